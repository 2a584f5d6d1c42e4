package io.aludel.orm.inherit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.sql.Sql;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written of classes that are joined to a superclass, and in which order. */
@EveryDatabase
class JoinedFlushTest extends MappedTables {
    private static final Registry STAFF =
            Registry.of(Firm.class, Worker.class, Boss.class, Coder.class, Architect.class, Device.class);

    private final List<String> tables = new ArrayList<>();

    JoinedFlushTest() {
        super(STAFF);
    }

    @BeforeEach
    void open() {
        engine.events().beforeExecute(statement -> tables.add(essence(statement.sql())));
    }

    @Test
    void rowsOfTheRootComeFirstAndThoseOfSubclassesByTable() {
        try (Session session = sessions.open()) {
            session.addAll(List.of(
                    new Coder("a", "x"),
                    new Boss("b", 1),
                    new Architect("c", "y", 2),
                    new Worker("d"),
                    new Coder("e", "z")));
            session.flush();
            assertThat(tables.stream().distinct())
                    .containsExactly("INSERT worker", "INSERT boss", "INSERT coder", "INSERT architect");
            session.commit();
        }
        assertThat(rows("SELECT name, type FROM worker ORDER BY id"))
                .containsExactly("a coder", "b boss", "c architect", "d worker", "e coder");
        assertThat(rows("SELECT id, lang FROM coder ORDER BY id")).containsExactly("1 x", "3 y", "5 z");
        assertThat(rows("SELECT id, level FROM architect")).containsExactly("3 2");
    }

    @Test
    void onlyTablesWithChangesAreUpdated() {
        int id = insert(new Architect("a", "x", 1));
        try (Session session = sessions.open()) {
            Architect architect = session.get(Architect.class, id).orElseThrow();
            tables.clear();
            architect.level(2);
            session.flush();
            assertThat(tables).containsExactly("UPDATE architect");
            architect.rename("b");
            session.flush();
            assertThat(tables).containsExactly("UPDATE architect", "UPDATE worker");
            tables.clear();
            architect.rename("c");
            architect.lang("y");
            architect.level(3);
            session.flush();
            assertThat(tables).containsExactly("UPDATE worker", "UPDATE coder", "UPDATE architect");
            session.commit();
        }
        assertThat(rows("SELECT name FROM worker")).containsExactly("c");
        assertThat(rows("SELECT lang FROM coder")).containsExactly("y");
        assertThat(rows("SELECT level FROM architect")).containsExactly("3");
    }

    @Test
    void anObjectThatWasFoundByTheRootIsDeletedFromTheLeafUp() {
        int id = insert(new Architect("a", "x", 1));
        try (Session session = sessions.open()) {
            Device device = new Device(1, "d");
            device.coder(session.get(Architect.class, id).orElseThrow());
            session.add(device);
            session.commit();
        }
        try (Session session = sessions.open()) {
            session.delete(session.get(Worker.class, id).orElseThrow());
            tables.clear();
            session.flush();
            assertThat(tables)
                    .containsExactly(
                            "SELECT device", "UPDATE device", "DELETE architect", "DELETE coder", "DELETE worker");
            session.commit();
        }
        assertThat(rows("SELECT id FROM worker")).isEmpty();
        assertThat(rows("SELECT coder_id FROM device")).containsExactly("null");
    }

    @Test
    void aRowWaitsForTheTableToWhichItRefers() {
        try (Session session = sessions.open()) {
            Firm firm = new Firm(1, "f");
            Coder coder = new Coder("a", "x");
            coder.joins(firm);
            Device device = new Device(1, "d");
            device.coder(coder);
            session.add(device);
            session.commit();
            assertThat(tables).containsExactly("INSERT firm", "INSERT worker", "INSERT coder", "INSERT device");
            assertThat(firm.workers()).containsExactly(coder);
            assertThat(coder.devices()).containsExactly(device);
        }
    }

    @Test
    void manyObjectsOfSeveralClassesAreDeletedTableByTable() {
        try (Session session = sessions.open()) {
            List<Worker> all =
                    List.of(new Coder("a", "x"), new Boss("b", 1), new Architect("c", "y", 2), new Worker("d"));
            session.addAll(all);
            session.commit();
            all.forEach(worker -> assertThat(worker.id()).isNotNull());
            all.forEach(session::delete);
            tables.clear();
            session.commit();
            assertThat(tables.stream().filter(table -> table.startsWith("DELETE")))
                    .containsExactly("DELETE architect", "DELETE coder", "DELETE boss", "DELETE worker");
        }
        assertThat(rows("SELECT id FROM worker")).isEmpty();
    }

