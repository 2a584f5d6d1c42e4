package io.aludel.orm.event;

import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.Feature;
import io.aludel.engine.Engine;
import io.aludel.engine.Result;
import io.aludel.event.Registration;
import io.aludel.orm.OrmExecution;
import io.aludel.orm.Registry;
import io.aludel.orm.Savepoint;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionOptions;
import io.aludel.orm.Synchronization;
import io.aludel.orm.error.FlushException;
import io.aludel.orm.error.PendingRollbackException;
import io.aludel.orm.load.ApplicationOption;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What listeners are told, in which order, and what they may change. */
@EveryDatabase
class EventSuiteTest {
    private static final Registry MODELS = Registry.of(Poet.class, Poem.class, Verse.class);

    private final EventLog log = new EventLog();
    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void create(TestDatabase database) {
        engine = Engine.create(database.url());
        MODELS.metadata().createAll(engine);
        sessions = SessionFactory.of(engine, MODELS).with(SessionOptions.CLASSIC);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Long save(String name, String... titles) {
        Long id = SessionFactory.of(engine, MODELS).transact(session -> {
            Poet poet = new Poet(name);
            for (String title : titles) {
                poet.getPoems().add(new Poem(title));
            }
            session.add(poet);
            session.flush();
            return poet.getId();
        });
        log.take();
        return id;
    }

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
    void everyStatementOfASessionIsShown() {
        Long id = save("ann", "one");
        sessions.events()
                .onOrmExecute(execution -> log.add(execution.cause() + " " + kind(execution) + " "
                        + execution.entity().map(Class::getSimpleName).orElse("-")));
        try (Session session = sessions.open()) {
            Poet ann = session.execute(select(Poet.class)).one();
            assertThat(log.take()).containsExactly("STATEMENT select Poet");
            ann.getPoems().size();
            assertThat(log.take()).containsExactly("RELATIONSHIP_LOAD select Poem");
            session.expire(ann);
            ann.getName();
            assertThat(log.take()).containsExactly("COLUMN_LOAD select Poet");
            session.get(Poem.class, 42L);
            assertThat(log.take()).containsExactly("STATEMENT select Poem");
            session.execute(update(Poet.class).set(Poet_.name, "x").where(Poet_.id.eq(id)));
            assertThat(log.take()).first().isEqualTo("STATEMENT update Poet");
            session.execute(text("SELECT 1")).all();
            assertThat(log.take()).containsExactly("STATEMENT text -");
        }
    }

    private static String kind(OrmExecution execution) {
        return execution.isSelect()
                ? "select"
                : execution.isUpdate() ? "update" : execution.isText() ? "text" : "other";
    }

    @Test
    void aStatementCanBeReplacedAndAnswered() {
        save("ann");
        save("bob");
        Registration replacing = sessions.events()
                .onOrmExecute(
                        execution -> execution.executable(select(Poet.class).where(Poet_.name.eq("bob"))));
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Poet.class)).all())
                    .extracting(Poet::getName)
                    .containsExactly("bob");
            replacing.close();
            List<Poet> cached = session.execute(select(Poet.class).where(Poet_.name.eq("ann")))
                    .all();
            session.events().onOrmExecute(execution -> execution.answer(Result.of(cached)));
            log.statements(engine);
            assertThat(session.execute(select(Poet.class)).all())
                    .extracting(Poet::getName)
                    .containsExactly("ann");
            assertThat(log.take()).isEmpty();
        }
    }

    @Test
    void aListenerCanExecuteTheStatementItself() {
        save("ann");
        try (Session session = sessions.open()) {
            session.events().onOrmExecute(execution -> {
                List<?> all = new ArrayList<>(execution.invoke().all());
                log.add("rows: " + all.size());
                execution.answer(Result.of(all));
            });
            session.events().onOrmExecute(execution -> log.add("second"));
            assertThat(session.execute(select(Poet.class)).all()).hasSize(1);
            assertThat(log.take()).containsExactly("second", "rows: 1");
        }
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
    void statementsThatChangeManyRowsAreTold() {
        save("ann");
        sessions.events()
                .afterBulkUpdate(execution ->
                        log.add("updated " + execution.entity().orElseThrow().getSimpleName()));
        sessions.events()
                .afterBulkDelete(execution ->
                        log.add("deleted " + execution.entity().orElseThrow().getSimpleName()));
        sessions.transactWithoutResult(session -> {
            session.execute(update(Poet.class).set(Poet_.email, "x").allRows());
            session.execute(io.aludel.sql.Sql.delete(Poet.class).allRows());
        });
        assertThat(log.take()).containsExactly("updated Poet", "deleted Poet");
    }

    @Test
    void whatIsAddedWhileAFlushSendsWaitsForTheNext() {
        sessions.events().beforeInsert(Poem.class, (poem, connection) -> log.add(poem.getTitle()));
        try (Session session = sessions.open()) {
            session.events().beforeInsert(Poet.class, (poet, connection) -> session.add(new Poem("late")));
            session.add(new Poet("ann"));
            session.flush();
            assertThat(log.take()).isEmpty();
            assertThat(session.newObjects()).hasSize(1);
            session.commit();
            assertThat(log.take()).containsExactly("late");
        }
    }

    @Test
    void aStatementTellsWhatItIsAbout() {
        Long id = save("ann", "one");
        List<OrmExecution> shown = new ArrayList<>();
        try (Session session = sessions.open()) {
            Poet ann = session.getOne(Poet.class, id);
            session.events().onOrmExecute(shown::add);
            ann.getPoems().size();
            session.execute(select(Poet.class).where(Poet_.name.eq("ann"))).all();
            assertThat(shown.get(0).isRelationshipLoad()).isTrue();
            assertThat(shown.get(0).relationship()).contains("Poet.poems");
            assertThat(shown.get(0).session()).isSameAs(session);
            assertThat(shown.get(1).isOrmStatement()).isTrue();
            assertThat(shown.get(1).isSelect()).isTrue();
            assertThat(shown.get(1).entities()).containsExactly(Poet.class);
        }
    }

    @Test
    void aLoadTellsFromWhichObjectItComes() {
        Long id = save("ann", "one");
        List<OrmExecution> shown = new ArrayList<>();
        try (Session session = sessions.open()) {
            Poet ann = session.getOne(Poet.class, id);
            session.events().onOrmExecute(shown::add);
            Poem one = ann.getPoems().get(0);
            session.expire(one);
            assertThat(one.getTitle()).isEqualTo("one");
            assertThat(shown.get(0).lazyLoadedFrom()).containsSame(ann);
            assertThat(shown.get(0).entity()).contains(Poem.class);
            assertThat(shown.get(0).isExecuteMany()).isFalse();
            assertThat(shown.get(1).isColumnLoad()).isTrue();
            assertThat(shown.get(1).relationship()).isEmpty();
        }
    }

    /** Says where the rows of a statement are kept. */
    private record Region(String name, boolean travels) implements ApplicationOption {}

    private static List<String> regions(OrmExecution execution) {
        return execution.applicationOptions(Region.class).stream()
                .map(Region::name)
                .toList();
    }

    @Test
    void optionsOfTheApplicationTravelToWhatIsLoadedLater() {
        save("ann", "one");
        save("bob", "two");
        sessions.events().onOrmExecute(execution -> log.add(execution.cause() + " " + regions(execution)));
        for (String region : List.of("first", "second")) { // which share a plan
            try (Session session = sessions.open()) {
                Poet ann = session.execute(select(Poet.class)
                                .where(Poet_.name.eq("ann"))
                                .options(new Region(region, true), new Region("local", false)))
                        .one();
                Poem one = ann.getPoems().get(0);
                session.expire(ann);
                assertThat(ann.getName()).isEqualTo("ann");
                assertThat(one.getTitle()).isNotEmpty();
            }
            assertThat(log.take())
                    .containsExactly(
                            "STATEMENT [" + region + ", local]",
                            "RELATIONSHIP_LOAD [" + region + "]",
                            "COLUMN_LOAD [" + region + "]", // of the poet, and of the poem that was expired with it
                            "COLUMN_LOAD [" + region + "]");
        }
        try (Session session = sessions.open()) {
            Poet bob = session.execute(select(Poet.class).where(Poet_.name.eq("bob")))
                    .one();
            assertThat(bob.getPoems()).hasSize(1);
            assertThat(log.take()).containsExactly("STATEMENT []", "RELATIONSHIP_LOAD []");
            session.expungeAll();
            Poet again = session.get(Poet.class, bob.getId(), new Region("byKey", true))
                    .orElseThrow();
            assertThat(again.getPoems()).hasSize(1);
            assertThat(log.take()).containsExactly("STATEMENT [byKey]", "RELATIONSHIP_LOAD [byKey]");
        }
        SessionFactory all = sessions.with(SessionOptions.DEFAULT.loading(new Region("all", true)));
        try (Session session = all.open()) {
            assertThat(session.execute(select(Poet.class)).all().get(0).getPoems())
                    .hasSize(1);
            assertThat(log.take()).containsExactly("STATEMENT [all]", "RELATIONSHIP_LOAD [all]");
        }
    }

    @Test
    void aLazyLoadSaysWhoseAttributeWasTouched() {
        Long id = save("ann", "one");
        List<Object> touched = new ArrayList<>();
        sessions.events().onOrmExecute(execution -> execution.lazyLoadedFrom().ifPresent(touched::add));
        try (Session session = sessions.open()) {
            Poet ann = session.getOne(Poet.class, id);
            assertThat(touched).isEmpty();
            assertThat(ann.getPoems()).hasSize(1);
            session.expire(ann);
            assertThat(ann.getName()).isEqualTo("ann");
            assertThat(touched).containsExactly(ann, ann);
        }
    }

    @Test
    void aListenerChoosesHowAStatementIsExecuted() {
        save("ann");
        sessions.events().onOrmExecute(execution -> {
            if (execution.isUpdate()) {
                execution.option(Synchronization.OPTION, Synchronization.NONE);
                assertThat(execution.executionOptions().get(Synchronization.OPTION))
                        .contains(Synchronization.NONE);
            }
        });
        try (Session session = sessions.open()) {
            Poet ann = session.execute(select(Poet.class)).one();
            session.execute(update(Poet.class).set(Poet_.email, "x").allRows());
            assertThat(ann.getEmail()).isNull();
            session.refresh(ann);
            assertThat(ann.getEmail()).isEqualTo("x");
        }
    }

    @Test
    void aStatementForManyRowsIsShownOnce() {
        sessions.events()
                .onOrmExecute(execution ->
                        log.add(execution.isInsert() + " " + execution.isExecuteMany() + " " + execution.rows()));
        sessions.transactWithoutResult(session -> {
            session.execute(insert(Poet.class), List.of(Map.of("name", "ann"), Map.of("name", "bob")));
            session.execute(insert(Poet.class).set(Poet_.name, "cid"));
        });
        assertThat(log.take()).containsExactly("true true [{name=ann}, {name=bob}]", "true false []");
    }
}
