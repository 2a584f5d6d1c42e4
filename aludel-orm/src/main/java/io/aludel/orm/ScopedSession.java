package io.aludel.orm;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One session for each scope of the application: a request, a task, a tenant. What the present scope is the application says, by a
 * function; there are no thread-locals. Safe for use by many threads; the sessions in it are not.
 *
 * <p>At the end of a scope {@link #remove()} has to be called; it closes the scope's session.
 *
 * <pre>{@code
 * ScopedSession scoped = new ScopedSession(sessions, Requests::currentId);
 * scoped.session().add(user);     // anywhere within the request
 * scoped.remove();                // at its end, in a filter
 * }</pre>
 */
public final class ScopedSession {
    private final SessionFactory factory;
    private final Supplier<?> scope;
    private final Map<Object, Session> sessions = new ConcurrentHashMap<>();

    /**
     * Sessions by scope.
     *
     * @param factory opens them
     * @param scope gives what identifies the present scope; compared by {@code equals}
     */
    public ScopedSession(SessionFactory factory, Supplier<?> scope) {
        this.factory = requireNonNull(factory, "factory");
        this.scope = requireNonNull(scope, "scope");
    }

    /** The session of the present scope, opened when it is first asked for. */
    public Session session() {
        return sessions.computeIfAbsent(present(), missing -> factory.open());
    }

    /** The session of the present scope, if it was asked for before. */
    public Optional<Session> find() {
        return Optional.ofNullable(sessions.get(present()));
    }

    /** Does work with the session of the present scope. */
    public <T extends @Nullable Object> T with(Function<? super Session, ? extends T> work) {
        return work.apply(session());
    }

    /** Closes the session of the present scope, which rolls back what was not committed; without one it does nothing. */
    public void remove() {
        Session ended = sessions.remove(present());
        if (ended != null) {
            ended.close();
        }
    }

    /** How many scopes have a session. */
    public int size() {
        return sessions.size();
    }

    private Object present() {
        return requireNonNull(scope.get(), "the scope function gave null: there is no scope here");
    }
}
