package io.aludel.sql;

import io.aludel.sql.ast.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whatever can be executed. Immutable, safe for use by many threads. */
public interface Executable {
    /** The statement as the compiler reads it. */
    Statement statement();

    /** Values of parameters that this statement brings along; those that an execution gives win. */
    default Map<String, @Nullable Object> parameters() {
        return Map.of();
    }

    /** What was chosen about the execution of this statement; it wins over what the connection and the engine say. */
    default ExecutionOptions executionOptions() {
        return ExecutionOptions.NONE;
    }
}
