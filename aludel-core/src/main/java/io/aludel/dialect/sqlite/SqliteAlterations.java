package io.aludel.dialect.sqlite;

import io.aludel.compile.ddl.AlterColumnDdl;
import io.aludel.compile.ddl.AlterDdl;
import io.aludel.compile.ddl.ColumnDdl;
import io.aludel.compile.ddl.ConstraintDdl;
import io.aludel.compile.ddl.DdlContext;
import io.aludel.error.CompileException;
import io.aludel.schema.ddl.AddColumn;
import io.aludel.schema.ddl.DropColumn;
import io.aludel.schema.ddl.RenameColumn;
import io.aludel.schema.ddl.RenameConstraint;
import io.aludel.schema.ddl.RenameIndex;
import io.aludel.schema.ddl.SetColumnDefault;
import io.aludel.schema.ddl.SetColumnNullable;
import io.aludel.schema.ddl.SetColumnType;

/** What little SQLite changes about a table: columns are added, dropped and renamed, the table is renamed. Stateless. */
final class SqliteAlterations extends AlterDdl {
    private static final String BATCH =
            "Make the table again: batch mode of migrations copies it with all that belongs to it.";

    SqliteAlterations(ColumnDdl columns, ConstraintDdl constraints) {
        super(columns, constraints);
    }

    @Override
    protected String addColumn(DdlContext context, AddColumn add) {
        if (add.primaryKeyInline()) {
            throw context.syntax().unsupported("ADD COLUMN with PRIMARY KEY", BATCH);
        }
        if (add.unlessExists()) {
            throw context.syntax().unsupported("ADD COLUMN IF NOT EXISTS", "Look first, or leave the condition out.");
        }
        return super.addColumn(context, add);
    }

    @Override
    protected String dropColumn(DdlContext context, DropColumn drop) {
        if (drop.whereExists()) {
            throw context.syntax().unsupported("DROP COLUMN IF EXISTS", "Look first, or leave the condition out.");
        }
        return super.dropColumn(context, drop);
    }

    @Override
    protected String renameConstraint(DdlContext context, RenameConstraint rename) {
        throw context.syntax().unsupported("another name for constraint '" + rename.constraint() + "'", BATCH);
    }

    @Override
    protected String renameIndex(DdlContext context, RenameIndex rename) {
        throw context.syntax()
                .unsupported(
                        "another name for index '" + rename.index() + "'",
                        "Drop it, and create it under the new name.");
    }

    /** What changes about columns. Stateless. */
    static final class Columns extends AlterColumnDdl {
        @Override
        protected String rename(DdlContext context, RenameColumn rename) {
            return renameColumn(context, rename);
        }

        @Override
        protected String type(DdlContext context, SetColumnType set) {
            throw refused(context, "type");
        }

        @Override
        protected String nullable(DdlContext context, SetColumnNullable set) {
            throw refused(context, "nullability");
        }

        @Override
        protected String defaultValue(DdlContext context, SetColumnDefault set) {
            throw refused(context, "default");
        }

        private static CompileException refused(DdlContext context, String what) {
            return context.syntax().unsupported("ALTER COLUMN, here a changed " + what + ",", BATCH);
        }
    }
}
