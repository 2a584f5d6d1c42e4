package example.shop;

import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.engine.SlowStatementLog;
import io.aludel.event.Registration;
import io.aludel.testkit.Snippets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page about observability shows tested code. */
class ObservabilityPageTest {
    @Test
    void snippetsAreTestedCode() throws IOException {
        Path root = Snippets.root();
        assertThat(Snippets.in(
                                root.resolve("aludel-micrometer/src/test/java/example/shop"),
                                root.resolve("aludel-opentelemetry/src/test/java/example/shop"))
                        .complaints(List.of(root.resolve("docs/observability.md"))))
                .isEmpty();
    }

    @Test
    void listenersAreToldOfShapeAndLine() {
        List<String> told = new ArrayList<>();
        try (Engine engine = Engine.create("sqlite::memory:")) {
            // region slow
            Registration slow =
                    SlowStatementLog.over(Duration.ofMillis(200)).withPlans().on(engine);
            // endregion
            // region listener
            engine.events().afterExecute(event -> {
                String line = event.callSite().map(site -> " at " + site).orElse("");
                String why = event.cause().map(cause -> " for " + cause).orElse("");
                told.add(event.shape().id() + " " + event.shape().text() + line + why);
            });
            // endregion
            try (Connection connection = engine.connect()) {
                connection.execute(text("SELECT 'a value'")).all();
            }
            slow.close();
        }
        assertThat(told).hasSize(1);
        assertThat(told.get(0))
                .contains(" SELECT ? at example.shop.ObservabilityPageTest.listenersAreToldOfShapeAndLine(Obs");
    }
}
