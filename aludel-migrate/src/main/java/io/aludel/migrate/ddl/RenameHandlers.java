package io.aludel.migrate.ddl;

import io.aludel.migrate.op.ConstraintKind;
import io.aludel.migrate.op.CreateIndex;
import io.aludel.migrate.op.DropIndex;
import io.aludel.migrate.op.RenameConstraint;
import io.aludel.migrate.op.RenameIndex;
import io.aludel.schema.Index;
import io.aludel.schema.Table;
import java.util.List;
import java.util.Optional;

/** Constraints and indexes under other names. */
final class RenameHandlers {
    private RenameHandlers() {}

    static void constraint(RenameConstraint op, OperationContext context) {
        boolean unique =
                op.kind() == ConstraintKind.UNIQUE || op.kind() == ConstraintKind.UNSTATED && isIndex(op, context);
        Table table = context.tableOf(op.schema(), op.table(), List.of());
        context.define(new io.aludel.schema.ddl.RenameConstraint(table, op.name(), op.newName(), unique));
    }

    /** Where unique constraints are indexes the database can be asked. */
    private static boolean isIndex(RenameConstraint op, OperationContext context) {
        return context.dialect().likeness().uniqueIndexesAreConstraints()
                && context.inspector()
                        .filter(inspector -> inspector.hasIndex(op.schema(), op.table(), op.name()))
                        .isPresent();
    }

    /** Where an index keeps its name it is made again; that takes a connection, which knows what it is. */
    static void index(RenameIndex op, OperationContext context) {
        Optional<Index> known = context.dialect().likeness().renamesIndexes() ? Optional.empty() : known(op, context);
        if (known.isPresent()) {
            context.invoke(new DropIndex(op.table(), op.schema(), op.name(), known.get(), false));
            context.invoke(CreateIndex.of(op.table(), op.schema(), known.get().named(op.newName())));
            return;
        }
        Table table = context.tableOf(op.schema(), op.table(), List.of());
        context.define(new io.aludel.schema.ddl.RenameIndex(table, op.name(), op.newName()));
    }

    private static Optional<Index> known(RenameIndex op, OperationContext context) {
        return context.known(op)
                .flatMap(table -> table.indexes().stream()
                        .filter(index -> op.name().equals(index.name()))
                        .findFirst());
    }
}
