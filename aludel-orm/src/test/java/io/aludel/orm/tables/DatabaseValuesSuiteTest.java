package io.aludel.orm.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aludel.orm.CapturedMessages;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.error.StaleDataException;
import io.aludel.sql.Sql;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import io.aludel.testkit.TestDatabase.Kind;
import io.aludel.type.SqlTypes;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When values that the database makes come back, and versions among them. */
@EveryDatabase
class DatabaseValuesSuiteTest extends MappedTables {
    private static final Registry CLASSES =
            Registry.of(EagerBill.class, PatientBill.class, ForgottenNote.class, StampedNote.class);

    private Script script;

    DatabaseValuesSuiteTest() {
        super(CLASSES);
    }

    @BeforeEach
    void open() {
        script = new Script(engine);
    }

    @Test
    void valuesAreThereAfterEachStatementWhereTheyAlwaysAre() {
        try (Session session = sessions.open()) {
            EagerBill bill = new EagerBill(1, 5);
            session.add(bill);
            session.flush();
            script.clear();
            assertThat(bill.gross()).isEqualTo(10);
            assertThat(bill.status()).isEqualTo("new");
            assertThat(script.statements()).isEmpty();
            bill.net(6);
            session.flush();
            script.clear();
            assertThat(bill.gross()).isEqualTo(12);
            assertThat(script.statements()).isEmpty();
        }
    }

    @Test
    void eachOfManyRowsGetsItsOwnValuesBack() {
        try (Session session = sessions.open()) {
            List<EagerBill> bills = Stream.of(1, 2, 3)
                    .map(number -> new EagerBill(number, number))
                    .toList();
            session.addAll(bills);
            session.flush();
            bills.forEach(bill -> bill.net(7 + bill.gross()));
            session.flush();
            script.clear();
            assertThat(bills).extracting(EagerBill::gross).containsExactly(18, 22, 26);
            assertThat(script.statements()).isEmpty();
        }
    }

    @Test
    void valuesOfExpressionsAreThereToo() {
        try (Session session = sessions.open()) {
            EagerBill bill = new EagerBill(1, 5);
            session.add(bill);
            session.set(bill, EagerBill_.net, Sql.literalSql("3 * 3", SqlTypes.INTEGER));
            session.flush();
            script.clear();
            assertThat(bill.net()).isEqualTo(9);
            assertThat(bill.gross()).isEqualTo(18);
            assertThat(script.statements()).isEmpty();
            session.set(bill, EagerBill_.net, EagerBill_.net.plus(1));
            session.flush();
            script.clear();
            assertThat(bill.net()).isEqualTo(10);
            assertThat(bill.gross()).isEqualTo(20);
            assertThat(script.statements()).isEmpty();
            session.commit();
        }
        assertThat(script.rows("SELECT net FROM eager_bill")).containsExactly("10");
    }

    @Test
    void valuesAreReadWhenTheyAreAskedForWhereTheyNeverComeBack() {
        try (Session session = sessions.open()) {
            PatientBill bill = new PatientBill(1, 5);
            session.add(bill);
            session.flush();
            assertThat(script.statements()).hasSize(1);
            assertThat(script.statements().get(0)).doesNotContain("RETURNING").doesNotContain("FINAL TABLE");
            assertThat(bill.gross()).isEqualTo(10);
            assertThat(bill.status()).isEqualTo("new");
            assertThat(script.statements()).hasSize(2);
        }
    }

    @Test
    void aDeleteOfARowThatIsGoneMayBeRight() {
        try (Session session = sessions.open();
                CapturedMessages warnings = new CapturedMessages("io.aludel.orm")) {
            ForgottenNote note = new ForgottenNote(1);
            session.add(note);
            session.flush();
            session.connection().execute(Sql.text("DELETE FROM forgotten_note"));
            session.delete(note);
            session.commit();
            assertThat(session.get(ForgottenNote.class, note.id())).isEmpty();
            assertThat(warnings.messages()).isEmpty();
        }
    }

    @Test
    void aTimeMayBeTheVersion() {
        try (Session session = sessions.open()) {
            StampedNote note = new StampedNote(1, "a");
            session.add(note);
            session.commit();
            Instant first = note.changedAt();
            note.text("b");
            session.flush();
            note.text("c");
            session.flush();
            note.text("d");
            session.commit();
            assertThat(note.changedAt()).isAfter(first);
            session.connection().execute(Sql.text("UPDATE stamped_note SET changed_at = '2001-02-03 04:05:06'"));
            note.text("e");
            assertThatThrownBy(session::flush).isInstanceOf(StaleDataException.class);
        }
    }

    @Test
    void theDatabasesOwnColumnMayBeTheVersion(TestDatabase database) {
        assumeTrue(database.kind() == Kind.POSTGRESQL, "only PostgreSQL has xmin");
        Registry registry = Registry.of(SystemNote.class);
        registry.metadata().createAll(engine);
        assertThat(script.statements().get(script.statements().size() - 1)).doesNotContain("xmin");
        try (Session session = SessionFactory.of(engine, registry).open()) {
            SystemNote note = new SystemNote(1, "a");
            session.add(note);
            session.flush();
            script.clear();
            String first = note.version();
            assertThat(first).isNotNull();
            assertThat(script.statements()).isEmpty();
            session.commit();
            note.text("b");
            session.commit();
            assertThat(note.version()).isNotEqualTo(first);
            note.text("c");
            script.run("UPDATE system_note SET text = 'theirs'");
            assertThatThrownBy(session::flush).isInstanceOf(StaleDataException.class);
            session.rollback();
            session.delete(note);
            session.commit();
        }
    }

    @Test
    void aTriggerMayMakeTheVersion(TestDatabase database) {
        assumeTrue(versioned(database), "triggers of H2 are written in Java, and those of SQLite follow the statement");
        try (Session session =
                SessionFactory.of(engine, Registry.of(TriggeredNote.class)).open()) {
            TriggeredNote note = new TriggeredNote(1, "a");
            session.add(note);
            session.flush();
            assertThat(note.version()).isEqualTo(1);
            note.text("b");
            session.flush();
            note.text("c");
            session.flush();
            script.clear();
            assertThat(note.version()).isEqualTo(3);
            assertThat(script.statements()).isEmpty();
            session.connection().execute(Sql.text("UPDATE triggered_note SET text = 'theirs'"));
            note.text("d");
            assertThatThrownBy(session::flush).isInstanceOf(StaleDataException.class);
        } finally {
            script.run("DROP TABLE triggered_note");
        }
    }

    private boolean versioned(TestDatabase database) {
        if (database.kind() != Kind.POSTGRESQL && database.kind() != Kind.MARIADB) {
            return false;
        }
        script.run("CREATE TABLE triggered_note (id INTEGER PRIMARY KEY, text VARCHAR(20), version BIGINT DEFAULT 1)");
        if (database.kind() == Kind.MARIADB) {
            script.run("CREATE TRIGGER next_version BEFORE UPDATE ON triggered_note FOR EACH ROW"
                    + " SET NEW.version = OLD.version + 1");
        } else {
            script.run("CREATE OR REPLACE FUNCTION next_version() RETURNS trigger LANGUAGE plpgsql AS"
                    + " $$ BEGIN NEW.version = OLD.version + 1; RETURN NEW; END $$");
            script.run("CREATE TRIGGER next_version BEFORE UPDATE ON triggered_note FOR EACH ROW"
                    + " EXECUTE FUNCTION next_version()");
        }
        return true;
    }
}
