package io.aludel.migrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Engine;
import io.aludel.engine.ServerPooling;
import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.graph.RevisionSpec;
import io.aludel.migrate.script.RevisionScript;
import io.aludel.reflect.Inspector;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Migrations behind a pooler. A lock belongs to a session; a pooler that gives each transaction another session of the server would let
 * two processes migrate at once, and leave the lock with a session that belongs to nobody.
 */
@EveryDatabase
class PooledServerSuiteTest {
    private static final RevisionScript NOTES = new RevisionScript(
            RevisionSpec.of("aaaa"),
            true,
            "aaaa.sql",
            target -> target.execute("CREATE TABLE notes (id INT PRIMARY KEY)"),
            target -> target.execute("DROP TABLE notes"),
            List.of());

    private static Migrations migrations(Engine engine) {
        return Migrations.of(engine).from(() -> List.of(NOTES));
    }

    private static String with(TestDatabase db, String query) {
        return db.url() + (db.url().contains("?") ? "&" : "?") + query;
    }

    @Test
    void aPoolerOfTransactionsIsRefusedBeforeAnythingHappens(TestDatabase db) {
        if (db.kind() != TestDatabase.Kind.POSTGRESQL) {
            assertThatThrownBy(() -> Engine.create(with(db, "pooling=transaction")))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining("no pooler is known");
            return;
        }
        try (Engine engine = Engine.create(with(db, "pooling=transaction"))) {
            assertThatThrownBy(() -> migrations(engine).upgrade("head"))
                    .isInstanceOfSatisfying(
                            MigrationException.class,
                            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_CONFIGURATION))
                    .hasMessageStartingWith("MIG-3401: migrations hold a lock of their session")
                    .hasMessageContaining("Give migrations an engine with a direct connection");
            assertThatThrownBy(() -> migrations(engine).downgrade("base")).hasMessageStartingWith("MIG-3401");
            assertThat(Inspector.of(engine).tableNames()).isEmpty();
            assertThat(migrations(engine).current()).isEmpty();
        }
    }

    @Test
    void aPoolerOfSessionsIsNone(TestDatabase db) {
        try (Engine engine = Engine.create(with(db, "pooling=session"))) {
            assertThat(engine.serverPooling()).isEqualTo(ServerPooling.SESSION);
            migrations(engine).upgrade("head");
            assertThat(Inspector.of(engine).tableNames()).contains("notes");
        }
    }

    @Test
    void aPooledApplicationMigratesByAnEngineOfItsOwn(TestDatabase db) {
        if (db.kind() != TestDatabase.Kind.POSTGRESQL) {
            return;
        }
        try (Engine pooled = Engine.create(with(db, "pooling=transaction"));
                Engine direct = Engine.create(db.url())) {
            migrations(direct).upgrade("head");
            assertThat(migrations(pooled).current()).containsExactly("aaaa");
        }
    }
}
