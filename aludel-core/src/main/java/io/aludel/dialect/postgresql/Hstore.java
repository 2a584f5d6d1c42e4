package io.aludel.dialect.postgresql;

import static io.aludel.dialect.postgresql.KeyConditions.HAS_ALL;
import static io.aludel.dialect.postgresql.KeyConditions.HAS_ANY;
import static io.aludel.dialect.postgresql.KeyConditions.HAS_KEY;
import static io.aludel.dialect.postgresql.KeyConditions.condition;
import static io.aludel.dialect.postgresql.KeyConditions.text;
import static io.aludel.dialect.postgresql.KeyConditions.texts;

import io.aludel.sql.Expression;
import io.aludel.sql.Expressions;
import io.aludel.sql.Predicate;
import io.aludel.sql.TextExpr;
import io.aludel.sql.ast.FunctionCall;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operator;
import io.aludel.sql.ast.Operators;
import io.aludel.type.SqlTypes;
import java.util.List;

/**
 * What PostgreSQL can do with HSTORE: texts under keys, in one value. Stateless.
 *
 * <pre>{@code
 * Hstore.get(attributes, "colour").eq("red")
 * }</pre>
 */
public final class Hstore {
    private Hstore() {}

    /** The text under a key. */
    public static TextExpr get(Expression<?> hstore, String key) {
        return Expressions.text(Operation.of(
                Operator.custom("->", Operators.INDEX.precedence()), SqlTypes.VARCHAR, hstore.node(), text(key)));
    }

    /** Whether there is a key. */
    public static Predicate hasKey(Expression<?> hstore, String key) {
        return condition(HAS_KEY, hstore, text(key));
    }

    /** Whether there is one of the keys. */
    public static Predicate hasAny(Expression<?> hstore, String... keys) {
        return condition(HAS_ANY, hstore, texts(keys));
    }

    /** Whether there are all of the keys. */
    public static Predicate hasAll(Expression<?> hstore, String... keys) {
        return condition(HAS_ALL, hstore, texts(keys));
    }

    /** Whether there is a key whose text is not NULL. */
    public static Predicate defined(Expression<?> hstore, String key) {
        return Expressions.predicate(FunctionCall.of("defined", SqlTypes.BOOLEAN, hstore.node(), text(key)));
    }

    /** Whether the left value includes the right. */
    public static Predicate contains(Expression<?> hstore, Expression<?> part) {
        return condition(Operators.INCLUDES, hstore, part.node());
    }

    /** Whether the right value includes the left. */
    public static Predicate containedBy(Expression<?> hstore, Expression<?> whole) {
        return condition(Operators.INCLUDED_BY, hstore, whole.node());
    }

    /** Both put together; the right one wins. */
    public static <T> Expression<T> concat(Expression<T> hstore, Expression<T> other) {
        return Expressions.of(
                Operation.of(Operators.CONCAT, hstore.type(), hstore.node(), other.node()), hstore.type());
    }

    /** The value without a key. */
    public static <T> Expression<T> without(Expression<T> hstore, String key) {
        return Expressions.of(FunctionCall.of("delete", hstore.type(), hstore.node(), text(key)), hstore.type());
    }

    /** All keys. */
    public static Expression<List<String>> keys(Expression<?> hstore) {
        var type = SqlTypes.array(SqlTypes.TEXT);
        return Expressions.of(FunctionCall.of("akeys", type, hstore.node()), type);
    }

    /** All texts. */
    public static Expression<List<String>> values(Expression<?> hstore) {
        var type = SqlTypes.array(SqlTypes.TEXT);
        return Expressions.of(FunctionCall.of("avals", type, hstore.node()), type);
    }
}
