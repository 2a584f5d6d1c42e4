package io.aludel.spring;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionProxy;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives an engine the connection of the present transaction, when another manager than {@link AludelTransactionManager} has begun it, and
 * keeps the engine from ending that transaction. Elsewhere it gives new connections. Safe for use by many threads.
 *
 * <pre>{@code
 * Engine engine = Engine.builder("jdbc:postgresql://localhost/blog").dataSource(new JoinedDataSource(dataSource)).build();
 * }</pre>
 */
public final class JoinedDataSource extends DelegatingDataSource {
    /** What is the manager's business. */
    private static final Set<String> LEFT_ALONE =
            Set.of("commit", "setAutoCommit", "setReadOnly", "setTransactionIsolation", "setNetworkTimeout", "abort");

    /** Over a data source that a transaction manager knows. */
    public JoinedDataSource(DataSource target) {
        super(requireNonNull(target, "target"));
    }

    @Override
    public Connection getConnection() throws SQLException {
        DataSource target = obtainTargetDataSource();
        boolean foreign = TransactionSynchronizationManager.isActualTransactionActive()
                && !(TransactionSynchronizationManager.getResource(target) instanceof SessionConnectionHolder);
        return foreign ? joined(DataSourceUtils.doGetConnection(target), target) : target.getConnection();
    }

    private static Connection joined(Connection connection, DataSource source) {
        return (Connection) Proxy.newProxyInstance(
                ConnectionProxy.class.getClassLoader(),
                new Class<?>[] {ConnectionProxy.class},
                new Participation(connection, source));
    }

    /** A connection whose transaction somebody else ends. */
    private record Participation(Connection connection, DataSource source) implements InvocationHandler {
        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            if (LEFT_ALONE.contains(method.getName())) {
                return null;
            }
            return switch (method.getName()) {
                case "equals" -> arguments != null && proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                case "getTargetConnection" -> connection;
                case "rollback" -> rolledBack(arguments);
                case "close" -> closed();
                default -> passedOn(method, arguments);
            };
        }

        /** The whole transaction is rolled back by its manager; a part of it may be rolled back here. */
        private @Nullable Object rolledBack(@Nullable Object @Nullable [] arguments) throws SQLException {
            if (arguments != null && arguments[0] instanceof java.sql.Savepoint savepoint) {
                connection.rollback(savepoint);
            }
            return null;
        }

        private @Nullable Object closed() {
            DataSourceUtils.releaseConnection(connection, source);
            return null;
        }

        private @Nullable Object passedOn(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException failure) {
                throw failure.getTargetException();
            }
        }
    }
}
