package io.aludel.sql;

import io.aludel.error.ArgumentException;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Cte;
import io.aludel.sql.ast.CteRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.LabelRef;
import io.aludel.sql.ast.Printed;
import io.aludel.sql.ast.SubqueryRef;
import io.aludel.sql.ast.TextNode;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement that the application wrote itself, with named parameters. Immutable; each method returns a changed copy.
 *
 * <pre>{@code
 * text("SELECT * FROM users WHERE id = :id").bind("id", 1)
 * }</pre>
 *
 * <p>{@code \:} is a colon that begins no parameter. Rows are of any width.
 *
 * @param <R> the Java type of a row
 */
public final class TextQuery<R> implements Query<R> {
    private final TextNode node;

    TextQuery(TextNode node) {
        this.node = node;
    }

    @Override
    public TextNode statement() {
        return node;
    }

    @Override
    public int arity() {
        return 0;
    }

    /**
     * Gives a parameter its value; the type follows from the value's class. A collection is a list, whose elements become parameters of
     * their own, with the parentheses of {@code IN :ids}.
     *
     * @throws ArgumentException when the text has no such parameter
     */
    public TextQuery<R> bind(String name, @Nullable Object value) {
        if (value instanceof Collection<?> list) {
            SqlType<?> elements = list.isEmpty()
                    ? SqlTypes.UNKNOWN
                    : SqlTypes.forJavaType(list.iterator().next().getClass());
            return replaced(name, Bind.list(name, list, elements));
        }
        return bind(name, value, value == null ? SqlTypes.UNKNOWN : SqlTypes.forJavaType(value.getClass()));
    }

    /**
     * Gives a parameter its value and type.
     *
     * @throws ArgumentException when the text has no such parameter
     */
    public TextQuery<R> bind(String name, @Nullable Object value, SqlType<?> type) {
        return replaced(name, Bind.named(name, value, type));
    }

    /** Says the type of a parameter whose value an execution gives. */
    public TextQuery<R> parameter(String name, SqlType<?> type) {
        return replaced(name, Bind.parameter(name, type));
    }

    /** Says that a parameter is a list, as in {@code IN :ids}, whose values an execution gives. */
    public TextQuery<R> listParameter(String name, SqlType<?> elements) {
        return replaced(name, Bind.list(name, elements));
    }

    private TextQuery<R> replaced(String name, Bind bind) {
        return new TextQuery<>(new TextNode(TextFragments.replaced(node.parts(), name, bind), node.columns()));
    }

    /** Gives parameters their values. */
    public TextQuery<R> bind(Map<String, ? extends @Nullable Object> values) {
        TextQuery<R> bound = this;
        for (Map.Entry<String, ? extends @Nullable Object> entry : values.entrySet()) {
            bound = bound.bind(entry.getKey(), entry.getValue());
        }
        return bound;
    }

    /**
     * Says, in order, for which expressions the columns of the rows stand: they have their types, and values are found by them,
     * whatever the text calls the columns.
     *
     * <pre>{@code
     * row.get(u.col("id"))      // of text("SELECT u.id AS a, p.id AS b FROM …").columns(u.col("id"), p.col("id"))
     * }</pre>
     */
    public TextQuery<R> columns(Expression<?>... selected) {
        List<Expr> nodes = new ArrayList<>();
        for (Expression<?> expression : selected) {
            nodes.add(expression.node());
        }
        return new TextQuery<>(new TextNode(node.parts(), nodes));
    }

    /** Says, in order, what the columns of the rows are called and of which type they are. */
    public TextQuery<R> columns(Column... columns) {
        List<Expr> nodes = new ArrayList<>();
        for (Column column : columns) {
            nodes.add(new LabelRef(column.name(), column.type()));
        }
        return new TextQuery<>(new TextNode(node.parts(), nodes));
    }

    /** These rows in FROM, under an alias; needs {@link #columns}. */
    public QueryExpr subquery(String alias) {
        return new QueryExpr(new SubqueryRef(node, Alias.named(alias), false));
    }

    /** These rows as a common table expression; needs {@link #columns}. */
    public QueryExpr cte(String name) {
        return new QueryExpr(new CteRef(new Cte(name, false, node), null));
    }

    /** A column of the rows. */
    public record Column(String name, SqlType<?> type) {}

    /** The statement in standard SQL, without values; for people to read. */
    @Override
    public String toString() {
        return Printed.of(node);
    }
}
