package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.Column;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the changes of a batch are made. Immutable; each method gives a changed copy.
 *
 * @param recreate whether the table is made again and copied
 * @param copyFrom the table as it is; null to ask the database
 * @param elements what the new table has besides: constraints, or settings of single databases
 * @param overrides columns that are otherwise than the database says, such as those with a type it does not know
 * @param namingConvention gives names to constraints that the database knows by none, so that they can be dropped; null for none
 * @param partialReordering columns that are to follow each other; those that are not named keep their place as far as that goes
 */
public record BatchOptions(
        Recreate recreate,
        @Nullable Table copyFrom,
        List<TableElement> elements,
        List<Column<?>> overrides,
        @Nullable NamingConvention namingConvention,
        List<List<String>> partialReordering) {
    /** Copied where the database cannot do otherwise. */
    public static final BatchOptions DEFAULT =
            new BatchOptions(Recreate.AUTO, null, List.of(), List.of(), null, List.of());

    /** Whether a table is made again and copied. */
    public enum Recreate {
        /** When the database cannot make the changes, as often on SQLite. */
        AUTO,
        /** In any case. */
        ALWAYS,
        /** In no case; what the database cannot do fails. */
        NEVER
    }

    public BatchOptions {
        requireNonNull(recreate, "recreate");
        elements = List.copyOf(elements);
        overrides = List.copyOf(overrides);
        partialReordering = partialReordering.stream().map(List::copyOf).toList();
    }

    /** The same, copied or not. */
    public BatchOptions recreate(Recreate changed) {
        return new BatchOptions(changed, copyFrom, elements, overrides, namingConvention, partialReordering);
    }

    /** The same with the table as it is, so that the database need not be asked; scripts need it. */
    public BatchOptions copyFrom(@Nullable Table table) {
        return new BatchOptions(recreate, table, elements, overrides, namingConvention, partialReordering);
    }

    /** The same; the new table has more constraints or settings. */
    public BatchOptions with(TableElement... more) {
        List<TableElement> all = new ArrayList<>(elements);
        all.addAll(List.of(more));
        return new BatchOptions(recreate, copyFrom, all, overrides, namingConvention, partialReordering);
    }

    /** The same; some columns are otherwise than the database says. */
    public BatchOptions override(Column<?>... columns) {
        List<Column<?>> all = new ArrayList<>(overrides);
        all.addAll(List.of(columns));
        return new BatchOptions(recreate, copyFrom, elements, all, namingConvention, partialReordering);
    }

    /** The same with names for constraints that have none. */
    public BatchOptions namingConvention(@Nullable NamingConvention changed) {
        return new BatchOptions(recreate, copyFrom, elements, overrides, changed, partialReordering);
    }

    /** The same; some columns follow each other. */
    public BatchOptions inOrder(String... columns) {
        List<List<String>> more = new ArrayList<>(partialReordering);
        more.add(List.of(columns));
        return new BatchOptions(recreate, copyFrom, elements, overrides, namingConvention, more);
    }
}
