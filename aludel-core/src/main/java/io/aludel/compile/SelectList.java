package io.aludel.compile;

import io.aludel.compile.Compiled.ResultColumn;
import io.aludel.sql.ast.CastExpr;
import io.aludel.sql.ast.ColumnNames;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Label;
import io.aludel.sql.ast.Star;
import io.aludel.sql.ast.TextFragment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A select list with its entities taken apart and each column named. Immutable. */
final class SelectList {
    private final List<Item> items;
    private final boolean open;

    private SelectList(List<Item> items, boolean open) {
        this.items = List.copyOf(items);
        this.open = open;
    }

    /**
     * One column.
     *
     * @param expression what is selected, without its label
     * @param name the name of the column
     * @param natural whether the column has that name by itself, so that it needs no AS
     */
    record Item(Expr expression, String name, boolean natural) {}

    /** The list of a statement whose rows go to the application: names are given in order. */
    static SelectList ofResult(List<? extends Expr> columns, Resolver resolver) {
        List<Expr> all = new ArrayList<>();
        boolean open = false;
        for (Expr column : columns) {
            if (column instanceof EntityColumns entity) {
                all.addAll(resolver.columns(entity));
            } else {
                open |= column instanceof Star;
                all.add(column);
            }
        }
        List<String> names = ColumnNames.of(all);
        List<Item> items = new ArrayList<>(all.size());
        for (int index = 0; index < names.size(); index++) {
            items.add(item(all.get(index), names.get(index)));
        }
        return new SelectList(items, open);
    }

    /** The list of a query in FROM: its names have to be known without the mapping, so the columns of entities come last. */
    static SelectList ofDerived(List<? extends Expr> columns, Resolver resolver) {
        List<String> names = ColumnNames.of(columns);
        Set<String> taken = new HashSet<>(names);
        List<Item> items = new ArrayList<>();
        boolean open = false;
        for (int index = 0; index < columns.size(); index++) {
            Expr column = columns.get(index);
            if (column instanceof EntityColumns entity) {
                for (Expr part : resolver.columns(entity)) {
                    items.add(part(part, taken));
                }
            } else {
                open |= column instanceof Star;
                items.add(item(column, names.get(index)));
            }
        }
        return new SelectList(items, open);
    }

    private static Item part(Expr part, Set<String> taken) {
        String name = ColumnNames.of(part);
        if (!name.isEmpty() && taken.add(name)) {
            return new Item(part, name, true);
        }
        return new Item(part, ColumnNames.numbered(name.isEmpty() ? "anon" : name, taken), false);
    }

    private static Item item(Expr column, String name) {
        boolean labelled = column instanceof Label;
        boolean text = column instanceof TextFragment || column instanceof Star;
        boolean unnamed = column instanceof CastExpr;
        boolean natural = !labelled && !unnamed && (text || name.equals(ColumnNames.of(column)));
        return new Item(labelled ? ((Label) column).expression() : column, name, natural);
    }

    List<Item> items() {
        return items;
    }

    List<String> names() {
        return items.stream().map(Item::name).toList();
    }

    /** The columns as the application sees them; none when {@code *} is among them, since then only the database knows. */
    List<ResultColumn> result(Resolver resolver) {
        if (open) {
            return List.of();
        }
        List<ResultColumn> columns = new ArrayList<>(items.size());
        for (Item item : items) {
            columns.add(new ResultColumn(
                    item.name(), resolver.underlying(item.expression()).type()));
        }
        return columns;
    }
}
