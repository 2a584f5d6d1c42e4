package io.aludel.migrate.ddl;

import io.aludel.dialect.Feature;
import io.aludel.migrate.op.AddColumn;
import io.aludel.migrate.op.Placement;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.Constraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.RawSql;
import io.aludel.schema.Table;
import io.aludel.schema.TypeCheck;
import io.aludel.schema.ddl.DdlElement;
import io.aludel.schema.ddl.SetColumnComment;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A new column, and what is declared on it in statements of its own. */
final class AddColumnHandler {
    private AddColumnHandler() {}

    static void handle(AddColumn op, OperationContext context) {
        boolean asked = Conditions.ask(
                context,
                op,
                op.ifNotExists(),
                Feature.COLUMN_IF_NOT_EXISTS,
                table -> !Conditions.hasColumn(table, op.column().name()),
                () -> add(op.whateverExists(), context));
        if (!asked) {
            add(op, context);
        }
    }

    private static void add(AddColumn op, OperationContext context) {
        Table table = table(op, context);
        Column<?> column = table.columns().iterator().next();
        CreatedTypes.beforeColumn(op.column(), context);
        if (context.has(Feature.ADD_CONSTRAINT)) {
            ForeignKey inline = inline(op, table, context);
            context.define(definition(op, table, column, inline));
            for (Constraint constraint : table.constraints()) {
                if (!constraint.equals(inline)) {
                    add(context, table, constraint);
                }
            }
        } else {
            context.define(withConstraints(op, table, column, context));
        }
        for (Index index : table.indexes()) {
            context.define(
                    Definitions.create(table, index, op.ifNotExists() && context.has(Feature.INDEX_IF_NOT_EXISTS)));
        }
        if (column.comment() != null && context.has(Feature.COMMENT_STATEMENTS)) {
            context.define(new SetColumnComment(table, column));
        }
    }

    /** The table as far as the column needs it: a key to the table itself needs what it refers to. */
    private static Table table(AddColumn op, OperationContext context) {
        Table table = context.table(op.schema(), op.table(), List.of(op.column()));
        Set<String> others = new LinkedHashSet<>();
        table.foreignKeys().forEach(key -> others.addAll(MentionedColumns.of(op, key)));
        others.remove(op.column().name());
        if (others.isEmpty()) {
            return table;
        }
        List<Column<?>> columns = new ArrayList<>(List.of(op.column()));
        others.forEach(name -> columns.add(Column.of(name, SqlTypes.UNKNOWN)));
        return context.table(op.schema(), op.table(), columns);
    }

    /** The key that stands with the column; some databases would read it and forget it. */
    private static @Nullable ForeignKey inline(AddColumn op, Table table, OperationContext context) {
        boolean kept = context.has(Feature.REFERENCES_WITH_ADDED_COLUMNS);
        return op.inlineReferences() && kept && table.foreignKeys().size() == 1
                ? table.foreignKeys().get(0)
                : null;
    }

    private static DdlElement definition(AddColumn op, Table table, Column<?> column, @Nullable ForeignKey inline) {
        io.aludel.schema.ddl.AddColumn add = Definitions.add(table, column);
        if (op.ifNotExists()) {
            add = add.ifNotExists();
        }
        if (op.inlinePrimaryKey() && column.isPrimaryKey()) {
            add = add.asPrimaryKey();
        }
        if (inline != null) {
            add = add.referring(inline);
        }
        Placement placement = op.placement();
        if (placement == null) {
            return add;
        }
        return placement.before() ? add.before(placement.column()) : add.after(placement.column());
    }

    private static void add(OperationContext context, Table table, Constraint constraint) {
        if (!TableHandlers.applies(constraint.options().condition(), context.dialect())) {
            return;
        }
        boolean needed = !(constraint instanceof CheckConstraint check
                && check.condition() instanceof TypeCheck typed
                && TypeChecks.condition(context, typed.column()) == null);
        if (needed) {
            context.define(Definitions.add(table, constraint));
        }
    }

    /** Where nothing can be added to a table afterwards, all has to stand with the column. */
    private static DdlElement withConstraints(AddColumn op, Table table, Column<?> column, OperationContext context) {
        if (!table.uniqueConstraints().isEmpty() || table.foreignKeys().size() > 1 || column.isPrimaryKey()) {
            throw OperationContext.unsupported(
                    "adding column '" + op.table() + "." + column.name() + "' with a "
                            + (column.isPrimaryKey() ? "primary key" : "unique constraint or several foreign keys"),
                    context.dialect(),
                    "Add it in batch mode: op.batchAlterTable(\"" + op.table() + "\", ..) copies the table.");
        }
        Column<?> checked = column;
        for (CheckConstraint check : table.checkConstraints()) {
            String condition = check.condition() instanceof TypeCheck ? TypeChecks.condition(context, column) : null;
            if (condition != null) {
                checked = checked.check(new CheckConstraint(check.name(), new RawSql(condition), check.options()));
            }
        }
        ForeignKey key =
                table.foreignKeys().isEmpty() ? null : table.foreignKeys().get(0);
        if (key != null && key.referredSchema() != null && !key.referredSchema().equals(op.schema())) {
            throw OperationContext.unsupported(
                    "a foreign key from '" + table.fullName() + "' to '" + key.referredSchema() + "."
                            + key.referredTable() + "', which is another file,",
                    context.dialect(),
                    "Leave the key out, or keep both tables in one schema.");
        }
        return definition(op, table, checked, key);
    }
}
