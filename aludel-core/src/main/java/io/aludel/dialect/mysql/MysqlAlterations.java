package io.aludel.dialect.mysql;

import io.aludel.compile.ddl.AlterColumnDdl;
import io.aludel.compile.ddl.AlterDdl;
import io.aludel.compile.ddl.ColumnDdl;
import io.aludel.compile.ddl.ConstraintDdl;
import io.aludel.compile.ddl.DdlContext;
import io.aludel.error.CompileException;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.Constraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.UniqueConstraint;
import io.aludel.schema.ddl.AddColumn;
import io.aludel.schema.ddl.DropColumn;
import io.aludel.schema.ddl.DropConstraint;
import io.aludel.schema.ddl.RenameColumn;
import io.aludel.schema.ddl.RenameConstraint;
import io.aludel.schema.ddl.RenameIndex;
import io.aludel.schema.ddl.RenameTable;
import io.aludel.schema.ddl.RestateColumn;
import io.aludel.schema.ddl.SetColumnDefault;
import io.aludel.schema.ddl.SetColumnNullable;
import io.aludel.schema.ddl.SetColumnType;
import org.jspecify.annotations.Nullable;

/** What MySQL and MariaDB change about tables: a column that changes is said again as a whole. Stateless. */
final class MysqlAlterations extends AlterDdl {
    /** What MySQL, which has no such conditions, is to be told. */
    static final String LOOK = "Look first, or leave the condition out.";

    private final String checkWord;
    private final boolean conditional;

    /**
     * The changes of one of the two.
     *
     * @param checkWord the word by which CHECK constraints are dropped
     * @param conditional whether it knows IF EXISTS; for constraints it is left out otherwise
     */
    MysqlAlterations(ColumnDdl columns, ConstraintDdl constraints, String checkWord, boolean conditional) {
        super(columns, constraints);
        this.checkWord = checkWord;
        this.conditional = conditional;
    }

    /** ALTER TABLE names the kind of what it drops. */
    @Override
    protected String dropped(DdlContext context, DropConstraint drop) {
        Constraint constraint = drop.constraint();
        if (constraint instanceof PrimaryKey) {
            return "PRIMARY KEY";
        }
        String word = constraint instanceof ForeignKey
                ? "FOREIGN KEY "
                : constraint instanceof UniqueConstraint
                        ? "INDEX "
                        : constraint instanceof CheckConstraint ? checkWord + " " : "";
        return word + (drop.whereExists() && conditional ? "IF EXISTS " : "") + name(context, constraint);
    }

    @Override
    protected String addColumn(DdlContext context, AddColumn add) {
        if (add.unlessExists() && !conditional) {
            throw context.syntax().unsupported("ADD COLUMN IF NOT EXISTS", LOOK);
        }
        return super.addColumn(context, add);
    }

    @Override
    protected String dropColumn(DdlContext context, DropColumn drop) {
        if (drop.whereExists() && !conditional) {
            throw context.syntax().unsupported("DROP COLUMN IF EXISTS", LOOK);
        }
        return super.dropColumn(context, drop);
    }

    @Override
    protected String placement(DdlContext context, AddColumn add) {
        return placement(context, add.neighbour(), add.beforeNeighbour());
    }

    private static String placement(DdlContext context, @Nullable String neighbour, boolean before) {
        if (neighbour == null) {
            return "";
        }
        if (before) {
            throw context.syntax()
                    .unsupported("a column before '" + neighbour + "'", "Name the column after which it stands.");
        }
        return " AFTER " + context.quote(neighbour);
    }

    /** The new name is not taken to be of the same schema. */
    @Override
    protected String renameTable(DdlContext context, RenameTable rename) {
        return alter(context, rename.table()) + "RENAME TO "
                + context.qualified(rename.table().schema(), rename.newName());
    }

    /** A unique constraint is an index; others are never renamed. */
    @Override
    protected String renameConstraint(DdlContext context, RenameConstraint rename) {
        if (!rename.unique()) {
            throw context.syntax()
                    .unsupported(
                            "another name for constraint '" + rename.constraint() + "'",
                            "Drop it, and add it under the new name.");
        }
        return renameIndex(context, new RenameIndex(rename.table(), rename.constraint(), rename.newName()));
    }

    @Override
    protected String renameIndex(DdlContext context, RenameIndex rename) {
        return alter(context, rename.table()) + "RENAME INDEX " + context.quote(rename.index()) + " TO "
                + context.quote(rename.newName());
    }

    /** What changes about columns. Stateless. */
    static final class Columns extends AlterColumnDdl {
        private final MysqlColumns columns;

        Columns(MysqlColumns columns) {
            this.columns = columns;
        }

        @Override
        protected String rename(DdlContext context, RenameColumn rename) {
            return renameColumn(context, rename);
        }

        @Override
        protected String type(DdlContext context, SetColumnType set) {
            throw restated(context, "type");
        }

        @Override
        protected String nullable(DdlContext context, SetColumnNullable set) {
            throw restated(context, "nullability");
        }

        @Override
        protected String defaultValue(DdlContext context, SetColumnDefault set) {
            return alter(context, set.table(), set.column())
                    + (set.value() == null
                            ? "DROP DEFAULT"
                            : "SET DEFAULT " + MysqlColumns.restatedDefault(context.fragment(set.value())));
        }

        private static CompileException restated(DdlContext context, String what) {
            return context.syntax()
                    .unsupported(
                            "a changed " + what + " of a column by itself",
                            "Say the column as a whole: RestateColumn.");
        }

        /** MODIFY, or CHANGE where the name or the default is another. */
        @Override
        protected String restate(DdlContext context, RestateColumn restate) {
            Column<?> changed = restate.changed();
            String name = context.quote(restate.column());
            String verb = restate.changing() ? "CHANGE " + name + " " + context.column(changed) : "MODIFY " + name;
            return alter(context, restate.table()) + verb + " " + definition(context, restate, changed)
                    + placement(context, restate.neighbour(), restate.beforeNeighbour());
        }

        private String definition(DdlContext context, RestateColumn restate, Column<?> column) {
            String comment = column.comment();
            String computed =
                    column.computed() == null ? "" : " " + columns.computed(context, column, column.computed());
            boolean silent = !computed.isEmpty()
                    && (!column.isNullableStated() || columns.computedStaysNullable() && column.isNullable());
            return context.type(column.type())
                    + computed
                    + (silent ? "" : column.isNullable() ? " NULL" : " NOT NULL")
                    + (restate.numbered() ? " AUTO_INCREMENT" : columns.restatedDefault(context, column))
                    + (comment == null ? "" : " COMMENT " + context.text(comment));
        }
    }
}
