package io.aludel.migrate.ddl;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.migrate.op.CreateTable;
import io.aludel.migrate.op.DropColumn;
import io.aludel.migrate.op.DropTable;
import io.aludel.migrate.op.RenameTable;
import io.aludel.migrate.op.SetRowSecurity;
import io.aludel.migrate.op.SetTableComment;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnDefault;
import io.aludel.schema.Constraint;
import io.aludel.schema.DdlCondition;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.RowSecurity;
import io.aludel.schema.Table;
import io.aludel.schema.TableOptions;
import io.aludel.schema.ddl.SetColumnComment;
import io.aludel.schema.ddl.SetConstraintComment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whole tables. */
final class TableHandlers {
    private TableHandlers() {}

    static void create(CreateTable op, OperationContext context) {
        Table table = context.table(op.schema(), op.table(), op.elements());
        CreatedTypes.before(table, context);
        if (context.has(Feature.SEQUENCES)) {
            createSequences(table, context);
        }
        context.define(Definitions.create(table, op.ifNotExists()));
        if (context.has(Feature.ADD_CONSTRAINT)) {
            for (ForeignKey key : table.foreignKeys()) {
                if (key.addedByAlter() && applies(key.options().condition(), context.dialect())) {
                    context.define(Definitions.add(table, key));
                }
            }
        }
        boolean unlessThere = op.ifNotExists() && context.has(Feature.INDEX_IF_NOT_EXISTS);
        for (Index index : table.indexes()) {
            if (applies(index.options().condition(), context.dialect())) {
                context.define(Definitions.create(table, index, unlessThere));
            }
        }
        comments(table, context);
        if (context.has(Feature.ROW_SECURITY) && RowSecurity.of(table) != RowSecurity.OFF) {
            context.define(new io.aludel.schema.ddl.SetRowSecurity(table, RowSecurity.OFF, RowSecurity.of(table)));
        }
    }

    static void rowSecurity(SetRowSecurity op, OperationContext context) {
        Table table = context.tableOf(op.schema(), op.table(), List.of());
        if (op.before() != op.after()) {
            context.define(new io.aludel.schema.ddl.SetRowSecurity(table, op.before(), op.after()));
        }
    }

    private static void createSequences(Table table, OperationContext context) {
        for (Column<?> column : table.columns()) {
            if (column.insertDefault() instanceof ColumnDefault.Next next
                    && !(next.sequence().isOptional() && context.has(Feature.OPTIONAL_SEQUENCES))) {
                context.define(Definitions.create(next.sequence(), true));
            }
        }
    }

    private static void comments(Table table, OperationContext context) {
        if (!context.has(Feature.COMMENT_STATEMENTS)) {
            return;
        }
        if (table.comment() != null) {
            context.define(Definitions.comment(table));
        }
        for (Column<?> column : table.columns()) {
            if (column.comment() != null) {
                context.define(new SetColumnComment(table, column));
            }
        }
        if (context.has(Feature.CONSTRAINT_COMMENTS)) {
            List<Constraint> constraints = new ArrayList<>(table.constraints());
            if (table.primaryKey() != null) {
                constraints.add(0, table.primaryKey());
            }
            for (Constraint constraint : constraints) {
                if (constraint.options().comment() != null
                        && applies(constraint.options().condition(), context.dialect())) {
                    context.define(new SetConstraintComment(table, constraint));
                }
            }
        }
    }

    static boolean applies(@Nullable DdlCondition condition, Dialect dialect) {
        return condition == null || condition.appliesTo(dialect.name());
    }

    static void drop(DropTable op, OperationContext context) {
        Table table = context.tableOf(op.schema(), op.table(), List.of());
        context.define(Definitions.drop(table, op.ifExists()));
    }

    static void rename(RenameTable op, OperationContext context) {
        context.define(Definitions.rename(context.tableOf(op.schema(), op.table(), List.of()), op.newName()));
    }

    static void comment(SetTableComment op, OperationContext context) {
        if (isSilent(context.dialect())) {
            throw OperationContext.unsupported(
                    "a comment on table '" + op.table() + "'", context.dialect(), "Leave it out there.");
        }
        Table table = context.table(op.schema(), op.table(), List.of(TableOptions.NONE.comment(op.comment())));
        context.define(Definitions.comment(table));
    }

    /** Whether the database keeps no comments. */
    static boolean isSilent(Dialect dialect) {
        return !dialect.has(Feature.COMMENT_STATEMENTS) && !dialect.has(Feature.RESTATED_COLUMNS);
    }

    static void dropColumn(DropColumn op, OperationContext context) {
        Table table = context.tableOf(op.schema(), op.table(), List.of(op.column()));
        boolean asked = Conditions.ask(
                context,
                op,
                op.ifExists(),
                Feature.COLUMN_IF_NOT_EXISTS,
                known -> Conditions.hasColumn(known, op.column()),
                () -> context.define(Definitions.dropColumn(table, op.column(), false)));
        if (!asked) {
            context.define(Definitions.dropColumn(table, op.column(), op.ifExists()));
        }
    }
}
