package io.aludel.engine;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;

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
        String url = db.url() + (db.url().contains("?") ? "&" : "?") + "prepareThreshold=";
        try (Engine direct = Engine.builder(url + "1").build();
                Engine pooled =
                        Engine.builder(url + "0").pool(PoolKind.UNPOOLED).build()) {
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

    private static void selectOften(Connection connection) {
        for (long number = 0; number < 10; number++) {
            assertThat(connection.execute(select(value(number))).one()).isEqualTo(number);
        }
    }
}
