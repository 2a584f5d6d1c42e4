package io.aludel.sql.ast;

import io.aludel.sql.ast.Operator.Form;

/**
 * The operators that Aludel knows. A looser one gets parentheses inside a tighter or an equally tight one, apart from chains of one
 * associative operator.
 */
public final class Operators {
    /** Looser than all: patterns that are put together, as {@code a LIKE b || '%'}, stand in parentheses everywhere. */
    private static final int LOOSEST = -100;

    private static final int COMPARISON = 5;
    private static final int SUM = 7;
    private static final int PRODUCT = 8;
    private static final int TIGHTEST = 15;

    public static final Operator OR = infix("or", "OR", 2, true);
    public static final Operator AND = infix("and", "AND", 3, true);
    public static final Operator NOT = new Operator("not", "NOT", COMPARISON, false, Form.PREFIX);

    public static final Operator EQ = comparison("eq", "=");
    public static final Operator NE = comparison("ne", "!=");
    public static final Operator LT = comparison("lt", "<");
    public static final Operator LE = comparison("le", "<=");
    public static final Operator GT = comparison("gt", ">");
    public static final Operator GE = comparison("ge", ">=");
    public static final Operator IS = comparison("is", "IS");
    public static final Operator IS_NOT = comparison("is_not", "IS NOT");
    public static final Operator IS_DISTINCT_FROM = comparison("is_distinct_from", "IS DISTINCT FROM");
    public static final Operator IS_NOT_DISTINCT_FROM = comparison("is_not_distinct_from", "IS NOT DISTINCT FROM");
    public static final Operator BETWEEN = special("between", "BETWEEN", COMPARISON);
    public static final Operator NOT_BETWEEN = special("not_between", "NOT BETWEEN", COMPARISON);
    public static final Operator BETWEEN_SYMMETRIC = special("between_symmetric", "BETWEEN SYMMETRIC", COMPARISON);
    public static final Operator NOT_BETWEEN_SYMMETRIC =
            special("not_between_symmetric", "NOT BETWEEN SYMMETRIC", COMPARISON);
    /** {@code a IN (query)}; lists of values are {@link InList}. */
    public static final Operator IN = comparison("in", "IN");

    public static final Operator NOT_IN = special("not_in", "NOT IN", COMPARISON);

    /** A third operand is the escape character. */
    public static final Operator LIKE = special("like", "LIKE", COMPARISON);

    public static final Operator NOT_LIKE = special("not_like", "NOT LIKE", COMPARISON);
    public static final Operator ILIKE = special("ilike", "ILIKE", COMPARISON);
    public static final Operator NOT_ILIKE = special("not_ilike", "NOT ILIKE", COMPARISON);
    public static final Operator STARTS_WITH = special("starts_with", "LIKE", LOOSEST);
    public static final Operator NOT_STARTS_WITH = special("not_starts_with", "NOT LIKE", LOOSEST);
    public static final Operator ENDS_WITH = special("ends_with", "LIKE", LOOSEST);
    public static final Operator NOT_ENDS_WITH = special("not_ends_with", "NOT LIKE", LOOSEST);
    public static final Operator CONTAINS = special("contains", "LIKE", LOOSEST);
    public static final Operator NOT_CONTAINS = special("not_contains", "NOT LIKE", LOOSEST);
    public static final Operator ISTARTS_WITH = special("istarts_with", "ILIKE", LOOSEST);
    public static final Operator NOT_ISTARTS_WITH = special("not_istarts_with", "NOT ILIKE", LOOSEST);
    public static final Operator IENDS_WITH = special("iends_with", "ILIKE", LOOSEST);
    public static final Operator NOT_IENDS_WITH = special("not_iends_with", "NOT ILIKE", LOOSEST);
    public static final Operator ICONTAINS = special("icontains", "ILIKE", LOOSEST);
    public static final Operator NOT_ICONTAINS = special("not_icontains", "NOT ILIKE", LOOSEST);

    /** A third operand, an {@link Inline}, are the flags. */
    public static final Operator REGEXP_MATCH = special("regexp_match", "a regular expression", COMPARISON);

    public static final Operator NOT_REGEXP_MATCH = special("not_regexp_match", "a regular expression", COMPARISON);
    /** Text, pattern, replacement, and perhaps the flags. */
    public static final Operator REGEXP_REPLACE = special("regexp_replace", "regexp_replace", COMPARISON);
    /** Full text; a third operand, an {@link Inline}, is PostgreSQL's configuration. */
    public static final Operator MATCH = special("match", "MATCH", COMPARISON);

    public static final Operator NOT_MATCH = special("not_match", "NOT MATCH", COMPARISON);

    public static final Operator CONCAT = infix("concat", "||", COMPARISON, true);
    public static final Operator COLLATE = special("collate", "COLLATE", 4);
    public static final Operator PLUS = infix("plus", "+", SUM, true);
    public static final Operator MINUS = infix("minus", "-", SUM, false);
    public static final Operator TIMES = infix("times", "*", PRODUCT, true);
    /** Division whose result has a fraction, whatever the operands. */
    public static final Operator DIVIDE = special("divide", "/", PRODUCT);
    /** Division whose result is a whole number. */
    public static final Operator FLOOR_DIVIDE = special("floor_divide", "/", PRODUCT);

