package io.aludel.orm.inherit;

import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.selectinPolymorphic;
import static io.aludel.orm.Orm.fromStatement;
import static io.aludel.orm.Orm.withPolymorphic;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.exists;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.InvalidRequestException;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.load.FetchMode;
import io.aludel.sql.Sql;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Classes that share the table of their superclass: what is read and written of them, and the condition that tells them apart. */
@EveryDatabase
class SingleTableTest extends MappedTables {
    private static final Registry VEHICLES = Registry.of(Craft.class, Sedan.class, Lorry.class);

    private final List<String> statements = new ArrayList<>();

    SingleTableTest() {
        super(VEHICLES);
    }

    @BeforeEach
    void fill() {
        sessions = sessions.fetchMode(FetchMode.ONE);
        try (Session session = sessions.open()) {
            Sedan sedan = new Sedan("c1", 4);
            Lorry lorry = new Lorry("t1", 900);
            session.addAll(List.of(sedan, lorry, new Craft("v1")));
            session.flush();
            lorry.escort(sedan);
            session.commit();
        }
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @Test
    void newRowsGetTheirDiscriminatorAndNothingInColumnsOfOtherClasses() {
        try (var connection = engine.connect()) {
            assertThat(
                            connection
                                    .execute(Sql.text("SELECT kind, name, doors, payload FROM craft ORDER BY id"))
                                    .all()
                                    .stream()
                                    .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(2) + " " + row.get(3)))
                    .containsExactly("sedan c1 4 null", "lorry t1 null 900", "craft v1 null null");
        }
    }

    @Test
    void aQueryOfTheRootReadsItsColumnsAndOthersAtTheFirstTouch() {
        try (Session session = sessions.open()) {
            List<Craft> crafts =
                    session.execute(select(Craft.class).orderBy(Craft_.id)).all();
            assertThat(crafts)
                    .extracting(craft -> craft.getClass().getSimpleName())
                    .containsExactly("Sedan", "Lorry", "Craft");
            statement("SELECT craft.id, craft.name, craft.kind FROM craft ORDER BY craft.id");
            assertThat(((Sedan) crafts.get(0)).doors()).isEqualTo(4);
            statement("SELECT craft.doors FROM craft WHERE craft.id = ? AND craft.kind IN (?)");
            assertThat(((Lorry) crafts.get(1)).escort()).isSameAs(crafts.get(0));
        }
    }

    @Test
    void aStatementAsItIsTellsTheClassesApart() {
        try (Session session = sessions.open()) {
            List<Craft> crafts = session.execute(
                            fromStatement(Craft.class, Sql.text("SELECT doors, kind, name, id FROM craft ORDER BY id")))
                    .all();
            assertThat(crafts)
                    .extracting(craft -> craft.getClass().getSimpleName() + " " + craft.name())
                    .containsExactly("Sedan c1", "Lorry t1", "Craft v1");
            assertThat(statements).hasSize(1);
            assertThat(((Sedan) crafts.get(0)).doors()).isEqualTo(4);
            assertThat(((Lorry) crafts.get(1)).escort()).isSameAs(crafts.get(0));
        }
        try (Session session = sessions.open()) {
            assertThat(session.execute(fromStatement(
                                    Sedan.class,
                                    Sql.text("SELECT escort_id, doors, name, id FROM craft WHERE kind = 'sedan'")))
                            .all())
                    .extracting(Sedan::doors)
                    .containsExactly(4);
            assertThatThrownBy(
                            () -> session.execute(fromStatement(Craft.class, Sql.text("SELECT id, name FROM craft"))))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("gives no column 'kind'")
                    .hasMessageContaining("the discriminator");
        }
    }

