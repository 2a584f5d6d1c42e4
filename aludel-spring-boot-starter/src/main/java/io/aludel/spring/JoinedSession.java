package io.aludel.spring;

import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets a session take part in a transaction that another manager begins and ends: it writes what is pending last of all before the commit,
 * and forgets its objects afterwards. One transaction, one thread.
 */
final class JoinedSession implements TransactionSynchronization {
    private final SessionFactory sessions;
    private final SessionHolder holder;

    JoinedSession(SessionFactory sessions, SessionHolder holder) {
        this.sessions = sessions;
        this.holder = holder;
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(sessions);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(sessions, holder);
    }

    @Override
    public void flush() {
        holder.session().flush();
    }

    @Override
    public void savepoint(Object savepoint) {
        holder.session().flush();
    }

    @Override
    public void savepointRollback(Object savepoint) {
        holder.session().expireAll();
    }

    /** The commit of the session writes; that of its connection is left to the manager. */
    @Override
    public void beforeCommit(boolean readOnly) {
        holder.session().commit();
    }

    @Override
    public void beforeCompletion() {
        TransactionSynchronizationManager.unbindResource(sessions);
        Session session = holder.session();
        if (session.inTransaction()) {
            session.rollback();
        }
    }

    @Override
    public void afterCompletion(int status) {
        holder.release();
    }
}
