package io.aludel.sql;

import io.aludel.sql.ast.Statement;

/** Whatever can be executed. Immutable, safe for use by many threads. */
public interface Executable {
    /** The statement as the compiler reads it. */
    Statement statement();
}
