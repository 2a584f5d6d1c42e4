package io.aludel.orm.event;

import static io.aludel.orm.Load.populateExisting;
import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.aludel.event.ListenerOption;
import io.aludel.event.Registration;
import io.aludel.orm.CrossTenant;
import io.aludel.orm.MappedTables;
import io.aludel.orm.ObjectState;
import io.aludel.orm.Registry;
import io.aludel.orm.Savepoint;
import io.aludel.orm.Session;
import io.aludel.orm.SessionEvents;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.error.PendingRollbackException;
import io.aludel.testkit.EveryDatabase;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever listener throws, and wherever: the caller gets the exception, the transaction can be rolled back, and then the same session
 * does the same work as if nothing had been.
 */
@EveryDatabase
class ThrowingListenerTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Poet.class, Poem.class, Verse.class);

    private interface Adding {
        Registration add(SessionEvents events, Runnable failing);
    }

    ThrowingListenerTest() {
        super(MODELS);
    }

    /** A kind of listener; some hear of what has been committed already. */
    private record Hook(String name, boolean afterCommit, Adding adding) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Hook hook(String name, Adding adding) {
        return new Hook(name, false, adding);
    }

    private static <A> Consumer<A> one(Runnable failing) {
        return first -> failing.run();
    }

    private static <A, B> BiConsumer<A, B> two(Runnable failing) {
        return (first, second) -> failing.run();
    }

    static Stream<Hook> hooks() {
        return Stream.of(
                hook("onOrmExecute", (events, failing) -> events.onOrmExecute(one(failing), ONCE)),
                hook("onCrossTenant", (events, failing) -> events.onCrossTenant(two(failing), ONCE)),
                hook("afterBegin", (events, failing) -> events.afterBegin(two(failing), ONCE)),
                hook("beforeFlush", (events, failing) -> events.beforeFlush(one(failing), ONCE)),
                hook("afterFlush", (events, failing) -> events.afterFlush(one(failing), ONCE)),
                hook("afterFlushPostexec", (events, failing) -> events.afterFlushPostexec(one(failing), ONCE)),
                hook("beforeCommit", (events, failing) -> events.beforeCommit(one(failing), ONCE)),
                new Hook("afterCommit", true, (events, failing) -> events.afterCommit(one(failing), ONCE)),
                hook("afterRollback", (events, failing) -> events.afterRollback(one(failing), ONCE)),
                hook("afterSoftRollback", (events, failing) -> events.afterSoftRollback(two(failing), ONCE)),
                hook("afterTransactionCreate", (events, failing) -> events.afterTransactionCreate(two(failing), ONCE)),
                hook("afterTransactionEnd", (events, failing) -> events.afterTransactionEnd(two(failing), ONCE)),
                hook("beforeAttach", (events, failing) -> events.beforeAttach(two(failing), ONCE)),
                hook("afterAttach", (events, failing) -> events.afterAttach(two(failing), ONCE)),
                hook("transientToPending", (events, failing) -> events.transientToPending(two(failing), ONCE)),
                hook("pendingToTransient", (events, failing) -> events.pendingToTransient(two(failing), ONCE)),
                hook("pendingToPersistent", (events, failing) -> events.pendingToPersistent(two(failing), ONCE)),
                hook("persistentToTransient", (events, failing) -> events.persistentToTransient(two(failing), ONCE)),
                hook("loadedAsPersistent", (events, failing) -> events.loadedAsPersistent(two(failing), ONCE)),
                hook("persistentToDeleted", (events, failing) -> events.persistentToDeleted(two(failing), ONCE)),
                hook("deletedToPersistent", (events, failing) -> events.deletedToPersistent(two(failing), ONCE)),
                new Hook("deletedToDetached", true, (events, failing) -> events.deletedToDetached(two(failing), ONCE)),
                hook("persistentToDetached", (events, failing) -> events.persistentToDetached(two(failing), ONCE)),
                hook("detachedToPersistent", (events, failing) -> events.detachedToPersistent(two(failing), ONCE)),
                hook("afterBulkUpdate", (events, failing) -> events.afterBulkUpdate(one(failing), ONCE)),
                hook("afterBulkDelete", (events, failing) -> events.afterBulkDelete(one(failing), ONCE)),
                hook("beforeInsert", (events, failing) -> events.beforeInsert(Object.class, two(failing), ONCE)),
                hook("afterInsert", (events, failing) -> events.afterInsert(Object.class, two(failing), ONCE)),
                hook("beforeUpdate", (events, failing) -> events.beforeUpdate(Object.class, two(failing), ONCE)),
                hook("afterUpdate", (events, failing) -> events.afterUpdate(Object.class, two(failing), ONCE)),
                hook("beforeDelete", (events, failing) -> events.beforeDelete(Object.class, two(failing), ONCE)),
                hook("afterDelete", (events, failing) -> events.afterDelete(Object.class, two(failing), ONCE)),
                hook("load", (events, failing) -> events.load(Object.class, one(failing), ONCE)),
                hook("refresh", (events, failing) -> events.refresh(Object.class, two(failing), ONCE)),
                hook("refreshFlush", (events, failing) -> events.refreshFlush(Object.class, two(failing), ONCE)),
                hook("expire", (events, failing) -> events.expire(Object.class, two(failing), ONCE)),
                hook("onSet", (events, failing) -> events.onSet(Poet_.email, one(failing), ONCE)),
                hook("onSet of a reference", (events, failing) -> events.onSet(Poem_.poet, one(failing), ONCE)),
                hook("onAppend", (events, failing) -> events.onAppend(Poet_.poems, one(failing), ONCE)),
                hook("onRemove", (events, failing) -> events.onRemove(Poet_.poems, one(failing), ONCE)),
                hook("onBulkReplace", (events, failing) -> events.onBulkReplace(Poet_.poems, two(failing), ONCE)),
                hook("onModified", (events, failing) -> events.onModified(Poet_.name, one(failing), ONCE)));
    }

    private static final ListenerOption ONCE = ListenerOption.ONCE;

    private void fill() {
        sessions.transactWithoutResult(session -> {
            session.execute(delete(Poem.class).allRows());
            session.execute(delete(Poet.class).allRows());
            session.execute(delete(Verse.class).allRows());
            Poet ann = new Poet("ann");
            ann.getPoems().add(new Poem("one"));
            ann.getPoems().add(new Poem("two"));
            session.addAll(List.of(ann, new Poet("bob"), new Verse("first")));
        });
    }

    /** Does something of every kind. */
    private static void work(Session session) {
        Poet ann =
                session.execute(select(Poet.class).where(Poet_.name.eq("ann"))).one();
        Poet bob =
                session.execute(select(Poet.class).where(Poet_.name.eq("bob"))).one();
        ann.setEmail("ann@example.org");
        session.inspect(ann).flagModified(Poet_.name);
        session.flush();
        Savepoint part = session.beginNested();
        Poet cid = new Poet("cid");
        session.add(cid);
        session.delete(bob);
        session.flush();
        session.add(new Poet("dan"));
        part.rollback();
        Reference.reachabilityFence(cid); // clean objects are held weakly, and nobody is told of those that are gone
        session.refresh(ann);
        session.expunge(bob);
        session.add(bob);
        session.execute(update(Poem.class).set(Poem_.title, "uno").where(Poem_.title.eq("one")));
        session.execute(delete(Verse.class).allRows());
        Poem uno = ann.getPoems().stream()
                .filter(poem -> poem.getTitle().equals("uno"))
                .findFirst()
                .orElseThrow();
        ann.getPoems().remove(uno);
        ann.setPoems(new ArrayList<>(ann.getPoems()));
        ann.getPoems().add(new Poem("three"));
        Poem four = new Poem("four");
        session.add(four);
        four.setPoet(ann);
        Poet eve = new Poet("eve");
        eve.setPoems(List.of(new Poem("five")));
        session.add(eve);
        try (CrossTenant all = session.crossTenant("a verse of nobody's")) {
            session.add(new Verse("second"));
        }
        session.delete(bob);
        session.commit();
    }

    private List<String> rows() {
        try (Session session = SessionFactory.of(engine, MODELS).open()) {
            List<String> rows = new ArrayList<>();
            session.execute(select(Poet.class).orderBy(Poet_.name).options(populateExisting()))
                    .forEach(poet -> rows.add(poet.getName() + " " + poet.getEmail()));
            session.execute(select(Poem.class).orderBy(Poem_.title))
                    .forEach(poem -> rows.add(poem.getTitle() + " by " + name(poem.getPoet())));
            session.execute(select(Verse_.line)).forEach(rows::add);
            return rows;
        }
    }

    private static @Nullable String name(@Nullable Poet poet) {
        return poet == null ? null : poet.getName();
    }

    private static final List<String> BEFORE = List.of("ann null", "bob null", "one by ann", "two by ann", "first");
    private static final List<String> AFTER = List.of(
            "ann ann@example.org", "eve null", "five by eve", "four by ann", "three by ann", "two by ann", "second");

    @ParameterizedTest
    @MethodSource("hooks")
    void anExceptionLeavesADefinedState(Hook hook) {
        IllegalStateException thrown = new IllegalStateException("thrown by a listener of " + hook);
        leavesADefinedState(hook, thrown, () -> {
            throw thrown;
        });
    }

    @ParameterizedTest
    @MethodSource("hooks")
    void anErrorLeavesADefinedState(Hook hook) {
        AssertionError thrown = new AssertionError("thrown by a listener of " + hook);
        leavesADefinedState(hook, thrown, () -> {
            throw thrown;
        });
    }

    private void leavesADefinedState(Hook hook, Throwable thrown, Runnable throwing) {
        fill();
        try (Session session = sessions.open()) {
            Registration listening = hook.adding().add(session.events(), throwing);
            Throwable caught = catchThrowable(() -> work(session));
            assertThat(caught).as("the exception that the caller gets").isSameAs(thrown);
            assertThat(listening.isActive()).isFalse();
            if (!session.isActive()) {
                assertThat(catchThrowable(() -> session.get(Poet.class, 1L)))
                        .isInstanceOf(PendingRollbackException.class)
                        .hasMessageContaining(thrown.getMessage());
            }
            for (Object object : session) {
                assertThat(ObjectState.of(object).session()).contains(session);
            }
            session.rollback();
            assertThat(session.isActive()).isTrue();
            assertThat(session.inTransaction()).isFalse();
            assertThat(session.newObjects()).isEmpty();
            assertThat(session.dirty()).isEmpty();
            assertThat(session.deleted()).isEmpty();
            assertThat(engine.poolStatus().active()).isZero();
            assertThat(rows()).isEqualTo(hook.afterCommit() ? AFTER : BEFORE);
            if (hook.afterCommit()) {
                session.close();
                fill();
            }
            work(session);
            assertThat(rows()).isEqualTo(AFTER);
        }
        assertThat(engine.poolStatus().active()).isZero();
    }
}
