package io.aludel.compile;

import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueConstraint;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.TableRef;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the columns of a unique constraint that was named, for databases whose upserts know columns only. */
final class Constraints {
    private Constraints() {}

    /** What the upsert names, or the columns of the constraint that it names. */
    static List<Expr> columns(SqlCompiler out, InsertNode.Conflict conflict, TableRef reference) {
        String name = conflict.constraint();
        if (name == null) {
            return conflict.target();
        }
        List<String> columns = columns(reference.table(), name);
        if (columns == null) {
            throw out.syntax()
                    .unsupported(
                            "an upsert on the constraint '" + name + "', which '" + reference.table()
                                    + "' does not declare,",
                            "Name its columns: onConflict(columns).");
        }
        List<Expr> target = new ArrayList<>();
        for (String column : columns) {
            target.add(new ColumnRef(
                    reference, column, reference.table().column(column).type()));
        }
        return target;
    }

    private static @Nullable List<String> columns(Table table, String name) {
        PrimaryKey key = table.primaryKey();
        if (key != null && name.equals(key.name())) {
            return key.columns();
        }
        for (UniqueConstraint unique : table.uniqueConstraints()) {
            if (name.equals(unique.name())) {
                return unique.columns();
            }
        }
        return null;
    }
}
