package io.aludel.orm.attribute;

import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.lazyload;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.orm.Load.subqueryload;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.dialect.Feature;
import io.aludel.engine.Connection;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.load.LoaderOption;
import io.aludel.sql.Sql;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values with several columns: records, classes that change in place, nested ones, and keys. */
@EveryDatabase
class EmbeddedSuiteTest extends MappedTables {
    private static final Registry MODELS =
            Registry.of(Vertex.class, Person.class, Line.class, Caravan.class, CaravanWagon.class);

    private final List<String> statements = new ArrayList<>();

    EmbeddedSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void create() {
        try (Connection connection = engine.begin()) {
            connection.execute(Sql.text("INSERT INTO vertex (id, x1, y1, x2, y2) VALUES (1, 1, 2, 3, 4)"));
            connection.execute(Sql.text("INSERT INTO vertex (id, x1, y1, x2, y2) VALUES (2, NULL, NULL, 7, 8)"));
        }
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    private List<List<Object>> vertices() {
        try (Connection connection = engine.connect()) {
            List<List<Object>> rows = new ArrayList<>();
            connection
                    .execute(Sql.text("SELECT id, x1, y1, x2, y2 FROM vertex ORDER BY id"))
                    .forEach(row -> {
                        List<Object> values = new ArrayList<>();
                        row.values().forEach(values::add);
                        rows.add(values);
                    });
            return rows;
        }
    }

    @Test
    void aRecordIsReadFromItsColumnsAndOnlyWhatDiffersIsWritten() {
        try (Session session = sessions.open()) {
            Vertex vertex = session.get(Vertex.class, 1).orElseThrow();
            assertThat(vertex.getStart()).isEqualTo(new Point(1, 2));
            vertex.setEnd(new Point(30, 4));
            statements.clear();
            session.flush();
            assertThat(statements).hasSize(1);
            assertThat(statements.get(0).replace("`", "").replace("\"", ""))
                    .isEqualToIgnoringCase("UPDATE vertex SET x2=? WHERE vertex.id = ?");
            assertThat(session.inspect(vertex).history(Vertex_.end).hasChanges())
                    .isFalse();
            session.commit();
            assertThat(vertices().get(0)).isEqualTo(List.of(1, 1, 2, 30, 4));
        }
    }

    @Test
    void nullsEverywhereAreAValueFullOfNullsOrNoneWhereThatMayBe() {
        try (Session session = sessions.open()) {
            Vertex vertex = session.get(Vertex.class, 2).orElseThrow();
            assertThat(vertex.getStart()).isEqualTo(new Point(null, null));
            vertex.setEnd(null);
            session.commit();
            assertThat(vertex.getEnd()).isNull();
            assertThat(vertices().get(1)).containsExactly(2, null, null, null, null);
        }
    }

    @Test
    void historyHoldsWholeValues() {
        try (Session session = sessions.open()) {
            Vertex vertex = session.get(Vertex.class, 1).orElseThrow();
            vertex.setStart(new Point(5, 2));
            assertThat(session.inspect(vertex).history(Vertex_.start).added()).isEqualTo(List.of(new Point(5, 2)));
            assertThat(session.inspect(vertex).history(Vertex_.start).deleted()).isEqualTo(List.of(new Point(1, 2)));
        }
    }

    @Test
    void valuesAndComponentsStandInQueries() {
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Vertex.class).where(Vertex_.start.eq(new Point(1, 2))))
                            .one()
                            .getId())
                    .isEqualTo(1);
            assertThat(session.execute(select(Vertex_.id).where(Vertex_.start.ne(new Point(1, 3))))
                            .all())
                    .containsExactly(1);
            assertThat(session.execute(select(Vertex_.id)
                                    .where(Vertex_.end.in(new Point(7, 8), new Point(3, 4)))
                                    .orderBy(Vertex_.end.desc()))
                            .all())
                    .containsExactly(2, 1);
            assertThat(session.execute(select(Vertex_.id).where(Vertex_.end.in(List.of())))
                            .all())
                    .isEmpty();
            assertThat(session.execute(select(Vertex_.id).where(Vertex_.start.isNull()))
                            .all())
                    .containsExactly(2);
            assertThat(session.execute(select(Vertex_.id).where(Vertex_.start.isNotNull()))
                            .all())
                    .containsExactly(1);
            var other = Vertex_.as("other");
            assertThat(session.execute(select(other.end.x.plus(other.end.y)).where(other.start.x.eq(1)))
                            .one())
                    .isEqualTo(7);
        }
    }

    @Test
    void anUpdateOfManySetsComponents() {
        try (Session session = sessions.open()) {
            Vertex loaded = session.get(Vertex.class, 1).orElseThrow();
            session.execute(update(Vertex.class).set(Vertex_.end.x, 9).where(Vertex_.end.x.eq(3)));
            assertThat(loaded.getEnd()).isEqualTo(new Point(9, 4));
            session.commit();
            assertThat(vertices().get(0)).isEqualTo(List.of(1, 1, 2, 9, 4));
        }
    }

    @Test
    void valuesAreSelectedAsWholes() {
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Vertex_.id, Vertex_.start, Vertex_.end)
                                    .orderBy(Vertex_.id))
                            .map((id, start, end) -> List.of(id, start, Objects.requireNonNull(end)))
                            .all())
                    .containsExactly(
                            List.of(1, new Point(1, 2), new Point(3, 4)),
                            List.of(2, new Point(null, null), new Point(7, 8)));
            assertThat(session.execute(select(Vertex_.end).where(Vertex_.end.eq(new Point(7, 8))))
                            .one())
                    .isEqualTo(new Point(7, 8));
            assertThat(session.execute(select(Vertex_.id).where(Vertex_.start.sameAs(Vertex_.end)))
                            .all())
                    .isEmpty();
            assertThat(session.execute(select(Vertex_.id)
                                    .where(Vertex_.start.sameAs(Vertex_.end).not()))
                            .all())
                    .containsExactly(1);
        }
        assertThat(statements.get(0).replace("`", "").replace("\"", ""))
                .isEqualToIgnoringCase(
                        "SELECT vertex.id, vertex.x1, vertex.y1, vertex.x2, vertex.y2 FROM vertex ORDER BY vertex.id");
    }

    @Test
    void aValueWithinAValueToo() {
        sessions.transactWithoutResult(session -> {
            Person ann = new Person("Ann");
            Address home = new Address("Elm St", "Oslo");
            home.setPosition(new Point(10, 60));
            ann.setHome(home);
            session.add(ann);
        });
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Person_.home.position)).one()).isEqualTo(new Point(10, 60));
            Address home = session.execute(select(Person_.home)).one();
            assertThat(home.getCity()).isEqualTo("Oslo");
            assertThat(home.getPosition()).isEqualTo(new Point(10, 60));
            session.execute(update(Person.class)
                    .set(Person_.home.position, new Point(5, 6))
                    .allRows());
            assertThat(session.execute(select(Person_.home.position)).one()).isEqualTo(new Point(5, 6));
        }
    }

    @Test
    void statementsSetValuesAsWholes() {
        try (Session session = sessions.open()) {
            Vertex loaded = session.get(Vertex.class, 1).orElseThrow();
            statements.clear();
            session.execute(
                    update(Vertex.class).set(Vertex_.end, new Point(9, 10)).where(Vertex_.start.eq(new Point(1, 2))));
            assertThat(statements).hasSize(1);
            assertThat(statements.get(0).replace("`", "").replace("\"", ""))
                    .isEqualToIgnoringCase("UPDATE vertex SET x2=?, y2=? WHERE vertex.x1 = ? AND vertex.y1 = ?");
            assertThat(loaded.getEnd()).isEqualTo(new Point(9, 10));
            session.execute(update(Vertex.class).set(Vertex_.end, null).where(Vertex_.end.in(new Point(9, 10))));
            assertThat(loaded.getEnd()).isNull();
            if (engine.dialect().has(Feature.RETURNING)) {
                assertThat(session.execute(update(Vertex.class)
                                        .set(Vertex_.start.x, 1)
                                        .where(Vertex_.id.eq(1))
                                        .returning(Vertex_.start))
                                .one())
                        .isEqualTo(new Point(1, 2));
            }
            session.execute(insert(Vertex.class).set(Vertex_.id, 5).set(Vertex_.start, new Point(0, 1)));
            session.commit();
        }
        assertThat(vertices().get(0)).containsExactly(1, 1, 2, null, null);
        assertThat(vertices().get(2)).containsExactly(5, 0, 1, null, null);
    }

    @Test
    void aClassOfValuesTellsItsOwnerOfChanges() {
        Long id = sessions.transact(session -> {
            Person ann = new Person("Ann");
            Address home = new Address("Elm St", "Oslo");
            home.setPosition(new Point(10, 60));
            ann.setHome(home);
            session.add(ann);
            session.flush();
            assertThat(session.dirty().contains(ann)).isFalse();
            home.setCity("Bergen");
            assertThat(session.dirty().contains(ann)).isTrue();
            return Objects.requireNonNull(ann.getId());
        });
        try (Session session = sessions.open()) {
            Person ann = session.get(Person.class, id).orElseThrow();
            Address home = Objects.requireNonNull(ann.getHome());
            assertThat(home.getCity()).isEqualTo("Bergen");
            assertThat(home.getPosition()).isEqualTo(new Point(10, 60));
            assertThat(ann.getWork()).isNull();
            assertThat(session.dirty().contains(ann)).isFalse();
            home.setStreet("Oak St");
            statements.clear();
            session.flush();
            assertThat(statements).hasSize(1);
            assertThat(statements.get(0)).containsIgnoringCase("SET street=?").doesNotContainIgnoringCase("city");
            home.setPosition(new Point(11, 60));
            statements.clear();
            session.commit();
            assertThat(statements).hasSize(1);
            assertThat(statements.get(0)).containsIgnoringCase("SET longitude=? ");
            Address again = Objects.requireNonNull(ann.getHome());
            assertThat(again.getStreet()).isEqualTo("Oak St");
            assertThat(again.getPosition()).isEqualTo(new Point(11, 60));
            ann.setWork(new Address("Dock", "Oslo"));
            session.commit();
            assertThat(session.execute(select(Person_.name).where(Person_.work.city.eq("Oslo")))
                            .one())
                    .isEqualTo("Ann");
            assertThat(session.execute(select(Person_.name).where(Person_.work.position.x.isNull()))
                            .one())
                    .isEqualTo("Ann");
        }
    }

    @Test
    void aRollbackBringsBackWhatWasThere() {
        Long id = sessions.transact(session -> {
            Person ann = new Person("Ann");
            ann.setHome(new Address("Elm St", "Oslo"));
            session.add(ann);
            session.flush();
            return Objects.requireNonNull(ann.getId());
        });
        try (Session session = sessions.open()) {
            Person ann = session.get(Person.class, id).orElseThrow();
            Objects.requireNonNull(ann.getHome()).setCity("Rome");
            assertThat(session.inspect(ann).history(Person_.home).deleted())
                    .extracting(value -> ((Address) value).getCity())
                    .containsExactly("Oslo");
            session.rollback();
            assertThat(Objects.requireNonNull(ann.getHome()).getCity()).isEqualTo("Oslo");
        }
    }

    @Test
    void mergingCopiesValues() {
        Long id = sessions.transact(session -> {
            Person ann = new Person("Ann");
            ann.setHome(new Address("Elm St", "Oslo"));
            session.add(ann);
            session.flush();
            return Objects.requireNonNull(ann.getId());
        });
        Person detached;
        try (Session session = sessions.open()) {
            detached = session.get(Person.class, id).orElseThrow();
        }
        Objects.requireNonNull(detached.getHome()).setCity("Rome");
        try (Session session = sessions.open()) {
            Person merged = session.merge(detached);
            assertThat(merged.getHome()).isNotSameAs(detached.getHome());
            session.commit();
            assertThat(Objects.requireNonNull(merged.getHome()).getCity()).isEqualTo("Rome");
        }
    }

    @Test
    void aKeyMayBeAValue() {
        sessions.transact(session -> {
            Line first = new Line(new LineId(1, 1), "pen");
            Line second = new Line(new LineId(1, 2), "ink");
            second.setReplaces(first);
            session.add(second);
            return null;
        });
        try (Session session = sessions.open()) {
            Line second = session.get(Line.class, new LineId(1, 2)).orElseThrow();
            assertThat(second.getId()).isEqualTo(new LineId(1, 2));
            assertThat(session.get(Line.class, List.of(1, 2))).containsSame(second);
            assertThat(Objects.requireNonNull(second.getReplaces()).getItem()).isEqualTo("pen");
            second.setItem("paper");
            session.flush();
            assertThat(session.execute(select(Line_.item)
                                    .where(Line_.replaces.id().position.eq(1), Line_.id.eq(new LineId(1, 2))))
                            .one())
                    .isEqualTo("paper");
            session.delete(second);
            session.commit();
            assertThat(session.execute(select(Line_.item)).all()).containsExactly("pen");
        }
    }

    @Test
    void whatAConstructorHasSetStandsInTheListOnce() {
        Caravan caravan = new Caravan(1);
        CaravanWagon wagon = new CaravanWagon(caravan, 1, 5);
        assertThat(caravan.getWagons()).containsExactly(wagon);
        caravan.getWagons().add(wagon);
        assertThat(caravan.getWagons()).containsExactly(wagon);
        sessions.transactWithoutResult(session -> session.add(caravan));
        try (Session session = sessions.open()) {
            assertThat(session.getOne(Caravan.class, 1L).getWagons()).hasSize(1);
        }
    }

    @Test
    void aCollectionIsOrderedByPartsOfValues() {
        sessions.transactWithoutResult(session -> {
            Caravan caravan = new Caravan(1);
            for (int[] wagon : new int[][] {{1, 5}, {2, 9}, {4, 5}, {3, 5}}) {
                new CaravanWagon(caravan, wagon[0], wagon[1]); // which puts it into the list
            }
            session.add(caravan);
        });
        for (LoaderOption way : List.of(
                lazyload(Caravan_.wagons),
                selectinload(Caravan_.wagons),
                joinedload(Caravan_.wagons),
                subqueryload(Caravan_.wagons))) {
            try (Session session = sessions.open()) {
                Caravan caravan = session.execute(select(Caravan.class).options(way))
                        .unique()
                        .one();
                assertThat(caravan.getWagons())
                        .extracting(wagon -> wagon.getKey().position())
                        .containsExactly(2, 1, 3, 4);
            }
        }
    }
}
