package io.aludel.sql;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.FunctionCall;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;

/** The functions of SQL that make one value of others, and that every database has; part of {@link Sql}. */
public class SqlScalars extends SqlTypes {
    /** For the facade that inherits these names. */
    protected SqlScalars() {}

    /**
     * The rest of a text.
     *
     * @param from the first character that is taken, from 1
     */
    public static TextExpr substring(Expression<String> text, int from) {
        return Expressions.text(FunctionCall.of("substr", SqlTypes.VARCHAR, text.node(), place(from)));
    }

    /**
     * A part of a text.
     *
     * @param from the first character that is taken, from 1
     * @param count how many characters are taken; fewer where the text ends
     */
    public static TextExpr substring(Expression<String> text, int from, int count) {
        return Expressions.text(
                FunctionCall.of("substr", SqlTypes.VARCHAR, text.node(), place(from), count(count, "substring")));
    }

    /** The first characters of a text; the whole text where it has no more. */
    public static TextExpr left(Expression<String> text, int count) {
        return Expressions.text(FunctionCall.of("left", SqlTypes.VARCHAR, text.node(), count(count, "left")));
    }

    /** The last characters of a text; the whole text where it has no more. */
    public static TextExpr right(Expression<String> text, int count) {
        return Expressions.text(FunctionCall.of("right", SqlTypes.VARCHAR, text.node(), count(count, "right")));
    }

    /** A text without the spaces before and behind it. */
    public static TextExpr trim(Expression<String> text) {
        return Expressions.text(FunctionCall.of("trim", SqlTypes.VARCHAR, text.node()));
    }

    /** A text without the spaces before it. */
    public static TextExpr ltrim(Expression<String> text) {
        return Expressions.text(FunctionCall.of("ltrim", SqlTypes.VARCHAR, text.node()));
    }

    /** A text without the spaces behind it. */
    public static TextExpr rtrim(Expression<String> text) {
        return Expressions.text(FunctionCall.of("rtrim", SqlTypes.VARCHAR, text.node()));
    }

    /** A text in which each occurrence of a part gives way to another text. */
    public static TextExpr replace(Expression<String> text, String part, String other) {
        return replace(text, bind(part), bind(other));
    }

    /** A text in which each occurrence of a part gives way to another text. */
    public static TextExpr replace(Expression<String> text, Expression<String> part, Expression<String> other) {
        return Expressions.text(FunctionCall.of("replace", SqlTypes.VARCHAR, text.node(), part.node(), other.node()));
    }

    /** Where a part first stands in a text, from 1; 0 where it does not. */
    public static NumberExpr<Integer> position(Expression<String> text, String part) {
        return position(text, bind(part));
    }

    /** Where a part first stands in a text, from 1; 0 where it does not. */
    public static NumberExpr<Integer> position(Expression<String> text, Expression<String> part) {
        return Expressions.number(
                FunctionCall.of("strpos", SqlTypes.INTEGER, text.node(), part.node()), SqlTypes.INTEGER);
    }

    /** A number without its sign. */
    public static <N extends Number> NumberExpr<N> abs(Expression<N> number) {
        return same("abs", number);
    }

    /** The nearest whole number; of two that are as near, the one that the database chooses, usually that further from zero. */
    public static <N extends Number> NumberExpr<N> round(Expression<N> number) {
        return same("round", number);
    }

    /** A number with so many digits behind its point. */
    public static <N extends Number> NumberExpr<N> round(Expression<N> number, int digits) {
        return Expressions.number(
                FunctionCall.of("round", number.type(), number.node(), Bind.of(digits, SqlTypes.INTEGER)),
                number.type());
    }

    /** The next whole number below. */
    public static <N extends Number> NumberExpr<N> floor(Expression<N> number) {
        return same("floor", number);
    }

    /** The next whole number above. */
    public static <N extends Number> NumberExpr<N> ceil(Expression<N> number) {
        return same("ceil", number);
    }

    /** -1, 0 or 1. */
    public static NumberExpr<Integer> sign(Expression<? extends Number> number) {
        return Expressions.number(FunctionCall.of("sign", SqlTypes.INTEGER, number.node()), SqlTypes.INTEGER);
    }

    /** A number raised to a power. */
    public static NumberExpr<Double> power(Expression<? extends Number> number, double exponent) {
        return power(number, Expressions.of(Bind.of(exponent, SqlTypes.DOUBLE), SqlTypes.DOUBLE));
    }

    /** A number raised to a power. */
    public static NumberExpr<Double> power(Expression<? extends Number> number, Expression<? extends Number> exponent) {
        return real("power", number.node(), exponent.node());
    }

    /** The square root; what that of a negative number is differs: an error, NULL, or not a number. */
    public static NumberExpr<Double> sqrt(Expression<? extends Number> number) {
        return real("sqrt", number.node());
    }

    /** <i>e</i> raised to a number. */
    public static NumberExpr<Double> exp(Expression<? extends Number> number) {
        return real("exp", number.node());
    }

    /** The natural logarithm. */
    public static NumberExpr<Double> ln(Expression<? extends Number> number) {
        return real("ln", number.node());
    }

    /**
     * The greatest of some values of one row. Where one of them is NULL, PostgreSQL and H2 take the greatest of the others, and SQLite,
     * MySQL and MariaDB answer NULL.
     */
    @SafeVarargs
    public static <T> Expression<T> greatest(Expression<T> first, Expression<? extends T>... more) {
        return listed("greatest", first, more);
    }

    /** The least of some values of one row. NULLs are taken as {@link #greatest} takes them. */
    @SafeVarargs
    public static <T> Expression<T> least(Expression<T> first, Expression<? extends T>... more) {
        return listed("least", first, more);
    }

    @SafeVarargs
    static <T> Expression<T> listed(String function, Expression<T> first, Expression<? extends T>... more) {
        Expr[] arguments = new Expr[more.length + 1];
        arguments[0] = first.node();
        for (int index = 0; index < more.length; index++) {
            arguments[index + 1] = more[index].node();
        }
        return Expressions.of(FunctionCall.of(function, first.type(), arguments), first.type());
    }

    private static <N extends Number> NumberExpr<N> same(String function, Expression<N> number) {
        SqlType<N> type = number.type();
        return Expressions.number(FunctionCall.of(function, type, number.node()), type);
    }

    private static NumberExpr<Double> real(String function, Expr... arguments) {
        return Expressions.number(FunctionCall.of(function, SqlTypes.DOUBLE, arguments), SqlTypes.DOUBLE);
    }

    private static Expression<String> bind(String text) {
        return Expressions.text(Bind.of(text, SqlTypes.VARCHAR));
    }

    private static Expr place(int from) {
        if (from < 1) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "substring(.., " + from + ") begins before the text; characters are counted from 1."
                            + "\n  Write right(text, n) for the last n characters.");
        }
        return Bind.of(from, SqlTypes.INTEGER);
    }

    private static Expr count(int characters, String function) {
        if (characters < 0) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    function + "(..) was asked for " + characters + " characters.\n  Give 0 or more.");
        }
        return Bind.of(characters, SqlTypes.INTEGER);
    }
}