    @Test
    void aDiscriminatorThatWasChangedByHandIsWritten() {
        int id = insert(new Worker("a"));
        try (Session session = sessions.open()) {
            session.get(Worker.class, id).orElseThrow().type("boss");
            tables.clear();
            session.commit();
            assertThat(tables).containsExactly("UPDATE worker");
        }
        assertThat(rows("SELECT type FROM worker")).containsExactly("boss");
    }

    @Test
    void theDiscriminatorOfANewObjectIsSetAndCanBeRead() {
        try (Session session = sessions.open()) {
            Boss boss = new Boss("a", 1);
            session.add(boss);
            session.flush();
            assertThat(boss.type()).isEqualTo("boss");
        }
    }

    @Test
    void anObjectOfAnotherClassMayTakeOverAKey() {
        int id = insert(new Boss("a", 1));
        try (Session session = sessions.open()) {
            Coder detached = new Coder("b", "x");
            session.delete(session.get(Worker.class, id).orElseThrow());
            session.flush();
            session.add(detached);
            session.commit();
            assertThat(session.get(Worker.class, detached.id())).containsSame(detached);
        }
    }

    @Test
    void bulkChangesAreOfTheTableOfTheClass() {
        int id = insert(new Boss("a", 1));
        try (Session session = sessions.open()) {
            Boss boss = session.get(Boss.class, id).orElseThrow();
            session.execute(Sql.update(Boss.class).set(Boss_.budget, 7).where(Boss_.budget.eq(1)));
            assertThat(boss.budget()).isEqualTo(7);
            session.execute(Sql.update(Worker.class).set(Worker_.name, "b").where(Worker_.name.eq("a")));
            assertThat(boss.name()).isEqualTo("b");
            session.commit();
        }
        assertThat(rows("SELECT budget FROM boss")).containsExactly("7");
    }

    @Test
    void bulkChangesOfASubclassMayAskForWhatIsAboveIt() {
        int id = insert(new Boss("a", 1));
        insert(new Boss("b", 1));
        insert(new Worker("a"));
        try (Session session = sessions.open()) {
            Boss boss = session.get(Boss.class, id).orElseThrow();
            session.execute(Sql.update(Boss.class).set(Boss_.budget, 7).where(Boss_.name.eq("a")));
            assertThat(boss.budget()).isEqualTo(7);
            session.execute(Sql.update(Boss.class).set(Boss_.name, "c").where(Boss_.budget.eq(7)));
            assertThat(boss.name()).isEqualTo("c");
            session.commit();
        }
        assertThat(rows("SELECT budget FROM boss ORDER BY id")).containsExactly("7", "1");
        assertThat(rows("SELECT name FROM worker ORDER BY id")).containsExactly("c", "b", "a");
        try (Session session = sessions.open()) {
            tables.clear();
            session.execute(Sql.delete(Boss.class).where(Boss_.name.eq("c")));
            assertThat(tables).containsExactly("DELETE boss");
            session.commit();
        }
        assertThat(rows("SELECT budget FROM boss")).containsExactly("1");
    }

    private int insert(Worker worker) {
        try (Session session = sessions.open()) {
            session.add(worker);
            session.flush();
            int id = worker.id();
            session.commit();
            return id;
        }
    }

    private List<String> rows(String sql) {
        List<String> rows = new ArrayList<>();
        try (var connection = engine.connect()) {
            for (var row : connection.execute(Sql.text(sql)).all()) {
                List<String> values = new ArrayList<>();
                for (int column = 0; column < row.size(); column++) {
                    values.add(String.valueOf(row.get(column)));
                }
                rows.add(String.join(" ", values));
            }
        }
        return rows;
    }

    /** {@code INSERT worker}: what is done to which table. */
    private static String essence(String sql) {
        var matcher = java.util.regex.Pattern.compile("(INSERT INTO|UPDATE|DELETE FROM|SELECT .*? FROM) [`\"]?(\\w+)")
                .matcher(sql.replaceFirst("^SELECT .* FROM FINAL TABLE \\(", ""));
        return matcher.find() ? matcher.group(1).replaceFirst(" .*", "") + " " + matcher.group(2) : sql;
    }
}