    @Test
    void aQueryOfASubclassReadsItsRowsAlone() {
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Sedan.class)).all())
                    .extracting(Sedan::doors)
                    .containsExactly(4);
            statement("SELECT craft.id, craft.name, craft.doors FROM craft WHERE craft.kind IN (?)");
            assertThat(session.execute(select(Sedan_.name).where(Sedan_.doors.gt(3)))
                            .all())
                    .containsExactly("c1");
            statement("SELECT craft.name FROM craft WHERE craft.doors > ? AND craft.kind IN (?)");
            assertThat(session.scalar(select(count()).from(Sedan.class))).isEqualTo(1L);
            statement("SELECT count(*) AS count_1 FROM craft WHERE craft.kind IN (?)");
            var alias = Sedan_.as("s");
            assertThat(session.execute(select(alias).where(alias.name.eq("c1"))).all())
                    .hasSize(1);
            statement("SELECT s.id, s.name, s.doors FROM craft AS s WHERE s.name = ? AND s.kind IN (?)");
        }
    }

    @Test
    void subqueriesKnowTheClassToo() {
        try (Session session = sessions.open()) {
            var sedan = Sedan_.as("s");
            assertThat(session.execute(select(Lorry.class)
                                    .where(exists(select(sedan.id).where(sedan.id.eq(Lorry_.escort.id())))))
                            .all())
                    .hasSize(1);
            assertThat(plain(statements.get(0)))
                    .endsWith("FROM craft WHERE (EXISTS (SELECT s.id FROM craft AS s WHERE s.id = craft.escort_id"
                            + " AND s.kind IN (?))) AND craft.kind IN (?)");
        }
    }

    @Test
    void aJoinHasTheConditionBesideItsOwn() {
        try (Session session = sessions.open()) {
            List<Lorry> lorries = session.execute(select(Lorry.class).options(joinedload(Lorry_.escort)))
                    .all();
            assertThat(lorries.get(0).escort()).isInstanceOf(Sedan.class);
            assertThat(plain(statements.get(0)))
                    .endsWith("FROM craft LEFT OUTER JOIN craft AS craft_1 ON craft.escort_id = craft_1.id"
                            + " AND craft_1.kind IN (?) WHERE craft.kind IN (?)");
            assertThat(statements).hasSize(1);
        }
    }

    @Test
    void getLooksForTheClass() {
        try (Session session = sessions.open()) {
            assertThat(session.get(Sedan.class, 2)).isEmpty();
            statement("SELECT craft.id, craft.name, craft.doors FROM craft WHERE craft.id = ? AND craft.kind IN (?)");
            assertThat(session.get(Craft.class, 2)).containsInstanceOf(Lorry.class);
            assertThat(session.get(Sedan.class, 2)).isEmpty();
            assertThat(statements).hasSize(1);
        }
    }

    @Test
    void columnsOfSubclassesCanBeReadAtOnce() {
        try (Session session = sessions.open()) {
            var crafts = withPolymorphic(Craft.class);
            assertThat(session.execute(select(crafts).orderBy(Craft_.in(crafts).id))
                            .all())
                    .hasSize(3);
            statement("SELECT craft.id, craft.name, craft.kind, craft.doors, craft.payload, craft.escort_id FROM craft"
                    + " ORDER BY craft.id");
        }
        try (Session session = sessions.open()) {
            session.execute(select(Craft.class).options(selectinPolymorphic(Craft.class, Sedan.class)))
                    .all();
            assertThat(statements.stream().map(SingleTableTest::plain))
                    .containsExactly(
                            "SELECT craft.id, craft.name, craft.kind FROM craft",
                            "SELECT craft.id, craft.doors FROM craft WHERE craft.id IN (?) AND craft.kind IN (?)");
        }
    }

    @Test
    void changesOfManyRowsAreOfTheClassAlone() {
        try (Session session = sessions.open()) {
            session.execute(Sql.update(Sedan.class).set(Sedan_.name, "x").where(Sedan_.doors.gt(1)));
            assertThat(plain(statements.get(0)))
                    .startsWith("UPDATE craft SET name=? WHERE craft.doors > ? AND craft.kind IN (?)");
            statements.clear();
            session.execute(Sql.delete(Sedan.class).where(Sedan_.doors.gt(10)));
            assertThat(plain(statements.get(0)))
                    .startsWith("DELETE FROM craft WHERE craft.doors > ? AND craft.kind IN (?)");
        }
    }

    @Test
    void changesOfObjectsAreUpdatesOfTheTable() {
        try (Session session = sessions.open()) {
            Craft craft = session.get(Craft.class, 2).orElseThrow();
            statements.clear();
            ((Lorry) craft).escort(null);
            craft.rename("t2");
            session.flush();
            assertThat(plain(statements.get(statements.size() - 1)))
                    .isEqualTo("UPDATE craft SET name=?, escort_id=? WHERE craft.id = ?");
            session.delete(craft);
            statements.clear();
            session.commit();
            statement("DELETE FROM craft WHERE craft.id = ?");
        }
    }

    /** Asserts the only statement since the last one that was asserted. */
    private void statement(String sql) {
        assertThat(statements.stream().map(SingleTableTest::plain)).containsExactly(sql);
        statements.clear();
    }

    private static String plain(String sql) {
        return sql.replace(" INNER JOIN ", " JOIN ")
                .replaceAll("\\$[0-9]+", "?")
                .replace("`", "")
                .replace("\"", "");
    }
}