    public static final Operator MODULO = infix("modulo", "%", PRODUCT, false);
    public static final Operator NEGATE = new Operator("negate", "-", PRODUCT, false, Form.PREFIX);
    public static final Operator BITWISE_AND = infix("bitwise_and", "&", SUM, false);
    public static final Operator BITWISE_OR = infix("bitwise_or", "|", SUM, false);
    public static final Operator BITWISE_XOR = infix("bitwise_xor", "^", SUM, false);
    public static final Operator BITWISE_NOT = new Operator("bitwise_not", "~", PRODUCT, false, Form.PREFIX);
    public static final Operator SHIFT_LEFT = infix("shift_left", "<<", SUM, false);
    public static final Operator SHIFT_RIGHT = infix("shift_right", ">>", SUM, false);
    /** A point in time and a span; unlike {@link #PLUS} written so that each database understands it. */
    public static final Operator PLUS_DURATION = special("plus_duration", "+", SUM);

    public static final Operator MINUS_DURATION = special("minus_duration", "-", SUM);
    /** The span between two points in time; unlike {@link #MINUS} written so that each database gives one. */
    public static final Operator SINCE = special("since", "-", SUM);

    public static final Operator AT_TIME_ZONE = special("at_time_zone", "AT TIME ZONE", SUM);

    public static final Operator DISTINCT = new Operator("distinct", "DISTINCT ", COMPARISON, false, Form.PREFIX);
    public static final Operator ANY = special("any", "ANY", TIGHTEST);
    public static final Operator ALL = special("all", "ALL", TIGHTEST);
    /** {@code EXTRACT(field FROM a)}; the field is a {@link LabelRef}. */
    public static final Operator EXTRACT = special("extract", "EXTRACT", TIGHTEST);

    /** An element of an array. */
    public static final Operator INDEX = special("index", "an array index", TIGHTEST);
    /** Some elements of an array: the array, the first and the last index. */
    public static final Operator SLICE = special("slice", "an array slice", TIGHTEST);
    /** The elements of an array from one on: the array and its index. */
    public static final Operator SLICE_FROM = special("slice_from", "an array slice", TIGHTEST);
    /** The elements of an array up to one: the array and its index. */
    public static final Operator SLICE_TO = special("slice_to", "an array slice", TIGHTEST);
    /** {@code ARRAY[a, b]}. */
    public static final Operator ARRAY = special("array", "an array literal", TIGHTEST);

    /** The element of a JSON value under a key or an index. */
    public static final Operator JSON_ITEM = special("json_item", "an element of a JSON value", TIGHTEST);
    /** The element of a JSON value at the end of a path. */
    public static final Operator JSON_PATH = special("json_path", "a path into a JSON value", TIGHTEST);
    /** A JSON element as a plain value of the operation's type; the operand is a {@link #JSON_ITEM} or {@link #JSON_PATH}. */
    public static final Operator JSON_VALUE = special("json_value", "a typed JSON element", TIGHTEST);
    /** A JSON element as text, in PostgreSQL's way. */
    public static final Operator JSON_TEXT = special("json_text", "a JSON element as text", TIGHTEST);

    /** The left value includes the right: arrays, ranges, JSON. */
    public static final Operator INCLUDES = comparison("includes", "@>");
    /** The right value includes the left. */
    public static final Operator INCLUDED_BY = comparison("included_by", "<@");
    /** Arrays or ranges have something in common. */
    public static final Operator OVERLAPS = comparison("overlaps", "&&");

    /** MySQL's {@code MATCH (columns) AGAINST (text mode)}: a {@link RowValue}, the text, the mode as {@link LabelRef}. */
    public static final Operator MATCH_AGAINST = special("match_against", "MATCH .. AGAINST", COMPARISON);

    /** What the same INSERT or UPDATE gives to a column; the operand is the column. */
    public static final Operator GIVEN_VALUE = special("given_value", "a value given to another column", TIGHTEST);

    /** The next number of a sequence; the operands are its schema, if it has one, and its name. */
    public static final Operator NEXT_NUMBER = special("next_number", "the next number of a sequence", TIGHTEST);

    /** The value that a conflicting INSERT wanted to give a column. */
    public static final Operator EXCLUDED = special("excluded", "excluded", TIGHTEST);

    private Operators() {}

    private static Operator comparison(String name, String symbol) {
        return infix(name, symbol, COMPARISON, false);
    }

    private static Operator infix(String name, String symbol, int precedence, boolean associative) {
        return new Operator(name, symbol, precedence, associative, Form.INFIX);
    }

    private static Operator special(String name, String symbol, int precedence) {
        return new Operator(name, symbol, precedence, false, Form.SPECIAL);
    }
}
