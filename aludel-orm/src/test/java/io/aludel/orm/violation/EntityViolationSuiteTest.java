package io.aludel.orm.violation;

import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aludel.engine.CheckViolationException;
import io.aludel.engine.ConstraintViolationException;
import io.aludel.engine.ForeignKeyViolationException;
import io.aludel.engine.NotNullViolationException;
import io.aludel.engine.UniqueViolationException;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A violated constraint is told in the attributes of the entities, whoever sent the statement; values are never told. */
@EveryDatabase
class EntityViolationSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Pilgrim.class, Abbot.class, Shrine.class);

    private Session session;
    private TestDatabase database;

    EntityViolationSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void open(TestDatabase db) {
        database = db;
        sessions.transact(first -> {
            Pilgrim ann = new Pilgrim(1, "Ann", "Lee");
            ann.setEmail("ann@example.org");
            ann.setPassport(7);
            ann.setLodging(new Lodging("Hill", 3));
            first.add(ann);
            first.add(new Abbot(2, "Odo", "lily"));
            first.add(new Shrine(1));
            return ann;
        });
        session = sessions.open();
    }

    @AfterEach
    void close() {
        session.close();
    }

    private <E extends ConstraintViolationException> E flushed(Class<E> type, Object... objects) {
        session.addAll(List.of(objects));
        return catchThrowableOfType(type, session::flush);
    }

    private static List<String> names(ConstraintViolationException failure) {
        return failure.attributes().stream().map(Object::toString).toList();
    }

    @Test
    void aUniqueAttribute() {
        Pilgrim twin = new Pilgrim(3, "Bea", null);
        twin.setEmail("ann@example.org");
        UniqueViolationException failure = flushed(UniqueViolationException.class, twin);

        assertThat(names(failure)).containsExactly("Pilgrim.email");
        assertThat(failure.concerns(Pilgrim_.email)).isTrue();
        assertThat(failure.concerns(Abbot_.email)).isTrue();
        assertThat(failure.concerns(Pilgrim_.id)).isFalse();
        assertThat(failure).hasMessageContaining(" of pilgrims (email), which is Pilgrim.email.");
        assertThat(failure.toString()).doesNotContain("ann@example.org");
    }

    @Test
    void aChangedObject() {
        Pilgrim odo = session.getOne(Pilgrim.class, 2);
        odo.setEmail("ann@example.org");
        UniqueViolationException failure = flushed(UniqueViolationException.class);

        assertThat(failure.concerns(Pilgrim_.email)).isTrue();
    }

    @Test
    void severalAttributesTogether() {
        UniqueViolationException failure = flushed(UniqueViolationException.class, new Pilgrim(3, "Ann", "Lee"));

        assertThat(failure.constraintName()).contains("uq_pilgrim_names");
        assertThat(names(failure)).containsExactly("Pilgrim.firstName", "Pilgrim.lastName");
        assertThat(failure)
                .hasMessageContaining("(first_name, last_name), which are Pilgrim.firstName and Pilgrim.lastName.");
    }

    @Test
    void theIdentifier() {
        UniqueViolationException failure = flushed(UniqueViolationException.class, new Pilgrim(1, "Cid", null));

        assertThat(failure.concerns(Pilgrim_.id)).isTrue();
    }

    @Test
    void anAttributeOfASubclass() {
        UniqueViolationException failure = flushed(UniqueViolationException.class, new Abbot(3, "Bea", "lily"));

        assertThat(names(failure)).containsExactly("Abbot.seal");
        assertThat(failure.concerns(Abbot_.seal)).isTrue();
    }

    @Test
    void aComponentOfAnEmbeddedValue() {
        Pilgrim other = new Pilgrim(3, "Bea", null);
        other.setLodging(new Lodging("Dale", 3));
        UniqueViolationException failure = flushed(UniqueViolationException.class, other);

        assertThat(names(failure)).containsExactly("Pilgrim.lodging.bed");
        assertThat(failure.concerns(Pilgrim_.lodging)).isTrue();
        assertThat(failure.concerns(Pilgrim_.lodging.bed)).isTrue();
        assertThat(failure.concerns(Pilgrim_.lodging.street)).isFalse();
    }

    @Test
    void anAttributeInASecondaryTable() {
        Pilgrim other = new Pilgrim(3, "Bea", null);
        other.setPassport(7);
        UniqueViolationException failure = flushed(UniqueViolationException.class, other);

        assertThat(names(failure)).containsExactly("Pilgrim.passport");
    }

    @Test
    void anAttributeThatTakesNoNull() {
        NotNullViolationException failure = catchThrowableOfType(
                NotNullViolationException.class,
                () -> session.execute(update(Pilgrim.class)
                        .set(Pilgrim_.firstName, (String) null)
                        .allRows()));

        assertThat(names(failure)).containsExactly("Pilgrim.firstName");
        assertThat(failure).hasMessageContaining("pilgrims (first_name), which is Pilgrim.firstName.");
    }

    @Test
    void aRule() {
        Pilgrim child = new Pilgrim(3, "Bea", null);
        child.setAge(-5);
        CheckViolationException failure = flushed(CheckViolationException.class, child);

        assertThat(failure.constraintName()).contains("ck_pilgrim_age");
        assertThat(failure.concerns(Pilgrim_.age)).isTrue();
        assertThat(failure).hasMessageContaining("which is Pilgrim.age.");
        assertThat(failure.getMessage()).doesNotContain("-5");
    }

    /** SQLite does not; it is told where there is one only. */
    private boolean saysWhichForeignKey() {
        return database.kind() != TestDatabase.Kind.SQLITE;
    }

    @Test
    void aRelationshipToWhatIsNotThere() {
        ForeignKeyViolationException failure = catchThrowableOfType(
                ForeignKeyViolationException.class,
                () -> session.execute(
                        update(Pilgrim.class).set(Pilgrim_.goal.id(), 99).allRows()));

        if (failure.constraint().isPresent()) {
            assertThat(names(failure)).containsExactly("Pilgrim.goal");
            assertThat(failure.concerns(Pilgrim_.goal)).isTrue();
            assertThat(failure.concerns(Pilgrim_.goal.id())).isTrue();
            assertThat(failure).hasMessageContaining("which is the relationship Pilgrim.goal to Shrine.");
        }
        assertThat(failure.constraint().isPresent()).isEqualTo(saysWhichForeignKey());
    }

    @Test
    void anObjectToWhichALinkRefers() {
        Pilgrim ann = session.getOne(Pilgrim.class, 1);
        ann.getVisited().add(session.getOne(Shrine.class, 1));
        session.flush();
        ForeignKeyViolationException failure = catchThrowableOfType(
                ForeignKeyViolationException.class,
                () -> session.execute(delete(Shrine.class).allRows()));

        assertThat(failure.constraint().isPresent()).isEqualTo(saysWhichForeignKey());
        if (failure.constraint().isPresent()) {
            assertThat(names(failure)).containsExactly("Pilgrim.visited");
            assertThat(failure.concerns(Pilgrim_.visited)).isTrue();
        }
    }

    @Test
    void anInsertOfRows() {
        UniqueViolationException failure = catchThrowableOfType(
                UniqueViolationException.class,
                () -> session.execute(insert(Shrine.class), List.of(Map.of("id", 4), Map.of("id", 1))));

        assertThat(names(failure)).containsExactly("Shrine.id");
    }

    @Test
    void bulkObjects() {
        UniqueViolationException failure = catchThrowableOfType(
                UniqueViolationException.class,
                () -> session.bulkInsert(Shrine.class, List.of(new Shrine(4), new Shrine(1))));

        assertThat(names(failure)).containsExactly("Shrine.id");
    }

    @Test
    void aStatementInTextByTheNameThatTheDatabaseGives() {
        ConstraintViolationException failure = catchThrowableOfType(
                ConstraintViolationException.class, () -> session.execute(text("UPDATE pilgrims SET age = -1")));

        assertThat(failure.constraintName()).contains("ck_pilgrim_age");
        assertThat(failure.concerns(Pilgrim_.age)).isTrue();
    }

    @Test
    void aConnectionWithoutASessionSpeaksOfColumns() {
        UniqueViolationException failure = catchThrowableOfType(UniqueViolationException.class, () -> {
            try (var connection = engine.connect()) {
                connection.execute(insert(MODELS.metadata().table("shrines")).values(Map.of("id", 1)));
            }
        });

        assertThat(failure.attributes()).isEmpty();
        assertThat(failure.columns()).hasSize(1);
    }
}
