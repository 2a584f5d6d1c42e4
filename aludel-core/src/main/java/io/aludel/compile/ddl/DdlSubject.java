package io.aludel.compile.ddl;

import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.schema.Constraint;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.AddColumn;
import io.aludel.schema.ddl.AddConstraint;
import io.aludel.schema.ddl.CreateIndex;
import io.aludel.schema.ddl.CreateTable;
import io.aludel.schema.ddl.CreateView;
import io.aludel.schema.ddl.DdlElement;
import io.aludel.schema.ddl.DropConstraint;
import io.aludel.schema.ddl.DropIndex;
import io.aludel.schema.ddl.DropView;
import io.aludel.schema.ddl.SetColumnDefault;
import io.aludel.schema.ddl.SetColumnNullable;
import io.aludel.schema.ddl.SetColumnType;
import org.jspecify.annotations.Nullable;

/** What a definition is of, in the names of whoever wrote it: errors say it. */
final class DdlSubject {
    private DdlSubject() {}

    /** The same error, of which definition it speaks. */
    static CompileException named(CompileException error, DdlElement element) {
        String subject = of(element);
        if (error.code() != ErrorCode.UNSUPPORTED || subject == null) {
            return error;
        }
        String code = error.code().code() + ": ";
        String message = String.valueOf(error.getMessage());
        return new CompileException(
                error.code(),
                subject + ": " + (message.startsWith(code) ? message.substring(code.length()) : message),
                error);
    }

    /** Null where the error says it by itself. */
    private static @Nullable String of(DdlElement element) {
        if (element instanceof CreateIndex create) {
            return named("index", create.table().indexName(create.index()), create.table());
        } else if (element instanceof DropIndex drop) {
            return named("index", drop.table().indexName(drop.index()), drop.table());
        } else if (element instanceof AddConstraint add) {
            return constraint(add.constraint(), add.table());
        } else if (element instanceof DropConstraint drop) {
            return constraint(drop.constraint(), drop.table());
        } else if (element instanceof CreateTable create) {
            return "table '" + create.table().fullName() + "'";
        } else if (element instanceof CreateView create) {
            return "view '" + create.view().fullName() + "'";
        } else if (element instanceof DropView drop) {
            return "view '" + drop.view().fullName() + "'";
        } else if (element instanceof AddColumn add) {
            return named("column", add.column().name(), add.table());
        } else if (element instanceof SetColumnType set) {
            return named("column", set.column(), set.table());
        } else if (element instanceof SetColumnNullable set) {
            return named("column", set.column(), set.table());
        } else if (element instanceof SetColumnDefault set) {
            return named("column", set.column(), set.table());
        }
        return null;
    }

    private static String constraint(Constraint constraint, Table table) {
        String name = constraint.name();
        return name == null ? "a constraint of table '" + table.fullName() + "'" : named("constraint", name, table);
    }

    private static String named(String kind, String name, Table table) {
        return kind + " '" + name + "' of table '" + table.fullName() + "'";
    }
}
