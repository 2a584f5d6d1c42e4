package io.aludel.sql;

import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.FunctionCall;
import io.aludel.sql.ast.Label;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operator;
import io.aludel.sql.ast.Operators;
import io.aludel.type.SqlTypes;

/**
 * An expression whose values are text. Immutable.
 *
 * <p>Where a text is sought, a {@code String} is taken to the letter: its {@code %} and {@code _} are escaped. An expression is taken as
 * it is, and what it gives may contain wildcards: {@code name.contains(value("a%b"))}.
 */
public interface TextExpr extends Expression<String> {
    /**
     * {@code this LIKE pattern}.
     *
     * @param pattern {@code %} stands for any characters, {@code _} for one
     */
    default Predicate like(String pattern) {
        return condition(Operators.LIKE, Operand.text(pattern));
    }

    /** {@code this LIKE pattern ESCAPE escape}: the character before a wildcard takes its meaning away. */
    default Predicate like(String pattern, char escape) {
        return condition(Operators.LIKE, Operand.text(pattern), Operand.inline(String.valueOf(escape)));
    }

    /** {@code this LIKE pattern}. */
    default Predicate like(Expression<String> pattern) {
        return condition(Operators.LIKE, pattern.node());
    }

    /** The opposite of {@link #like}. */
    default Predicate notLike(String pattern) {
        return like(pattern).not();
    }

    /** The opposite of {@link #like}. */
    default Predicate notLike(String pattern, char escape) {
        return like(pattern, escape).not();
    }

    /** {@link #like} without regard to case. */
    default Predicate ilike(String pattern) {
        return condition(Operators.ILIKE, Operand.text(pattern));
    }

    /** {@link #like} without regard to case. */
    default Predicate ilike(String pattern, char escape) {
        return condition(Operators.ILIKE, Operand.text(pattern), Operand.inline(String.valueOf(escape)));
    }

    /** {@link #like} without regard to case. */
    default Predicate ilike(Expression<String> pattern) {
        return condition(Operators.ILIKE, pattern.node());
    }

    /** The opposite of {@link #ilike}. */
    default Predicate notIlike(String pattern) {
        return ilike(pattern).not();
    }

    /** The opposite of {@link #ilike}. */
    default Predicate notIlike(String pattern, char escape) {
        return ilike(pattern, escape).not();
    }

    /** Starts with the text. */
    default Predicate startsWith(String text) {
        return escaped(Operators.STARTS_WITH, text);
    }

    /** Starts with what the expression gives, wildcards included. */
    default Predicate startsWith(Expression<String> text) {
        return condition(Operators.STARTS_WITH, text.node());
    }

    /** Ends with the text. */
    default Predicate endsWith(String text) {
        return escaped(Operators.ENDS_WITH, text);
    }

    /** Ends with what the expression gives, wildcards included. */
    default Predicate endsWith(Expression<String> text) {
        return condition(Operators.ENDS_WITH, text.node());
    }

    /** Contains the text. */
    default Predicate contains(String text) {
        return escaped(Operators.CONTAINS, text);
    }

    /** Contains what the expression gives, wildcards included. */
    default Predicate contains(Expression<String> text) {
        return condition(Operators.CONTAINS, text.node());
    }

    /** {@link #startsWith} without regard to case. */
    default Predicate istartsWith(String text) {
        return escaped(Operators.ISTARTS_WITH, text);
    }

    /** {@link #startsWith} without regard to case. */
    default Predicate istartsWith(Expression<String> text) {
        return condition(Operators.ISTARTS_WITH, text.node());
    }

    /** {@link #endsWith} without regard to case. */
    default Predicate iendsWith(String text) {
        return escaped(Operators.IENDS_WITH, text);
    }

    /** {@link #endsWith} without regard to case. */
    default Predicate iendsWith(Expression<String> text) {
        return condition(Operators.IENDS_WITH, text.node());
    }

    /** {@link #contains} without regard to case. */
    default Predicate icontains(String text) {
        return escaped(Operators.ICONTAINS, text);
    }

    /** {@link #contains} without regard to case. */
    default Predicate icontains(Expression<String> text) {
        return condition(Operators.ICONTAINS, text.node());
    }

