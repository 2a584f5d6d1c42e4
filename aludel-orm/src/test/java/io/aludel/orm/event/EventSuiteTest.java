package io.aludel.orm.event;

import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.Feature;
import io.aludel.error.InvalidRequestException;
import io.aludel.event.Registration;
import io.aludel.orm.CapturedMessages;
import io.aludel.orm.Savepoint;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.error.FlushException;
import io.aludel.orm.error.PendingRollbackException;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Listeners of sessions and objects: states, loads, flushes and transactions. */
@EveryDatabase
class EventSuiteTest extends EventSuite {
    @Test
    void addAndCommitTellEachStep() {
        log.statements(engine);
        log.session(sessions.events());
        log.transactions(sessions.events());
        log.rows(sessions.events());
        try (Session session = sessions.open()) {
            Poet ann = new Poet("ann");
            ann.getPoems().add(new Poem("first"));
            session.add(ann);
            assertThat(log.take())
                    .containsExactly(
                            "afterTransactionCreate AUTOBEGIN",
                            "beforeAttach Poet(new)",
                            "afterAttach Poet(new)",
                            "transientToPending Poet(new)",
                            "beforeAttach Poem(new)",
                            "afterAttach Poem(new)",
                            "transientToPending Poem(new)");
            session.commit();
            assertThat(log.take())
                    .containsExactly(
                            "beforeCommit",
                            "beforeFlush",
                            "afterTransactionCreate SUBTRANSACTION",
                            "afterBegin",
                            "beforeInsert Poet(new)",
                            "SQL INSERT poet",
                            "afterInsert Poet(new)",
                            "beforeInsert Poem(new)",
                            "SQL INSERT poem",
                            "afterInsert Poem(new)",
                            "afterFlush",
                            "pendingToPersistent Poet#1",
                            "pendingToPersistent Poem#1",
                            "afterFlushPostexec",
                            "afterTransactionEnd SUBTRANSACTION",
                            "afterCommit",
                            "afterTransactionEnd AUTOBEGIN");
        }
    }

    @Test
    void aSavepointReachesTheDatabaseWithItsFirstStatement() {
        log.session(sessions.events());
        log.transactions(sessions.events());
        try (Session session = sessions.open()) {
            Savepoint part = session.beginNested();
            assertThat(log.take())
                    .containsExactly("afterTransactionCreate AUTOBEGIN", "afterTransactionCreate BEGIN_NESTED");
            session.add(new Poet("ann"));
            log.take();
            part.rollback();
            assertThat(log.take())
                    .containsExactly(
                            "afterRollback",
                            "pendingToTransient Poet(new)",
                            "afterTransactionEnd BEGIN_NESTED",
                            "afterSoftRollback BEGIN_NESTED");
            session.commit();
            assertThat(log.take()).containsExactly("beforeCommit", "afterCommit", "afterTransactionEnd AUTOBEGIN");
        }
    }

    @Test
    void loadRefreshAndExpire() {
        Long id = save("ann");
        log.statements(engine);
        log.objects(sessions.events());
        try (Session session = sessions.open()) {
            Poet ann = session.getOne(Poet.class, id);
            assertThat(log.take()).containsExactly("SQL SELECT", "load Poet#1");
            session.expire(ann);
            assertThat(log.take()).containsExactly("expire Poet#1 []");
            ann.getName();
            assertThat(log.take()).containsExactly("SQL SELECT", "refresh Poet#1 [id, name, email, rank]");
            session.refresh(ann);
            assertThat(log.take())
                    .containsExactly("expire Poet#1 []", "SQL SELECT", "refresh Poet#1 [id, name, email, rank]");
            session.execute(select(Poet.class)).all();
            assertThat(log.take()).containsExactly("SQL SELECT");
        }
    }

