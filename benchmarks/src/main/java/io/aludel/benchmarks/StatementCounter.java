package io.aludel.benchmarks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import javax.sql.DataSource;

/** Counts what is sent through a pool: statements, batches, and uses of COPY. One thread. */
final class StatementCounter {
    private long sent;

    /** The same pool, watched. */
    DataSource on(DataSource pool) {
        return watch(DataSource.class, pool);
    }

    /** What was sent since the last call. */
    long take() {
        long taken = sent;
        sent = 0;
        return taken;
    }

    private <T> T watch(Class<T> type, Object target) {
        Object proxy = Proxy.newProxyInstance(
                StatementCounter.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    boolean copies = method.getName().equals("unwrap")
                            && arguments[0].toString().contains("PGConnection");
                    if (copies || method.getName().startsWith("execute")) {
                        sent++;
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        if (method.getName().equals("unwrap")) {
                            return result; // what is asked for by its class cannot be a proxy
                        }
                        if (result instanceof Connection) {
                            return watch(Connection.class, result);
                        }
                        if (result instanceof PreparedStatement) {
                            return watch(PreparedStatement.class, result);
                        }
                        return result instanceof Statement ? watch(Statement.class, result) : result;
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
        return type.cast(proxy);
    }
}