    /** Whether some part matches a regular expression of the database's kind; SQLite needs a function REGEXP for it. */
    default Predicate regexpMatch(String pattern) {
        return condition(Operators.REGEXP_MATCH, Operand.text(pattern));
    }

    /**
     * {@link #regexpMatch} with flags.
     *
     * @param flags letters that the database understands, such as {@code i} for any case
     */
    default Predicate regexpMatch(String pattern, String flags) {
        return condition(Operators.REGEXP_MATCH, Operand.text(pattern), Operand.inline(flags));
    }

    /** {@link #regexpMatch(String)} with a pattern of the database's. */
    default Predicate regexpMatch(Expression<String> pattern) {
        return condition(Operators.REGEXP_MATCH, pattern.node());
    }

    /** {@link #regexpMatch(String, String)} with a pattern of the database's. */
    default Predicate regexpMatch(Expression<String> pattern, String flags) {
        return condition(Operators.REGEXP_MATCH, pattern.node(), Operand.inline(flags));
    }

    /** The text with what matches a regular expression replaced: the first place on PostgreSQL, all elsewhere. */
    default TextExpr regexpReplace(String pattern, String replacement) {
        return text(Operators.REGEXP_REPLACE, Operand.text(pattern), Operand.text(replacement));
    }

    /** {@link #regexpReplace} with flags, such as {@code g} for all places on PostgreSQL. */
    default TextExpr regexpReplace(String pattern, String replacement, String flags) {
        return text(Operators.REGEXP_REPLACE, Operand.text(pattern), Operand.text(replacement), Operand.inline(flags));
    }

    /** {@link #regexpReplace(String, String)} with a pattern and a replacement of the database's. */
    default TextExpr regexpReplace(Expression<String> pattern, Expression<String> replacement) {
        return text(Operators.REGEXP_REPLACE, pattern.node(), replacement.node());
    }

    /** {@link #regexpReplace(String, String, String)} with a pattern and a replacement of the database's. */
    default TextExpr regexpReplace(Expression<String> pattern, Expression<String> replacement, String flags) {
        return text(Operators.REGEXP_REPLACE, pattern.node(), replacement.node(), Operand.inline(flags));
    }

    /** A full-text search: {@code @@ plainto_tsquery} on PostgreSQL, {@code MATCH .. AGAINST} on MySQL, MATCH on SQLite. */
    default Predicate match(String query) {
        return condition(Operators.MATCH, Operand.text(query));
    }

    /** {@link #match} by one of PostgreSQL's configurations, such as {@code english}; other databases have none, and search as ever. */
    default Predicate match(String query, String configuration) {
        return condition(Operators.MATCH, Operand.text(query), Operand.inline(configuration));
    }

    /** Compared and sorted by a collation; {@code schema.name} for one that lies in a schema. */
    default TextExpr collate(String collation) {
        return text(Operators.COLLATE, Operand.word(collation));
    }

    /** {@code this || text}. */
    default TextExpr concat(String text) {
        return text(Operators.CONCAT, Operand.text(text));
    }

    /** {@code this || other}. */
    default TextExpr concat(Expression<?> other) {
        return text(Operators.CONCAT, other.node());
    }

    /** {@code lower(this)}. */
    default TextExpr lower() {
        return Expressions.text(FunctionCall.of("lower", SqlTypes.VARCHAR, node()));
    }

    /** {@code upper(this)}. */
    default TextExpr upper() {
        return Expressions.text(FunctionCall.of("upper", SqlTypes.VARCHAR, node()));
    }

    @Override
    default TextExpr label(String name) {
        return Expressions.text(new Label(node(), name));
    }

    private Predicate escaped(Operator operator, String text) {
        return condition(operator, Operand.text(LikePattern.escape(text, LikePattern.ESCAPE)), LikePattern.ESCAPE_SQL);
    }

    private Predicate condition(Operator operator, Expr... more) {
        return Expressions.predicate(new Operation(operator, Expressions.listed(node(), more), SqlTypes.BOOLEAN));
    }

    private TextExpr text(Operator operator, Expr... more) {
        return Expressions.text(new Operation(operator, Expressions.listed(node(), more), SqlTypes.VARCHAR));
    }
}