    @Test
    void deletionsTellTheirEdges() {
        Long id = save("ann");
        try (Session session = sessions.open()) {
            log.session(session.events());
            Poet ann = session.getOne(Poet.class, id);
            session.delete(ann);
            session.flush();
            assertThat(log.take()).contains("loadedAsPersistent Poet#1", "persistentToDeleted Poet#1");
            session.rollback();
            assertThat(log.take())
                    .containsExactly("afterRollback", "deletedToPersistent Poet#1", "afterSoftRollback AUTOBEGIN");
            session.delete(ann);
            session.commit();
            assertThat(log.take()).endsWith("afterCommit", "deletedToDetached Poet#1");
            assertThat(session.inspect(ann).wasDeleted()).isTrue();
        }
    }

    @Test
    void whatWasAddedGoesBackWhenItIsRolledBack() {
        try (Session session = sessions.open()) {
            log.session(session.events());
            session.add(new Poet("ann"));
            session.flush();
            log.take();
            session.add(new Poet("bob"));
            log.take();
            session.rollback();
            assertThat(log.take())
                    .containsExactly(
                            "afterRollback",
                            "persistentToTransient Poet(new)",
                            "pendingToTransient Poet(new)",
                            "afterSoftRollback AUTOBEGIN");
        }
    }

    @Test
    void closingAndExpungingDetach() {
        Long id = save("ann");
        try (Session session = sessions.open()) {
            log.session(session.events());
            Poet ann = session.getOne(Poet.class, id);
            log.take();
            session.expunge(ann);
            session.add(ann);
            session.close();
            assertThat(log.take())
                    .containsExactly(
                            "persistentToDetached Poet#1",
                            "beforeAttach Poet#1",
                            "afterAttach Poet#1",
                            "detachedToPersistent Poet#1",
                            "persistentToDetached Poet#1");
        }
    }

    @Test
    void whatBeforeInsertChangesIsInserted() {
        sessions.events().beforeInsert(Poet.class, (poet, connection) -> poet.setEmail(poet.getName() + "@x"));
        sessions.events()
                .beforeInsert(
                        Poem.class,
                        (poem, connection) -> poem.setTitle(poem.getTitle().strip()));
        sessions.transactWithoutResult(session -> {
            Poet ann = new Poet("ann");
            ann.getPoems().add(new Poem("  one "));
            ann.getPoems().add(new Poem("two"));
            session.add(ann);
        });
        sessions.transactWithoutResult(session -> {
            Poet ann = session.execute(select(Poet.class)).one();
            assertThat(ann.getEmail()).isEqualTo("ann@x");
            assertThat(ann.getPoems()).extracting(Poem::getTitle).containsExactly("one", "two");
        });
    }

    @Test
    void whatBeforeUpdateChangesIsWrittenToo() {
        Long id = save("ann", "one");
        log.statements(engine);
        try (Session session = sessions.open()) {
            session.events().beforeUpdate(Poet.class, (poet, connection) -> poet.setEmail("changed@x"));
            Poet ann = session.getOne(Poet.class, id);
            ann.setName("Ann");
            session.flush();
            ann.setEmail("other@x");
            ann.setEmail("changed@x");
            session.commit();
            assertThat(session.getOne(Poet.class, id).getEmail()).isEqualTo("changed@x");
            assertThat(log.take().stream().filter(line -> line.startsWith("SQL UPDATE")))
                    .hasSize(1);
        }
    }

    @Test
    void beforeUpdateIsToldOfChangesThatComeToNothing() {
        Long id = save("ann");
        try (Session session = sessions.open()) {
            log.rows(session.events());
            log.statements(engine);
            Poet ann = session.getOne(Poet.class, id);
            log.take();
            ann.setName("x");
            ann.setName("ann");
            session.flush();
            assertThat(log.take()).containsExactly("beforeUpdate Poet#1", "afterUpdate Poet#1");
            session.delete(ann);
            session.flush();
            assertThat(log.take()).containsSubsequence("beforeDelete Poet#1", "SQL DELETE poet", "afterDelete Poet#1");
        }
    }

