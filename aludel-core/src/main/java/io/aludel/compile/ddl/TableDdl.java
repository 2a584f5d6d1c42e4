package io.aludel.compile.ddl;

import io.aludel.error.CompileException;
import io.aludel.schema.Column;
import io.aludel.schema.Constraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.CreateTable;
import io.aludel.schema.ddl.DropTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes CREATE TABLE and DROP TABLE. Stateless; a dialect overrides what follows the parentheses. */
public class TableDdl {
    private final ColumnDdl columns;
    private final ConstraintDdl constraints;

    /** Tables whose columns and constraints are written in a dialect's way. */
    public TableDdl(ColumnDdl columns, ConstraintDdl constraints) {
        this.columns = columns;
        this.constraints = constraints;
    }

    final String create(DdlContext context, CreateTable create) {
        Table table = create.table();
        List<String> lines = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            String line = column(context, table, column);
            if (line != null) {
                lines.add(line);
            }
        }
        PrimaryKey key = table.primaryKey();
        if (key != null) {
            addConstraint(lines, context, table, key);
        }
        for (Constraint constraint : inOrder(table)) {
            if (constraints.applies(context, constraint) && isWithin(constraint, create)) {
                addConstraint(lines, context, table, constraint);
            }
        }
        table.columns().forEach(column -> lines.addAll(columns.checksApart(context, table, column)));
        List<String> words = new ArrayList<>(table.options().prefixes());
        words.add(0, "CREATE");
        words.add("TABLE " + (create.unlessExists() ? "IF NOT EXISTS " : "") + context.table(table));
        return String.join(" ", words) + body(context, table, lines) + options(context, table);
    }

    /** The constraints in the order in which they are written. */
    protected List<Constraint> inOrder(Table table) {
        return table.constraints();
    }

    /** The columns and constraints in parentheses, with a blank before. */
    protected String body(DdlContext context, Table table, List<String> lines) {
        return " (\n    " + String.join(",\n    ", lines) + "\n)";
    }

    private @Nullable String column(DdlContext context, Table table, Column<?> column) {
        try {
            return columns.column(context, table, column);
        } catch (CompileException e) {
            throw new CompileException(
                    e.code(), "column '" + table.fullName() + "." + column.name() + "': " + e.getMessage(), e);
        }
    }

    private void addConstraint(List<String> lines, DdlContext context, Table table, Constraint constraint) {
        String line = constraints.constraint(context, table, constraint);
        if (line != null) {
            lines.add(line);
        }
    }

    private boolean isWithin(Constraint constraint, CreateTable create) {
        return !(constraint instanceof ForeignKey key)
                || !canAlter()
                || !key.addedByAlter() && !create.leftOut().contains(key);
    }

    /** Whether constraints can be added later; where they cannot, all of them stand within CREATE TABLE. */
    protected boolean canAlter() {
        return true;
    }

    /** What follows the parentheses, with a line break or blank before. */
    protected String options(DdlContext context, Table table) {
        return "";
    }

    final String drop(DdlContext context, DropTable drop) {
        return "DROP TABLE " + (drop.whereExists() ? "IF EXISTS " : "") + context.table(drop.table())
                + (drop.cascading() ? " CASCADE" : "");
    }
}
