package io.aludel.devpage;

import io.aludel.devpage.SchemaLayout.Box;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Table;
import java.util.Collection;
import java.util.List;

/**
 * Tables and foreign keys as a picture: SVG that takes its colours from the page around it, and has its own where it stands alone.
 * Immutable.
 */
final class SchemaDiagram {
    private static final int FOOT = 10;
    private static final int TOES = 6;
    private static final int BEND = 50;
    private static final int INDENT = 10;
    private static final int BASELINE = 14;

    private final List<Table> tables;
    private final SchemaTexts texts;
    private final SchemaLayout layout;

    SchemaDiagram(Collection<Table> tables, SchemaTexts texts) {
        this.tables = List.copyOf(tables);
        this.texts = texts;
        this.layout = SchemaLayout.of(this.tables, texts);
    }

    /** Writes the picture into a page; the names of tables lead to {@code #table-1} and so on. */
    void write(Html html) {
        String width = String.valueOf(layout.width());
        String height = String.valueOf(layout.height());
        html.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "er",
                "width",
                width,
                "height",
                height,
                "viewBox",
                "0 0 " + width + " " + height,
                "font-family",
                "ui-monospace, monospace",
                "font-size",
                "12",
                "fill",
                "#222");
        html.element("title", "Tables and their foreign keys");
        for (Table table : tables) {
            for (ForeignKey key : table.foreignKeys()) {
                table.findReferredTable(key)
                        .filter(layout.boxes()::containsKey)
                        .ifPresent(referred -> line(html, table, key, referred));
            }
        }
        for (int index = 0; index < tables.size(); index++) {
            box(html, tables.get(index), index + 1);
        }
        html.close();
    }

    /** From the right of what is referred to, to the left of what refers, if that is further right. */
    private void line(Html html, Table table, ForeignKey key, Table referred) {
        Box from = box(table);
        Box to = box(referred);
        boolean forward = to.level() < from.level();
        int x1 = forward ? from.x() : from.right();
        int y1 = from.yOf(table, key.columns().get(0));
        int x2 = to.right();
        int y2 = key.referredColumns().isEmpty()
                ? to.y() + SchemaLayout.HEAD / 2
                : to.yOf(referred, key.referredColumns().get(0));
        int out = forward ? -1 : 1;
        int bend = forward ? BEND : BEND / 2 + Math.max(0, x2 - x1);
        StringBuilder path = new StringBuilder();
        path.append("M ").append(x1).append(' ').append(y1);
        path.append(" l ").append(out * FOOT).append(" 0 C ");
        path.append(x1 + out * (FOOT + bend)).append(' ').append(y1).append(' ');
        path.append(x2 + FOOT + BEND).append(' ').append(y2).append(' ');
        path.append(x2 + FOOT)
                .append(' ')
                .append(y2)
                .append(" L ")
                .append(x2)
                .append(' ')
                .append(y2);
        if (SchemaLayout.isUnique(table, key)) {
            bar(path, x1 + out * TOES, y1);
        } else {
            path.append(" M ").append(x1).append(' ').append(y1 - TOES);
            path.append(" l ").append(out * FOOT).append(' ').append(TOES);
            path.append(" l ").append(-out * FOOT).append(' ').append(TOES);
        }
        bar(path, x2 + TOES, y2);
        html.empty("path", "d", path.toString(), "class", "key", "fill", "none", "stroke", "#666");
    }

    private static void bar(StringBuilder path, int x, int y) {
        path.append(" M ").append(x).append(' ').append(y - TOES + 1);
        path.append(" l 0 ").append(2 * TOES - 2);
    }

    private Box box(Table table) {
        Box box = layout.boxes().get(table);
        if (box == null) {
            throw new IllegalStateException("no place for a table");
        }
        return box;
    }

    private void box(Html html, Table table, int number) {
        Box box = box(table);
        rectangle(html, box.x(), box.y(), box.width(), box.height(), "box", "#fff");
        rectangle(html, box.x(), box.y(), box.width(), SchemaLayout.HEAD, "head", "#e8eef7");
        html.open("a", "href", "#table-" + number);
        text(html, box.x() + INDENT, box.y() + BASELINE + 4, SchemaLayout.shortened(table.fullName()), "name", "start");
        html.close();
        int y = box.y() + SchemaLayout.HEAD;
        for (Column<?> column : table.columns()) {
            boolean key = table.primaryKeyColumns().contains(column);
            String kind = key ? "column primary" : SchemaTexts.isReferring(table, column) ? "column foreign" : "column";
            text(html, box.x() + INDENT, y + BASELINE, SchemaLayout.shortened(column.name()), kind, "start");
            text(html, box.right() - INDENT, y + BASELINE, SchemaLayout.shortened(texts.type(column)), "type", "end");
            y += SchemaLayout.ROW;
        }
    }

    private static void rectangle(Html html, int x, int y, int width, int height, String kind, String fill) {
        html.empty(
                "rect",
                "x",
                String.valueOf(x),
                "y",
                String.valueOf(y),
                "width",
                String.valueOf(width),
                "height",
                String.valueOf(height),
                "rx",
                "4",
                "class",
                kind,
                "fill",
                fill,
                "stroke",
                "#888");
    }

    private static void text(Html html, int x, int y, String content, String kind, String anchor) {
        boolean strong = kind.equals("name") || kind.endsWith("primary");
        html.element(
                "text",
                content,
                "x",
                String.valueOf(x),
                "y",
                String.valueOf(y),
                "class",
                kind,
                "text-anchor",
                anchor,
                "font-weight",
                strong ? "bold" : "normal");
    }
}
