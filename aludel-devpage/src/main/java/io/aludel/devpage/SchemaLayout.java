package io.aludel.devpage;

import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where the boxes of tables are: a table is right of those that it refers to, and near them. Immutable.
 *
 * @param boxes the boxes, in the order of the tables
 * @param width of everything
 * @param height of everything
 */
record SchemaLayout(Map<Table, Box> boxes, int width, int height) {
    static final int ROW = 20;
    static final int HEAD = 28;
    private static final int MARGIN = 20;
    private static final int BETWEEN_COLUMNS = 110;
    private static final int BETWEEN_ROWS = 28;
    private static final int SMALLEST = 150;
    /** Of a letter at the font's size, in tenths. */
    private static final int LETTER = 74;

    private static final int PADDING = 44;
    private static final int LONGEST = 40;

    /**
     * The box of a table.
     *
     * @param level how far right it is
     */
    record Box(int level, int x, int y, int width, int height) {
        /** Where a line to a column ends. */
        int yOf(Table table, String column) {
            int index = 0;
            for (Column<?> one : table.columns()) {
                if (one.key().equals(column) || one.name().equals(column)) {
                    break;
                }
                index++;
            }
            return index == table.columns().size() ? y + HEAD / 2 : y + HEAD + ROW * index + ROW / 2;
        }

        int right() {
            return x + width;
        }
    }

    static SchemaLayout of(Collection<Table> tables, SchemaTexts texts) {
        Map<Table, Integer> levels = levels(tables);
        Map<Integer, List<Table>> columns = new TreeMap<>();
        levels.forEach((table, level) ->
                columns.computeIfAbsent(level, added -> new ArrayList<>()).add(table));
        Map<Table, Box> boxes = new HashMap<>();
        int x = MARGIN;
        int height = 0;
        for (Map.Entry<Integer, List<Table>> column : columns.entrySet()) {
            List<Table> ordered = ordered(column.getValue(), boxes, tables);
            int width = ordered.stream()
                    .mapToInt(table -> width(table, texts))
                    .max()
                    .orElse(SMALLEST);
            int y = MARGIN;
            for (Table table : ordered) {
                int boxHeight = HEAD + ROW * table.columns().size() + ROW / 4;
                boxes.put(table, new Box(column.getKey(), x, y, width, boxHeight));
                y += boxHeight + BETWEEN_ROWS;
            }
            height = Math.max(height, y - BETWEEN_ROWS + MARGIN);
            x += width + BETWEEN_COLUMNS;
        }
        Map<Table, Box> inOrder = new LinkedHashMap<>();
        tables.forEach(table -> inOrder.put(table, Objects.requireNonNull(boxes.get(table), table::fullName)));
        return new SchemaLayout(inOrder, x - BETWEEN_COLUMNS + MARGIN + BETWEEN_COLUMNS / 2, height);
    }

    /** A table is one level above the highest of those that it refers to; circles are cut where they are met. */
    private static Map<Table, Integer> levels(Collection<Table> tables) {
        Map<Table, Integer> levels = new LinkedHashMap<>();
        Set<Table> shown = new HashSet<>(tables);
        tables.forEach(table -> level(table, shown, levels, new HashSet<>()));
        return levels;
    }

    private static int level(Table table, Set<Table> shown, Map<Table, Integer> levels, Set<Table> way) {
        Integer known = levels.get(table);
        if (known != null) {
            return known;
        }
        way.add(table);
        int level = 0;
        for (Table referred : referred(table)) {
            if (shown.contains(referred) && !way.contains(referred)) {
                level = Math.max(level, level(referred, shown, levels, way) + 1);
            }
        }
        way.remove(table);
        levels.put(table, level);
        return level;
    }

    private static List<Table> referred(Table table) {
        return table.foreignKeys().stream()
                .flatMap(key -> table.findReferredTable(key).stream())
                .toList();
    }

    /** By the height of what is referred to; what others refer to comes before what stands alone. */
    private static List<Table> ordered(List<Table> column, Map<Table, Box> placed, Collection<Table> all) {
        Set<Table> used = new HashSet<>();
        all.forEach(table -> used.addAll(referred(table)));
        return column.stream()
                .sorted(Comparator.<Table>comparingDouble(table -> referred(table).stream()
                                .flatMap(referred -> Stream.ofNullable(placed.get(referred)))
                                .mapToInt(Box::y)
                                .average()
                                .orElse(0))
                        .thenComparing(table -> used.contains(table) ? 0 : 1))
                .toList();
    }

    private static int width(Table table, SchemaTexts texts) {
        int letters = shortened(table.fullName()).length();
        for (Column<?> column : table.columns()) {
            letters = Math.max(
                    letters,
                    shortened(column.name()).length()
                            + shortened(texts.type(column)).length()
                            + 2);
        }
        return Math.max(SMALLEST, letters * LETTER / 10 + PADDING);
    }

    static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }

    /** A key that is unique makes at most one row refer to another. */
    static boolean isUnique(Table table, ForeignKey key) {
        List<String> primary =
                table.primaryKeyColumns().stream().map(Column::key).toList();
        return primary.equals(key.columns())
                || table.uniqueConstraints().stream()
                        .anyMatch(unique -> unique.columns().equals(key.columns()))
                || (key.columns().size() == 1
                        && table.column(key.columns().get(0)).isUnique());
    }
}
