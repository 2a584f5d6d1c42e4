package io.aludel.sql;

import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.CompoundNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement that yields rows. Immutable, safe for use by many threads.
 *
 * @param <T> the Java type of a row: a value, an entity, one of {@link Row2} to {@link Row8}, or a row of any width
 */
public interface Query<T> extends Executable {
    /** How many values the typed row has: 1 for a single value or entity, 2 to 8 for {@link Row2} to {@link Row8}, 0 for any width. */
    int arity();

    /**
     * The same query with a choice about its execution; say it last.
     *
     * @throws io.aludel.error.ArgumentException when the option belongs to connections
     */
    default <V> Query<T> withOption(ExecutionOption<V> option, V value) {
        return withOptions(ExecutionOptions.of(option, value));
    }

    /** {@link #withOption} for several choices. */
    default Query<T> withOptions(ExecutionOptions options) {
        return new StatementWithOptions.OfQuery<>(
                statement(), arity(), executionOptions().with(options.ofStatement()), parameters());
    }

    /** This query in FROM, under a name. */
    default QueryExpr subquery(String alias) {
        return QueryExpr.derived(this, Alias.named(alias), false);
    }

    /** This query in FROM, under a name that the compiler chooses. */
    default QueryExpr subquery() {
        return QueryExpr.derived(this, Alias.anonymous(), false);
    }

    /** This query in FROM after LATERAL, where it may refer to the elements before it. */
    default QueryExpr lateral(String alias) {
        return QueryExpr.derived(this, Alias.named(alias), true);
    }

    /** {@link #lateral(String)} under a name that the compiler chooses. */
    default QueryExpr lateral() {
        return QueryExpr.derived(this, Alias.anonymous(), true);
    }

    /** This statement as a common table expression; an INSERT, UPDATE or DELETE gives the rows of its RETURNING. */
    default QueryExpr cte(String name, CteOption... options) {
        return QueryExpr.common(this, Alias.named(name), options);
    }

    /** This statement as a common table expression, under a name that the compiler chooses. */
    default QueryExpr cte(CteOption... options) {
        return QueryExpr.common(this, Alias.anonymous(), options);
    }

    /** Whether this query gives any row. */
    default Predicate exists() {
        return Sql.exists(this);
    }

    /**
     * This query as a value within another statement; it should give at most one row.
     *
     * @throws io.aludel.error.ArgumentException when it selects more than one column
     */
    default Expression<?> scalarSubquery() {
        return QueryExpr.scalar(this);
    }

    /** The rows of both queries, equal ones once. */
    default CompoundSelect<T> union(Query<? extends T> other) {
        return CompoundSelect.of(CompoundNode.Kind.UNION, List.of(this, other));
    }

    /** The rows of both queries. */
    default CompoundSelect<T> unionAll(Query<? extends T> other) {
        return CompoundSelect.of(CompoundNode.Kind.UNION_ALL, List.of(this, other));
    }

    /** The rows that both queries give. */
    default CompoundSelect<T> intersect(Query<? extends T> other) {
        return CompoundSelect.of(CompoundNode.Kind.INTERSECT, List.of(this, other));
    }

    /** The rows of this query that the other does not give. */
    default CompoundSelect<T> except(Query<? extends T> other) {
        return CompoundSelect.of(CompoundNode.Kind.EXCEPT, List.of(this, other));
    }

    /**
     * The same statement with values of its parameters, which those that an execution gives replace; say it last. The names are those of
     * the whole statement, subqueries included, and the plan stays the same.
     */
    default Query<T> withParameters(Map<String, ? extends @Nullable Object> values) {
        return new StatementWithOptions.OfQuery<>(
                statement(), arity(), executionOptions(), StatementWithOptions.merged(parameters(), values));
    }
}
