package io.aludel.sql;

import io.aludel.sql.ast.Statement;

/** Whatever can be executed. Immutable, safe for use by many threads. */
public interface Executable {
    /** The statement as the compiler reads it. */
    Statement statement();

    /** What was chosen about the execution of this statement; it wins over what the connection and the engine say. */
    default ExecutionOptions executionOptions() {
        return ExecutionOptions.NONE;
    }
}
