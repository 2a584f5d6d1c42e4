package io.aludel.sql;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.ColumnNames;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.CompoundNode;
import io.aludel.sql.ast.Cte;
import io.aludel.sql.ast.CteRef;
import io.aludel.sql.ast.DialectText;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.Label;
import io.aludel.sql.ast.Lineage;
import io.aludel.sql.ast.Printed;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.Star;
import io.aludel.sql.ast.SubqueryExpr;
import io.aludel.sql.ast.SubqueryRef;
import io.aludel.type.SqlType;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A query used as a table: a subquery in FROM, or a common table expression. Immutable.
 *
 * <pre>{@code
 * var perAuthor = select(Post_.author.id(), count().label("n")).groupBy(Post_.author.id()).cte("per_author");
 * perAuthor.col("n", Long.class)
 * perAuthor.col(Post_.author.id())
 * }</pre>
 */
public final class QueryExpr implements FromItem {
    private final From from;

    QueryExpr(From from) {
        this.from = from;
    }

    static QueryExpr derived(Query<?> query, Alias alias, boolean lateral) {
        return new QueryExpr(new SubqueryRef(Expressions.queryNode(query), alias, lateral));
    }

    static QueryExpr common(Query<?> query, Alias alias, CteOption... options) {
        Set<CteOption> chosen = Set.of(options);
        Cte cte = new Cte(
                alias, chosen.contains(CteOption.RECURSIVE), chosen.contains(CteOption.NESTED), query.statement());
        return new QueryExpr(new CteRef(cte, null));
    }

