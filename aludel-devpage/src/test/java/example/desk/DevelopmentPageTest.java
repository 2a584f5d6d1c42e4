package example.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.devpage.DevPage;
import io.aludel.devpage.DevPageFilter;
import io.aludel.devpage.DevPageOptions;
import io.aludel.devpage.DevPageServlet;
import io.aludel.engine.Engine;
import io.aludel.migrate.Migrations;
import io.aludel.orm.SessionFactory;
import io.aludel.testkit.Snippets;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of documentation about the development page shows tested code. */
class DevelopmentPageTest {
    @TempDir
    private Path folder;

    @Test
    void snippetsAreTestedCode() throws IOException {
        Path root = Snippets.root();
        assertThat(Snippets.in(root.resolve("aludel-devpage/src/test/java/example/desk"))
                        .complaints(List.of(root.resolve("docs/development-page.md"))))
                .isEmpty();
    }

    @Test
    void itIsStartedWhereItIsWanted() throws Exception {
        try (Desk desk = new Desk(folder, UnaryOperator.identity())) {
            SessionFactory sessions = desk.sessions;
            boolean development = true;
            int port = 0;
            // region start
            DevPage page = DevPage.of(sessions, DevPageOptions.enabled(development));
            if (page.isEnabled()) {
                page.start(port);
            }
            // endregion
            // region record
            page.record("nightly report", () -> desk.titles());
            // endregion
            page.close();
        }
    }

    @Test
    void itCanBeToldMore() {
        try (Engine engine = Engine.create("sqlite::memory:")) {
            Migrations migrations = Desk.migrations(engine);
            // region options
            DevPageOptions options = DevPageOptions.ofEnvironment()
                    .migrations(migrations)
                    .requests(500)
                    .nPlusOneThreshold(5)
                    .withValues();
            // endregion
            assertThat(options.kept()).isEqualTo(500);
        }
    }

    @Test
    void itIsPartOfAnApplication() {
        try (Desk desk = new Desk(folder, UnaryOperator.identity())) {
            DevPage page = desk.page;
            ServletContextHandler context = new ServletContextHandler();
            // region servlet
            FilterHolder filter = new FilterHolder(new DevPageFilter(page));
            filter.setAsyncSupported(true);
            context.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
            context.addServlet(new ServletHolder(new DevPageServlet(page)), "/aludel/*");
            // endregion
            assertThat(context.getServletHandler().getServlets()).hasSize(1);
        }
    }
}
