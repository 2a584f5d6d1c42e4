package io.aludel.spring;

import static java.util.Objects.requireNonNull;

import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * One session for each web request, opened when it is first asked for and closed when the request is completed. Threads that a request
 * starts do not have it. Safe for use by many threads.
 */
public final class RequestSessionScope implements SessionScope {
    private static final int REQUEST = RequestAttributes.SCOPE_REQUEST;

    private final Supplier<Session> opening;
    private final String name;

    /**
     * Sessions of requests.
     *
     * @param sessions opens them; with options under which they only read outside of transactions
     */
    public RequestSessionScope(SessionFactory sessions) {
        requireNonNull(sessions, "sessions");
        this.opening = sessions::open;
        this.name = RequestSessionScope.class.getName() + "@" + System.identityHashCode(this);
    }

    @Override
    public @Nullable Session session() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return null;
        }
        return request.getAttribute(name, REQUEST) instanceof Session present ? present : opened(request);
    }

    private Session opened(RequestAttributes request) {
        Session session = opening.get();
        try {
            request.setAttribute(name, session, REQUEST);
            request.registerDestructionCallback(name, () -> close(request, session), REQUEST);
        } catch (RuntimeException | Error failure) {
            session.close();
            throw failure;
        }
        return session;
    }

    /** An asynchronous request is completed several times, and begins anew in between. */
    private void close(RequestAttributes request, Session session) {
        try {
            request.removeAttribute(name, REQUEST);
        } finally {
            session.close();
        }
    }
}
