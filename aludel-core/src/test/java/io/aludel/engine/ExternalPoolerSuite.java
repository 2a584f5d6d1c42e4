package io.aludel.engine;

import static io.aludel.sql.ExecutionOptions.DEFERRABLE;
import static io.aludel.sql.ExecutionOptions.ISOLATION_LEVEL;
import static io.aludel.sql.ExecutionOptions.READ_ONLY;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.ArgumentException;
import io.aludel.sql.IsolationLevel;
import io.aludel.sql.Query;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * What a pooler between the application and PostgreSQL needs: that a transaction leaves nothing on the server's side of a connection
 * that the next transaction, perhaps of another client, could stumble over.
 */
@EveryDatabase
class ExternalPoolerSuite {
    private static final Query<?> PREPARED = text("SELECT name FROM pg_prepared_statements");

    @Test
    void nothingPreparedIsLeftOnTheServer(TestDatabase db) {
        if (db.kind() != TestDatabase.Kind.POSTGRESQL) {
            return;
        }
        try (Engine direct = Engine.create(with(db, "prepareThreshold=1"));
                Engine pooled = Engine.builder(with(db, "pooling=transaction"))
                        .pool(PoolKind.UNPOOLED)
                        .build()) {
            try (Connection connection = direct.connect()) {
                selectOften(connection);
                assertThat(connection.execute(PREPARED).all()).isNotEmpty();
            }
            try (Connection connection = pooled.connect()) {
                selectOften(connection);
                connection.commit();
                assertThat(connection.execute(PREPARED).all()).isEmpty();
                connection.rollback();
            }
        }
    }

    private static String with(TestDatabase db, String query) {
        return db.url() + (db.url().contains("?") ? "&" : "?") + query;
    }

    private static String shown(Connection connection, String setting) {
        return String.valueOf(connection.scalar(text("SHOW " + setting)));
    }

    @Test
    void transactionsAreToldWhatSessionsWouldKeep(TestDatabase db) {
        if (db.kind() != TestDatabase.Kind.POSTGRESQL) {
            assertThatThrownBy(() -> Engine.builder(db.url())
                            .serverPooling(ServerPooling.TRANSACTION)
                            .build())
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining("no pooler is known");
            return;
        }
        try (Engine pooled = Engine.builder(with(db, "pooling=transaction"))
                .poolSize(1)
                .maxOverflow(0)
                .build()) {
            assertThat(pooled.serverPooling()).isEqualTo(ServerPooling.TRANSACTION);
            Engine careful = pooled.withOption(ISOLATION_LEVEL, IsolationLevel.SERIALIZABLE)
                    .withOption(READ_ONLY, true)
                    .withOption(DEFERRABLE, true);
            try (Connection connection = careful.connect()) {
                for (int transaction = 0; transaction < 2; transaction++) {
                    assertThat(shown(connection, "transaction_isolation")).isEqualTo("serializable");
                    assertThat(shown(connection, "transaction_read_only")).isEqualTo("on");
                    assertThat(shown(connection, "transaction_deferrable")).isEqualTo("on");
                    assertThat(shown(connection, "default_transaction_isolation"))
                            .isEqualTo("read committed");
                    connection.commit();
                }
            }
            try (Connection connection = pooled.connect()) {
                assertThat(shown(connection, "transaction_isolation")).isEqualTo("read committed");
                assertThat(shown(connection, "transaction_read_only")).isEqualTo("off");
            }
            try (Connection connection = pooled.withOption(ISOLATION_LEVEL, IsolationLevel.AUTOCOMMIT)
                    .connect()) {
                assertThat(shown(connection, "transaction_isolation")).isEqualTo("read committed");
            }
            assertThatThrownBy(() -> careful.withOption(ISOLATION_LEVEL, IsolationLevel.AUTOCOMMIT))
                    .isInstanceOf(ArgumentException.class);
        }
    }

    @Test
    void thePoolersWayIsOneOfTwo(TestDatabase db) {
        assertThatThrownBy(() -> Engine.create(with(db, "pooling=statement")))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("It is 'session' or 'transaction'");
        try (Engine engine = Engine.create(with(db, "pooling=session"))) {
            assertThat(engine.serverPooling()).isEqualTo(ServerPooling.SESSION);
        }
    }

    private static void selectOften(Connection connection) {
        for (long number = 0; number < 10; number++) {
            assertThat(connection.execute(select(value(number))).one()).isEqualTo(number);
        }
    }
}
