package io.aludel.orm.load;

import static java.util.Objects.requireNonNull;

import io.aludel.compile.Shape;
import io.aludel.dialect.Dialect;
import io.aludel.dialect.KeyLookup;
import io.aludel.schema.Column;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.FunctionRef;
import io.aludel.sql.ast.InList;
import io.aludel.sql.ast.JoinKind;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operators;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.SelectNode.JoinStep;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Restricts a query to the rows of some keys, in the way its database prefers, and knows the parameters that carry them. Single use. */
final class KeyedRows {
    private final Dialect dialect;
    private final int places;
    private final Map<Bind, Integer> parts = new IdentityHashMap<>();

    /**
     * @param dialect knows how the database finds many keys
     * @param places how many keys the query takes; 0 for any number
     */
    KeyedRows(Dialect dialect, int places) {
        this.dialect = dialect;
        this.places = places;
    }

    /** How many keys the query takes; 0 for any number. */
    int places() {
        return places;
    }

    /** Whether any number of keys is carried by one array for each column. */
    static boolean takesArrays(Dialect dialect, List<Column<?>> columns) {
        KeyLookup lookup = dialect.keyLookup();
        return lookup != KeyLookup.LIST
                && (lookup == KeyLookup.JOINED_ARRAY || columns.size() == 1)
                && columns.stream().allMatch(column -> dialect.arrayElement(column.type()) != null);
    }

    /**
     * The rows of a query, which has one element in FROM, whose columns have the values of a key.
     *
     * @param list whether one key is written as a list, too
     */
    SelectNode of(SelectNode select, Function<Column<?>, Expr> keyed, List<Column<?>> columns, boolean list) {
        if (places == 0 && dialect.keyLookup() == KeyLookup.JOINED_ARRAY) {
            return joined(select, keyed, columns);
        }
        return select.withWhere(
                columns.size() == 1
                        ? single(keyed.apply(columns.get(0)), columns.get(0).type(), list)
                        : composite(keyed, columns));
    }

    private Expr single(Expr column, SqlType<?> type, boolean list) {
        if (places == 0) {
            return Conditions.equal(column, Operation.of(Operators.ANY, type, array(type)));
        }
        if (places == 1 && !list) {
            return Conditions.equal(column, part(type));
        }
        List<Expr> binds = new ArrayList<>(places);
        for (int index = 0; index < places; index++) {
            binds.add(part(type));
        }
        return new InList(column, binds, false);
    }

    private Expr composite(Function<Column<?>, Expr> keyed, List<Column<?>> columns) {
        Expr any = Constant.FALSE;
        for (int index = 0; index < places; index++) {
            Expr all = null;
            for (Column<?> column : columns) {
                all = Conditions.and(all, Conditions.equal(keyed.apply(column), part(column.type())));
            }
            any = all == null ? any : Conditions.or(any, all);
        }
        return any;
    }

    /** The keys stand first: what is joined to them is found by its index, whatever else is joined. */
    private SelectNode joined(SelectNode select, Function<Column<?>, Expr> keyed, List<Column<?>> columns) {
        List<Bind> arrays = new ArrayList<>();
        columns.forEach(column -> arrays.add(array(column.type())));
        FunctionRef keys = FunctionRef.ofArrays(arrays, "k", false);
        List<Expr> names = keys.references();
        Expr on = null;
        for (int index = 0; index < names.size(); index++) {
            on = Conditions.and(on, Conditions.equal(keyed.apply(columns.get(index)), names.get(index)));
        }
        From first = select.from().get(0);
        List<JoinStep> joins = new ArrayList<>();
        joins.add(new JoinStep(JoinKind.INNER, first, on, null, keys));
        joins.addAll(select.joins());
        return select.withFrom(List.of(keys)).withJoins(joins);
    }

    /** The columns of one object, whose values are the parts of its key in this order. */
    Function<Column<?>, Expr> held(List<Column<?>> columns) {
        List<Bind> values = columns.stream().map(column -> part(column.type())).toList();
        return column -> values.get(columns.indexOf(column));
    }

    private Bind array(SqlType<?> type) {
        return part(SqlTypes.array(requireNonNull(dialect.arrayElement(type), "arrays do not carry the keys")));
    }

    private Bind part(SqlType<?> type) {
        Bind bind = Bind.of(null, type);
        parts.put(bind, parts.size());
        return bind;
    }

    /** Where each value of a shape comes from, as a {@link KeyPlan} wants it. */
    int[] sources(Shape shape, OptionParameters parameters) {
        List<Bind> binds = shape.binds();
        int[] sources = new int[binds.size()];
        for (int index = 0; index < sources.length; index++) {
            Integer part = parts.get(binds.get(index));
            sources[index] = part == null ? parameters.position(binds.get(index)) : -1 - part;
        }
        return sources;
    }
}
