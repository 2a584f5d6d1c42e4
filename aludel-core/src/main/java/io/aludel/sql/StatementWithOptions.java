package io.aludel.sql;

import io.aludel.sql.ast.Printed;
import io.aludel.sql.ast.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A statement with choices about its execution. Immutable. */
final class StatementWithOptions {
    private StatementWithOptions() {}

    /** One that yields rows. */
    record OfQuery<T>(
            Statement statement, int arity, ExecutionOptions executionOptions, Map<String, @Nullable Object> parameters)
            implements Query<T> {
        @Override
        public String toString() {
            return Printed.of(statement);
        }
    }

    /** One that changes rows. */
    record OfDml(Statement statement, ExecutionOptions executionOptions, Map<String, @Nullable Object> parameters)
            implements Dml {
        @Override
        public String toString() {
            return Printed.of(statement);
        }
    }

    /** The parameters of a statement and more, which win. */
    static Map<String, @Nullable Object> merged(
            Map<String, @Nullable Object> own, Map<String, ? extends @Nullable Object> more) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(own);
        all.putAll(more);
        return Collections.unmodifiableMap(all);
    }
}
