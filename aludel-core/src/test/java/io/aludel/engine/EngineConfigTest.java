package io.aludel.engine;

import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.ArgumentException;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.IsolationLevel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineConfigTest {
    @TempDir
    Path folder;

    @Test
    void settingsAreTexts() {
        Properties settings = new Properties();
        settings.setProperty("aludel.url", "sqlite:" + folder.resolve("test.db"));
        settings.setProperty("aludel.poolSize", "1");
        settings.setProperty("aludel.max_overflow", "0");
        settings.setProperty("aludel.pool-timeout", "0.3");
        settings.setProperty("aludel.poolRecycle", "PT5M");
        settings.setProperty("aludel.prePing", "on");
        settings.setProperty("aludel.isolation_level", "read uncommitted");
        settings.setProperty("aludel.connect.busy_timeout", "77");
        settings.setProperty("other.setting", "ignored");
        try (Engine engine = Engine.fromConfig(settings, "aludel.")) {
            assertThat(engine.options().get(ExecutionOptions.ISOLATION_LEVEL))
                    .contains(IsolationLevel.READ_UNCOMMITTED);
            try (Connection connection = engine.connect()) {
                assertThat(connection.scalar(text("PRAGMA busy_timeout"), Integer.class))
                        .isEqualTo(77);
                long start = System.nanoTime();
                assertThatThrownBy(engine::connect)
                        .hasMessageContaining("poolSize(1) and maxOverflow(0) allow 1 connections")
                        .hasMessageContaining("within 300 ms");
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            }
        }
    }

    @Test
    void whatIsWrongIsNamed() {
        Map<String, String> settings = new HashMap<>(Map.of("db.url", "sqlite:x.db"));
        assertThatThrownBy(() -> Engine.fromConfig(Map.of(), "db."))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("the setting 'db.url' is missing");
        settings.put("db.pool_sise", "5");
        assertThatThrownBy(() -> Engine.fromConfig(settings, "db."))
                .hasMessageContaining("there is no setting 'db.pool_sise'. Did you mean 'poolsize'?");
        settings.remove("db.pool_sise");
        settings.put("db.pool_size", "hunter2");
        assertThatThrownBy(() -> Engine.fromConfig(settings, "db."))
                .hasMessageContaining("the setting 'db.pool_size' has to be a whole number.")
                .message()
                .doesNotContain("hunter2");
        settings.remove("db.pool_size");
        settings.put("db.echo", "perhaps");
        assertThatThrownBy(() -> Engine.fromConfig(settings, "db.")).hasMessageContaining("true or false");
        settings.remove("db.echo");
        settings.put("db.pool", "stack");
        assertThatThrownBy(() -> Engine.fromConfig(settings, "db."))
                .hasMessageContaining("[pooled, unpooled, single, asserting]");
    }
}
