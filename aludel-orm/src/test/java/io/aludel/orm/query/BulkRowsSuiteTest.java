package io.aludel.orm.query;

import static io.aludel.orm.Orm.entity;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.lower;
import static io.aludel.sql.Sql.parameter;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.update;
import static io.aludel.sql.Sql.upper;
import static io.aludel.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.aludel.dialect.Feature;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.DmlStrategy;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Nulls;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.attribute.Point;
import io.aludel.orm.error.StaleDataException;
import io.aludel.orm.query.model.Crew;
import io.aludel.orm.query.model.Crew_;
import io.aludel.orm.query.model.Gauge;
import io.aludel.orm.query.model.Gauge_;
import io.aludel.orm.query.model.Pilot;
import io.aludel.orm.query.model.Pilot_;
import io.aludel.sql.Row2;
import io.aludel.testkit.EveryDatabase;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.Assumptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of values that are inserted and changed without objects. */
@EveryDatabase
class BulkRowsSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Gauge.class, Crew.class, Pilot.class);

    private final List<String> statements = new ArrayList<>();
    private Session session;

    BulkRowsSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void open() {
        session = sessions.open();
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static Map<String, @Nullable Object> row(@Nullable Object... entries) {
        Map<String, @Nullable Object> row = new HashMap<>();
        for (int index = 0; index < entries.length; index += 2) {
            row.put((String) Objects.requireNonNull(entries[index]), entries[index + 1]);
        }
        return row;
    }

    private List<Gauge> gauges() {
        return session.execute(select(Gauge.class).orderBy(Gauge_.id)).all();
    }

    @Test
    void rowsGetWhatTheEntityGivesThem() {
        session.execute(insert(Gauge.class), List.of(row("name", "a"), row("name", "b")));

        assertThat(statements).hasSize(1);
        assertThat(statements.get(0))
                .startsWith("INSERT INTO gauge (")
                .contains("name", "code", "version")
                .doesNotContain("status", "touched");
        assertThat(gauges())
                .extracting(Gauge::getCode, Gauge::getStatus, Gauge::getVersion)
                .containsExactly(tuple("c-a", "new", 1), tuple("c-b", "new", 1));
    }

    @Test
    void neighboursWithTheSameAttributesGoTogether() {
        session.execute(
                insert(Gauge.class),
                List.of(
                        row("name", "a", "status", "x"),
                        row("name", "b", "status", "y"),
                        row("name", "c"),
                        row("name", "d"),
                        row("name", "e", "status", "z")));

        assertThat(statements).hasSize(3);
        assertThat(gauges()).extracting(Gauge::getStatus).containsExactly("x", "y", "new", "new", "z");
    }

    @Test
    void aNullCountsAsNotGiven() {
        session.execute(
                insert(Gauge.class),
                List.of(
                        row("name", "a", "status", "x"),
                        row("name", "b", "status", null),
                        row("name", "c", "status", "y")));

        assertThat(statements).hasSize(3);
        assertThat(gauges()).extracting(Gauge::getStatus).containsExactly("x", "new", "y");
    }

    @Test
    void unlessItIsToBeWritten() {
        session.execute(
                insert(Gauge.class).withOption(Nulls.OPTION, Nulls.WRITTEN),
                List.of(row("name", "a", "status", "x", "code", null), row("name", "b", "status", null, "code", null)));

        assertThat(statements).hasSize(1);
        assertThat(gauges()).extracting(Gauge::getStatus).containsExactly("x", null);
        assertThat(gauges()).extracting(Gauge::getCode).containsOnlyNulls();
    }

    @Test
    void whatTheStatementSetsHoldsForAllRows() {
        session.execute(
                insert(Gauge.class).set(Gauge_.status, "fixed").set(Gauge_.code, upper(value("abc"))),
                List.of(row("name", "a"), row("name", "b"), row("name", "c", "status", "own")));

        assertThat(statements).hasSize(1);
        assertThat(gauges()).extracting(Gauge::getStatus).containsExactly("fixed", "fixed", "own");
        assertThat(gauges()).extracting(Gauge::getCode).containsOnly("ABC");
    }

    @Test
    void aRowMayHaveExpressionsOfItsOwn() {
        session.execute(
                insert(Gauge.class),
                List.of(
                        row("name", "a", "code", lower(value("XY"))),
                        row("name", "b", "code", upper(value("xy"))),
                        row("name", "c", "code", "z")));

        assertThat(statements).hasSize(2);
        assertThat(gauges()).extracting(Gauge::getCode).containsExactly("xy", "XY", "z");
    }

    @Test
    void valuesOfSeveralColumnsAndObjectsAreTakenApart() {
        Crew ann = new Crew("ann");
        session.add(ann);
        session.flush();
        session.execute(
                insert(Gauge.class),
                List.of(row("name", "a", "place", new Point(1, 2), "keeper", ann), row("name", "b", "place.x", 3)));

        assertThat(gauges()).extracting(Gauge::getPlace).containsExactly(new Point(1, 2), new Point(3, null));
        assertThat(gauges().get(0).getKeeper()).isSameAs(ann);
        assertThatThrownBy(() -> session.execute(insert(Gauge.class), List.of(row("nam", "x"))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Did you mean 'name'?");
    }

    @Test
    void aStatementOfOneRowGetsTheSame() {
        session.execute(insert(Gauge.class).set(Gauge_.name, "a"));
        session.execute(insert(Gauge.class).values(List.of(Map.of("name", "b"), Map.of("name", "c"))));

        assertThat(statements).hasSize(2);
        assertThat(gauges()).extracting(Gauge::getCode).containsExactly("c-a", "c-b", "c-c");
        assertThat(gauges()).extracting(Gauge::getVersion).containsOnly(1);
    }

    @Test
    void classesOfSeveralTablesGetARowInEach() {
        long count = session.execute(
                        insert(Pilot.class),
                        List.of(row("name", "a", "hours", 1), row("name", "b", "hours", 2), row("name", "c")))
                .rowCount();

        assertThat(count).isEqualTo(3);
        assertThat(statements.stream().map(sql -> sql.contains("INTO crew") ? "crew" : "pilot"))
                .startsWith("crew")
                .endsWith("pilot", "pilot");
        assertThat(session.execute(select(Pilot.class).orderBy(Pilot_.id)).all())
                .extracting(Pilot::getName, Pilot::getHours, Pilot::getRating, Pilot::getVersion)
                .containsExactly(tuple("a", 1, "B", 1), tuple("b", 2, "B", 1), tuple("c", null, "B", 1));
        session.execute(insert(Pilot.class).set(Pilot_.name, "d").set(Pilot_.hours, 9));
        assertThat(session.execute(select(Pilot_.hours).where(Pilot_.name.eq("d")))
                        .one())
                .isEqualTo(9);
    }

    @Test
    void objectsOfSeveralTablesComeBackInOrder() {
        List<Pilot> pilots = session.execute(
                        insert(Pilot.class).returning(Pilot.class),
                        List.of(row("name", "b", "hours", 2), row("name", "a", "hours", 1)))
                .all();

        assertThat(pilots).extracting(Pilot::getName).containsExactly("b", "a");
        assertThat(pilots).extracting(Pilot::getHours).containsExactly(2, 1);
        assertThat(pilots).allMatch(session::contains);
    }

    @Test
    void objectsOfOneTableComeBackWithTheInsert() {
        Assumptions.assumeThat(engine.dialect().has(Feature.RETURNING)).isTrue();
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int number = 0; number < 700; number++) {
            rows.add(row("name", "n" + number));
        }
        List<Gauge> gauges = session.execute(
                        insert(Gauge.class).returning(Gauge.class).inParameterOrder(), rows)
                .all();

        assertThat(gauges).hasSize(700);
        assertThat(gauges.get(0).getName()).isEqualTo("n0");
        assertThat(gauges.get(699).getName()).isEqualTo("n699");
        assertThat(gauges.get(699).getCode()).isEqualTo("c-n699");
        assertThat(statements).hasSizeLessThan(10);
    }

    @Test
    void rowsThatAreThereAreChanged() {
        session.execute(
                insert(Gauge.class), List.of(row("name", "a", "status", "old"), row("name", "b", "status", "old")));
        List<Gauge> before = gauges();
        statements.clear();

        session.execute(
                insert(Gauge.class).onConflict(Gauge_.name).doUpdate(Gauge_.status),
                List.of(row("name", "b", "status", "up"), row("name", "c", "status", "new")));

        assertThat(statements).hasSize(1);
        session.refresh(before.get(1));
        assertThat(gauges()).extracting(Gauge::getStatus).containsExactly("old", "up", "new");
    }

    @Test
    void changedRowsComeBackAsTheyAreNow() {
        Assumptions.assumeThat(engine.dialect().has(Feature.RETURNING)).isTrue();
        session.execute(insert(Gauge.class), List.of(row("name", "a", "status", "old")));
        Gauge present = gauges().get(0);

        List<Gauge> all = session.execute(
                        insert(Gauge.class)
                                .onConflict(Gauge_.name)
                                .doUpdate(Gauge_.status)
                                .returning(Gauge.class),
                        List.of(row("name", "a", "status", "up"), row("name", "c", "status", "new")))
                .all();

        assertThat(all).hasSize(2).contains(present);
        assertThat(present.getStatus()).isEqualTo("up");
    }

    @Test
    void rowsAreChangedByTheirKeysInEachTable() {
        session.execute(insert(Pilot.class), List.of(row("name", "a", "hours", 1), row("name", "b", "hours", 2)));
        List<Pilot> pilots =
                session.execute(select(Pilot.class).orderBy(Pilot_.id)).all();
        statements.clear();

        session.execute(
                update(Pilot.class),
                List.of(
                        row("id", pilots.get(0).getId(), "name", "A", "hours", 10),
                        row("id", pilots.get(1).getId(), "name", "B", "hours", 20)));

        assertThat(statements).hasSize(2);
        assertThat(statements.get(0)).startsWith("UPDATE crew SET name=?").doesNotContain("version=");
        assertThat(statements.get(1)).startsWith("UPDATE pilot SET hours=?");
        statements.clear();
        assertThat(pilots).extracting(Pilot::getName).containsExactly("A", "B");
        assertThat(pilots).extracting(Pilot::getHours).containsExactly(10, 20);
        assertThat(statements).isEmpty();
        assertThat(session.execute(select(Pilot_.name, Pilot_.hours).orderBy(Pilot_.id))
                        .all())
                .extracting(Row2::value1)
                .containsExactly("A", "B");
    }

    @Test
    void valuesThatGoWithAnUpdateGoWithRowsToo() {
        session.execute(insert(Gauge.class), List.of(row("name", "a"), row("name", "b")));
        List<Gauge> gauges = gauges();

        session.execute(
                update(Gauge.class),
                List.of(
                        row("id", gauges.get(0).getId(), "place", new Point(5, 6), "code", null),
                        row("id", gauges.get(1).getId(), "place", null, "code", upper(value("q")))));

        assertThat(gauges).extracting(Gauge::getTouched).containsExactly(7, 7);
        assertThat(gauges).extracting(Gauge::getCode).containsExactly(null, "Q");
        assertThat(gauges).extracting(Gauge::getPlace).containsExactly(new Point(5, 6), null);
    }

    @Test
    void anUpdateByConditionTakesThemAlong() {
        session.execute(insert(Gauge.class), List.of(row("name", "a"), row("name", "b")));
        List<Gauge> gauges = gauges();
        statements.clear();

        session.execute(update(Gauge.class).set(Gauge_.status, "x").where(Gauge_.name.eq("a")));

        assertThat(statements).containsExactly("UPDATE gauge SET status=?, touched=? WHERE gauge.name = ?");
        assertThat(gauges.get(0).getTouched()).isEqualTo(7);
        assertThat(gauges.get(1).getTouched()).isNull();
        assertThat(statements).hasSize(1);
    }

    @Test
    void aVersionAmongTheValuesIsCheckedAndCounted() {
        session.execute(insert(Crew.class), List.of(row("name", "a")));
        Crew crew = session.execute(select(Crew.class)).one();

        session.execute(update(Crew.class), List.of(row("id", crew.getId(), "name", "b", "version", 1)));

        assertThat(crew.getVersion()).isEqualTo(2);
        assertThatThrownBy(() -> session.execute(
                        update(Crew.class), List.of(row("id", crew.getId(), "name", "c", "version", 1))))
                .isInstanceOf(StaleDataException.class)
                .hasMessageContaining("has no longer the version 1");
    }

    @Test
    void rowsMayBeParametersOfTheStatementAsItStands() {
        session.execute(insert(Gauge.class), List.of(row("name", "a"), row("name", "b")));
        List<Gauge> gauges = gauges();
        statements.clear();

        session.execute(
                update(Gauge.class)
                        .set(Gauge_.status, parameter("to", SqlTypes.VARCHAR))
                        .where(Gauge_.name.eq(parameter("who", SqlTypes.VARCHAR)))
                        .withOption(DmlStrategy.OPTION, DmlStrategy.RAW),
                List.of(row("who", "a", "to", "x"), row("who", "b", "to", "y")));

        assertThat(statements).containsExactly("UPDATE gauge SET status=? WHERE gauge.name = ?");
        assertThat(gauges).extracting(Gauge::getStatus).containsExactly("new", "new");
        session.expireAll();
        assertThat(gauges).extracting(Gauge::getStatus).containsExactly("x", "y");
        assertThat(gauges).extracting(Gauge::getTouched).containsOnlyNulls();
    }

    @Test
    void orOfTheStatementWithAllThatASessionDoes() {
        session.execute(insert(Gauge.class), List.of(row("name", "a"), row("name", "b")));
        List<Gauge> gauges = gauges();
        statements.clear();

        session.execute(
                update(Gauge.class)
                        .set(Gauge_.status, parameter("to", SqlTypes.VARCHAR))
                        .where(Gauge_.name.eq(parameter("who", SqlTypes.VARCHAR)))
                        .withOption(DmlStrategy.OPTION, DmlStrategy.ORM),
                List.of(row("who", "a", "to", "x"), row("who", "b", "to", "y")));

        assertThat(statements).hasSize(2);
        assertThat(gauges).extracting(Gauge::getStatus).containsExactly("x", "y");
        assertThat(gauges).extracting(Gauge::getTouched).containsExactly(7, 7);
    }

    @Test
    void aJoinOfATargetLeavesTheConditionOfRelationshipsOut() {
        session.execute(insert(Crew.class), List.of(row("name", "ann")));
        Crew ann = session.execute(select(Crew.class)).one();
        session.execute(
                insert(Gauge.class),
                List.of(row("name", "a", "keeper", ann, "status", "broken"), row("name", "b", "keeper", ann)));
        statements.clear();

        assertThat(session.execute(select(Gauge_.name)
                                .from(Crew.class)
                                .join(entity(Gauge.class))
                                .orderBy(Gauge_.name))
                        .all())
                .containsExactly("a", "b");
        assertThat(session.execute(select(Gauge_.name).join(Crew_.broken)).all())
                .containsExactly("a");
        assertThat(statements.get(0)).contains("JOIN gauge ON crew.id = gauge.keeper_id ORDER BY");
        assertThat(statements.get(1)).contains("JOIN gauge ON gauge.keeper_id = crew.id AND gauge.status = ");
    }

    @Test
    void listenersSeeTheRows() {
        List<Integer> rows = new ArrayList<>();
        session.events().onOrmExecute(execution -> {
            if (execution.isExecuteMany()) {
                rows.add(execution.rows().size());
            }
        });
        session.execute(insert(Crew.class), List.of(row("name", "a"), row("name", "b")));
        session.execute(update(Crew.class).set(Crew_.name, "c").allRows());

        assertThat(rows).containsExactly(2);
    }
}
