package io.aludel.engine;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.DatabaseException;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.Feature;
import io.aludel.testkit.Needs;
import io.aludel.testkit.TestDatabase;
import io.aludel.testkit.server.DatabaseServer;
import io.aludel.testkit.server.EmbeddedServer;
import io.aludel.testkit.server.EmbeddedServers;
import io.aludel.type.SqlTypes;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A server that is stopped and started again under an engine that is in use; databases within this process have none. */
@EveryDatabase
@Needs(Feature.PASSWORDS)
class RestartSuite {
    private static final Table ROWS =
            Table.of("kept", new MetaData(), column("id", SqlTypes.INTEGER).primaryKey());

    @Test
    void theEngineIsUsableAgain(TestDatabase database) {
        boolean isMariadb = database.kind() == TestDatabase.Kind.MARIADB;
        try (EmbeddedServer server = isMariadb ? EmbeddedServers.mariadb() : EmbeddedServers.postgresql()) {
            DatabaseServer address = server.address();
            try (Engine engine = Engine.builder(address.url(address.createDatabase("restarted")))
                    .poolSize(3)
                    .build()) {
                ROWS.metadata().createAll(engine);
                engine.transact(connection -> connection.execute(insert(ROWS).values(Map.of("id", 1))));
                try (Connection idle = engine.connect();
                        Connection busy = engine.connect()) {
                    assertThat(idle.execute(select(count()).from(ROWS)).one()).isEqualTo(1L);
                    idle.rollback();
                    busy.execute(insert(ROWS).values(Map.of("id", 2)));
                    server.restart();
                    assertThatThrownBy(() -> busy.execute(insert(ROWS).values(Map.of("id", 3))))
                            .isInstanceOfSatisfying(
                                    DatabaseException.class,
                                    lost -> assertThat(lost.isConnectionInvalidated())
                                            .isTrue());
                    busy.rollback();
                    assertThat(busy.execute(select(count()).from(ROWS)).one()).isEqualTo(1L);
                }
                for (int round = 0; round < 5; round++) {
                    long rows = engine.transact(connection ->
                            connection.execute(select(count()).from(ROWS)).one());
                    assertThat(rows).isEqualTo(1L);
                }
                PoolStatus pool = engine.poolStatus();
                assertThat(pool.active()).isZero();
                assertThat(pool.idle()).isBetween(1, 3);
            }
        }
    }
}