    static Expression<?> scalar(Query<?> query) {
        QueryNode node = Expressions.queryNode(query);
        if (node.columns().size() != 1) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "a query that is used as a value selects one column, not "
                            + node.columns().size()
                            + ".\n  Select one value, or use the query in FROM: subquery(name).");
        }
        return plain(new SubqueryExpr(
                SubqueryExpr.Kind.SCALAR, node, node.columns().get(0).type()));
    }

    private static Expression<?> plain(Expr node) {
        return plain(node, node.type());
    }

    private static <T> Expression<T> plain(Expr node, SqlType<T> type) {
        return Expressions.of(node, type);
    }

    @Override
    public From from() {
        return from;
    }

    /** Another use of the same query, under an alias. */
    public QueryExpr as(String alias) {
        return as(Alias.named(alias));
    }

    /** Another use of the same query, under an alias that the compiler chooses. */
    public QueryExpr as() {
        return as(Alias.anonymous());
    }

    private QueryExpr as(Alias alias) {
        return new QueryExpr(
                from instanceof SubqueryRef subquery
                        ? new SubqueryRef(subquery.query(), alias, subquery.lateral())
                        : new CteRef(cte(), alias));
    }

    /**
     * A column by the expression that was selected, here or in a query inside this one, however it is called by now.
     *
     * @throws ArgumentException when the query does not select it
     */
    public <T> Expression<T> col(Expression<T> selected) {
        List<? extends Expr> columns = columnNodes();
        List<String> names = names();
        for (int index = 0; index < columns.size(); index++) {
            Expr column = columns.get(index);
            Expr inner = column instanceof Label label ? label.expression() : column;
            if (inner.equals(selected.node()) || column.equals(selected.node())) {
                return column(names.get(index), selected.type());
            }
        }
        for (int index = 0; index < columns.size(); index++) {
            if (Lineage.shared(columns.get(index), selected.node())) {
                return column(names.get(index), selected.type());
            }
        }
        String name = ColumnNames.of(selected.node());
        if (selected.node() instanceof ColumnRef && names.indexOf(name) >= 0) {
            return column(name, selected.type());
        }
        throw new ArgumentException(
                ErrorCode.UNKNOWN_REFERENCE,
                "the query does not select " + Printed.of(selected.node()) + ".\n  Add it to select(..), or use one of "
                        + names + " by name.");
    }

    /**
     * A column by name: its label, the name of its column, or the one that a computed value is given, such as {@code count_1}.
     *
     * @throws ArgumentException when the query selects nothing of that name, or it has another type
     */
    public <T> Expression<T> col(String name, Class<T> javaType) {
        int index = position(name);
        SqlType<T> type = typed(name, columnNodes().get(index).type(), javaType);
        return column(names().get(index), type);
    }

    /**
     * A column by name, of whatever type it has.
     *
     * @throws ArgumentException when the query selects nothing of that name
     */
    public Expression<?> col(String name) {
        return col(position(name));
    }

    /** A text column by name; as {@link #col(String, Class)}. */
    public TextExpr text(String name) {
        return Expressions.text(col(name, String.class).node());
    }

    /** A number column by name; as {@link #col(String, Class)}. */
    public <N extends Number> NumberExpr<N> number(String name, Class<N> javaType) {
        Expression<N> column = col(name, javaType);
        return Expressions.number(column.node(), column.type());
    }

    /** A column of dates or times by name; as {@link #col(String, Class)}. */
    public <T extends Temporal> TemporalExpr<T> temporal(String name, Class<T> javaType) {
        Expression<T> column = col(name, javaType);
        return Expressions.temporal(column.node(), column.type());
    }

    /** A boolean column by name; as {@link #col(String, Class)}. */
    public Predicate bool(String name) {
        return Expressions.predicate(col(name, Boolean.class).node());
    }

    /** A column by its position in the select list, counted from 0. */
    public Expression<?> col(int position) {
        return column(names().get(position), columnNodes().get(position).type());
    }

    /** All columns in order; whole entities and {@code *} stand for several and are left out. */
    public List<Expression<?>> columns() {
        List<Expression<?>> all = new ArrayList<>();
        List<Expr> nodes = columnNodes();
        for (int index = 0; index < nodes.size(); index++) {
            if (!(nodes.get(index) instanceof EntityColumns || nodes.get(index) instanceof Star)) {
                all.add(col(index));
            }
        }
        return all;
    }

    /** The names of the columns in order. */
    public List<String> names() {
        return from instanceof SubqueryRef subquery ? ColumnNames.of(subquery.query()) : ColumnNames.of(cte());
    }

    /** A recursive expression with one more part, which may refer to this one: {@code .. UNION ALL query}. */
    public QueryExpr unionAll(Query<?> query) {
        return extended(CompoundNode.Kind.UNION_ALL, query);
    }

    /** A recursive expression with one more part, which may refer to this one: {@code .. UNION query}. */
    public QueryExpr union(Query<?> query) {
        return extended(CompoundNode.Kind.UNION, query);
    }

    private QueryExpr extended(CompoundNode.Kind kind, Query<?> query) {
        if (!(cte().query() instanceof QueryNode before)) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT, "an INSERT, UPDATE or DELETE cannot be part of a union.");
        }
        QueryNode longer = new CompoundNode(kind, List.of(before, Expressions.queryNode(query)));
        return new QueryExpr(new CteRef(cte().extended(longer), null));
    }

    /** A common table expression with words between AS and its query, such as MATERIALIZED. */
    public QueryExpr prefixWith(Expression<?> words) {
        return prefixWith(words, DialectText.ANY);
    }

    /** {@link #prefixWith(Expression)} for one dialect. */
    public QueryExpr prefixWith(Expression<?> words, String dialect) {
        return new QueryExpr(new CteRef(cte().withPrefix(new DialectText(words.node(), dialect)), alias()));
    }

    /** A common table expression with words after its query, such as SEARCH or CYCLE. */
    public QueryExpr suffixWith(Expression<?> words) {
        return suffixWith(words, DialectText.ANY);
    }

    /** {@link #suffixWith(Expression)} for one dialect. */
    public QueryExpr suffixWith(Expression<?> words, String dialect) {
        return new QueryExpr(new CteRef(cte().withSuffix(new DialectText(words.node(), dialect)), alias()));
    }

    private @Nullable Alias alias() {
        return from instanceof CteRef reference ? reference.alias() : null;
    }

    private int position(String name) {
        List<String> names = names();
        int index = names.indexOf(name);
        if (index < 0) {
            List<Expr> nodes = columnNodes();
            for (int position = 0; position < nodes.size(); position++) {
                if (ColumnNames.stem(nodes.get(position)).equals(name)) {
                    return position;
                }
            }
            throw new ArgumentException(
                    ErrorCode.UNKNOWN_REFERENCE,
                    "the query selects nothing called '" + name + "'." + Suggestions.didYouMean(name, names));
        }
        return index;
    }

    private List<Expr> columnNodes() {
        return from instanceof SubqueryRef subquery ? subquery.query().columns() : cte().columns();
    }

    private <T> Expression<T> column(String name, SqlType<T> type) {
        return Expressions.of(new ColumnRef(from, name, type), type);
    }

    Cte cte() {
        if (from instanceof CteRef reference) {
            return reference.cte();
        }
        throw new ArgumentException(
                ErrorCode.INVALID_ARGUMENT, "a subquery is no common table expression.\n  Begin with query.cte(name).");
    }

    @SuppressWarnings("unchecked") // the Java class was compared
    private static <T> SqlType<T> typed(String name, SqlType<?> type, Class<T> javaType) {
        if (type.javaType() != javaType) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "column '" + name + "' holds " + type.javaType().getSimpleName() + ", not "
                            + javaType.getSimpleName() + ".");
        }
        return (SqlType<T>) type;
    }
}
