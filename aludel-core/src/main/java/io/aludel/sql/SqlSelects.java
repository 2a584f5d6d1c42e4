package io.aludel.sql;

import io.aludel.schema.Table;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.SelectNode;
import java.util.ArrayList;
import java.util.List;

/** The ways to begin a SELECT; part of {@link Sql}. */
public class SqlSelects extends SqlExpressions {
    /** For the facade that inherits these names. */
    protected SqlSelects() {}

    /** A SELECT of entities; a session executes it. */
    public static <E> Select<E> select(Class<E> entity) {
        return new Select<>(SelectNode.of(List.of(new EntityColumns(EntityRef.of(entity)))), 1);
    }

    /** A SELECT of one value, or of an entity under an alias. */
    public static <T> Select<T> select(Selection<T> value) {
        return new Select<>(SelectNode.of(List.of(value.node())), 1);
    }

    /** A SELECT of all columns of a table. */
    public static Select<Row> select(Table table) {
        return select(Sql.table(table).columns());
    }

    /** A SELECT of any number of values. */
    public static Select<Row> select(List<? extends Selection<?>> values) {
        List<Expr> nodes = new ArrayList<>(values.size());
        values.forEach(value -> nodes.add(value.node()));
        return new Select<>(SelectNode.of(nodes), 0);
    }

    /** A SELECT of 2 typed values. */
    public static <A, B> Select2<A, B> select(Selection<A> value1, Selection<B> value2) {
        return new Select2<>(SelectNode.of(List.of(value1.node(), value2.node())));
    }

    /** A SELECT of 3 typed values. */
    public static <A, B, C> Select3<A, B, C> select(Selection<A> value1, Selection<B> value2, Selection<C> value3) {
        return new Select3<>(SelectNode.of(List.of(value1.node(), value2.node(), value3.node())));
    }

    /** A SELECT of 4 typed values. */
    public static <A, B, C, D> Select4<A, B, C, D> select(
            Selection<A> value1, Selection<B> value2, Selection<C> value3, Selection<D> value4) {
        return new Select4<>(SelectNode.of(List.of(value1.node(), value2.node(), value3.node(), value4.node())));
    }

    /** A SELECT of 5 typed values. */
    public static <A, B, C, D, E> Select5<A, B, C, D, E> select(
            Selection<A> value1, Selection<B> value2, Selection<C> value3, Selection<D> value4, Selection<E> value5) {
        return new Select5<>(
                SelectNode.of(List.of(value1.node(), value2.node(), value3.node(), value4.node(), value5.node())));
    }

    /** A SELECT of 6 typed values. */
    public static <A, B, C, D, E, F> Select6<A, B, C, D, E, F> select(
            Selection<A> value1,
            Selection<B> value2,
            Selection<C> value3,
            Selection<D> value4,
            Selection<E> value5,
            Selection<F> value6) {
        return new Select6<>(SelectNode.of(
                List.of(value1.node(), value2.node(), value3.node(), value4.node(), value5.node(), value6.node())));
    }

    /** A SELECT of 7 typed values. */
    public static <A, B, C, D, E, F, G> Select7<A, B, C, D, E, F, G> select(
            Selection<A> value1,
            Selection<B> value2,
            Selection<C> value3,
            Selection<D> value4,
            Selection<E> value5,
            Selection<F> value6,
            Selection<G> value7) {
        return new Select7<>(SelectNode.of(List.of(
                value1.node(),
                value2.node(),
                value3.node(),
                value4.node(),
                value5.node(),
                value6.node(),
                value7.node())));
    }

    /** A SELECT of 8 typed values. */
    public static <A, B, C, D, E, F, G, H> Select8<A, B, C, D, E, F, G, H> select(
            Selection<A> value1,
            Selection<B> value2,
            Selection<C> value3,
            Selection<D> value4,
            Selection<E> value5,
            Selection<F> value6,
            Selection<G> value7,
            Selection<H> value8) {
        return new Select8<>(SelectNode.of(List.of(
                value1.node(),
                value2.node(),
                value3.node(),
                value4.node(),
                value5.node(),
                value6.node(),
                value7.node(),
                value8.node())));
    }

    /** A SELECT of more than 8 values, whose rows are read by name, position or expression. */
    public static Select<Row> select(
            Selection<?> value1,
            Selection<?> value2,
            Selection<?> value3,
            Selection<?> value4,
            Selection<?> value5,
            Selection<?> value6,
            Selection<?> value7,
            Selection<?> value8,
            Selection<?> value9,
            Selection<?>... more) {
        List<Selection<?>> all =
                new ArrayList<>(List.of(value1, value2, value3, value4, value5, value6, value7, value8, value9));
        all.addAll(List.of(more));
        return select(all);
    }
}
