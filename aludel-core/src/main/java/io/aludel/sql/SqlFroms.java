package io.aludel.sql;

import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.CompoundNode;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.FunctionCall;
import io.aludel.sql.ast.FunctionRef;
import io.aludel.sql.ast.LabelRef;
import io.aludel.sql.ast.RowValue;
import io.aludel.sql.ast.SampleRef;
import io.aludel.sql.ast.SourceValue;
import io.aludel.sql.ast.Star;
import io.aludel.sql.ast.TableRef;
import io.aludel.sql.ast.TextFragment;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in FROM, sets of queries and groupings; part of {@link Sql}. */
public class SqlFroms extends SqlSelects {
    /** For the facade that inherits these names. */
    protected SqlFroms() {}

    /** A use of a table in a statement. */
    public static TableExpr table(Table table) {
        return new TableExpr(TableRef.of(table));
    }

    /**
     * A table of which only the name and some columns are said, for statements that need no more. It belongs to no collection, so
     * several may have one name.
     *
     * <pre>{@code
     * TableExpr old = table("old_users", column("id", BIGINT), column("name", VARCHAR));
     * }</pre>
     *
     * @param name the name in the database
     * @param columns the columns that statements mention
     * @throws io.aludel.error.ArgumentException when two columns have one name
     */
    public static TableExpr table(String name, Column<?>... columns) {
        return table(Table.of(name, new MetaData(), columns));
    }

    /** Rows that the statement brings itself; say {@code .row(..)} for each. */
    public static ValuesExpr values(Column<?>... columns) {
        return ValuesExpr.of(Arrays.asList(columns));
    }

    /** {@link #values(Column...)} for columns in a list. */
    public static ValuesExpr values(List<? extends Column<?>> columns) {
        return ValuesExpr.of(columns);
    }

    /** A function that gives rows, with the columns that are used of it. */
    public static TableFunction tableFunction(Expression<?> function, Column<?>... columns) {
        return TableFunction.of(function, Arrays.asList(columns));
    }

    /** {@link #tableFunction(Expression, Column...)} for columns in a list. */
    public static TableFunction tableFunction(Expression<?> function, List<? extends Column<?>> columns) {
        return TableFunction.of(function, columns);
    }

    /** A function that gives one column, as a value that stands in FROM by itself: {@code SELECT x FROM unnest(..) AS x}. */
    public static <T> Expression<T> columnValued(Expression<?> function, String alias, SqlType<T> type) {
        return columnValued(function, Alias.named(alias), type);
    }

    /** {@link #columnValued(Expression, String, SqlType)} under a name that the compiler chooses. */
    public static <T> Expression<T> columnValued(Expression<?> function, SqlType<T> type) {
        return columnValued(function, Alias.anonymous(), type);
    }

    private static <T> Expression<T> columnValued(Expression<?> function, Alias alias, SqlType<T> type) {
        FunctionRef from =
                new FunctionRef(function.node(), List.of(), alias, false, FunctionRef.Naming.OWN, false, false);
        return Expressions.of(new SourceValue(from, type), type);
    }

    /** One column of the row that a function gives: {@code (function(..)).name}. */
    public static <T> Expression<T> columnOf(Expression<?> function, String name, SqlType<T> type) {
        return Expressions.of(
                new TextFragment(List.of("(", function.node(), ").", new LabelRef(name, type)), type), type);
    }

    /** The whole row of an element of FROM as one value: {@code row_to_json(users)}; PostgreSQL. */
    public static Expression<?> rowOf(FromItem item) {
        return Expressions.of(new SourceValue(item.from(), SqlTypes.UNKNOWN), SqlTypes.UNKNOWN);
    }

    /** SQL of the application's own in FROM; never give it what a user typed. */
    public static FromItem fromSql(String sql) {
        FunctionRef from = new FunctionRef(
                new TextFragment(List.of(sql), SqlTypes.UNKNOWN),
                List.of(),
                null,
                false,
                FunctionRef.Naming.OWN,
                false,
                false);
        return () -> from;
    }

    /** About so many percent of a table's rows: {@code TABLESAMPLE system(percent)}; PostgreSQL. */
    public static TableExpr tableSample(TableExpr table, Number percent) {
        Bind share = Bind.of(percent.doubleValue(), SqlTypes.DOUBLE);
        return sample(table, FunctionCall.of("system", SqlTypes.UNKNOWN, share), Alias.anonymous(), null);
    }

