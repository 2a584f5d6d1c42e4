package io.aludel.dialect.postgresql;

import io.aludel.sql.Expression;
import io.aludel.sql.Expressions;
import io.aludel.sql.NumberExpr;
import io.aludel.sql.Predicate;
import io.aludel.sql.TextExpr;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.CastExpr;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.FunctionCall;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operator;
import io.aludel.sql.ast.Operators;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;

/**
 * PostgreSQL's full-text search. Stateless.
 *
 * <pre>{@code
 * FullText.matches(FullText.toTsvector("english", body), FullText.websearchToTsquery("english", input))
 * }</pre>
 */
public final class FullText {
    private static final SqlType<String> VECTOR = SqlTypes.nativeType("TSVECTOR", String.class);
    private static final SqlType<String> QUERY = SqlTypes.nativeType("TSQUERY", String.class);
    private static final SqlType<String> CONFIGURATION = SqlTypes.nativeType("REGCONFIG", String.class);
    private static final Operator MATCHES = Operator.custom("@@", Operators.EQ.precedence());

    private FullText() {}

    /** The words of a text, by the database's default configuration. */
    public static Expression<String> toTsvector(Expression<String> text) {
        return call("to_tsvector", VECTOR, text.node());
    }

    /** The words of a text, by a configuration such as {@code english}. */
    public static Expression<String> toTsvector(String configuration, Expression<String> text) {
        return call("to_tsvector", VECTOR, configuration(configuration), text.node());
    }

    /** A query in the language of queries: {@code cat & !dog}. */
    public static Expression<String> toTsquery(String configuration, String query) {
        return call("to_tsquery", QUERY, configuration(configuration), text(query));
    }

    /** All words of a text. */
    public static Expression<String> plaintoTsquery(String configuration, String words) {
        return call("plainto_tsquery", QUERY, configuration(configuration), text(words));
    }

    /** The words of a text one after another. */
    public static Expression<String> phrasetoTsquery(String configuration, String words) {
        return call("phraseto_tsquery", QUERY, configuration(configuration), text(words));
    }

    /** What people type into a search box; never an error. */
    public static Expression<String> websearchToTsquery(String configuration, String input) {
        return call("websearch_to_tsquery", QUERY, configuration(configuration), text(input));
    }

    /** Whether the words satisfy the query. */
    public static Predicate matches(Expression<String> vector, Expression<String> query) {
        return Expressions.predicate(Operation.of(MATCHES, SqlTypes.BOOLEAN, vector.node(), query.node()));
    }

    /** How well the words satisfy the query. */
    public static NumberExpr<Float> rank(Expression<String> vector, Expression<String> query) {
        return Expressions.number(
                FunctionCall.of("ts_rank", SqlTypes.REAL, vector.node(), query.node()), SqlTypes.REAL);
    }

    /** The text with the found words marked. */
    public static TextExpr headline(String configuration, Expression<String> text, Expression<String> query) {
        return Expressions.text(FunctionCall.of(
                "ts_headline", SqlTypes.VARCHAR, configuration(configuration), text.node(), query.node()));
    }

    private static Expression<String> call(String name, SqlType<String> type, Expr... arguments) {
        return Expressions.of(FunctionCall.of(name, type, arguments), type);
    }

    private static Expr text(String value) {
        return Bind.of(value, SqlTypes.VARCHAR);
    }

    private static Expr configuration(String name) {
        return new CastExpr(text(name), CONFIGURATION);
    }
}
