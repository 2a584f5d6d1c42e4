package io.aludel.orm.attribute;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records within records: of a joined subclass, in the rows of a collection, and in a key. */
@EveryDatabase
class NestedValuesSuiteTest {
    private static final Registry MODELS = Registry.of(Airframe.class, Glider.class, Hangar.class);

    private Engine engine;
    private SessionFactory sessions;
    private final List<String> statements = new ArrayList<>();

    @BeforeEach
    void create(TestDatabase database) {
        engine = Engine.create(database.url());
        MODELS.metadata().createAll(engine);
        sessions = SessionFactory.of(engine, MODELS);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private List<String> rows(String sql) {
        try (Connection connection = engine.connect()) {
            return connection.execute(text(sql)).all().stream()
                    .map(row -> row.values().toString())
                    .toList();
        }
    }

    private void listen() {
        engine.events()
                .beforeExecute(statement ->
                        statements.add(statement.sql().replace("`", "").replace("\"", "")));
    }

    private static Wing wing(int span, @Nullable Integer low, @Nullable Integer high) {
        return new Wing(span, new Range(low, high));
    }

    private void save() {
        sessions.transactWithoutResult(session -> {
            Glider glider = new Glider(1, "g1", wing(12, 1, 9));
            glider.spare.addAll(List.of(wing(3, 1, 2), wing(4, null, 7)));
            session.add(glider);
            session.add(new Glider(2, "g2", null));
            session.add(new Airframe(3, "c3"));
        });
    }

    @Test
    void onlyTheColumnThatDiffersIsWritten() {
        save();
        listen();
        try (Session session = sessions.open()) {
            Glider glider = session.getOne(Glider.class, 1);
            assertThat(glider.wing).isEqualTo(wing(12, 1, 9));
            glider.wing = wing(12, 1, 10);
            statements.clear();
            session.flush();
            assertThat(statements).hasSize(1);
            assertThat(statements.get(0)).isEqualToIgnoringCase("UPDATE glider SET high=? WHERE glider.id = ?");
            glider.wing = wing(12, 1, 10);
            statements.clear();
            session.flush();
            assertThat(statements).isEmpty();
            session.commit();
        }
        assertThat(rows("SELECT span, low, high FROM glider WHERE id = 1")).containsExactly("[12, 1, 10]");
    }

    @Test
    void aValueWithinIsPartlyNullOrGone() {
        save();
        try (Session session = sessions.open()) {
            Glider glider = session.getOne(Glider.class, 1);
            glider.wing = wing(12, null, 9);
            session.commit();
            assertThat(glider.wing).isEqualTo(wing(12, null, 9));
            glider.wing = new Wing(13, null);
            session.commit();
            assertThat(rows("SELECT span, low, high FROM glider WHERE id = 1")).containsExactly("[13, null, null]");
            glider.wing = null;
            session.commit();
            assertThat(rows("SELECT span, low, high FROM glider WHERE id = 1")).containsExactly("[null, null, null]");
            glider.wing = wing(1, 2, 3);
            session.flush();
            session.rollback();
            assertThat(rows("SELECT span, low, high FROM glider WHERE id = 1")).containsExactly("[null, null, null]");
        }
    }

    @Test
    void partsOfPartsStandInQueries() {
        save();
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Glider.class).where(NestedValuesSuiteTest_Glider_.wing.range.high.gt(5)))
                            .all())
                    .extracting(glider -> ((Airframe) glider).name)
                    .containsExactly("g1");
            assertThat(session.execute(select(Glider.class)
                                    .where(NestedValuesSuiteTest_Glider_.wing.range.eq(new Range(1, 9))))
                            .all())
                    .hasSize(1);
            Glider loaded = session.getOne(Glider.class, 1);
            session.execute(update(Glider.class)
                    .set(NestedValuesSuiteTest_Glider_.wing.range, new Range(5, 6))
                    .where(NestedValuesSuiteTest_Glider_.wing.span.eq(12)));
            assertThat(loaded.wing).isEqualTo(wing(12, 5, 6));
        }
    }

    @Test
    void mergingTakesTheWholeValue() {
        save();
        Glider detached = sessions.transact(session -> session.getOne(Glider.class, 1));
        detached.wing = wing(12, 8, 9);
        try (Session session = sessions.open()) {
            Glider merged = session.merge(detached);
            assertThat(merged.wing).isEqualTo(wing(12, 8, 9));
            session.commit();
        }
        assertThat(rows("SELECT span, low, high FROM glider WHERE id = 1")).containsExactly("[12, 8, 9]");
    }

    @Test
    void elementsOfACollectionHaveValuesWithin() {
        save();
        try (Session session = sessions.open()) {
            Glider glider = session.getOne(Glider.class, 1);
            assertThat(glider.spare).containsExactlyInAnyOrder(wing(3, 1, 2), wing(4, null, 7));
            glider.spare.remove(wing(3, 1, 2));
            glider.spare.add(wing(3, 1, 5));
            session.commit();
            assertThat(glider.spare).containsExactlyInAnyOrder(wing(4, null, 7), wing(3, 1, 5));
        }
        assertThat(rows("SELECT span, low, high FROM glider_spare ORDER BY span"))
                .containsExactly("[3, 1, 5]", "[4, null, 7]");
    }

    @Test
    void aKeyHasValuesWithin() {
        HangarKey key = new HangarKey("hall", new Range(1, 2));
        sessions.transactWithoutResult(session -> session.add(new Hangar(key, "first")));
        try (Session session = sessions.open()) {
            Hangar hangar = session.getOne(Hangar.class, new HangarKey("hall", new Range(1, 2)));
            assertThat(hangar.name).isEqualTo("first");
            hangar.name = "second";
            session.commit();
            assertThat(session.get(Hangar.class, new HangarKey("hall", new Range(1, 3))))
                    .isEmpty();
            session.delete(hangar);
            session.commit();
        }
        assertThat(rows("SELECT name FROM hangar")).isEmpty();
    }

    /** From one number to another. */
    @Embeddable
    record Range(@Nullable Integer low, @Nullable Integer high) {}

    /** A value with a value. */
    @Embeddable
    record Wing(@Nullable Integer span, @Embedded @Nullable Range range) {}

    /** A key with a value. */
    @Embeddable
    record HangarKey(
            @Column(length = 10) String hall, @Embedded Range range) {}

    /** Above. */
    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Airframe {
        @Id
        private int id;

        private String name;

        Airframe() {
            name = "";
        }

        Airframe(int id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    /** Has a value of its own table. */
    @Entity
    static class Glider extends Airframe {
        @Embedded
        private @Nullable Wing wing;

        @ElementCollection
        private List<Wing> spare = new ArrayList<>();

        Glider() {}

        Glider(int id, String name, @Nullable Wing wing) {
            super(id, name);
            this.wing = wing;
        }
    }

    /** Has a value in its key. */
    @Entity
    static class Hangar {
        @EmbeddedId
        private HangarKey key;

        @Column(length = 20)
        private String name;

        Hangar() {
            key = new HangarKey("", new Range(0, 0));
            name = "";
        }

        Hangar(HangarKey key, String name) {
            this.key = key;
            this.name = name;
        }
    }
}
