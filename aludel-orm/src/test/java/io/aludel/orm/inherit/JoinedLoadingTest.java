package io.aludel.orm.inherit;

import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.selectinPolymorphic;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.orm.Orm.withPolymorphic;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Connection;
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

/** What is read of classes that are joined to a superclass, and in which statements. */
@EveryDatabase
class JoinedLoadingTest extends MappedTables {
    private static final Registry STAFF =
            Registry.of(Firm.class, Worker.class, Boss.class, Coder.class, Architect.class, Device.class);

    private final List<String> statements = new ArrayList<>();

    JoinedLoadingTest() {
        super(STAFF);
    }

    @BeforeEach
    void fill() {
        try (Connection connection = engine.begin()) {
            for (String row : List.of(
                    "firm (id, name) VALUES (1, 'C1')",
                    "firm (id, name) VALUES (2, 'C2')",
                    "worker (id, name, type, firm_id) VALUES (1, 'e1', 'worker', 1)",
                    "worker (id, name, type, firm_id) VALUES (2, 'm1', 'boss', 1)",
                    "worker (id, name, type, firm_id) VALUES (3, 'g1', 'coder', 1)",
                    "worker (id, name, type, firm_id) VALUES (4, 'g2', 'coder', 2)",
                    "worker (id, name, type, firm_id) VALUES (5, 's1', 'architect', 2)",
                    "boss (id, budget) VALUES (2, 50)",
                    "coder (id, lang) VALUES (3, 'java')",
                    "coder (id, lang) VALUES (4, 'c')",
                    "coder (id, lang) VALUES (5, 'lisp')",
                    "architect (id, level) VALUES (5, 9)",
                    "device (id, coder_id, name) VALUES (1, 3, 'd1')",
                    "device (id, coder_id, name) VALUES (2, 3, 'd2')",
                    "device (id, coder_id, name) VALUES (3, 5, 'd3')")) {
                connection.execute(Sql.text("INSERT INTO " + row));
            }
            connection.commit();
        }
        sessions = sessions.fetchMode(FetchMode.ONE);
        engine.events().beforeExecute(statement -> statements.add(plain(statement.sql())));
    }

    @Test
    void aQueryOfTheRootReadsItsTableAloneAndFindsObjectsOfTheirClasses() {
        try (Session session = sessions.open()) {
            List<Worker> workers =
                    session.execute(select(Worker.class).orderBy(Worker_.id)).all();
            assertThat(workers)
                    .extracting(worker -> worker.getClass().getSimpleName() + "#" + worker.id())
                    .containsExactly("Worker#1", "Boss#2", "Coder#3", "Coder#4", "Architect#5");
            statement("SELECT worker.id, worker.name, worker.type, worker.firm_id FROM worker ORDER BY worker.id");
        }
    }

    @Test
    void whatTheTableOfASubclassHasIsReadAtTheFirstTouchFromThereAlone() {
        try (Session session = sessions.open()) {
            List<Worker> workers =
                    session.execute(select(Worker.class).orderBy(Worker_.id)).all();
            statements.clear();
            assertThat(((Boss) workers.get(1)).budget()).isEqualTo(50);
            statement("SELECT boss.budget FROM boss WHERE boss.id = ?");
            Architect architect = (Architect) workers.get(4);
            assertThat(architect.level()).isEqualTo(9);
            assertThat(architect.lang()).isEqualTo("lisp");
            statement("SELECT coder.lang, architect.level"
                    + " FROM coder JOIN architect ON coder.id = architect.id WHERE coder.id = ?");
        }
    }

    @Test
    void peersGetWhatTheirClassAddsInOneStatement() {
        try (Session session = sessions.fetchMode(FetchMode.PEERS).open()) {
            List<Worker> workers =
                    session.execute(select(Worker.class).orderBy(Worker_.id)).all();
            statements.clear();
            assertThat(((Coder) workers.get(2)).lang()).isEqualTo("java");
            assertThat(((Coder) workers.get(3)).lang()).isEqualTo("c");
            assertThat(((Coder) workers.get(4)).lang()).isEqualTo("lisp");
            assertThat(statements).hasSize(1);
            assertThat(workers.get(0).firm()).isNotNull();
            assertThat(workers.get(4).firm()).isNotNull();
            assertThat(statements).hasSize(2);
        }
    }

