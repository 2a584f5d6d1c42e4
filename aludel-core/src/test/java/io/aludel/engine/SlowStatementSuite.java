package io.aludel.engine;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.event.Registration;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.TableExpr;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** Statements that take long are logged, without values and with the line that caused them. */
@EveryDatabase
class SlowStatementSuite {
    private final MetaData metadata = new MetaData();
    private final Table people = Table.of(
            "people",
            metadata,
            column("id", BIGINT).primaryKey(),
            column("name", VARCHAR(50)).notNull());
    private final CallSites here = CallSites.DEFAULT.including("io.aludel.engine.SlowStatementSuite");
    private final TableExpr p = table(people);
    private final List<String> lines = new ArrayList<>();
    private final Logger logger = (Logger) Proxy.newProxyInstance(
            Logger.class.getClassLoader(), new Class<?>[] {Logger.class}, (proxy, method, arguments) -> {
                if (method.getName().equals("warn")) {
                    lines.add(String.valueOf(arguments[1]));
                }
                return method.getReturnType() == boolean.class ? true : null;
            });
    private Engine engine;

    @BeforeEach
    void open(TestDatabase database) {
        engine = Engine.create(database.url());
        metadata.createAll(engine);
        engine.transact(connection -> connection.execute(
                insert(people), List.of(Map.of("id", 1, "name", "Ann"), Map.of("id", 2, "name", "Bob"))));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private List<String> find(SlowStatementLog log) {
        try (Registration running = log.callSites(here).logger(logger).on(engine);
                Connection connection = engine.connect()) {
            assertThat(running.isActive()).isTrue();
            connection
                    .execute(select(p.col("id", Long.class), p.col("name", String.class))
                            .where(p.col("name", String.class).eq("a secret")))
                    .all();
        }
        return lines;
    }

    @Test
    void shapeAndLineAreLoggedWithoutValues() {
        List<String> logged = find(SlowStatementLog.over(Duration.ZERO));
        assertThat(logged).hasSize(1);
        assertThat(logged.get(0))
                .containsPattern("^\\d+\\.\\d ms, shape [0-9a-f]{10}\n  SELECT people.id, people.name FROM people")
                .contains("\n  at io.aludel.engine.SlowStatementSuite.find(SlowStatementSuite.java:")
                .doesNotContain("secret")
                .doesNotContain("\n  |");
    }

    @Test
    void thePlanIsLoggedWhenItIsAskedFor() {
        List<String> logged = find(SlowStatementLog.over(Duration.ZERO).withPlans());
        assertThat(logged.get(0))
                .contains("\n  | ")
                .containsIgnoringCase("people")
                .doesNotContain("secret");
    }

    @Test
    void whatIsQuickIsNotLogged() {
        assertThat(find(SlowStatementLog.over(Duration.ofMinutes(1)))).isEmpty();
    }

    @Test
    void listenersRememberFromBeforeToAfter() {
        List<Object> seen = new ArrayList<>();
        engine.events()
                .beforeExecute(event -> event.info().put("key", event.shape().kind()));
        engine.events().afterExecute(event -> seen.add(new HashMap<>(event.info())));
        find(SlowStatementLog.over(Duration.ofMinutes(1)));
        assertThat(seen).containsExactly(Map.of("key", StatementKind.SELECT));
    }

    @Test
    void plansShowNoValues() {
        assertThat(QueryPlans.withoutValues("Filter: ((name)::text = 'it''s'::text) AND (age > 42) (cost=0.00..1.05)"))
                .isEqualTo("Filter: ((name)::text = ?::text) AND (age > ?) (cost=0.00..1.05)");
    }
}
