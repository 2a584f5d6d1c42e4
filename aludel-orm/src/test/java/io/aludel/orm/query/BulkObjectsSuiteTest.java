package io.aludel.orm.query;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.aludel.orm.MappedTables;
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
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many objects that are written at once, without becoming part of the session. */
@EveryDatabase
class BulkObjectsSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Gauge.class, Crew.class, Pilot.class);

    private final List<String> statements = new ArrayList<>();
    private Session session;

    BulkObjectsSuiteTest() {
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

    private List<Gauge> gauges() {
        return session.execute(select(Gauge.class).orderBy(Gauge_.id)).all();
    }

    @Test
    void objectsOfSeveralTablesAreInsertedTableByTable() {
        List<Pilot> pilots = new ArrayList<>();
        for (int number = 0; number < 50; number++) {
            pilots.add(new Pilot("p" + number, number));
        }
        assertThat(session.bulkInsert(Pilot.class, pilots)).isEqualTo(50);

        assertThat(statements.stream().map(sql -> sql.contains("INTO crew") || sql.contains("INTO public.crew")))
                .startsWith(true)
                .endsWith(false);
        assertThat(session.inspect(pilots.get(0)).isTransient()).isTrue();
        assertThat(pilots.get(49).getId()).isNotNull();
        assertThat(session.execute(select(Pilot.class).orderBy(Pilot_.id)).all())
                .extracting(Crew::getName, Pilot::getHours, Pilot::getRating)
                .hasSize(50)
                .contains(tuple("p0", 0, "B"), tuple("p49", 49, "B"));
    }

    @Test
    void objectsGoTheQuickestWay() {
        List<Gauge> gauges = new ArrayList<>();
        for (int number = 0; number < 2_500; number++) {
            gauges.add(new Gauge("g" + number));
        }
        List<Long> progress = new ArrayList<>();
        assertThat(session.bulkInsert(Gauge.class, gauges, progress::add)).isEqualTo(2_500);

        String start = switch (engine.dialect().name()) {
            case "postgresql" -> "COPY gauge (";
            case "mariadb" -> "LOAD DATA LOCAL INFILE 'rows' INTO TABLE gauge ";
            default -> "INSERT INTO gauge (";
        };
        assertThat(statements)
                .allMatch(sql -> sql.startsWith(start))
                .hasSizeBetween(1, start.startsWith("INSERT") ? 2_500 / 20 : 1);
        assertThat(progress).isSorted().endsWith(2_500L);
        assertThat(gauges())
                .hasSize(2_500)
                .allMatch(gauge -> ("c-" + gauge.getName()).equals(gauge.getCode()) && "new".equals(gauge.getStatus()));
    }

    @Test
    void manyObjectsAreUpsertedInFewStatements() {
        List<Gauge> first = new ArrayList<>();
        List<Gauge> second = new ArrayList<>();
        for (int number = 0; number < 1_000; number++) {
            first.add(new Gauge("g" + number));
            Gauge again = new Gauge("g" + (number + 500));
            again.setCode("again " + number);
            second.add(again);
        }
        session.bulkInsert(Gauge.class, first);
        statements.clear();

        session.upsertAll(Gauge.class, second, Gauge_.name);

        assertThat(statements).hasSizeLessThanOrEqualTo(20);
        assertThat(gauges()).hasSize(1_500);
        assertThat(gauges().stream().filter(gauge -> gauge.getVersion() == 2)).hasSize(500);
        assertThat(gauges().stream()
                        .filter(gauge -> String.valueOf(gauge.getCode()).startsWith("again")))
                .hasSize(1_000)
                .allMatch(gauge -> gauge.getCode()
                        .equals("again " + (Integer.parseInt(gauge.getName().substring(1)) - 500)));
    }

    @Test
    void loadedObjectsWriteTheirChanges() {
        session.bulkInsert(Gauge.class, List.of(new Gauge("a"), new Gauge("b"), new Gauge("c")));
        List<Gauge> loaded = gauges();
        session.expungeAll();
        loaded.forEach(gauge -> gauge.setCode("new " + gauge.getName()));
        loaded.get(0).setPlace(new Point(1, 2));
        statements.clear();

        assertThat(session.bulkUpdate(loaded)).isEqualTo(3);

        assertThat(statements).hasSize(2);
        assertThat(statements.get(1))
                .startsWith("UPDATE gauge SET code=?")
                .contains("version=?", "gauge.version = ?")
                .doesNotContain("name=?");
        assertThat(gauges())
                .extracting(Gauge::getCode, Gauge::getVersion, Gauge::getTouched)
                .containsExactly(tuple("new a", 2, 7), tuple("new b", 2, 7), tuple("new c", 2, 7));
        assertThat(gauges().get(0).getPlace()).isEqualTo(new Point(1, 2));
        assertThatThrownBy(() -> session.bulkUpdate(loaded)).isInstanceOf(StaleDataException.class);
    }

    @Test
    void saveInsertsSomeAndUpdatesOthers() {
        session.bulkInsert(Crew.class, List.of(new Crew("a")));
        Crew ann = session.execute(select(Crew.class)).one();
        session.expunge(ann);
        ann.setName("ann");

        assertThat(session.bulkSave(List.of(ann, new Crew("b"), new Pilot("c", 1))))
                .isEqualTo(3);

        assertThat(session.execute(select(Crew_.name).orderBy(Crew_.id)).all()).containsExactly("ann", "b", "c");
    }

    @Test
    void upsertsTakeWhatTheObjectsHold() {
        session.bulkInsert(Gauge.class, List.of(new Gauge("a"), new Gauge("b")));
        statements.clear();
        Gauge changed = new Gauge("b");
        changed.setCode("changed");
        Gauge added = new Gauge("c");
        added.setCode("added");

        assertThat(session.upsertAll(Gauge.class, List.of(changed, added), Gauge_.name))
                .isEqualTo(2);

        assertThat(statements).hasSize(1);
        assertThat(gauges())
                .extracting(Gauge::getName, Gauge::getCode, Gauge::getVersion, Gauge::getTouched)
                .containsExactly(tuple("a", "c-a", 1, null), tuple("b", "changed", 2, 7), tuple("c", "added", 1, null));
    }
}
