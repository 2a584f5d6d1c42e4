package io.aludel.migrate.batch;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.ddl.OperationContext;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.op.AddColumn;
import io.aludel.migrate.op.AddConstraint;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.BatchOptions;
import io.aludel.migrate.op.BatchOptions.Recreate;
import io.aludel.migrate.op.BatchTable;
import io.aludel.migrate.op.ColumnState;
import io.aludel.migrate.op.CreateIndex;
import io.aludel.migrate.op.DropColumn;
import io.aludel.migrate.op.DropConstraint;
import io.aludel.migrate.op.DropIndex;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.ModifyTable;
import io.aludel.migrate.op.SetTableComment;
import io.aludel.schema.Column;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.Table;
import io.aludel.schema.TextLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the changes of a batch: one after the other, or by making the table again. Stateless. */
public final class BatchHandler {
    private BatchHandler() {}

    /** Gives the statements of a batch to the context's target. */
    public static void handle(BatchTable batch, OperationContext context) {
        List<MigrationOp> ops = flat(batch.ops());
        if (copies(batch, context.dialect())) {
            recreate(batch, ops, context);
        } else {
            ops.forEach(op -> {
                refusePlacement(op, context);
                context.invoke(whole(op, batch, context));
            });
        }
    }

    private static List<MigrationOp> flat(List<MigrationOp> ops) {
        List<MigrationOp> flat = new ArrayList<>();
        for (MigrationOp op : ops) {
            if (op instanceof ModifyTable modify) {
                flat.addAll(flat(modify.ops()));
            } else {
                flat.add(op);
            }
        }
        return flat;
    }

    /** Whether a batch makes its table again and copies the rows. */
    public static boolean copies(BatchTable batch, Dialect dialect) {
        BatchOptions options = batch.options();
        if (options.recreate() != Recreate.AUTO) {
            return options.recreate() == Recreate.ALWAYS;
        }
        return !dialect.has(Feature.ADD_CONSTRAINT)
                && (flat(batch.ops()).stream().anyMatch(BatchHandler::needsCopy)
                        || !options.partialReordering().isEmpty()
                        || !options.elements().isEmpty());
    }

    /**
     * SQLite adds columns by itself as long as they are plain, and creates and drops indexes. It refuses a required column without a
     * default even while the table is empty; a copy refuses it for rows only.
     */
    private static boolean needsCopy(MigrationOp op) {
        if (op instanceof AddColumn add) {
            Column<?> column = add.column();
            boolean constant = column.serverDefault() == null || column.serverDefault() instanceof TextLiteral;
            boolean stored = column.computed() != null
                    && Boolean.TRUE.equals(column.computed().persisted());
            boolean constrained = !column.foreignKeys().isEmpty()
                    || column.isUnique() && !column.isIndexed()
                    || column.isPrimaryKey()
                    || column.type().check() != null;
            boolean required = !column.isNullable() && column.serverDefault() == null && column.computed() == null;
            return !constant || stored || constrained || required || add.placement() != null;
        }
        return !(op instanceof CreateIndex || op instanceof DropIndex);
    }

    /** A column that is said again as a whole, as the table that is given has it. */
    private static MigrationOp whole(MigrationOp op, BatchTable batch, OperationContext context) {
        Table declared = batch.options().copyFrom();
        if (declared == null || !context.has(Feature.RESTATED_COLUMNS) || !(op instanceof AlterColumn alter)) {
            return op;
        }
        for (Column<?> column : declared.columns()) {
            if (column.name().equalsIgnoreCase(alter.column())) {
                ColumnState known = ColumnState.of(column).autoIncrement(column.equals(declared.autoIncrementColumn()));
                return alter.with(alter.existing().completedBy(known));
            }
        }
        return op;
    }

