package io.aludel.servlet.docs;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.servlet.Guest;
import io.aludel.servlet.Guest_;
import io.aludel.servlet.SessionFilter;
import io.aludel.testkit.Snippets;
import io.javalin.Javalin;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.junit.jupiter.api.Test;

/** The recipe for Javalin; {@code docs/servlet-and-javalin.md} shows it. */
class JavalinTest {
    @Test
    void thePageShowsTestedCode() throws IOException {
        Path root = Snippets.root();
        assertThat(Snippets.in(root.resolve("aludel-servlet/src/test/java/io/aludel/servlet/docs"))
                        .complaints(List.of(root.resolve("docs/servlet-and-javalin.md"))))
                .isEmpty();
    }

    // region servletAnswer
    static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Session session = SessionFilter.session(request);
        List<Guest> guests =
                session.execute(select(Guest.class).orderBy(Guest_.name)).all();

        Guest added = SessionFilter.transact(request, writing -> {
            Guest guest = new Guest("ann");
            writing.add(guest);
            return guest;
        });
        response.getWriter().print(guests.size() + " guests, and " + added.getName());
    }
    // endregion

    @Test
    void guests() throws Exception {
        try (Engine engine = Engine.create("sqlite::memory:")) {
            Registry models = Registry.of(Guest.class);
            models.metadata().createAll(engine);
            // region javalin
            SessionFactory sessions = SessionFactory.of(engine, models);
            FilterHolder filter = new FilterHolder(new SessionFilter(sessions));
            filter.setAsyncSupported(true);
            Javalin app = Javalin.create(config -> {
                config.jetty.modifyServletContextHandler(context ->
                        context.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC)));
                config.routes.get("/guests", request -> {
                    Session session = SessionFilter.session(request.req());
                    request.result(String.join(
                            ",", session.execute(select(Guest_.name)).all()));
                });
                config.routes.post(
                        "/guests",
                        request -> SessionFilter.transact(request.req(), session -> {
                            Guest guest = new Guest(request.body());
                            session.add(guest);
                            return guest;
                        }));
            });
            // endregion
            app.start(0);
            HttpClient client = HttpClient.newHttpClient();
            URI address = URI.create("http://localhost:" + app.port() + "/guests");
            client.send(
                    HttpRequest.newBuilder(address)
                            .POST(HttpRequest.BodyPublishers.ofString("ann"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                            .body())
                    .isEqualTo("ann");
            app.stop();
        }
    }
}
