package io.aludel.orm.session;

import static io.aludel.sql.ExecutionOptions.INSERT_PAGE_SIZE;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.engine.EngineBuilder;
import io.aludel.orm.CapturedMessages;
import io.aludel.orm.Registry;
import io.aludel.orm.SessionFactory;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.TableExpr;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.Feature;
import io.aludel.testkit.Needs;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an engine says to its loggers, as its builder was told: read from the loggers themselves. */
@EveryDatabase
class EchoSuiteTest {
    private final MetaData metadata = new MetaData();
    private final Table gulls =
            Table.of("gulls", metadata, column("id", INTEGER).primaryKey(), column("name", VARCHAR(30)));
    private final TableExpr gull = table(gulls);
    private final CapturedMessages log = new CapturedMessages("io.aludel", Level.DEBUG);
    private TestDatabase database;

    @BeforeEach
    void create(TestDatabase given) {
        database = given;
        try (Engine engine = Engine.create(database.url())) {
            metadata.createAll(engine);
        }
    }

    @AfterEach
    void close() {
        log.close();
    }

    /** What is said of a row that is inserted and read, without what the pool says. */
    private List<String> said(UnaryOperator<EngineBuilder> options) {
        try (Engine engine = options.apply(Engine.builder(database.url())).build()) {
            log.clear();
            engine.transact(connection -> {
                connection.execute(insert(gulls).values(Map.of("id", 7, "name", "Jonathan")));
                return connection
                        .execute(select(gull.col("name"))
                                .where(gull.number("id", Integer.class).eq(7)))
                        .all();
            });
            return log.lines().stream()
                    .filter(line -> !line.contains(" io.aludel.pool"))
                    .map(line -> line.replaceAll(" \\[(not cached, )?generated in [^]]*]", ""))
                    .toList();
        }
    }

    @Test
    void withoutEchoNothingIsSaidAboveDebug() {
        assertThat(said(engine -> engine))
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(line -> line.startsWith("DEBUG io.aludel.engine "))
                .noneMatch(line -> line.contains("Jonathan"));
    }

    @Test
    void echoSaysStatementsWithoutValues() {
        List<String> lines = said(engine -> engine.echo(true));
        assertThat(lines).allMatch(line -> line.startsWith("INFO io.aludel.engine "));
        assertThat(lines).element(0).asString().contains("BEGIN");
        assertThat(lines).element(1).asString().contains("INSERT INTO gulls").endsWith(" [2 parameters hidden]");
        assertThat(lines)
                .element(2)
                .asString()
                .contains("SELECT gulls.name FROM gulls WHERE gulls.id = ?")
                .endsWith(" [1 parameter hidden]");
        assertThat(lines).element(3).asString().contains("COMMIT");
    }

    @Test
    void echoParametersSaysValues() {
        List<String> lines = said(engine -> engine.echo(true).echoParameters(true));
        assertThat(lines).element(1).asString().containsAnyOf(" [7, Jonathan]", " [Jonathan, 7]");
        assertThat(lines).element(2).asString().endsWith(" [7]");
        assertThat(lines).noneMatch(line -> line.contains("Row ["));
    }

    @Test
    void echoRowsSaysWhatComesBackToo() {
        assertThat(said(engine -> engine.echo(true).echoParameters(true).echoRows(true)))
                .containsSubsequence("INFO io.aludel.engine Columns [name]", "INFO io.aludel.engine Row [Jonathan]");
    }

    @Test
    void echoRowsIsEcho() {
        assertThat(said(engine -> engine.echoParameters(true).echoRows(true)))
                .filteredOn(line -> line.endsWith("Row [Jonathan]"))
                .hasSize(1);
    }

    @Test
    void rowsAreValuesAndStayHiddenWithThem() {
        assertThat(said(engine -> engine.echo(true).echoRows(true)))
                .noneMatch(line -> line.contains("Jonathan") || line.contains("Columns"));
    }

    @Test
    void anEngineWithANameHasLoggersOfThatName() {
        assertThat(said(engine -> engine.echo(true).loggingName("reports")))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("INFO io.aludel.engine.reports "));
        assertThat(log.lines())
                .filteredOn(line -> line.contains(" io.aludel.pool"))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("DEBUG io.aludel.pool.reports "));
    }

    @Test
    void thePoolSaysEachLoan() {
        try (Engine engine = Engine.create(database.url())) {
            log.clear();
            try (Connection connection = engine.connect()) {
                connection.execute(select(gull.col("name"))).all();
            }
            assertThat(log.lines().stream()
                            .filter(line -> line.contains(" io.aludel.pool"))
                            .map(line -> line.replaceAll(" [A-Za-z0-9$]+@[0-9a-f]+$", "")))
                    .containsSubsequence("DEBUG io.aludel.pool lent", "DEBUG io.aludel.pool given back");
        }
    }

    @Test
    void theSessionSaysWhatItHasFlushed() {
        Registry models = Registry.of(Badge.class);
        try (Engine engine = Engine.create(database.url())) {
            models.metadata().createAll(engine);
            log.clear();
            SessionFactory.of(engine, models).transactWithoutResult(session -> session.add(new Badge("s3cr3t", 1)));
            assertThat(log.lines())
                    .filteredOn(line -> line.contains(" io.aludel.orm."))
                    .singleElement()
                    .asString()
                    .startsWith("DEBUG io.aludel.orm.session flushed 1 objects: ")
                    .doesNotContain("s3cr3t");
        }
    }

    @Test
    @Needs(Feature.INSERT_RETURNING)
    void theStatementsOfOneInsertAreNumbered() {
        List<Map<String, Object>> rows = IntStream.rangeClosed(1, 7)
                .mapToObj(number -> Map.<String, Object>of("id", number, "name", "gull " + number))
                .toList();
        try (Engine engine = Engine.builder(database.url())
                .echo(true)
                .option(INSERT_PAGE_SIZE, 3)
                .build()) {
            log.clear();
            engine.transact(connection -> connection
                    .execute(insert(gulls).returning(gull.number("id", Integer.class)), rows)
                    .all());
            assertThat(log.messages().stream()
                            .filter(line -> line.startsWith("INSERT"))
                            .map(line -> line.replaceAll("^.*(\\[batch [^]]*]).*$", "$1")))
                    .containsExactly("[batch 1/3, unordered]", "[batch 2/3, unordered]", "[batch 3/3, unordered]");
        }
    }
}
