package io.aludel.orm;

import io.aludel.engine.Engine;
import io.aludel.sql.Row;
import io.aludel.sql.Sql;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * The tables of the models of a test, made anew before each of its methods, and sessions on them. The test keeps its models in a constant,
 * where those who run it over other databases find them.
 */
public abstract class MappedTables {
    private final Registry models;
    protected Engine engine;
    protected SessionFactory sessions;

    protected MappedTables(Registry models) {
        this.models = models;
    }

    @BeforeEach
    final void createTables(TestDatabase database) {
        engine = Engine.create(database.url());
        models.metadata().createAll(engine);
        sessions = SessionFactory.of(engine, models);
    }

    @AfterEach
    final void closeEngine() {
        engine.close();
    }

    /** The values of the first column of a query, as text. */
    protected final List<String> values(String sql) {
        try (Session session = sessions.open()) {
            return session.execute(Sql.text(sql)).all().stream()
                    .map(row -> String.valueOf(((Row) row).get(0)))
                    .toList();
        }
    }
}