    @Test
    void aQueryOfAMiddleClassJoinsToTheRoot() {
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Coder.class).orderBy(Coder_.id)).all())
                    .extracting(Coder::lang)
                    .containsExactly("java", "c", "lisp");
            statement("SELECT coder.id, worker.id AS id_1, worker.name, worker.type, worker.firm_id, coder.lang"
                    + " FROM worker JOIN coder ON worker.id = coder.id ORDER BY coder.id");
            assertThat(session.execute(
                                    select(Architect.class).where(Architect_.name.eq("s1"), Architect_.lang.eq("lisp")))
                            .all())
                    .hasSize(1);
            statement(
                    "SELECT architect.id, coder.id AS id_1, worker.id AS id_2, worker.name, worker.type, worker.firm_id,"
                            + " coder.lang, architect.level FROM worker JOIN coder ON worker.id = coder.id"
                            + " JOIN architect ON coder.id = architect.id WHERE worker.name = ? AND coder.lang = ?");
        }
    }

    @Test
    void columnsOfASubclassComeFromTheJoin() {
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Coder_.name, Coder_.lang).where(Coder_.id.eq(3)))
                            .all())
                    .hasSize(1);
            statement(
                    "SELECT worker.name, coder.lang FROM worker JOIN coder ON worker.id = coder.id WHERE coder.id = ?");
            assertThat(session.scalar(select(count()).from(Coder.class))).isEqualTo(3L);
            statement("SELECT count(*) AS count_1 FROM worker JOIN coder ON worker.id = coder.id");
        }
    }

    @Test
    void anAliasNamesAllTables() {
        try (Session session = sessions.open()) {
            var x = Coder_.as("x");
            assertThat(session.execute(select(x).where(x.name.eq("g1"), x.lang.eq("java")))
                            .all())
                    .hasSize(1);
            statement(
                    "SELECT x_coder.id, x_worker.id AS id_1, x_worker.name, x_worker.type, x_worker.firm_id, x_coder.lang"
                            + " FROM worker AS x_worker JOIN coder AS x_coder ON x_worker.id = x_coder.id"
                            + " WHERE x_worker.name = ? AND x_coder.lang = ?");
        }
    }

    @Test
    void getFindsAnObjectByItsClassAndByItsSuperclasses() {
        try (Session session = sessions.open()) {
            assertThat(session.get(Boss.class, 3)).isEmpty();
            statement("SELECT boss.id, worker.id AS id_1, worker.name, worker.type, worker.firm_id, boss.budget"
                    + " FROM worker JOIN boss ON worker.id = boss.id WHERE worker.id = ?");
            Worker worker = session.get(Worker.class, 2).orElseThrow();
            assertThat(worker).isInstanceOf(Boss.class);
            assertThat(session.get(Boss.class, 2)).containsSame((Boss) worker);
            assertThat(session.get(Coder.class, 2)).isEmpty();
            assertThat(statements).hasSize(1);
        }
    }

    @Test
    void subclassesThatAreNamedAreReadInTheSameStatement() {
        try (Session session = sessions.open()) {
            var staff = withPolymorphic(Worker.class, Coder.class, Boss.class);
            List<Worker> found = session.execute(select(staff)
                            .where(Coder_.in(staff)
                                    .lang
                                    .eq("java")
                                    .or(Boss_.in(staff).budget.gt(10)))
                            .orderBy(Worker_.in(staff).id))
                    .all();
            assertThat(found).extracting(Worker::id).containsExactly(2, 3);
            statement(
                    "SELECT worker.id, worker.name, worker.type, worker.firm_id, boss.id AS id_1, boss.budget,"
                            + " coder.id AS id_2, coder.lang FROM worker LEFT OUTER JOIN boss ON worker.id = boss.id"
                            + " LEFT OUTER JOIN coder ON worker.id = coder.id WHERE coder.lang = ? OR boss.budget > ? ORDER BY worker.id");
            assertThat(((Boss) found.get(0)).budget()).isEqualTo(50);
            assertThat(((Coder) found.get(1)).lang()).isEqualTo("java");
            assertThat(statements).isEmpty();
        }
    }

    @Test
    void allSubclassesCanBeReadAtOnceAndUnderAnAlias() {
        try (Session session = sessions.open()) {
            var staff = withPolymorphic(Worker.class).as("s");
            List<Worker> found =
                    session.execute(select(staff).orderBy(Worker_.in(staff).id)).all();
            assertThat(((Architect) found.get(4)).level()).isEqualTo(9);
            statement(
                    "SELECT s_worker.id, s_worker.name, s_worker.type, s_worker.firm_id, s_boss.id AS id_1, s_boss.budget,"
                            + " s_coder.id AS id_2, s_coder.lang, s_architect.id AS id_3, s_architect.level FROM worker AS s_worker"
                            + " LEFT OUTER JOIN boss AS s_boss ON s_worker.id = s_boss.id"
                            + " LEFT OUTER JOIN coder AS s_coder ON s_worker.id = s_coder.id"
                            + " LEFT OUTER JOIN architect AS s_architect ON s_coder.id = s_architect.id ORDER BY s_worker.id");
        }
    }

    @Test
    void subclassesCanBeReadInOneMoreStatementEachWithTheirRelationships() {
        try (Session session = sessions.open()) {
            List<Worker> workers = session.execute(select(Worker.class)
                            .options(selectinPolymorphic(Worker.class, Coder.class), selectinload(Coder_.devices))
                            .orderBy(Worker_.id))
                    .all();
            assertThat(statements).hasSize(3);
            assertThat(statements.get(1))
                    .startsWith("SELECT coder.id, worker.id AS id_1, worker.type, coder.lang FROM ")
                    .contains("worker JOIN coder ON worker.id = coder.id")
                    .doesNotContain("architect");
            assertThat(statements.get(2)).contains("device.coder_id ").endsWith("ORDER BY device.id");
            statements.clear();
            assertThat(((Coder) workers.get(2)).devices()).hasSize(2);
            assertThat(((Architect) workers.get(4)).devices()).hasSize(1);
            assertThat(((Architect) workers.get(4)).lang()).isEqualTo("lisp");
            assertThat(statements).isEmpty();
        }
    }

    @Test
    void aRelationshipToTheRootHoldsObjectsOfAllClasses() {
        try (Session session = sessions.open()) {
            List<Firm> firms = session.execute(select(Firm.class)
                            .options(selectinload(Firm_.workers))
                            .orderBy(Firm_.id))
                    .all();
            assertThat(firms.get(0).workers())
                    .extracting(worker -> worker.getClass().getSimpleName())
                    .containsExactly("Worker", "Boss", "Coder");
            assertThat(statements.get(1))
                    .startsWith("SELECT worker.firm_id, worker.id, worker.name, worker.type FROM ")
                    .doesNotContain("coder");
        }
    }

    @Test
    void aRelationshipCanBeSeenAsOneToASubclass() {
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Firm.class)
                                    .join(Firm_.workers.ofType(Boss.class))
                                    .where(Boss_.budget.gt(1)))
                            .all())
                    .extracting(Firm::id)
                    .containsExactly(1);
            statement("SELECT firm.id, firm.name FROM firm JOIN (worker JOIN boss ON worker.id = boss.id)"
                    + " ON firm.id = worker.firm_id WHERE boss.budget > ?");
            List<Firm> firms = session.execute(select(Firm.class)
                            .options(joinedload(Firm_.workers.ofType(Coder.class))
                                    .selectinload(Coder_.devices))
                            .orderBy(Firm_.id))
                    .all();
            statements.remove(0);
            statements.clear();
            assertThat(firms.get(0).workers()).hasSize(3);
            Coder coder = (Coder) firms.get(0).workers().get(2);
            assertThat(coder.lang()).isEqualTo("java");
            assertThat(coder.devices()).hasSize(2);
            assertThat(statements).isEmpty();
        }
    }

    @Test
    void aRelationshipCanBeLoadedWithEverythingThatSubclassesAdd() {
        try (Session session = sessions.open()) {
            List<Firm> firms = session.execute(select(Firm.class)
                            .options(selectinload(Firm_.workers.ofType(withPolymorphic(Worker.class))))
                            .orderBy(Firm_.id))
                    .all();
            assertThat(statements).hasSize(2);
            assertThat(statements.get(1)).contains(" LEFT OUTER JOIN coder ", " LEFT OUTER JOIN boss ");
            Coder coder = (Coder) firms.get(0).workers().get(2);
            assertThat(coder.lang()).isEqualTo("java");
            assertThat(statements).hasSize(2);
        }
    }

    @Test
    void conditionsOnARelationshipMayBeAboutASubclass() {
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Firm.class)
                                    .where(Firm_.workers.ofType(Boss.class).any(Boss_.budget.gt(1))))
                            .all())
                    .extracting(Firm::id)
                    .containsExactly(1);
            statement(
                    "SELECT firm.id, firm.name FROM firm WHERE EXISTS (SELECT 1 FROM worker JOIN boss ON worker.id = boss.id"
                            + " WHERE firm.id = worker.firm_id AND boss.budget > ?)");
            assertThat(session.execute(select(Device.class).where(Device_.coder.has(Coder_.name.eq("s1"))))
                            .all())
                    .hasSize(1);
            assertThat(session.execute(select(Coder.class).where(Coder_.devices.any(Device_.name.eq("d1"))))
                            .all())
                    .hasSize(1);
        }
    }

    @Test
    void aRelationshipToASubclassJoinsItsTables() {
        try (Session session = sessions.open()) {
            List<Device> devices = session.execute(select(Device.class)
                            .options(joinedload(Device_.coder))
                            .orderBy(Device_.id))
                    .all();
            assertThat(devices.get(2).coder()).isInstanceOf(Architect.class);
            statement(
                    "SELECT device.id, device.name, device.coder_id, coder_1.id AS id_1, worker_1.id AS id_2, worker_1.name"
                            + " AS name_1, worker_1.type, worker_1.firm_id, coder_1.lang FROM device LEFT OUTER JOIN (worker AS worker_1"
                            + " JOIN coder AS coder_1 ON worker_1.id = coder_1.id) ON device.coder_id = coder_1.id ORDER BY device.id");
        }
        try (Session session = sessions.open()) {
            Device device = session.get(Device.class, 1).orElseThrow();
            statements.clear();
            assertThat(device.coder()).isNotNull();
            assertThat(device.coder().lang()).isEqualTo("java");
            statement("SELECT coder.id, worker.id AS id_1, worker.name, worker.type, worker.firm_id, coder.lang"
                    + " FROM worker JOIN coder ON worker.id = coder.id WHERE worker.id = ?");
        }
    }

    @Test
    void expiredObjectsAreReadAgainAsWhatTheyAre() {
        try (Session session = sessions.open()) {
            Worker boss = session.get(Worker.class, 2).orElseThrow();
            session.expire(boss);
            statements.clear();
            assertThat(boss.name()).isEqualTo("m1");
            assertThat(((Boss) boss).budget()).isEqualTo(50);
            session.refresh(boss);
            assertThat(statements)
                    .containsOnly(
                            "SELECT boss.id, worker.id AS id_1, worker.name, worker.type, worker.firm_id, boss.budget"
                                    + " FROM worker JOIN boss ON worker.id = boss.id WHERE worker.id = ?");
        }
    }

    @Test
    void aDiscriminatorThatStandsForNoClassIsAnError() {
        try (Session session = sessions.open()) {
            session.connection().execute(Sql.text("UPDATE worker SET type = 'ghost' WHERE id = 1"));
            assertThatThrownBy(() -> session.execute(select(Worker.class)).all())
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("Worker#1")
                    .hasMessageContaining("'ghost'");
            session.connection().execute(Sql.text("UPDATE worker SET type = NULL WHERE id = 1"));
            assertThatThrownBy(() -> session.execute(select(Worker.class)).all())
                    .hasMessageContaining("its discriminator is NULL");
        }
    }

    /** Asserts the only statement since the last one that was asserted. */
    private void statement(String sql) {
        assertThat(statements.stream().map(JoinedLoadingTest::plain)).containsExactly(sql);
        statements.clear();
    }

    private static String plain(String sql) {
        return sql.replace(" INNER JOIN ", " JOIN ")
                .replaceAll("\\$[0-9]+", "?")
                .replace("`", "")
                .replace("\"", "");
    }
}
