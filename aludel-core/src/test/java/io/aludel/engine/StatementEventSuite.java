package io.aludel.engine;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.update;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.TableExpr;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an event that was kept tells of its statement later: rows, the plan, values as the log shows them. */
@EveryDatabase
class StatementEventSuite {
    private final MetaData metadata = new MetaData();
    private final Table people = Table.of(
            "people",
            metadata,
            column("id", BIGINT).primaryKey(),
            column("name", VARCHAR(50).sensitive()).notNull());
    private final TableExpr p = table(people);
    private final List<StatementEvent> events = new ArrayList<>();
    private Engine engine;

    @BeforeEach
    void open(TestDatabase database) {
        engine = Engine.create(database.url());
        metadata.createAll(engine);
        engine.transact(connection -> connection.execute(
                insert(people), List.of(Map.of("id", 1, "name", "Ann"), Map.of("id", 2, "name", "Bob"))));
        engine.events().afterExecute(events::add);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void rowsAreKnownWhenTheyHaveBeenRead() {
        try (Connection connection = engine.connect()) {
            Result<Long> result = connection.execute(select(p.col("id", Long.class)));
            assertThat(events.get(0).rows()).isNegative();
            result.all();
            assertThat(events.get(0).rows()).isEqualTo(2);
        }
    }

    @Test
    void rowsAreKnownWhenTheyHaveBeenChanged() {
        engine.transact(connection -> connection.execute(update(people)
                .set(p.col("name", String.class), "Cid")
                .where(p.col("id", Long.class).eq(2L))));
        assertThat(events.get(0).rows()).isEqualTo(1);
    }

    @Test
    void thePlanCanBeAskedForLater() {
        engine.transact(connection -> connection
                .execute(select(p.col("id", Long.class))
                        .where(p.col("id", Long.class).eq(2L)))
                .all());
        PlanQuestion question = events.get(0).planQuestion().orElseThrow();
        assertThat(question.toString()).startsWith("PlanQuestion[SELECT").doesNotContain("2");
        try (Connection connection = engine.connect()) {
            assertThat(String.join("\n", question.ask(connection)).toLowerCase(Locale.ROOT))
                    .contains("people");
        }
        assertThat(events).hasSize(1);
    }

    @Test
    void sensitiveValuesAreHiddenAmongThoseThatAreShown() {
        engine.transact(connection -> connection
                .execute(select(p.col("id", Long.class))
                        .where(p.col("id", Long.class).eq(2L))
                        .where(p.col("name", String.class).eq("Bob")))
                .all());
        assertThat(events.get(0).shownValues()).isEqualTo("[2, ***]");
    }
}
