package io.aludel.orm.flush;

import io.aludel.engine.Connection;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Sends steps to the database of their table; mostly there is one for all. One flush, one thread. */
final class FlushTarget {
    private final FlushSession session;
    private final Map<Connection, BatchExecutor> executors = new IdentityHashMap<>();

    FlushTarget(FlushSession session) {
        this.session = session;
    }

    void execute(FlushPlan plan) {
        if (!session.isRouted()) {
            executor(session.connection()).execute(plan);
            return;
        }
        for (FlushStep step : plan.steps()) {
            executor(connection(step.shape().table())).execute(new FlushPlan(plan.work(), List.of(step)));
        }
    }

    /** The connection to the database of a table. */
    Connection connection(Table table) {
        return session.isRouted() ? session.connection(table) : session.connection();
    }

    private BatchExecutor executor(Connection connection) {
        return executors.computeIfAbsent(connection, one -> new BatchExecutor(one, session.resolver()));
    }

    /** Whether a column of an INSERT comes back with it. */
    boolean givesBack(StatementShape shape, Column<?> column) {
        return executor(connection(shape.table())).givesBack(shape, column);
    }
}
