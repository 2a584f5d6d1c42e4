package io.aludel.servlet;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.OutsideTransactions;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.function.Function;

/**
 * Gives each request a session, opened when it is first asked for and closed when the request has been answered: also when it failed, and
 * when an asynchronous one is complete. Safe for use by many threads; the sessions are not.
 *
 * <pre>{@code
 * context.addFilter("session", new SessionFilter(sessions)).addMappingForUrlPatterns(EnumSet.of(REQUEST, ASYNC, ERROR), true, "/*");
 *
 * List<User> users = SessionFilter.session(request).execute(select(User.class)).all();   // needs no transaction, holds no connection
 * SessionFilter.transact(request, session -> { session.add(new User("ann")); return null; });
 * }</pre>
 *
 * <p>Outside of {@link #transact} a session only reads: each call takes a connection and gives it back, so that none is held while an
 * answer is rendered, and touching what is not loaded raises. Objects stay loaded after a commit.
 */
public final class SessionFilter implements Filter {
    private static final String SESSION = SessionFilter.class.getName() + ".session";

    private final SessionFactory sessions;

    /**
     * A filter that opens sessions as they should be in requests.
     *
     * @param sessions opens them; of its options those about expiry and about what happens outside of transactions are replaced
     */
    public SessionFilter(SessionFactory sessions) {
        this(sessions, OutsideTransactions.READ_WITHOUT_LAZY_LOADS);
    }

    /** A filter whose sessions do something else outside of transactions. */
    public SessionFilter(SessionFactory sessions, OutsideTransactions outside) {
        requireNonNull(sessions, "sessions");
        this.sessions = sessions.with(sessions.options().expireOnCommit(false).outside(outside));
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(SESSION) != null) {
            // A second pass through the filter: an error page, or an asynchronous request that goes on.
            chain.doFilter(request, response);
            return;
        }
        RequestSession held = new RequestSession(sessions);
        request.setAttribute(SESSION, held);
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new ClosingListener(() -> end(request, held)));
            } else {
                end(request, held);
            }
        }
    }

    private static void end(ServletRequest request, RequestSession held) {
        request.removeAttribute(SESSION);
        held.close();
    }

    /**
     * The session of a request.
     *
     * @throws InvalidRequestException when the request did not pass through the filter, or has been answered
     */
    public static Session session(ServletRequest request) {
        if (request.getAttribute(SESSION) instanceof RequestSession held) {
            return held.session();
        }
        throw new InvalidRequestException(
                ErrorCode.NO_PRESENT_SESSION,
                "the request has no session."
                        + "\n  Usually the filter is not mapped to its path, or the request has been answered already."
                        + "\n  Map SessionFilter to the path, for REQUEST, ASYNC and ERROR.");
    }

    /**
     * Does work in a transaction of the request's session: commits when it returns, rolls back when it throws. Within such work it joins the
     * transaction around it.
     *
     * @return what the work returns
     */
    public static <T> T transact(ServletRequest request, Function<? super Session, ? extends T> work) {
        Session session = session(request);
        if (session.inTransaction()) {
            return work.apply(session);
        }
        try (var transaction = session.begin()) {
            T result = work.apply(session);
            transaction.commit();
            return result;
        }
    }
}
