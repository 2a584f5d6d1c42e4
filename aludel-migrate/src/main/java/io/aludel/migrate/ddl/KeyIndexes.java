package io.aludel.migrate.ddl;

import io.aludel.migrate.op.TableOp;
import io.aludel.reflect.ReflectedTable;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The indexes under foreign keys. MySQL makes one of its own for a key that has none, takes it away when there is another, and then
 * refuses to drop that one: its own has to come back first. Stateless.
 */
public final class KeyIndexes {
    /** The names that keys without one get. */
    private static final Pattern MADE_UP = Pattern.compile("(.*_ibfk_)?[0-9]+");

    private KeyIndexes() {}

    /**
     * Before an index goes: makes those again that the foreign keys of the table would miss. In a script nothing is known of them but what
     * revisions say themselves, as generated ones do.
     */
    static void before(OperationContext context, TableOp op, Index dropped) {
        String name = dropped.name();
        if (!context.dialect().likeness().indexesForeignKeys() || name == null) {
            return;
        }
        if (context.target().isOffline()) {
            String columns = dropped.columns().isEmpty() ? ".." : String.join(", ", dropped.columns());
            context.target()
                    .comment("If a foreign key of " + op.table() + " needs " + name
                            + ", this is refused (error 1553); then put before it: CREATE INDEX .. ON " + op.table()
                            + " (" + columns + ").");
            return;
        }
        // Counts as one step of the journal, whether there is something to do or not, so that what was interrupted can
        // go on.
        context.target()
                .together(
                        "keep indexes for the foreign keys of '" + op.table() + "'",
                        () -> context.known(op)
                                .filter(known -> known.indexes().stream().anyMatch(index -> name.equals(index.name())))
                                .ifPresent(known -> missing(known, name).forEach(index -> create(context, op, index))));
    }

    private static void create(OperationContext context, TableOp op, Index index) {
        Table over = context.tableOf(op.schema(), op.table(), MentionedColumns.of(index));
        context.define(Definitions.create(over, index, false));
    }

    private static List<Index> missing(ReflectedTable known, @Nullable String dropped) {
        List<Index> left = new ArrayList<>(known.indexes());
        left.removeIf(index -> Objects.equals(dropped, index.name()));
        List<String> key =
                known.primaryKey() == null ? List.of() : known.primaryKey().columns();
        return missing(known.foreignKeys(), key, left, dropped);
    }

    /**
     * The indexes that foreign keys would miss.
     *
     * @param keys the foreign keys of a table
     * @param primaryKey the columns of its primary key
     * @param left the indexes that stay
     * @param dropped the name of the one that goes, which cannot be used again
     */
    public static List<Index> missing(
            Collection<ForeignKey> keys, List<String> primaryKey, Collection<Index> left, @Nullable String dropped) {
        List<Index> all = new ArrayList<>(left);
        List<Index> missing = new ArrayList<>();
        for (ForeignKey key : keys) {
            boolean byPrimaryKey = beginWith(primaryKey, key.columns());
            if (!byPrimaryKey && all.stream().noneMatch(index -> beginWith(leading(index), key.columns()))) {
                Index own = Index.of(name(key, all, dropped), false, key.columns());
                missing.add(own);
                all.add(own);
            }
        }
        return missing;
    }

    /** As the database would call it: as the key, or as its first column, with a number where that is taken. */
    private static String name(ForeignKey key, List<Index> left, @Nullable String dropped) {
        String own = key.name();
        if (own != null && !MADE_UP.matcher(own).matches() && !isTaken(own, left, dropped)) {
            return own;
        }
        String first = key.columns().get(0);
        String name = first;
        for (int number = 2; isTaken(name, left, dropped); number++) {
            name = first + "_" + number;
        }
        return name;
    }

    private static boolean isTaken(String name, List<Index> left, @Nullable String dropped) {
        return name.equalsIgnoreCase(dropped) || left.stream().anyMatch(index -> name.equalsIgnoreCase(index.name()));
    }

    /** The columns that a key can use: whole ones, from the first on. */
    private static List<String> leading(Index index) {
        return index.parts().stream()
                .takeWhile(part -> part.length() == null)
                .map(Index.Part::column)
                .takeWhile(Objects::nonNull)
                .toList();
    }

    /** Whether columns of an index begin with those that are wanted, in their order. */
    public static boolean beginWith(List<String> columns, List<String> wanted) {
        return columns.size() >= wanted.size()
                && columns.subList(0, wanted.size()).equals(wanted);
    }
}
