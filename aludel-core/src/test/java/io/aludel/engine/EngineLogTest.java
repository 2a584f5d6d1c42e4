package io.aludel.engine;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.compile.EntityResolver;
import io.aludel.compile.Shape;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.Executable;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.Row2;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class EngineLogTest {
    private final List<String> lines = new ArrayList<>();
    private boolean debug;
    private final Logger logger = (Logger) Proxy.newProxyInstance(
            Logger.class.getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
                if (method.getName().startsWith("is")) {
                    return debug;
                }
                lines.add(method.getName() + " " + arguments[1]);
                return null;
            });
    private final Table users = Table.of(
            "users",
            new MetaData(),
            column("name", VARCHAR(500)),
            column("age", INTEGER),
            column("password", VARCHAR(50).sensitive()));
    private final Engine engine = Engine.create("sqlite::memory:");
    private final Connection connection = engine.connect();

    @AfterEach
    void close() {
        connection.close();
        engine.close();
    }

    private EngineLog log(boolean statements, boolean parameters) {
        return new EngineLog(new EchoOptions(statements, parameters, false, null), logger);
    }

    private Plan plan(Executable statement, PlanOrigin origin) {
        Shape shape = Shape.of(statement.statement());
        return Plan.of(
                engine.dialect().compile(statement.statement(), shape, EntityResolver.NONE), engine.dialect(), origin);
    }

    private Sent sent(List<@Nullable Object[]> rows) {
        return Sent.of(
                plan(insert(users).values(Map.of("name", "", "age", 0)), PlanOrigin.made(1_234_567, true)), rows);
    }

    private String logged(boolean parameters, @Nullable Object[]... rows) {
        lines.clear();
        log(true, parameters).statement(connection, sent(Arrays.asList(rows)), null);
        return lines.get(0);
    }

    @Test
    void echoHidesValues() {
        assertThat(logged(false, new Object[] {"s3cr3t", 7}))
                .matches("info INSERT INTO users \\((name, age|age, name)\\) VALUES \\(\\?, \\?\\)"
                        + " \\[generated in 0.00123s\\] \\[2 parameters hidden\\]");
    }

    @Test
    void echoShowsValuesWhenAskedTo() {
        assertThat(logged(true, new Object[] {"s3cr3t", 7})).endsWith(" [generated in 0.00123s] [s3cr3t, 7]");
        assertThat(logged(true, new Object[] {null, new byte[3]})).endsWith(" [null, 3 bytes]");
    }

    @Test
    void sensitiveValuesAreNeverShown() {
        Plan plan = plan(insert(users).values(Map.of("password", "s3cr3t")), PlanOrigin.made());
        log(true, true).statement(connection, Sent.of(plan, List.<Object[]>of(new Object[] {"s3cr3t"})), null);

        assertThat(lines).containsExactly("info INSERT INTO users (password) VALUES (?) [generated] [***]");
    }

    @Test
    void batchesAreCountedAndAbbreviated() {
        Object[][] rows = IntStream.range(0, 50)
                .mapToObj(number -> new Object[] {"n", number})
                .toArray(Object[][]::new);

        assertThat(logged(false, rows)).endsWith(" [50 executions] [2 parameters hidden]");
        assertThat(logged(true, rows))
                .endsWith(" [50 executions] [[n, 0], [n, 1], [n, 2], [n, 3], [n, 4], [n, 5], [n, 6], [n, 7],"
                        + " … (40 of 50 executions left out) …, [n, 48], [n, 49]]");
    }

    @Test
    void ofManyValuesTheMiddleIsLeftOut() {
        Object[] values = IntStream.range(0, 150).boxed().toArray();
        Plan plan = plan(
                select(table(users).col("name", String.class))
                        .where(table(users)
                                .number("age", Integer.class)
                                .in(IntStream.range(0, 150).boxed().toList())),
                PlanOrigin.made());
        log(true, true).statement(connection, Sent.of(plan, List.<Object[]>of(values)), null);

        assertThat(lines.get(0))
                .contains(" [0, 1, 2, 3, ", ", 96, 97, … (50 of 150 values left out) …, 148, 149]")
                .doesNotContain(" 98,");
    }

    @Test
    void aBatchAmongBatchesSaysWhichItIs() {
        Plan plan = plan(select(users), PlanOrigin.made());
        for (Part part : List.of(
                new Part(2, 10, Part.ORDERED),
                new Part(3, 0, ""),
                new Part(7, 7, Part.ORDERED + Part.ONE_BY_ONE),
                new Part(1, 1, Part.UNORDERED))) {
            log(true, false).statement(connection, Sent.of(plan, Collections.singletonList(new Object[0])), part);
        }
        assertThat(lines)
                .extracting(line -> line.replaceAll("^.*FROM users \\[[^]]*\\]", ""))
                .containsExactly(
                        " [batch 2/10, ordered]", " [batch 3]", " [batch 7/7, ordered, one row at a time]", "");
    }

    @Test
    void longValuesAreCut() {
        assertThat(logged(true, new Object[] {"a".repeat(150) + "b".repeat(900) + "c".repeat(150), 1}))
                .endsWith(" [" + "a".repeat(150) + " … (900 characters left out) … " + "c".repeat(150) + ", 1]");
    }

    @Test
    void aPlanFromTheCacheTellsItsAge() {
        Plan plan = plan(select(users), PlanOrigin.made(0, true));
        EngineLog log = log(true, false);
        log.statement(connection, Sent.of(plan, Collections.singletonList(new Object[0])), null);
        log.statement(connection, Sent.of(plan, Collections.singletonList(new Object[0])), null);

        assertThat(lines.get(0)).endsWith("FROM users [generated in 0.00000s]");
        assertThat(lines.get(1)).containsPattern("\\[cached since \\d+\\.\\d{3}s ago\\]$");
    }

    @Test
    void withoutEchoStatementsAreDebugOutput() {
        EngineLog log = log(false, false);
        assertThat(log.isLogging()).isFalse();

        debug = true;
        assertThat(log.isLogging()).isTrue();
        log.line(null, "BEGIN");
        assertThat(lines).containsExactly("debug BEGIN");
    }

    @Test
    void rowsAreShownOnlyWhereValuesAre() {
        Plan plan = plan(
                select(table(users).col("name", String.class), table(users).col("password", String.class)),
                PlanOrigin.made());
        assertThat(new EngineLog(new EchoOptions(true, false, true, null), logger).rows(connection, plan))
                .isNull();
        RowLog rows = new EngineLog(new EchoOptions(true, true, true, null), logger).rows(connection, plan);
        rows.row(new Row2<>("Ann", "s3cr3t"));

        assertThat(lines).containsExactly("info Columns [name, password]", "info Row [Ann, ***]");
    }

    @Test
    void anEngineHasItsOwnLoggers() {
        assertThat(EchoOptions.QUIET.withName("reports").logger(EngineLog.LOGGER))
                .isEqualTo("io.aludel.engine.reports");
        assertThat(EchoOptions.QUIET.logger(EngineLog.LOGGER)).isEqualTo("io.aludel.engine");
    }

    @Test
    void aTokenStandsBeforeEachLine() {
        connection.option(ExecutionOptions.LOGGING_TOKEN, "report 7");
        assertThat(logged(false, new Object[] {"s3cr3t", 7})).startsWith("info [report 7] INSERT INTO users ");
    }
}
