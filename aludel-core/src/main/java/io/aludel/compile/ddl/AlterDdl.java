package io.aludel.compile.ddl;

import io.aludel.schema.Constraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.AddColumn;
import io.aludel.schema.ddl.AddConstraint;
import io.aludel.schema.ddl.DropColumn;
import io.aludel.schema.ddl.DropConstraint;
import io.aludel.schema.ddl.RenameConstraint;
import io.aludel.schema.ddl.RenameIndex;
import io.aludel.schema.ddl.RenameTable;
import io.aludel.schema.ddl.SetRowSecurity;
import io.aludel.schema.ddl.ValidateConstraint;
import java.util.stream.Collectors;

/**
 * Writes ALTER TABLE for what is added, dropped and renamed; {@link AlterColumnDdl} changes columns. Stateless; a dialect overrides what
 * it writes otherwise.
 */
public class AlterDdl {
    private final ColumnDdl columns;
    private final ConstraintDdl constraints;

    /** Adds and drops columns and constraints that are written in a dialect's way. */
    public AlterDdl(ColumnDdl columns, ConstraintDdl constraints) {
        this.columns = columns;
        this.constraints = constraints;
    }

    /** ALTER TABLE with the name of the table and a blank behind. */
    protected static String alter(DdlContext context, Table table) {
        return "ALTER TABLE " + context.table(table) + " ";
    }

    /** Adds a constraint. */
    protected String add(DdlContext context, AddConstraint add) {
        return alter(context, add.table()) + "ADD " + constraints.constraint(context, add.table(), add.constraint());
    }

    /** Drops a constraint. */
    protected String drop(DdlContext context, DropConstraint drop) {
        return alter(context, drop.table()) + "DROP " + dropped(context, drop);
    }

    /** What follows DROP. */
    protected String dropped(DdlContext context, DropConstraint drop) {
        return "CONSTRAINT " + (drop.whereExists() ? "IF EXISTS " : "") + name(context, drop.constraint())
                + (drop.cascading() ? " CASCADE" : "");
    }

    /** The name of a constraint that has one. */
    protected final String name(DdlContext context, Constraint constraint) {
        return constraints.name(context, constraint);
    }

    /** Adds a column. */
    protected String addColumn(DdlContext context, AddColumn add) {
        ForeignKey key = add.reference();
        return alter(context, add.table()) + "ADD COLUMN " + (add.unlessExists() ? "IF NOT EXISTS " : "")
                + columns.column(context, add.table(), add.column())
                + (add.primaryKeyInline() ? " PRIMARY KEY" : "")
                + (key == null ? "" : " " + constraints.reference(context, add.table(), key))
                + placement(context, add)
                + columns.checksApart(context, add.table(), add.column()).stream()
                        .map(check -> ", ADD " + check)
                        .collect(Collectors.joining());
    }

    /** Where a new column stands, with a blank before; empty for at the end. */
    protected String placement(DdlContext context, AddColumn add) {
        if (add.neighbour() != null) {
            throw context.syntax()
                    .unsupported(
                            "a new column beside '" + add.neighbour() + "'",
                            "Add it at the end, or make the table again in batch mode.");
        }
        return "";
    }

    /** Drops a column. */
    protected String dropColumn(DdlContext context, DropColumn drop) {
        return alter(context, drop.table()) + "DROP COLUMN " + (drop.whereExists() ? "IF EXISTS " : "")
                + context.quote(drop.column()) + (drop.cascading() ? " CASCADE" : "");
    }

    /** Renames a table within its schema. */
    protected String renameTable(DdlContext context, RenameTable rename) {
        return alter(context, rename.table()) + "RENAME TO " + context.quote(rename.newName());
    }

    /** Looks at rows that were there before a constraint; only PostgreSQL lets constraints not do so at once. */
    protected String validateConstraint(DdlContext context, ValidateConstraint validate) {
        throw context.syntax()
                .unsupported(
                        "a constraint that is validated later", "Leave it out: rows were looked at when it was added.");
    }

    /** Gives a constraint another name. */
    protected String renameConstraint(DdlContext context, RenameConstraint rename) {
        return alter(context, rename.table()) + "RENAME CONSTRAINT " + context.quote(rename.constraint()) + " TO "
                + context.quote(rename.newName());
    }

    /** Gives an index another name; the schema stands before the old one. */
    protected String renameIndex(DdlContext context, RenameIndex rename) {
        return "ALTER INDEX " + context.qualified(rename.table().schema(), rename.index()) + " RENAME TO "
                + context.quote(rename.newName());
    }

    /** Switches row-level security on or off, which PostgreSQL has. */
    protected String rowSecurity(DdlContext context, SetRowSecurity set) {
        throw context.syntax()
                .unsupported(
                        "row-level security", "Filter rows in the application, or in views that users see instead.");
    }
}
