package io.aludel.dialect.postgresql;

import io.aludel.compile.ddl.AlterColumnDdl;
import io.aludel.compile.ddl.AlterDdl;
import io.aludel.compile.ddl.ColumnDdl;
import io.aludel.compile.ddl.ConstraintDdl;
import io.aludel.compile.ddl.DdlContext;
import io.aludel.compile.ddl.TypeDdl;
import io.aludel.schema.Identity;
import io.aludel.schema.RowSecurity;
import io.aludel.schema.ddl.AddEnumValue;
import io.aludel.schema.ddl.RenameEnumValue;
import io.aludel.schema.ddl.RenameType;
import io.aludel.schema.ddl.SetColumnComputed;
import io.aludel.schema.ddl.SetColumnIdentity;
import io.aludel.schema.ddl.SetColumnType;
import io.aludel.schema.ddl.SetRowSecurity;
import io.aludel.schema.ddl.ValidateConstraint;
import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL changes about tables and types. Stateless. */
final class PostgresqlAlterations extends AlterDdl {
    private static final int SETS_EXPRESSIONS_SINCE = 17;

    PostgresqlAlterations(ColumnDdl columns, ConstraintDdl constraints) {
        super(columns, constraints);
    }

    @Override
    protected String validateConstraint(DdlContext context, ValidateConstraint validate) {
        return alter(context, validate.table()) + "VALIDATE CONSTRAINT " + context.quote(validate.constraint());
    }

    @Override
    protected String rowSecurity(DdlContext context, SetRowSecurity set) {
        List<String> actions = new ArrayList<>();
        boolean on = set.after() != RowSecurity.OFF;
        if (set.before() == RowSecurity.FORCED && set.after() != RowSecurity.FORCED) {
            actions.add("NO FORCE");
        }
        if (on != (set.before() != RowSecurity.OFF)) {
            actions.add(on ? "ENABLE" : "DISABLE");
        }
        if (set.after() == RowSecurity.FORCED && set.before() != RowSecurity.FORCED) {
            actions.add("FORCE");
        }
        return alter(context, set.table()) + String.join(" ROW LEVEL SECURITY, ", actions) + " ROW LEVEL SECURITY";
    }

    /** What changes about columns. Stateless. */
    static final class Columns extends AlterColumnDdl {
        @Override
        protected String type(DdlContext context, SetColumnType set) {
            return alter(context, set.table(), set.column()) + "TYPE " + context.type(set.type())
                    + (set.using() == null ? "" : " USING " + set.using());
        }

        @Override
        protected String identity(DdlContext context, SetColumnIdentity set) {
            Identity identity = set.identity();
            Identity existing = set.existing();
            String alter = alter(context, set.table(), set.column());
            if (identity == null) {
                return alter + "DROP IDENTITY";
            }
            return alter + (existing == null ? "ADD " + ColumnDdl.identity(identity) : changes(existing, identity));
        }

        @Override
        protected String computed(DdlContext context, SetColumnComputed set) {
            String alter = alter(context, set.table(), set.column());
            if (set.computed() == null) {
                return alter + "DROP EXPRESSION";
            }
            if (set.existing() == null || !context.version().atLeast(SETS_EXPRESSIONS_SINCE, 0)) {
                return super.computed(context, set);
            }
            return alter + "SET EXPRESSION AS ("
                    + context.fragment(set.computed().expression()) + ")";
        }
    }

    /** What changes about types. Stateless. */
    static final class Types extends TypeDdl {
        /** CREATE TYPE and CREATE DOMAIN have no IF NOT EXISTS. */
        @Override
        protected String unlessExists(DdlContext context, String create) {
            String quote = "$$";
            for (int number = 1; create.contains(quote); number++) {
                quote = "$create" + number + "$";
            }
            return "DO " + quote + " BEGIN " + create + "; EXCEPTION WHEN duplicate_object THEN NULL; END " + quote;
        }

        @Override
        protected String addValue(DdlContext context, AddEnumValue add) {
            return "ALTER TYPE " + context.qualified(add.schema(), add.name()) + " ADD VALUE "
                    + (add.unlessExists() ? "IF NOT EXISTS " : "") + context.text(add.value())
                    + (add.before() == null ? "" : " BEFORE " + context.text(add.before()))
                    + (add.after() == null ? "" : " AFTER " + context.text(add.after()));
        }

        @Override
        protected String renameValue(DdlContext context, RenameEnumValue rename) {
            return "ALTER TYPE " + context.qualified(rename.schema(), rename.name()) + " RENAME VALUE "
                    + context.text(rename.value()) + " TO " + context.text(rename.newValue());
        }

        @Override
        protected String rename(DdlContext context, RenameType rename) {
            return "ALTER TYPE " + context.qualified(rename.schema(), rename.name()) + " RENAME TO "
                    + context.quote(rename.newName());
        }
    }
}
