package io.aludel.compile;

import io.aludel.schema.Table;
import io.aludel.sql.ast.DmlNode;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.TableRef;
import org.jspecify.annotations.Nullable;

/** Finds the table whose rows a statement changes. */
final class TargetTable {
    private TargetTable() {}

    static @Nullable Table of(Statement statement, Resolver resolver) {
        return statement instanceof DmlNode dml && resolver.from(dml.target()) instanceof TableRef reference
                ? reference.table()
                : null;
    }
}
