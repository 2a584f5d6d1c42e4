package io.aludel.compile;

import io.aludel.compile.Compiled.ResultColumn;
import io.aludel.sql.ast.ColumnNames;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Label;
import io.aludel.sql.ast.LabelStyle;
import io.aludel.sql.ast.Star;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A select list with its entities taken apart and each column named. */
final class SelectList {
    private final List<Item> items;
    private final List<String> known;
    private final List<Integer> positions;
    private final boolean open;

    private SelectList(List<Item> items, List<String> known, List<Integer> positions, boolean open) {
        this.items = List.copyOf(items);
        this.known = List.copyOf(known);
        this.positions = List.copyOf(positions);
        this.open = open;
    }

    /**
     * One column.
     *
     * @param expression what is selected, without its label
     * @param label the name of the column
     * @param natural whether the column has that name by itself, so that it needs no AS
     * @param outside the name by which it is known outside of its query
     */
    record Item(Expr expression, ColumnLabel label, boolean natural, ColumnLabel outside) {}

    /** The list with its entities taken apart; {@code naming} looks into the queries that columns come from. */
    static SelectList of(List<? extends Expr> columns, LabelStyle style, Resolver resolver, ColumnNaming naming) {
        List<Expr> all = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        boolean open = false;
        for (Expr column : columns) {
            positions.add(all.size());
            if (column instanceof EntityColumns entity) {
                all.addAll(resolver.columns(entity));
            } else {
                open |= column instanceof Star;
                all.add(column);
            }
        }
        List<ColumnNaming.Name> names = naming.names(all, style);
        List<Item> items = new ArrayList<>(all.size());
        for (int index = 0; index < all.size(); index++) {
            Expr column = all.get(index);
            Expr selected = column instanceof Label labelled ? labelled.expression() : column;
            ColumnNaming.Name name = names.get(index);
            boolean natural = name.natural() || column instanceof Star;
            items.add(new Item(selected, name.label(), natural, name.outside()));
        }
        return new SelectList(items, ColumnNames.of(columns, style), positions, open);
    }

    List<Item> items() {
        return items;
    }

    List<String> names(AnonymousNames names) {
        return items.stream().map(item -> item.label().text(names)).toList();
    }

    /** The column that is known outside under a name; null when the list has none, as for those behind {@code *}. */
    @Nullable
    ColumnLabel find(String name) {
        int position = known.indexOf(name);
        if (position >= 0 && !name.isEmpty()) {
            return items.get(positions.get(position)).outside();
        }
        for (Item item : items) {
            if (item.expression() instanceof ColumnRef column && column.name().equals(name)) {
                return item.outside();
            }
        }
        return null;
    }

    /** The columns as the application sees them; none when {@code *} is among them, since then only the database knows. */
    List<ResultColumn> result(Resolver resolver, AnonymousNames names) {
        if (open) {
            return List.of();
        }
        List<ResultColumn> columns = new ArrayList<>(items.size());
        for (Item item : items) {
            columns.add(new ResultColumn(
                    item.label().text(names),
                    resolver.underlying(item.expression()).type()));
        }
        return columns;
    }
}
