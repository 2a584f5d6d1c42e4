package io.aludel.migrate;

import io.aludel.engine.Engine;
import io.aludel.migrate.graph.RevisionSpec;
import io.aludel.migrate.script.RevisionScript;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An empty database for each test, and revisions that a test makes up. */
public abstract class MigrationSuite {
    private Engine engine;

    @BeforeEach
    protected final void open(TestDatabase db) {
        engine = Engine.create(db.url());
    }

    @AfterEach
    protected final void close() {
        engine.close();
    }

    protected final Engine engine() {
        return engine;
    }

    /** Migrations of the database by these revisions. */
    protected final Migrations migrations(RevisionScript... scripts) {
        return Migrations.of(engine).from(() -> List.of(scripts));
    }

    /**
     * A revision.
     *
     * @param down what it follows; nothing for the first one
     */
    protected static RevisionScript script(String id, String down, Consumer<Operations> up, Consumer<Operations> back) {
        RevisionSpec spec = down.isEmpty() ? RevisionSpec.of(id) : RevisionSpec.of(id, down);
        return new RevisionScript(
                spec,
                true,
                "R" + id + ".java",
                target -> up.accept(new Operations(target)),
                target -> back.accept(new Operations(target)),
                List.of());
    }
}
