package io.aludel.engine;

import static io.aludel.sql.ExecutionOptions.ISOLATION_LEVEL;
import static io.aludel.sql.ExecutionOptions.READ_ONLY;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aludel.error.DatabaseException;
import io.aludel.sql.IsolationLevel;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real PgBouncer in transaction mode, all of whose clients share one connection of the server, so that whatever one leaves is what the next
 * one finds. Not run where no {@code pgbouncer} is installed (Debian: {@code apt-get install pgbouncer}), and reported so.
 */
@EveryDatabase
class PgBouncerSuite {
    private static final int CLIENTS = 4;
    private static final int TIMES = 10;

    @TempDir
    Path folder;

    private PgBouncer bouncer;
    private Url server;

    @BeforeEach
    void start(TestDatabase db) throws IOException, InterruptedException {
        assumeTrue(db.kind() == TestDatabase.Kind.POSTGRESQL, "PgBouncer is for PostgreSQL");
        Path program = PgBouncer.program()
                .orElseGet(() -> abort("NOT RUN: no pgbouncer is installed here; neither in PATH nor in /usr/sbin"));
        server = Url.parse(db.url());
        bouncer = PgBouncer.start(program, server, folder);
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (bouncer != null) {
            bouncer.close();
        }
    }

    private Engine client(String query) {
        return Engine.builder(bouncer.url(server, query))
                .poolSize(1)
                .maxOverflow(0)
                .poolTimeout(Duration.ofSeconds(2))
                .build();
    }

    private static void inTurn(Engine one, Engine other) {
        for (long number = 0; number < TIMES; number++) {
            long expected = number;
            for (Engine engine : List.of(one, other)) {
                assertThat(engine.<Long>transact(connection -> connection.scalar(select(value(expected)))))
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void whatOneClientPreparesIsNotInTheWayOfAnother() {
        try (Engine one = client("pooling=transaction");
                Engine other = client("pooling=transaction")) {
            inTurn(one, other);
        }
    }

    @Test
    void withoutTheSettingItIs() {
        try (Engine one = client("pooling=session&prepareThreshold=1");
                Engine other = client("pooling=session&prepareThreshold=1")) {
            assertThatThrownBy(() -> inTurn(one, other)).isInstanceOf(DatabaseException.class);
        }
    }

    private static List<String> shown(Engine engine) {
        return engine.transact(connection -> List.of(
                String.valueOf(connection.scalar(text("SHOW transaction_isolation"))),
                String.valueOf(connection.scalar(text("SHOW transaction_read_only")))));
    }

    @Test
    void theLevelOfOneClientIsNotThatOfAnother() {
        try (Engine one = client("pooling=transaction");
                Engine other = client("pooling=transaction")) {
            Engine careful =
                    one.withOption(ISOLATION_LEVEL, IsolationLevel.SERIALIZABLE).withOption(READ_ONLY, true);
            assertThat(shown(careful)).containsExactly("serializable", "on");
            assertThat(shown(other)).containsExactly("read committed", "off");
            assertThat(shown(careful)).containsExactly("serializable", "on");
            assertThat(shown(one)).containsExactly("read committed", "off");
        }
    }

    @Test
    void manyClientsCountTogether() {
        List<Engine> clients = new ArrayList<>();
        try (Engine direct = Engine.create(server.render())) {
            direct.transact(connection -> connection.execute(text("CREATE TABLE counter (number BIGINT)")));
            direct.transact(connection -> connection.execute(text("INSERT INTO counter VALUES (0)")));
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                Engine engine = client("pooling=transaction");
                clients.add(engine);
                all.add(CompletableFuture.runAsync(
                        () -> count(engine.withOption(ISOLATION_LEVEL, IsolationLevel.SERIALIZABLE))));
            }
            all.forEach(CompletableFuture::join);
            assertThat(direct.<Object>transact(connection -> connection.scalar(text("SELECT number FROM counter"))))
                    .hasToString(String.valueOf(CLIENTS * TIMES));
        } finally {
            clients.forEach(Engine::close);
        }
    }

    private static void count(Engine engine) {
        for (int time = 0; time < TIMES; time++) {
            engine.transact(Retry.of(20), connection -> {
                Object number = connection.scalar(text("SELECT number FROM counter"));
                return connection.execute(text("UPDATE counter SET number = :next")
                        .bind("next", Long.parseLong(String.valueOf(number)) + 1));
            });
        }
    }
}
