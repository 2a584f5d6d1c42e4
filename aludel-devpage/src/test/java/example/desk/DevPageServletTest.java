package example.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.devpage.DevPage;
import io.aludel.devpage.DevPageFilter;
import io.aludel.devpage.DevPageOptions;
import io.aludel.devpage.DevPageServlet;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page within an application, in Jetty. */
class DevPageServletTest {
    @TempDir
    private Path folder;

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    /** An application at /app. */
    private void start(Desk desk, DevPage page) throws Exception {
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/app");
        FilterHolder filter = new FilterHolder(new DevPageFilter(page));
        filter.setAsyncSupported(true);
        context.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
        context.addServlet(new ServletHolder(new DevPageServlet(page)), "/aludel/*");
        ServletHolder titles = new ServletHolder(new Titles(desk));
        titles.setAsyncSupported(true);
        context.addServlet(titles, "/titles/*");
        server.setHandler(context);
        server.start();
    }

    /** Answers at once, later, or not at all. */
    private static final class Titles extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private final transient Desk desk;

        Titles(Desk desk) {
            this.desk = desk;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            if ("/fails".equals(request.getPathInfo())) {
                throw new IllegalStateException("a private matter");
            }
            desk.titles();
            if ("/later".equals(request.getPathInfo()) && request.getDispatcherType() == DispatcherType.REQUEST) {
                AsyncContext later = request.startAsync();
                later.start(later::dispatch);
                return;
            }
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
        }
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + connector.getLocalPort() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void eachRequestIsShownAndThePageItselfIsNot() throws Exception {
        try (Desk desk = new Desk(folder, options -> options)) {
            start(desk, desk.page);
            get("/app/titles/now?name=private");
            get("/app/aludel/");
            HttpResponse<String> list = get("/app/aludel/");
            List<List<String>> rows = new Markup(list.body()).rows();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).subList(1, 4)).containsExactly("GET /app/titles/now", "202", "4");
            assertThat(list.body()).doesNotContain("private");
            assertThat(new Markup(list.body()).attributes("a", "href")).contains("/app/aludel/requests/1");
            assertThat(get("/app/aludel/requests/1").body()).contains("N+1: Writer.stories");
            assertThat(get("/app/aludel/style.css").body()).contains(":root");
            assertThat(get("/app/aludel/requests.json")
                            .headers()
                            .firstValue("Content-Type")
                            .orElseThrow())
                    .startsWith("application/json");
        }
    }

    @Test
    void thePassesOfAnAsynchronousRequestAreOne() throws Exception {
        try (Desk desk = new Desk(folder, options -> options)) {
            start(desk, desk.page);
            get("/app/titles/later");
            List<List<String>> rows = new Markup(get("/app/aludel/").body()).rows();
            assertThat(rows.get(1).subList(1, 4)).containsExactly("GET /app/titles/later", "202", "8");
        }
    }

    @Test
    void aRequestThatFailsSaysHow() throws Exception {
        try (Desk desk = new Desk(folder, options -> options)) {
            start(desk, desk.page);
            assertThat(get("/app/titles/fails").statusCode()).isEqualTo(500);
            String list = get("/app/aludel/").body();
            assertThat(new Markup(list).rows().get(1).get(2)).isEqualTo("IllegalStateException");
            assertThat(list).doesNotContain("private");
        }
    }

    @Test
    void otherMachinesAreRefused() throws Exception {
        try (Desk desk = new Desk(folder, options -> options)) {
            start(desk, desk.page);
            assertThat(get("/app/aludel/", "X-Forwarded-For", "10.0.0.1").statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void thereIsNoneWhereItIsSwitchedOff() throws Exception {
        try (Desk desk = new Desk(folder, options -> options);
                DevPage off = DevPage.of(desk.sessions, DevPageOptions.enabled(false))) {
            start(desk, off);
            assertThat(get("/app/titles/now").statusCode()).isEqualTo(202);
            assertThat(get("/app/aludel/").statusCode()).isEqualTo(404);
        }
    }
}
