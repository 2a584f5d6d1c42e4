package io.aludel.sql.ast;

import io.aludel.sql.ast.Operator.Form;

/** The operators that Aludel knows, with the precedence of SQL. */
public final class Operators {
    public static final Operator OR = infix("or", "OR", 2, true);
    public static final Operator AND = infix("and", "AND", 3, true);
    public static final Operator NOT = new Operator("not", "NOT", 4, false, Form.PREFIX);
    public static final Operator EQ = infix("eq", "=", 5, false);
    public static final Operator NE = infix("ne", "!=", 5, false);
    public static final Operator LT = infix("lt", "<", 5, false);
    public static final Operator LE = infix("le", "<=", 5, false);
    public static final Operator GT = infix("gt", ">", 5, false);
    public static final Operator GE = infix("ge", ">=", 5, false);
    public static final Operator IS = infix("is", "IS", 5, false);
    public static final Operator IS_NOT = infix("is_not", "IS NOT", 5, false);
    public static final Operator IS_DISTINCT_FROM = infix("is_distinct_from", "IS DISTINCT FROM", 5, false);
    public static final Operator IS_NOT_DISTINCT_FROM = infix("is_not_distinct_from", "IS NOT DISTINCT FROM", 5, false);
    public static final Operator LIKE = special("like", "LIKE", 5);
    public static final Operator NOT_LIKE = special("not_like", "NOT LIKE", 5);
    public static final Operator ILIKE = special("ilike", "ILIKE", 5);
    public static final Operator NOT_ILIKE = special("not_ilike", "NOT ILIKE", 5);
    public static final Operator BETWEEN = special("between", "BETWEEN", 5);
    public static final Operator NOT_BETWEEN = special("not_between", "NOT BETWEEN", 5);
    /** {@code a IN (query)}; lists of values are {@link InList}. */
    public static final Operator IN = infix("in", "IN", 5, false);

    public static final Operator NOT_IN = infix("not_in", "NOT IN", 5, false);
    public static final Operator CONCAT = infix("concat", "||", 6, true);
    public static final Operator PLUS = infix("plus", "+", 7, true);
    public static final Operator MINUS = infix("minus", "-", 7, false);
    public static final Operator TIMES = infix("times", "*", 8, true);
    /** Division whose result has a fraction, whatever the operands. */
    public static final Operator DIVIDE = infix("divide", "/", 8, false);

    public static final Operator MODULO = infix("modulo", "%", 8, false);
    public static final Operator NEGATE = new Operator("negate", "-", 9, false, Form.PREFIX);
    public static final Operator COLLATE = special("collate", "COLLATE", 10);
    /** The next number of a sequence; the operands are its schema, if it has one, and its name. */
    public static final Operator NEXT_NUMBER = special("next_number", "next_number", 11);

    /** The value that a conflicting INSERT wanted to give a column. */
    public static final Operator EXCLUDED = special("excluded", "excluded", 11);

    private Operators() {}

    private static Operator infix(String name, String symbol, int precedence, boolean associative) {
        return new Operator(name, symbol, precedence, associative, Form.INFIX);
    }

    private static Operator special(String name, String symbol, int precedence) {
        return new Operator(name, symbol, precedence, false, Form.SPECIAL);
    }
}
