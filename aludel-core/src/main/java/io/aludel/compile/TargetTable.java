package io.aludel.compile;

import io.aludel.schema.Table;
import io.aludel.sql.ast.DeleteNode;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.TableRef;
import io.aludel.sql.ast.UpdateNode;
import org.jspecify.annotations.Nullable;

/** Finds the table whose rows a statement changes. */
final class TargetTable {
    private TargetTable() {}

    static @Nullable Table of(Statement statement, Resolver resolver) {
        if (statement instanceof InsertNode insert) {
            return table(insert.into(), resolver);
        }
        if (statement instanceof UpdateNode update) {
            return table(update.table(), resolver);
        }
        return statement instanceof DeleteNode delete ? table(delete.table(), resolver) : null;
    }

    private static @Nullable Table table(From from, Resolver resolver) {
        From resolved = resolver.from(from);
        return resolved instanceof TableRef reference ? reference.table() : null;
    }
}
