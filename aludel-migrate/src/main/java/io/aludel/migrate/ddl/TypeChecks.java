package io.aludel.migrate.ddl;

import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.schema.TypeCheck;
import io.aludel.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions that types put on their columns where the database does not do so by itself. */
final class TypeChecks {
    private TypeChecks() {}

    /** The condition of a column as SQL; null when there is none, or when the database takes care. */
    static @Nullable String condition(OperationContext context, Column<?> column) {
        var syntax = context.dialect().syntax();
        return syntax.types().valueCheck(syntax, syntax.identifiers().quote(column.name()), column.type());
    }

    /** Drops the condition of a type that a column no longer has. */
    static void drop(OperationContext context, @Nullable String schema, String table, String column, SqlType<?> type) {
        Table declared = context.table(schema, table, List.of(Column.of(column, type)));
        for (CheckConstraint check : declared.checkConstraints()) {
            if (check.name() != null && applies(context, check)) {
                context.define(Definitions.drop(declared, check, false));
            }
        }
    }

    /** Adds the condition of a type that a column has from now on. */
    static void add(OperationContext context, @Nullable String schema, String table, String column, SqlType<?> type) {
        Table declared = context.table(schema, table, List.of(Column.of(column, type)));
        for (CheckConstraint check : declared.checkConstraints()) {
            if (applies(context, check)) {
                context.define(Definitions.add(declared, check));
            }
        }
    }

    private static boolean applies(OperationContext context, CheckConstraint check) {
        return check.condition() instanceof TypeCheck typed && condition(context, typed.column()) != null;
    }
}
