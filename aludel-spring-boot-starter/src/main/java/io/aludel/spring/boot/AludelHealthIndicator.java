package io.aludel.spring.boot;

import static java.util.Objects.requireNonNull;

import io.aludel.engine.Connection;
import io.aludel.engine.DatabaseInfo;
import io.aludel.engine.Engine;
import io.aludel.engine.PoolStatus;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether the database answers, and how busy the engine's connections are. Safe for use by many threads. */
public final class AludelHealthIndicator extends AbstractHealthIndicator {
    private static final int SECONDS = 5;

    private final Engine engine;

    /** Of an engine. */
    public AludelHealthIndicator(Engine engine) {
        super("the database does not answer");
        this.engine = requireNonNull(engine, "engine");
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        DatabaseInfo database = engine.databaseInfo();
        PoolStatus pool = engine.poolStatus();
        try (Connection connection = engine.connect()) {
            boolean answers = connection.driver().use(jdbc -> jdbc.isValid(SECONDS));
            builder.status(answers ? "UP" : "DOWN");
        }
        builder.withDetail("database", database.product() + " " + database.version())
                .withDetail("active", pool.active())
                .withDetail("idle", pool.idle())
                .withDetail("waiting", pool.waiting());
    }
}
