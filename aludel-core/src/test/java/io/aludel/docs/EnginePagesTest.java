package io.aludel.docs;

import static io.aludel.docs.Library.*;
import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.engine.EngineStatistics;
import io.aludel.engine.PoolEvent;
import io.aludel.engine.Savepoint;
import io.aludel.engine.SqlRecording;
import io.aludel.engine.Url;
import io.aludel.event.Registration;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.IsolationLevel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the pages about engines, transactions and events show. */
class EnginePagesTest {

    @Test
    void makesEngines(@TempDir Path folder) {
        String url = "sqlite:" + folder.resolve("library.db");
        // region builder
        Engine engine = Engine.builder(url)
                .poolSize(5)
                .maxOverflow(5) // at most ten connections are open
                .poolTimeout(Duration.ofSeconds(10))
                .poolRecycle(Duration.ofMinutes(30))
                .prePing(true)
                .option(ExecutionOptions.QUERY_TIMEOUT, Duration.ofSeconds(30))
                .build();
        // endregion
        try (engine) {
            // region status
            int busy = engine.poolStatus().active();
            String product = engine.databaseInfo().product();
            // endregion
            assertThat(busy).isZero();
            assertThat(product).isEqualTo("SQLite");
        }
        // region config
        Engine configured = Engine.fromConfig(Map.of("db.url", url, "db.pool_size", "3", "db.echo", "true"), "db.");
        // endregion
        configured.close();
        // region url
        Url address = Url.parse("postgresql://ann:secret@db.example.org/library");
        String shown = address.toString(); // postgresql://ann:***@db.example.org/library
        // endregion
        assertThat(shown).isEqualTo("postgresql://ann:***@db.example.org/library");
    }

    @Test
    void takesDataSources() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setUrl("jdbc:h2:mem:docs");
        DataSource pool = h2;
        // region datasource
        Engine engine = Engine.builder("h2:mem:library").dataSource(pool).build();
        // endregion
        try (engine;
                Connection connection = engine.connect()) {
            assertThat(connection.scalar(select(value(1)))).isEqualTo(1);
        }
    }

    @Test
    void hasOptions() {
        try (Engine engine = Library.open()) {
            // region options
            Engine reports = engine.withOption(ExecutionOptions.LOGGING_TOKEN, "report"); // shares the pool
            try (Connection connection = reports.connect()) {
                connection.option(ExecutionOptions.FETCH_SIZE, 500);
                connection.execute(select(title).withOption(ExecutionOptions.QUERY_TIMEOUT, Duration.ofSeconds(2)));
            }
            // endregion
            assertThat(reports.options().get(ExecutionOptions.LOGGING_TOKEN)).contains("report");
            // region driver
            boolean readOnly = engine.transact(connection -> connection.driver().use(jdbc -> jdbc.isReadOnly()));
            // endregion
            assertThat(readOnly).isFalse();
        }
    }

    @Test
    void hasTransactions() {
        try (Engine engine = Library.open()) {
            // region begin
            try (Connection connection = engine.begin()) { // commits at the end of the block
                connection.execute(insert(AUTHORS).set(authorName, "Clarice"));
            }
            // endregion
            // region explicit
            try (Connection connection = engine.connect()) {
                connection.execute(insert(AUTHORS).set(authorName, "Italo")); // begins a transaction
                connection.commit();
                connection.execute(delete(AUTHORS).where(authorName.eq("Italo"))); // begins the next
            } // not committed: rolled back
            // endregion
            // region savepoint
            try (Connection connection = engine.begin()) {
                Savepoint attempt = connection.beginNested();
                connection.execute(insert(AUTHORS).set(authorName, "Nobody"));
                attempt.rollback(); // what came after the savepoint is undone, the transaction goes on
            }
            // endregion
            // region isolation
            try (Connection connection = engine.connect()) {
                connection.option(ExecutionOptions.ISOLATION_LEVEL, IsolationLevel.SERIALIZABLE);
                connection.execute(select(authorName)).all();
            } // the level goes back with the connection
            // endregion
            try (Connection connection = engine.connect()) {
                assertThat(connection
                                .execute(select(authorName).orderBy(authorName))
                                .all())
                        .containsExactly("Clarice", "Italo", "Jorge", "Ursula");
            }
        }
    }

    @Test
    void tellsWhatHappens() {
        try (Engine engine = Library.open()) {
            List<String> seen = new ArrayList<>();
            // region events
            Registration registration = engine.events().afterExecute(event -> seen.add(event.sql()));
            engine.events().onSlow(Duration.ofSeconds(1), event -> seen.add("slow: " + event.sql()));
            engine.events().onError(event -> seen.add("failed: " + event.sql()));
            engine.events().pool().on(PoolEvent.Kind.CHECKOUT, event -> seen.add("lent"));
            // endregion
            try (Connection connection = engine.connect()) {
                connection.execute(select(count(bookId))).one();
            }
            assertThat(seen).contains("lent", "SELECT count(books.id) AS count_1 FROM books");
            // region unlisten
            registration.close();
            // endregion
            // region rewrite
            engine.events().rewriteSql(text -> text.withSql(text.sql() + " /* library */"));
            // endregion
            // region recording
            try (SqlRecording recording = SqlRecording.of(engine);
                    Connection connection = engine.connect()) {
                connection.execute(select(bookId)).all();
                assertThat(recording.count()).isEqualTo(1);
            }
            // endregion
            // region statistics
            EngineStatistics statistics = engine.statistics();
            double hits = statistics.plans().hitRatio();
            long executions = statistics.executions();
            // endregion
            assertThat(executions).isPositive();
            assertThat(hits).isBetween(0.0, 1.0);
        }
    }

    @Test
    void echoes() {
        // region echo
        Engine engine = Engine.builder("sqlite::memory:")
                .echo(true) // statements and transactions
                .echoParameters(true) // and their values, which are hidden otherwise
                .loggingName("library")
                .build();
        // endregion
        engine.close();
    }
}
