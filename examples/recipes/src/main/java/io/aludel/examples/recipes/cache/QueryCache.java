package io.aludel.examples.recipes.cache;

import io.aludel.engine.FrozenResult;
import io.aludel.orm.OrmExecution;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.sql.ExecutionOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
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

    /** By what was asked, which says whose rows as well: a tenant does not get the answer of another one. */
    private final Map<Object, Answer> answers = new ConcurrentHashMap<>();
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
        sessions.events().afterFlush(session -> {
            cache.note(session, session.newObjects());
            cache.note(session, session.dirty());
            cache.note(session, session.deleted());
        });
        sessions.events().afterBulkUpdate(cache::noteMany);
        sessions.events().afterBulkDelete(cache::noteMany);
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
        answers.values().removeIf(answer -> !Collections.disjoint(answer.entities(), entities));
    }

    /** How many answers are kept. */
    public int size() {
        return answers.size();
    }

    private void answer(OrmExecution execution) {
        Duration keep = execution.executionOptions().get(KEEP).orElse(null);
        if (keep == null || !execution.isSelect() || execution.isRelationshipLoad() || execution.isColumnLoad()) {
            return;
        }
        Session session = execution.session();
        Set<Class<?>> own = changed.getOrDefault(session, Set.of());
        if (!Collections.disjoint(own, execution.entities())) {
            // What this session sees is not yet true for others.
            return;
        }
        Object question = execution.question();
        Answer known = answers.get(question);
        if (known == null || !clock.instant().isBefore(known.end())) {
            Instant end = clock.instant().plus(keep);
            known = new Answer(execution.invoke().freeze(), execution.entities(), end);
            answers.put(question, known);
        }
        execution.answer(session.merge(known.rows(), false).result());
    }

    private void note(Session session, Collection<?> objects) {
        List<Class<?>> classes = new ArrayList<>();
        objects.forEach(object -> classes.add(object.getClass()));
        noteClasses(session, classes);
    }

    private void noteMany(OrmExecution execution) {
        noteClasses(execution.session(), execution.entities());
    }

    private void noteClasses(Session session, Collection<Class<?>> classes) {
        if (!classes.isEmpty()) {
            changed.computeIfAbsent(session, absent -> new HashSet<>()).addAll(classes);
        }
    }
}
