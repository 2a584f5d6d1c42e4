package io.aludel.sql;

import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Statement;
import java.util.Arrays;
import java.util.List;

/** A statement that can give values of the rows that it changes back. Immutable. */
public interface Returns extends Executable {
    /** The statement that gives these values back, in place of what it gave before. */
    Statement returningNodes(List<Expr> values);

    /** This change as a query that gives no values back, for a common table expression to which nothing refers. */
    default Returning<Row> asQuery() {
        return new Returning<>(statement(), 0);
    }

    /** Gives a value of each changed row back, or a whole entity. */
    default <A> Returning<A> returning(Selection<A> first) {
        return new Returning<>(returningNodes(List.of(first.node())), 1);
    }

    /** Gives each changed row back as an object of an entity; only a session can execute it. */
    default <E> Returning<E> returning(Class<E> entity) {
        return new Returning<>(returningNodes(List.of(new EntityColumns(EntityRef.of(entity)))), 1);
    }

    /** Gives two values of each changed row back. */
    default <A, B> Returning<Row2<A, B>> returning(Selection<A> first, Selection<B> second) {
        return new Returning<>(returningNodes(nodes(first, second)), 2);
    }

    /** Gives three values of each changed row back. */
    default <A, B, C> Returning<Row3<A, B, C>> returning(Selection<A> first, Selection<B> second, Selection<C> third) {
        return new Returning<>(returningNodes(nodes(first, second, third)), 3);
    }

    /** Gives four values of each changed row back. */
    default <A, B, C, D> Returning<Row4<A, B, C, D>> returning(
            Selection<A> first, Selection<B> second, Selection<C> third, Selection<D> fourth) {
        return new Returning<>(returningNodes(nodes(first, second, third, fourth)), 4);
    }

    /** Gives five values of each changed row back. */
    default <A, B, C, D, E> Returning<Row5<A, B, C, D, E>> returning(
            Selection<A> first, Selection<B> second, Selection<C> third, Selection<D> fourth, Selection<E> fifth) {
        return new Returning<>(returningNodes(nodes(first, second, third, fourth, fifth)), 5);
    }

    /** Gives values of each changed row back, as many as are listed. */
    default Returning<Row> returning(List<? extends Selection<?>> values) {
        return new Returning<>(returningNodes(Targets.nodes(values)), 0);
    }

    /** Gives each changed row back with all columns of its table. */
    default Returning<Row> returning(TableExpr table) {
        return returning(table.columns());
    }

    private static List<Expr> nodes(Selection<?>... values) {
        return Targets.nodes(Arrays.asList(values));
    }
}
