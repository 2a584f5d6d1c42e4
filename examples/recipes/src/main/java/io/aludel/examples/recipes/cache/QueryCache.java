package io.aludel.examples.recipes.cache;

import static io.aludel.sql.Sql.select;

import io.aludel.engine.FrozenResult;
import io.aludel.orm.CrossTenant;
import io.aludel.orm.OrmExecution;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.load.ApplicationOption;
import io.aludel.sql.ExecutionOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers of queries, for the sessions of one process. A statement asks for it by {@link #KEEP}; each session gets objects of its own,
 * copied from those that are kept. When a session of this process commits a change of an entity, the answers that rest on it are
 * forgotten; a change by anybody else is seen when their time is over. Safe for use by many threads.
 */
public final class QueryCache {
    /** How long the answer of a statement may be kept. */
    public static final ExecutionOption<Duration> KEEP = ExecutionOption.of("keep", Duration.class);

    /**
     * Says that what the objects of a statement refer to is taken from answers that are kept, where it is touched, and so on for the rest of
     * the session. It is for small tables, whose rows are kept all together: cities and countries of any number of people, say.
     *
     * @param entities what is referred to
     * @param time how long it may be kept
     */
    public record Related(Set<Class<?>> entities, Duration time) implements ApplicationOption {
        public Related {
            entities = Set.copyOf(entities);
        }
    }

    /** By what was asked, which says whose rows as well: a tenant does not get the answer of another one. */
    private final Map<Object, Answer> answers = new ConcurrentHashMap<>();
    /** What statements have said of what their objects, and those that come out of answers, refer to. */
    private final Map<Session, Set<Related>> related = Collections.synchronizedMap(new WeakHashMap<>());
    /** What sessions have changed and not committed. */
    private final Map<Session, Set<Class<?>>> changed = Collections.synchronizedMap(new WeakHashMap<>());

    private final Clock clock;

    private record Answer(FrozenResult<?> rows, Set<Class<?>> entities, Instant end) {}

    private QueryCache(Clock clock) {
        this.clock = clock;
    }

    /** A cache for the sessions of a factory. */
    public static QueryCache of(SessionFactory sessions, Clock clock) {
        QueryCache cache = new QueryCache(clock);
        sessions.events().onOrmExecute(cache::answer);
        sessions.events().afterFlush(session -> cache.note(session, classes(session)));
        sessions.events().afterBulkUpdate(change -> cache.note(change.session(), change.entities()));
        sessions.events().afterBulkDelete(change -> cache.note(change.session(), change.entities()));
        sessions.events().afterCommit(session -> {
            Set<Class<?>> classes = cache.changed.remove(session);
            if (classes != null) {
                cache.forget(classes);
            }
        });
        sessions.events().afterRollback(cache.changed::remove);
        return cache;
    }

    /** Forgets what rests on some entities. */
    public void forget(Collection<Class<?>> entities) {
        answers.values().removeIf(answer -> meet(answer.entities(), entities));
    }

    /** How many answers are kept. */
    public int size() {
        return answers.size();
    }

    private void answer(OrmExecution execution) {
        if (execution.isRelationshipLoad()) {
            related.getOrDefault(execution.session(), Set.of()).forEach(said -> bring(execution, said));
            return;
        }
        for (Related said : execution.applicationOptions(Related.class)) {
            related.computeIfAbsent(execution.session(), absent -> new LinkedHashSet<>())
                    .add(said);
        }
        Duration keep = execution.executionOptions().get(KEEP).orElse(null);
        if (keep == null || !execution.isSelect() || execution.isColumnLoad()) {
            return;
        }
        Session session = execution.session();
        if (meet(ownChanges(session), execution.entities())) {
            // What this session sees is not yet true for others.
            return;
        }
        Object question = execution.question();
        Answer known = answers.get(question);
        if (known != null && clock.instant().isBefore(known.end())) {
            execution.answer(session.merge(known.rows(), false).result());
            return;
        }
        Instant end = clock.instant().plus(keep);
        FrozenResult<?> rows = execution.invoke().freeze();
        answers.put(question, new Answer(copied(session, rows), execution.entities(), end));
        execution.answer(rows.result());
    }

    /** The same rows with objects that belong to no session, and so stay as they are. */
    private static FrozenResult<?> copied(Session session, FrozenResult<?> rows) {
        try (Session keeper = session.factory().open();
                CrossTenant all = keeper.crossTenant("objects that are kept are given to nobody as they are")) {
            return keeper.merge(rows, false);
        }
    }

    /** Brings all objects of an entity into the session, where the touched relationship finds the one that it leads to. */
    private static void bring(OrmExecution execution, Related related) {
        Session session = execution.session();
        execution
                .entity()
                .filter(related.entities()::contains)
                .ifPresent(type -> session.noAutoFlush(() -> {
                    session.execute(select(type).withOption(KEEP, related.time()))
                            .all();
                }));
    }

    private Set<Class<?>> ownChanges(Session session) {
        Set<Class<?>> own = new HashSet<>(changed.getOrDefault(session, Set.of()));
        own.addAll(classes(session));
        return own;
    }

    /** The classes of what is not flushed yet. */
    private static Set<Class<?>> classes(Session session) {
        Set<Class<?>> classes = new HashSet<>();
        session.newObjects().forEach(object -> classes.add(object.getClass()));
        session.dirty().forEach(object -> classes.add(object.getClass()));
        session.deleted().forEach(object -> classes.add(object.getClass()));
        return classes;
    }

    /** Whether there is a class among the first of whose hierarchy there is one among the others. */
    private static boolean meet(Collection<Class<?>> first, Collection<Class<?>> others) {
        return first.stream()
                .anyMatch(one ->
                        others.stream().anyMatch(other -> one.isAssignableFrom(other) || other.isAssignableFrom(one)));
    }

    private void note(Session session, Collection<Class<?>> classes) {
        if (!classes.isEmpty()) {
            changed.computeIfAbsent(session, absent -> new HashSet<>()).addAll(classes);
        }
    }
}
