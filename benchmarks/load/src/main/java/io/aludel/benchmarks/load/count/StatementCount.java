package io.aludel.benchmarks.load.count;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;

/** Counts statements and ends of transactions that go through a data source. Thread-safe. */
final class StatementCount {
    private final LongAdder statements = new LongAdder();
    private final LongAdder ends = new LongAdder();

    /** What was sent: statements and batches, and commits and rollbacks. */
    record Sent(long statements, long ends) {}

    /** The same data source, watched. */
    DataSource on(DataSource source) {
        return watch(DataSource.class, source);
    }

    /** What was sent since the last call. */
    Sent take() {
        return new Sent(statements.sumThenReset(), ends.sumThenReset());
    }

    private <T> T watch(Class<T> type, Object target) {
        Object proxy = Proxy.newProxyInstance(
                StatementCount.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    String name = method.getName();
                    if (name.startsWith("execute")) {
                        statements.increment();
                    } else if (name.equals("commit") || name.equals("rollback")) {
                        ends.increment();
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        if (name.equals("unwrap")) {
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
