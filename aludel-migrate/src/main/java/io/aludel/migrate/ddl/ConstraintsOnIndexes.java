package io.aludel.migrate.ddl;

import io.aludel.migrate.op.DropIndex;
import io.aludel.reflect.Inspector;
import io.aludel.reflect.TableFilter;
import io.aludel.schema.Constraint;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.DdlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Drops an index that a database has put a foreign key or unique constraint on. H2 does so whenever it copies a table, and then refuses to
 * let the index go: the constraint is made again, with an index of its own. Stateless.
 */
final class ConstraintsOnIndexes {
    private ConstraintsOnIndexes() {}

    /** Drops an index; in a script nothing is known of who is on it. */
    static void drop(DropIndex op, String index, DdlElement drop, OperationContext context) {
        List<Constraint> held = context.dialect().likeness().movesKeysToIndexes()
                ? context.inspector()
                        .map(inspector -> held(op, index, inspector))
                        .orElse(List.of())
                : List.of();
        if (held.isEmpty()) {
            context.define(drop);
            return;
        }
        // One step of the journal, as the statement alone would be.
        context.target().together(context.dialect().compile(drop), () -> {
            held.forEach(
                    constraint -> context.define(Definitions.drop(table(op, constraint, context), constraint, false)));
            context.define(drop);
            held.forEach(constraint -> context.define(Definitions.add(table(op, constraint, context), constraint)));
        });
    }

    private static List<Constraint> held(DropIndex op, String index, Inspector inspector) {
        List<String> names = inspector.constraintsOn(op.schema(), op.table(), index);
        if (names.isEmpty()) {
            return List.of();
        }
        TableFilter whole =
                TableFilter.ALL.schema(op.schema()).names(List.of(op.table())).withGeneratedNames();
        List<Constraint> held = new ArrayList<>();
        Optional.ofNullable(inspector.tables(whole).get(op.table())).ifPresent(known -> {
            held.addAll(known.foreignKeys());
            held.addAll(known.uniqueConstraints());
        });
        held.removeIf(constraint -> constraint.name() == null || !names.contains(constraint.name()));
        return held;
    }

    private static Table table(DropIndex op, Constraint constraint, OperationContext context) {
        return context.tableOf(op.schema(), op.table(), MentionedColumns.of(op, constraint));
    }
}
