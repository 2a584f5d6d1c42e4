package io.aludel.migrate.ddl;

import io.aludel.dialect.Feature;
import io.aludel.migrate.op.TableOp;
import io.aludel.reflect.ReflectedTable;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Steps that are done only if something is there, or is not, on databases that have no words for it: with a connection the database is
 * asked, and a script is refused. Stateless.
 */
final class Conditions {
    private Conditions() {}

    /**
     * Does a step by asking first.
     *
     * @param stated whether the step has a condition
     * @param words what lets the database see to it
     * @param needed whether there is something to do
     * @param work does the step without its condition
     * @return whether that was the way; otherwise the statement says the condition, or none is stated
     */
    static boolean ask(
            OperationContext context,
            TableOp op,
            boolean stated,
            Feature words,
            Predicate<ReflectedTable> needed,
            Runnable work) {
        if (!stated || context.has(words) || context.inspector().isEmpty()) {
            return false;
        }
        // Counts as one step of the journal, whatever the answer is, so that what was interrupted can go on.
        context.target().together(op.describe(), () -> {
            Optional<ReflectedTable> known =
                    context.inspector().map(inspector -> inspector.describe(op.schema(), op.table()));
            if (known.filter(needed).isPresent()) {
                work.run();
            }
        });
        return true;
    }

    static boolean hasColumn(ReflectedTable table, String column) {
        return table.columns().stream().anyMatch(known -> known.name().equalsIgnoreCase(column));
    }

    static boolean hasIndex(ReflectedTable table, @Nullable String index) {
        return table.indexes().stream().anyMatch(known -> Objects.equals(known.name(), index));
    }
}
