package io.aludel.spring;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.OutsideTransactions;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Finds the session of the present transaction or request. Safe for use by many threads.
 *
 * <pre>{@code
 * Session session = Session.of(new PresentSession(sessions, scope));   // may be injected anywhere
 * }</pre>
 *
 * <p>In a transaction of {@link AludelTransactionManager} it is that one's. In a transaction of another manager over the same data source a
 * session is opened that takes part in it: it writes before the commit, and is closed afterwards. Otherwise it is that of the request.
 */
public final class PresentSession implements Supplier<Session> {
    private final SessionFactory sessions;
    private final SessionScope scope;

    /**
     * Sessions of transactions and of a scope.
     *
     * @param sessions opens sessions that take part in transactions of other managers; its engine is over a {@link JoinedDataSource} then
     * @param scope where there are sessions outside of transactions
     */
    public PresentSession(SessionFactory sessions, SessionScope scope) {
        this.sessions = requireNonNull(sessions, "sessions");
        this.scope = requireNonNull(scope, "scope");
    }

    /**
     * The present session.
     *
     * @throws InvalidRequestException when there is neither a transaction nor a scope
     * @throws org.springframework.transaction.TransactionTimedOutException when the time of the transaction is over
     */
    @Override
    public Session get() {
        SessionHolder holder = (SessionHolder) TransactionSynchronizationManager.getResource(sessions);
        if (holder != null) {
            return holder.inTime();
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.isSynchronizationActive()) {
            return joined();
        }
        Session scoped = scope.session();
        if (scoped != null) {
            return scoped;
        }
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            return bound(sessions.open(sessions.options().outside(OutsideTransactions.READ)));
        }
        throw new InvalidRequestException(
                ErrorCode.NO_PRESENT_SESSION,
                "there is no session here: there is no transaction, and no request."
                        + "\n  Usually the method lacks @Transactional, is called from within its own class, or runs in a thread of its own."
                        + "\n  Make it @Transactional, or open a session: sessions.transact(session -> ..).");
    }

    /** A session in the transaction of another manager. */
    private Session joined() {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return bound(sessions.open(sessions.options().outside(OutsideTransactions.READ)));
        }
        return bound(sessions.open(sessions.options().outside(OutsideTransactions.BEGIN)));
    }

    private Session bound(Session session) {
        SessionHolder holder = new SessionHolder(session, true);
        holder.setSynchronizedWithTransaction(true);
        TransactionSynchronizationManager.registerSynchronization(new JoinedSession(sessions, holder));
        TransactionSynchronizationManager.bindResource(sessions, holder);
        return session;
    }
}
