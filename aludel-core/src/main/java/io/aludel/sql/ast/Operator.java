package io.aludel.sql.ast;

import static java.util.Objects.requireNonNull;

/**
 * An operator as data. How it is written stands in the dialect's operator table, under this identity; {@code symbol} is the default.
 *
 * @param name the identity
 * @param symbol as it is written between or before its operands
 * @param precedence higher binds tighter
 * @param associative whether {@code (a op b) op c} and {@code a op (b op c)} are the same, so that parentheses can go
 * @param form where the symbol stands
 */
public record Operator(String name, String symbol, int precedence, boolean associative, Form form) {
    public Operator {
        requireNonNull(name, "name");
        requireNonNull(symbol, "symbol");
        requireNonNull(form, "form");
    }

    /** By the name alone, since statements are hashed at each execution. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Where the symbol stands. */
    public enum Form {
        PREFIX,
        POSTFIX,
        INFIX,
        /** As a function call of the symbol. */
        FUNCTION,
        /** Only the dialects that name it know how it is written, such as BETWEEN. */
        SPECIAL
    }

    /**
     * An operator of the application's own.
     *
     * @param symbol as SQL writes it between its operands; never what a user typed
     * @param precedence 0 binds looser than every operator of {@link Operators}, 5 as comparisons do, 8 as {@code *}
     */
    public static Operator custom(String symbol, int precedence) {
        return new Operator("custom " + symbol, symbol, precedence, false, Form.INFIX);
    }
}