    /**
     * A random part of a table's rows.
     *
     * @param method how rows are chosen, such as {@code bernoulli(10)}
     * @param alias the name of the part, or null for one that the compiler chooses
     * @param seed what makes the choice repeatable, or null
     */
    public static TableExpr tableSample(
            TableExpr table, Expression<?> method, @Nullable String alias, @Nullable Expression<?> seed) {
        return sample(
                table,
                method.node(),
                alias == null ? Alias.anonymous() : Alias.named(alias),
                seed == null ? null : seed.node());
    }

    private static TableExpr sample(TableExpr table, Expr method, Alias alias, @Nullable Expr seed) {
        return new TableExpr(table.table(), new SampleRef(table.from(), method, seed, alias));
    }

    /** The columns by which users may sort, under their names; see {@link Sort#parse}. */
    public static SortKeys allow(Expression<?>... expressions) {
        return SortKeys.of(expressions);
    }

    /** {@code *}. */
    public static Expression<?> star() {
        return Expressions.of(new Star(null), SqlTypes.UNKNOWN);
    }

    /** {@code item.*}. */
    public static Expression<?> star(FromItem item) {
        return Expressions.of(new Star(item.from()), SqlTypes.UNKNOWN);
    }

    /** {@code ROLLUP(a, b)} in GROUP BY: the groups, their groups, and the whole. */
    public static Expression<?> rollup(Expression<?>... terms) {
        return grouping("rollup", nodes(Arrays.asList(terms)));
    }

    /** {@code CUBE(a, b)} in GROUP BY: groups by every choice of the terms. */
    public static Expression<?> cube(Expression<?>... terms) {
        return grouping("cube", nodes(Arrays.asList(terms)));
    }

    /** {@code GROUPING SETS((a, b), (a), ())} in GROUP BY: groups by each of the lists. */
    public static Expression<?> groupingSets(List<? extends List<? extends Expression<?>>> sets) {
        List<Expr> elements = new ArrayList<>();
        sets.forEach(set -> elements.add(new RowValue(nodes(set))));
        return grouping("grouping_sets", elements);
    }

    private static Expression<?> grouping(String name, List<Expr> elements) {
        return Expressions.of(FunctionCall.of(name, SqlTypes.UNKNOWN, elements.toArray(Expr[]::new)), SqlTypes.UNKNOWN);
    }

    private static List<Expr> nodes(List<? extends Expression<?>> terms) {
        List<Expr> nodes = new ArrayList<>();
        terms.forEach(term -> nodes.add(term.node()));
        return nodes;
    }

    /** The rows of both queries, equal ones once. */
    public static <T> CompoundSelect<T> union(Query<T> first, Query<T> second) {
        return union(List.of(first, second));
    }

    /** The rows of all queries, equal ones once. */
    public static <T> CompoundSelect<T> union(List<? extends Query<? extends T>> queries) {
        return CompoundSelect.of(CompoundNode.Kind.UNION, queries);
    }

    /** The rows of both queries. */
    public static <T> CompoundSelect<T> unionAll(Query<T> first, Query<T> second) {
        return unionAll(List.of(first, second));
    }

    /** The rows of all queries. */
    public static <T> CompoundSelect<T> unionAll(List<? extends Query<? extends T>> queries) {
        return CompoundSelect.of(CompoundNode.Kind.UNION_ALL, queries);
    }

    /** The rows that both queries give. */
    public static <T> CompoundSelect<T> intersect(Query<T> first, Query<T> second) {
        return intersect(List.of(first, second));
    }

    /** The rows that all queries give. */
    public static <T> CompoundSelect<T> intersect(List<? extends Query<? extends T>> queries) {
        return CompoundSelect.of(CompoundNode.Kind.INTERSECT, queries);
    }

    /** The rows that all queries give, as often as all give them. */
    public static <T> CompoundSelect<T> intersectAll(List<? extends Query<? extends T>> queries) {
        return CompoundSelect.of(CompoundNode.Kind.INTERSECT_ALL, queries);
    }

    /** The rows of the first query that the second does not give. */
    public static <T> CompoundSelect<T> except(Query<T> first, Query<T> second) {
        return except(List.of(first, second));
    }

    /** The rows of the first query that no other gives. */
    public static <T> CompoundSelect<T> except(List<? extends Query<? extends T>> queries) {
        return CompoundSelect.of(CompoundNode.Kind.EXCEPT, queries);
    }

    /** The rows of the first query, less one for each time that another gives them. */
    public static <T> CompoundSelect<T> exceptAll(List<? extends Query<? extends T>> queries) {
        return CompoundSelect.of(CompoundNode.Kind.EXCEPT_ALL, queries);
    }
}