    private static void refusePlacement(MigrationOp op, OperationContext context) {
        if (op instanceof AddColumn add && add.placement() != null && !context.has(Feature.RESTATED_COLUMNS)) {
            throw OperationContext.unsupported(
                    "placing column '" + add.column().name() + "' with ALTER TABLE",
                    context.dialect(),
                    "Let the table be made again: options -> options.recreate(ALWAYS).");
        }
    }

    private static void recreate(BatchTable batch, List<MigrationOp> ops, OperationContext context) {
        Optional<Surroundings> surroundings = Surroundings.of(context, batch.schema(), batch.table());
        Table declared = batch.options().copyFrom();
        if (surroundings.isEmpty() && declared == null && context.target().isOffline()) {
            throw new MigrationException(
                    ErrorCode.UNSUPPORTED_OPERATION,
                    "This operation cannot proceed in --sql mode; batch mode with "
                            + context.dialect().name()
                            + " requires a live database connection to read table \"" + batch.table() + "\"."
                            + "\n  Give the table as it is: batchAlterTable(\"" + batch.table()
                            + "\", options -> options.copyFrom(table), ..).");
        }
        if (surroundings.isEmpty()) {
            copy(batch, ops, context, false);
            return;
        }
        List<MigrationOp> left = renameFirst(batch, ops, context, surroundings.get());
        // Triggers are read again, as the database has written them.
        Surroundings around =
                Surroundings.of(context, batch.schema(), batch.table()).orElseThrow();
        around.referringItself(ops);
        around.around(() -> copy(batch, left, context, around.kept() == References.WAITING));
    }

    /** Where triggers or views mention a renamed column, the database renames it in all of them. */
    private static List<MigrationOp> renameFirst(
            BatchTable batch, List<MigrationOp> ops, OperationContext context, Surroundings around) {
        List<MigrationOp> left = new ArrayList<>();
        for (MigrationOp op : ops) {
            boolean renames = op instanceof AlterColumn alter
                    && alter.change().name() != null
                    && batch.options().copyFrom() == null
                    && around.mentions(alter.column());
            if (renames) {
                AlterColumn alter = (AlterColumn) op;
                String newName = alter.columnAfter();
                context.invoke(AlterColumn.of(batch.table(), batch.schema(), alter.column())
                        .rename(newName));
                left.add(new AlterColumn(
                        alter.table(),
                        alter.schema(),
                        newName,
                        alter.existing(),
                        alter.change().name(null)));
            } else {
                left.add(op);
            }
        }
        return left;
    }

    private static void copy(BatchTable batch, List<MigrationOp> ops, OperationContext context, boolean waiting) {
        Table existing = new ExistingTable(batch, context).table();
        NamingConvention own = batch.options().namingConvention();
        NamingConvention convention = context.target().namingConvention();
        TableDraft draft =
                new TableDraft(existing, context.dialect().syntax(), convention, own == null ? convention : own);
        ops.forEach(op -> apply(op, draft));
        draft.columns().reorder(batch.options().partialReordering());
        new Recreation(context, batch, existing, draft, waiting).run();
    }

    private static void apply(MigrationOp op, TableDraft draft) {
        if (op instanceof AddColumn add) {
            draft.add(add.column(), add.placement());
        } else if (op instanceof DropColumn drop) {
            draft.drop(drop.column());
        } else if (op instanceof AlterColumn alter) {
            draft.alter(alter);
        } else if (op instanceof AddConstraint add) {
            draft.add(add.constraint());
        } else if (op instanceof DropConstraint drop) {
            draft.drop(drop.name(), drop.original());
        } else if (op instanceof CreateIndex create) {
            draft.add(create.index());
        } else if (op instanceof DropIndex drop) {
            draft.dropIndex(drop.name(), drop.ifExists());
        } else if (op instanceof SetTableComment comment) {
            draft.comment(comment.comment());
        } else {
            throw new MigrationException(
                    ErrorCode.UNSUPPORTED_OPERATION,
                    "\"" + op.describe() + "\" cannot be part of a batch."
                            + "\n  Do it before or after batchAlterTable(..).");
        }
    }
}
