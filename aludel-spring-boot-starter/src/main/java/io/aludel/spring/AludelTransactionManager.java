package io.aludel.spring;

import static java.util.Objects.requireNonNull;

import io.aludel.orm.OutsideTransactions;
import io.aludel.orm.Savepoint;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.SavepointManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.ResourceTransactionManager;
import org.springframework.transaction.support.SmartTransactionObject;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Begins and ends Spring's transactions on sessions. Safe for use by many threads.
 *
 * <p>The session of a transaction takes its connection with the first statement. Where the data source is known, {@code JdbcTemplate} and
 * others that ask Spring for a connection get the same one, and take part. Nested transactions are savepoints. In a request, a transaction
 * uses the request's session, so that what it loaded stays there; a transaction within a transaction ({@code REQUIRES_NEW}) has one of
 * its own.
 *
 * <p>Changes are written when the transaction is committed, before a query that reads their tables, and by {@code session.flush()}. A
 * read-only transaction refuses them.
 */
@SuppressWarnings(
        "serial") // transaction managers are not serialized; their parent is serializable for historical reasons
public final class AludelTransactionManager extends AbstractPlatformTransactionManager
        implements ResourceTransactionManager {
    private final transient SessionFactory sessions;
    private final transient @Nullable DataSource dataSource;
    private final transient SessionScope scope;
    private final transient AludelExceptionTranslator translator = new AludelExceptionTranslator();

    /**
     * Transactions on sessions.
     *
     * @param sessions opens them
     * @param dataSource for which data source others shall get the connection of a session; null for none
     * @param scope where there are sessions already
     */
    public AludelTransactionManager(SessionFactory sessions, @Nullable DataSource dataSource, SessionScope scope) {
        this.sessions = requireNonNull(sessions, "sessions");
        this.dataSource = dataSource;
        this.scope = requireNonNull(scope, "scope");
        setNestedTransactionAllowed(true);
    }

    @Override
    public Object getResourceFactory() {
        return sessions;
    }

    @Override
    protected Object doGetTransaction() {
        return new Unit((SessionHolder) TransactionSynchronizationManager.getResource(sessions));
    }

    @Override
    protected boolean isExistingTransaction(Object transaction) {
        SessionHolder holder = ((Unit) transaction).holder;
        return holder != null && holder.session().inTransaction();
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        Session present = scope.session();
        boolean owned = present == null || present.inTransaction();
        Session session = owned || present == null ? opened() : present;
        try {
            int timeout = determineTimeout(definition);
            session.begin(TransactionOptions.of(definition, timeout));
            SessionHolder holder = new SessionHolder(session, owned);
            holder.setSynchronizedWithTransaction(true);
            SessionConnectionHolder connection = new SessionConnectionHolder(session);
            connection.setSynchronizedWithTransaction(true);
            if (timeout != TransactionDefinition.TIMEOUT_DEFAULT) {
                holder.setTimeoutInSeconds(timeout);
                connection.setTimeoutInSeconds(timeout);
            }
            bind(holder, connection);
            ((Unit) transaction).holder = holder;
        } catch (TransactionException failure) {
            abandon(session, owned);
            throw failure;
        } catch (RuntimeException failure) {
            abandon(session, owned);
            throw new CannotCreateTransactionException("the session cannot begin a transaction.", failure);
        }
    }

    private Session opened() {
        return sessions.open(sessions.options().outside(OutsideTransactions.READ));
    }

    private static void abandon(Session session, boolean owned) {
        if (owned) {
            session.close();
        } else {
            session.rollback();
        }
    }

    private void bind(SessionHolder holder, @Nullable Object connection) {
        TransactionSynchronizationManager.bindResource(sessions, holder);
        if (dataSource != null && connection != null) {
            TransactionSynchronizationManager.bindResource(dataSource, connection);
        }
    }

    private Suspended unbind() {
        SessionHolder holder = (SessionHolder) TransactionSynchronizationManager.unbindResource(sessions);
        Object connection =
                dataSource == null ? null : TransactionSynchronizationManager.unbindResourceIfPossible(dataSource);
        return new Suspended(holder, connection);
    }

    @Override
    protected Object doSuspend(Object transaction) {
        ((Unit) transaction).holder = null;
        return unbind();
    }

    @Override
    protected void doResume(@Nullable Object transaction, Object suspendedResources) {
        Suspended suspended = (Suspended) suspendedResources;
        bind(suspended.holder(), suspended.connection());
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        translated(((Unit) status.getTransaction()).session()::commit);
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        translated(((Unit) status.getTransaction()).session()::rollback);
    }

    private void translated(Runnable ending) {
        try {
            ending.run();
        } catch (RuntimeException failure) {
            throw DataAccessUtils.translateIfNecessary(failure, translator);
        }
    }

    @Override
    protected void doSetRollbackOnly(DefaultTransactionStatus status) {
        // A savepoint that could not be released has been rolled back, and the transaction around it goes on.
        if (!status.hasSavepoint()) {
            ((Unit) status.getTransaction()).required().setRollbackOnly();
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        Suspended ended = unbind();
        if (ended.connection() instanceof SessionConnectionHolder connection) {
            connection.clear();
        }
        Session session = ended.holder().session();
        if (session.inTransaction()) {
            session.rollback();
        }
        ended.holder().release();
    }

    /** The commit of a savepoint writes what is pending; when that fails, what was written since is undone. */
    private static void commit(Savepoint savepoint) {
        try {
            savepoint.commit();
        } catch (RuntimeException failure) {
            if (savepoint.isActive()) {
                savepoint.rollback();
            }
            throw failure;
        }
    }

    /** What is bound to the thread while a transaction runs, and laid aside while it is suspended. */
    private record Suspended(SessionHolder holder, @Nullable Object connection) {}

    /** One transaction, or a participation in one, as Spring's machinery sees it. */
    private final class Unit implements SmartTransactionObject, SavepointManager {
        private @Nullable SessionHolder holder;

        Unit(@Nullable SessionHolder holder) {
            this.holder = holder;
        }

        SessionHolder required() {
            return requireNonNull(holder, "holder");
        }

        Session session() {
            return required().session();
        }

        @Override
        public boolean isRollbackOnly() {
            return holder != null && holder.isRollbackOnly();
        }

        @Override
        public void flush() {
            translated(session()::flush);
        }

        @Override
        public Object createSavepoint() {
            if (isRollbackOnly()) {
                throw new CannotCreateTransactionException(
                        "a savepoint was asked for in a transaction that can only be rolled back.");
            }
            Savepoint savepoint = session().beginNested();
            if (dataSource != null
                    && TransactionSynchronizationManager.getResource(dataSource)
                            instanceof SessionConnectionHolder connection
                    && connection.isTaken()) {
                // Others than the session may send the next statement, and the savepoint has to be there.
                session().connection();
            }
            return savepoint;
        }

        @Override
        public void rollbackToSavepoint(Object savepoint) {
            if (((Savepoint) savepoint).isActive()) {
                translated(((Savepoint) savepoint)::rollback);
            }
            required().resetRollbackOnly();
        }

        @Override
        public void releaseSavepoint(Object savepoint) {
            // One that was rolled back is released by that.
            Savepoint held = (Savepoint) savepoint;
            if (held.isActive()) {
                translated(() -> commit(held));
            }
        }
    }
}
