package io.aludel.orm.session;

import static io.aludel.orm.Load.populateExisting;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.Feature;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.error.ObjectDeletedException;
import io.aludel.sql.Lock;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Objects are found by their keys and read again: with locks, options, and for some attributes only. */
@EveryDatabase
class SessionKeySuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Member.class, Loan.class, Badge.class);

    private final List<String> statements = new ArrayList<>();
    private Long annId;

    SessionKeySuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void create() {
        annId = sessions.transact(session -> {
            Member ann = new Member("ann");
            ann.getLoans().add(new Loan("one"));
            session.add(ann);
            session.flush();
            return ann.getId();
        });
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    /** What somebody else does within the same transaction, unseen by the session. */
    private static void behindItsBack(Session session, String sql) {
        session.connection().execute(text(sql));
    }

    private List<String> sent() {
        List<String> sent = List.copyOf(statements);
        statements.clear();
        return sent;
    }

    private String locking(String sql) {
        return engine.dialect().has(Feature.FOR_UPDATE) ? sql + " FOR UPDATE" : sql;
    }

    @Test
    void getLocksTheRow() {
        try (Session session = sessions.open()) {
            Member ann = session.get(Member.class, annId, Lock.update()).orElseThrow();
            assertThat(ann.getName()).isEqualTo("ann");
            assertThat(sent()).singleElement().isEqualTo(locking(sent(session, annId)));
            assertThat(session.get(Member.class, 42L, Lock.update())).isEmpty();
        }
    }

    /** The statement without a lock. */
    private String sent(Session session, Long id) {
        session.expungeAll();
        statements.clear();
        session.get(Member.class, id);
        return sent().get(0);
    }

    @Test
    void anObjectThatIsHereTakesWhatItsLockedRowSays() {
        try (Session session = sessions.open()) {
            Member ann = session.getOne(Member.class, annId);
            assertThat(ann.getEmail()).isNull();
            behindItsBack(session, "UPDATE member SET email = 'new'");
            assertThat(session.get(Member.class, annId)).contains(ann);
            assertThat(ann.getEmail()).isNull();
            statements.clear();
            assertThat(session.get(Member.class, annId, Lock.update())).contains(ann);
            assertThat(sent()).hasSize(1);
            assertThat(ann.getEmail()).isEqualTo("new");
            assertThat(sent()).isEmpty();
        }
    }

    @Test
    void whatTheApplicationHasChangedStaysWhenItsRowIsLocked() {
        try (Session session = sessions.open()) {
            Member ann = session.getOne(Member.class, annId);
            session.noAutoFlush(() -> {
                ann.setEmail("mine");
                session.get(Member.class, annId, Lock.update());
                assertThat(ann.getEmail()).isEqualTo("mine");
                session.get(Member.class, annId, Lock.update(), populateExisting());
                assertThat(ann.getEmail()).isNull();
            });
            assertThat(session.isModified(ann)).isFalse();
        }
    }

    @Test
    void aLockIsForOneLoadOnly() {
        try (Session session = sessions.open()) {
            Member ann = session.get(Member.class, annId, Lock.update(), selectinload(Member_.loans))
                    .orElseThrow();
            assertThat(ann.getLoans()).hasSize(1);
            statements.clear();
            session.expire(ann);
            ann.getName();
            assertThat(sent()).isNotEmpty().noneMatch(sql -> sql.contains("FOR UPDATE"));
        }
    }

    @Test
    void anotherTransactionHasToWaitForTheLock() {
        if (!engine.dialect().has(Feature.FOR_UPDATE)) {
            return;
        }
        try (Session first = sessions.open();
                Session second = sessions.open()) {
            first.get(Member.class, annId, Lock.update());
            assertThatThrownBy(
                            () -> second.get(Member.class, annId, Lock.update().nowait()))
                    .isInstanceOf(RuntimeException.class);
            second.rollback();
            first.rollback();
            assertThat(second.get(Member.class, annId, Lock.update().nowait())).isPresent();
        }
    }

    @Test
    void populateExistingOverwritesWhatIsHere() {
        try (Session session = sessions.open()) {
            Member ann = session.getOne(Member.class, annId);
            behindItsBack(session, "UPDATE member SET name = 'new'");
            assertThat(session.get(Member.class, annId).orElseThrow().getName()).isEqualTo("ann");
            session.noAutoFlush(() -> {
                ann.setEmail("mine");
                assertThat(session.get(Member.class, annId, populateExisting())).contains(ann);
            });
            assertThat(ann.getName()).isEqualTo("new");
            assertThat(ann.getEmail()).isNull();
            assertThat(session.dirty()).isEmpty();
        }
    }

    @Test
    void anExpiredObjectIsReadByGetAndForgottenWhenItsRowIsGone() {
        try (Session session = sessions.open()) {
            Member ann = session.getOne(Member.class, annId);
            session.expire(ann);
            statements.clear();
            assertThat(session.get(Member.class, annId)).contains(ann);
            assertThat(sent()).hasSize(1);
            session.expire(ann);
            behindItsBack(session, "DELETE FROM loan");
            behindItsBack(session, "DELETE FROM member");
            assertThat(session.get(Member.class, annId)).isEmpty();
            assertThat(session.inspect(ann).isDeleted()).isTrue();
        }
    }

    @Test
    void refreshLocksTheRow() {
        try (Session session = sessions.open()) {
            Member ann = session.getOne(Member.class, annId);
            behindItsBack(session, "UPDATE member SET email = 'new', name = 'anna'");
            statements.clear();
            session.refresh(ann, Lock.update(), Member_.email);
            String sql = sent().get(0);
            assertThat(sql).contains("email").doesNotContain("name");
            assertThat(sql.endsWith(" FOR UPDATE")).isEqualTo(engine.dialect().has(Feature.FOR_UPDATE));
            assertThat(ann.getEmail()).isEqualTo("new");
            assertThat(ann.getName()).isEqualTo("ann");
            assertThat(sent()).isEmpty();
            session.refresh(ann, Lock.update());
            assertThat(sent()).first().asString().contains("name");
            assertThat(ann.getName()).isEqualTo("anna");
        }
    }

    @Test
    void refreshOfSomeAttributesLosesTheirChangesOnly() {
        try (Session session = sessions.open()) {
            Member ann = session.getOne(Member.class, annId);
            assertThat(ann.getLoans()).hasSize(1);
            ann.setName("x");
            ann.setEmail("mine");
            statements.clear();
            session.refresh(ann, Member_.name, Member_.loans);
            assertThat(sent()).filteredOn(sql -> sql.startsWith("SELECT")).hasSize(2);
            assertThat(ann.getName()).isEqualTo("ann");
            assertThat(session.dirty()).isEmpty();
            assertThat(ann.getEmail()).isEqualTo("mine");
        }
    }

    @Test
    void whatIsGoneCannotBeRefreshedWithALockEither() {
        try (Session session = sessions.open()) {
            Member ann = session.getOne(Member.class, annId);
            behindItsBack(session, "DELETE FROM loan");
            behindItsBack(session, "DELETE FROM member");
            assertThatThrownBy(() -> session.refresh(ann, Lock.update())).isInstanceOf(ObjectDeletedException.class);
            assertThatThrownBy(() -> session.refresh(ann, Lock.update(), Member_.name))
                    .isInstanceOf(ObjectDeletedException.class)
                    .hasMessageContaining("its row is gone");
        }
    }
}
