package io.aludel.dialect.postgresql;

import static io.aludel.dialect.postgresql.KeyConditions.HAS_ALL;
import static io.aludel.dialect.postgresql.KeyConditions.HAS_ANY;
import static io.aludel.dialect.postgresql.KeyConditions.HAS_KEY;
import static io.aludel.dialect.postgresql.KeyConditions.comparison;
import static io.aludel.dialect.postgresql.KeyConditions.condition;
import static io.aludel.dialect.postgresql.KeyConditions.text;
import static io.aludel.dialect.postgresql.KeyConditions.texts;

import io.aludel.sql.Expression;
import io.aludel.sql.Expressions;
import io.aludel.sql.JsonExpr;
import io.aludel.sql.Predicate;
import io.aludel.sql.ast.CastExpr;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operator;
import io.aludel.sql.ast.Operators;
import io.aludel.type.SqlTypes;

/**
 * What PostgreSQL can do with JSONB beyond paths. Stateless.
 *
 * <pre>{@code
 * Jsonb.hasKey(data, "address").and(Jsonb.contains(data, value(Map.of("active", true), JSONB)))
 * }</pre>
 */
public final class Jsonb {
    private static final Operator DELETE_PATH = comparison("#-");
    private static final Operator PATH_EXISTS = comparison("@?");
    private static final Operator PATH_MATCH = comparison("@@");

    private Jsonb() {}

    /** Whether the object has a key, or the array a text. */
    public static Predicate hasKey(Expression<?> json, String key) {
        return condition(HAS_KEY, json, text(key));
    }

    /** Whether it has one of the keys. */
    public static Predicate hasAny(Expression<?> json, String... keys) {
        return condition(HAS_ANY, json, texts(keys));
    }

    /** Whether it has all of the keys. */
    public static Predicate hasAll(Expression<?> json, String... keys) {
        return condition(HAS_ALL, json, texts(keys));
    }

    /** Whether the left value includes the right. */
    public static Predicate contains(Expression<?> json, Expression<?> part) {
        return condition(Operators.INCLUDES, json, part.node());
    }

    /** Whether the right value includes the left. */
    public static Predicate containedBy(Expression<?> json, Expression<?> whole) {
        return condition(Operators.INCLUDED_BY, json, whole.node());
    }

    /** Whether an SQL/JSON path finds something. */
    public static Predicate pathExists(Expression<?> json, String path) {
        return condition(PATH_EXISTS, json, jsonPath(path));
    }

    /** What the predicate of an SQL/JSON path says. */
    public static Predicate pathMatch(Expression<?> json, String path) {
        return condition(PATH_MATCH, json, jsonPath(path));
    }

    /** The value without a key. */
    public static <T> JsonExpr<T> without(Expression<T> json, String key) {
        return Expressions.json(Operation.of(Operators.MINUS, json.type(), json.node(), text(key)), json.type());
    }

    /** The value without what lies at the end of a path. */
    public static <T> JsonExpr<T> withoutPath(Expression<T> json, String... path) {
        return Expressions.json(Operation.of(DELETE_PATH, json.type(), json.node(), texts(path)), json.type());
    }

    /** Both objects or arrays put together; the right one wins. */
    public static <T> JsonExpr<T> concat(Expression<T> json, Expression<?> other) {
        return Expressions.json(Operation.of(Operators.CONCAT, json.type(), json.node(), other.node()), json.type());
    }

    private static Expr jsonPath(String path) {
        return new CastExpr(text(path), SqlTypes.nativeType("JSONPATH", String.class));
    }
}
