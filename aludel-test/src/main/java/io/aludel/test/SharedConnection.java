package io.aludel.test;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A share of a test's connection that behaves like a connection of its own: it begins a savepoint with its first statement, and ends that
 * where others commit or roll back. One thread at a time.
 */
final class SharedConnection implements InvocationHandler {
    private static final Set<String> STATEMENTS =
            Set.of("createStatement", "prepareStatement", "prepareCall", "setSavepoint", "nativeSQL");
    /** What a transaction that has begun cannot change any more. */
    private static final Set<String> FIXED = Set.of("setTransactionIsolation", "setReadOnly");

    private final TestTransaction transaction;
    private @Nullable Savepoint savepoint;
    private boolean autoCommit;
    private boolean closed;

    SharedConnection(TestTransaction transaction) {
        this.transaction = transaction;
    }

    /** Another share that began before was rolled back. */
    void undone() {
        savepoint = null;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        String name = method.getName();
        switch (name) {
            case "close", "abort" -> close();
            case "isClosed" -> {
                return closed;
            }
            case "equals" -> {
                return arguments != null && proxy == arguments[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            case "toString" -> {
                return "SharedConnection[" + transaction.connection() + "]";
            }
            case "getAutoCommit" -> {
                return autoCommit;
            }
            case "setAutoCommit" -> {
                end(true);
                autoCommit = arguments != null && Boolean.TRUE.equals(arguments[0]);
            }
            case "commit" -> end(true);
            case "rollback" -> {
                if (arguments != null && arguments.length > 0) {
                    return forward(method, arguments);
                }
                end(false);
            }
            default -> {
                return FIXED.contains(name) ? null : other(method, arguments);
            }
        }
        return null;
    }

    private @Nullable Object other(Method method, Object @Nullable [] arguments) throws Throwable {
        if (closed) {
            throw new SQLException("the connection is closed", "08003");
        }
        if (savepoint == null && !autoCommit && STATEMENTS.contains(method.getName())) {
            savepoint = transaction.begin(this);
        }
        return forward(method, arguments);
    }

    private @Nullable Object forward(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(transaction.connection(), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private void end(boolean committed) throws SQLException {
        Savepoint own = savepoint;
        savepoint = null;
        if (own != null && committed) {
            transaction.commit(this, own);
        } else if (own != null) {
            transaction.rollback(this, own);
        }
    }

    private void close() throws SQLException {
        if (!closed) {
            end(false);
            closed = true;
        }
    }
}