    @Test
    void objectsAddedBeforeAFlushTakePart() {
        sessions.events().beforeFlush(session -> {
            if (session.newObjects().size() == 1) {
                session.add(new Poet("from the listener"));
            }
        });
        sessions.transactWithoutResult(session -> session.add(new Poet("ann")));
        assertThat(names()).containsExactlyInAnyOrder("ann", "from the listener");
    }

    private List<String> names() {
        return SessionFactory.of(engine, MODELS)
                .transact(session ->
                        session.execute(select(Poet_.name).from(Poet.class)).all());
    }

    @Test
    void whatIsChangedAfterAFlushIsWrittenByTheCommit() {
        int[] calls = new int[1];
        sessions.events().afterFlushPostexec(session -> {
            if (calls[0]++ < 2) {
                session.add(new Poet("more " + calls[0]));
            }
        });
        sessions.transactWithoutResult(session -> session.add(new Poet("ann")));
        assertThat(names()).containsExactlyInAnyOrder("ann", "more 1", "more 2");
        int[] endless = new int[1];
        sessions.events().afterFlushPostexec(session -> session.add(new Poet("again " + endless[0]++)));
        try (Session session = sessions.open()) {
            session.add(new Poet("bob"));
            assertThatThrownBy(session::commit)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("100 times within one commit");
        }
    }

    @Test
    void afterAFlushObjectsAreStillNew() {
        List<Integer> counts = new ArrayList<>();
        sessions.events().afterFlush(session -> counts.add(session.newObjects().size()));
        sessions.events()
                .afterFlushPostexec(session -> counts.add(session.newObjects().size()));
        sessions.transactWithoutResult(session -> session.add(new Poet("ann")));
        assertThat(counts).containsExactly(1, 0);
    }

    @Test
    void aListenerThatThrowsInAFlushRollsBack() {
        sessions.events().beforeInsert(Poet.class, (poet, connection) -> {
            throw new IllegalStateException("no " + poet.getName());
        });
        try (Session session = sessions.open()) {
            Poet ann = new Poet("ann");
            session.add(ann);
            assertThatThrownBy(session::flush).isInstanceOf(IllegalStateException.class);
            assertThat(session.isActive()).isFalse();
            assertThatThrownBy(() -> session.get(Poet.class, 1))
                    .isInstanceOf(PendingRollbackException.class)
                    .hasMessageContaining("no ann");
            session.rollback();
            assertThat(session.isActive()).isTrue();
            assertThat(session.inspect(ann).isTransient()).isTrue();
        }
    }

    @Test
    void aListenerCanBeRemoved() {
        Registration listening = sessions.events().transientToPending((session, object) -> log.add("pending"));
        try (Session session = sessions.open()) {
            session.add(new Poet("ann"));
            listening.close();
            session.add(new Poet("bob"));
        }
        assertThat(log.take()).containsExactly("pending");
    }

    @Test
    void valuesThatAreMadeForARowAreTold() {
        sessions.events().refreshFlush(Verse.class, (verse, attributes) -> log.add("refreshFlush " + attributes));
        sessions.events()
                .afterInsert(
                        Verse.class,
                        (verse, connection) -> log.add("afterInsert " + verse.getTone() + " " + verse.getVersion()));
        try (Session session = sessions.open()) {
            Verse verse = new Verse("o");
            session.add(verse);
            session.flush();
            List<String> attributes = engine.dialect().has(Feature.INSERT_RETURNING)
                    ? List.of("refreshFlush [tone, version, stars]", "afterInsert calm 1")
                    : List.of("refreshFlush [tone, version]", "afterInsert calm 1");
            assertThat(log.take()).isEqualTo(attributes);
            assertThat(verse.getStars()).isEqualTo(1);
            verse.setLine("oh");
            session.flush();
            assertThat(log.take()).containsExactly("refreshFlush [edits, version]");
            assertThat(verse.getEdits()).isEqualTo(1);
            assertThat(verse.getVersion()).isEqualTo(2);
            verse.setLine("oh");
            session.delete(verse);
            session.commit();
            assertThat(log.take()).isEmpty();
        }
    }

