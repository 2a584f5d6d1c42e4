package io.aludel.migrate.rename;

import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * How much two tables or columns are alike, from 0 to 1, and what about them is: types, places, keys and names. What is over
 * {@link #PLAUSIBLE} may have been renamed.
 *
 * @param score how much
 * @param alike what, for people
 */
record Resemblance(double score, List<String> alike) {
    static final double PLAUSIBLE = 0.6;

    private static final double TYPE = 0.3;
    private static final double PLACE = 0.2;
    private static final double NULLS = 0.1;
    private static final double KEYS = 0.2;
    private static final double NAME = 0.2;

    boolean isPlausible() {
        return score >= PLAUSIBLE - 1e-9;
    }

    static Resemblance ofColumns(
            Table found, Column<?> gone, Table wanted, Column<?> fresh, BiPredicate<Column<?>, Column<?>> sameType) {
        List<String> alike = new ArrayList<>();
        double score = 0;
        if (sameType.test(gone, fresh)) {
            score += TYPE;
            alike.add("same type");
        }
        if (isSamePlace(found, gone, wanted, fresh)) {
            score += PLACE;
            alike.add("same place");
        }
        if (gone.isNullable() == fresh.isNullable()) {
            score += NULLS;
        }
        String before = referred(found, gone);
        String after = referred(wanted, fresh);
        if (before != null && before.equals(after)) {
            score += KEYS;
            alike.add("refers to " + after);
        } else if (before != null || after != null) {
            score -= KEYS;
        } else if (isKeyed(found, gone) == isKeyed(wanted, fresh)) {
            score += KEYS;
            if (isKeyed(found, gone)) {
                alike.add("same keys");
            }
        }
        double names = names(gone.name(), fresh.name());
        if (names >= 0.5) {
            alike.add("similar name");
        }
        return new Resemblance(score + NAME * names, alike);
    }

    static Resemblance ofTables(Table gone, Table fresh, BiPredicate<Column<?>, Column<?>> sameType) {
        List<Column<?>> before = List.copyOf(gone.columns());
        List<Column<?>> after = List.copyOf(fresh.columns());
        double same = 0;
        for (int index = 0; index < before.size(); index++) {
            Column<?> column = before.get(index);
            Column<?> named = find(after, column.name());
            if (named != null) {
                same += sameType.test(column, named) ? 1 : 0.7;
            } else if (index < after.size()
                    && find(before, after.get(index).name()) == null
                    && sameType.test(column, after.get(index))) {
                same += 0.7;
            }
        }
        double columns = same / Math.max(1, Math.max(before.size(), after.size()));
        boolean references = referred(gone).equals(referred(fresh));
        double names = names(gone.name(), fresh.name());
        List<String> alike = new ArrayList<>();
        alike.add(Math.round(columns * 100) + "% of columns");
        if (references && !gone.foreignKeys().isEmpty()) {
            alike.add("same references");
        }
        if (names >= 0.5) {
            alike.add("similar name");
        }
        return new Resemblance(0.7 * columns + (references ? 0.15 : 0) + 0.15 * names, alike);
    }

    /** Whether they follow, or are followed by, the same column, or stand at the same number. */
    private static boolean isSamePlace(Table found, Column<?> gone, Table wanted, Column<?> fresh) {
        List<Column<?>> before = List.copyOf(found.columns());
        List<Column<?>> after = List.copyOf(wanted.columns());
        int first = before.indexOf(gone);
        int second = after.indexOf(fresh);
        return first == second
                || Objects.equals(neighbour(before, first, -1), neighbour(after, second, -1))
                || first < before.size() - 1
                        && Objects.equals(neighbour(before, first, 1), neighbour(after, second, 1));
    }

    private static @Nullable String neighbour(List<Column<?>> columns, int index, int step) {
        int at = index + step;
        return at < 0 || at >= columns.size() ? null : columns.get(at).name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String referred(Table table, Column<?> column) {
        for (ForeignKey key : table.foreignKeys()) {
            if (key.columns().contains(column.key())) {
                return key.referredTable().toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }

    private static List<String> referred(Table table) {
        return table.foreignKeys().stream()
                .map(key -> key.referredTable().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    private static boolean isKeyed(Table table, Column<?> column) {
        return table.primaryKeyColumns().contains(column)
                || table.uniqueConstraints().stream()
                        .anyMatch(unique -> unique.columns().contains(column.key()))
                || table.indexes().stream()
                        .anyMatch(index -> index.unique() && index.columns().contains(column.key()));
    }

    private static @Nullable Column<?> find(List<Column<?>> columns, String name) {
        for (Column<?> column : columns) {
            if (column.name().equalsIgnoreCase(name)) {
                return column;
            }
        }
        return null;
    }

    /** One for the same name, nothing for names that have no letter in common. */
    static double names(String first, String second) {
        String before = first.toLowerCase(Locale.ROOT).replace("_", "");
        String after = second.toLowerCase(Locale.ROOT).replace("_", "");
        if (before.contains(after) || after.contains(before)) {
            return 0.8;
        }
        int[] row = new int[after.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= before.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int above = row[column];
                int changed = diagonal + (before.charAt(line - 1) == after.charAt(column - 1) ? 0 : 1);
                row[column] = Math.min(changed, Math.min(above, row[column - 1]) + 1);
                diagonal = above;
            }
        }
        return 1 - (double) row[after.length()] / Math.max(1, Math.max(before.length(), after.length()));
    }
}