    @Test
    void valuesThatTheDatabaseHasMadeAreTold() {
        sessions.events().refreshFlush(Poet.class, (poet, attributes) -> log.add(poet.getRank() + " " + attributes));
        try (Session session = sessions.open()) {
            Poet ann = new Poet("ann");
            session.add(ann);
            session.flush();
            assertThat(ann.getRank()).isEqualTo(1);
            assertThat(log.take())
                    .isEqualTo(engine.dialect().has(Feature.INSERT_RETURNING) ? List.of("1 [rank]") : List.of());
        }
    }

    @Test
    void whatIsAddedWhileAFlushSendsWaitsForTheNext() {
        sessions.events().beforeInsert(Poem.class, (poem, connection) -> log.add(poem.getTitle()));
        try (Session session = sessions.open();
                CapturedMessages warnings = new CapturedMessages("io.aludel.orm.session")) {
            session.events().beforeInsert(Poet.class, (poet, connection) -> session.add(new Poem("late")));
            session.add(new Poet("ann"));
            session.flush();
            assertThat(log.take()).isEmpty();
            assertThat(warnings.messages())
                    .singleElement()
                    .asString()
                    .contains("session.add(..) was called within a flush that is being sent")
                    .contains("Use beforeFlush");
            assertThat(session.newObjects()).hasSize(1);
            session.commit();
            assertThat(log.take()).containsExactly("late");
        }
    }

    @Test
    void noStatementIsSentOnceATransactionHasEnded() {
        Long id = save("ann");
        log.statements(engine);
        try (Session session = sessions.open()) {
            session.events().afterCommit(known -> {
                assertThatThrownBy(() -> known.execute(select(Poet.class)).all())
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageContaining("was committed and takes no further statements")
                        .hasMessageContaining("a listener of afterCommit");
                log.add("afterCommit");
            });
            session.events().afterRollback(known -> {
                assertThatThrownBy(() -> known.get(Poet.class, 4711L))
                        .isInstanceOf(PendingRollbackException.class)
                        .hasMessageContaining("was rolled back");
                log.add("afterRollback");
            });
            Poet ann = session.getOne(Poet.class, id);
            log.take();
            session.commit();
            assertThat(log.take()).containsExactly("afterCommit");
            assertThat(ann.getName()).isEqualTo("ann");
            log.take();
            session.rollback();
            assertThat(log.take()).containsExactly("afterRollback");
            assertThat(ann.getName()).isEqualTo("ann");
        }
    }

    @Test
    void statementsForManyRowsTellNothingOfSingleRows() {
        save("ann", "a");
        log.rows(sessions.events());
        try (Session session = sessions.open()) {
            session.execute(update(Poet.class).set(Poet_.email, "x").allRows());
            session.execute(insert(Poet.class), List.of(Map.of("name", "bob"), Map.of("name", "cid")));
            session.execute(delete(Poem.class).allRows());
            session.commit();
            assertThat(session.execute(select(Poet.class)).all()).hasSize(3);
        }
        assertThat(log.take()).isEmpty();
    }

    @Test
    void whatAListenerSetsWhileAnObjectIsLoadedIsNoChange() {
        Long id = save("ann");
        try (Session session = sessions.open()) {
            session.events().loadedAsPersistent((known, object) -> ((Poet) object).setEmail("seen"));
            Poet ann = session.getOne(Poet.class, id);
            assertThat(ann.getEmail()).isEqualTo("seen");
            assertThat(session.dirty()).isEmpty();
            ann.setName("eve");
            assertThat(session.dirty()).containsExactly(ann);
        }
    }
}
