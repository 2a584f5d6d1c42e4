package io.aludel.sql;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ast.TemplateExpr;
import io.aludel.type.SqlType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A function, an operator or another construct of the application's own, with the way in which each database writes it. Immutable, safe
 * for use by many threads; keep it in a constant.
 *
 * <pre>{@code
 * static final CustomFunction<BigDecimal> GREATEST = CustomFunction.of("greatest", NUMERIC, "greatest({0}, {1})")
 *         .on("sqlite", "max({0}, {1})");
 *
 * select(GREATEST.call(price, value(BigDecimal.TEN)))
 * }</pre>
 *
 * <p>The texts are SQL: never make them from what a user typed. Operands that could fall apart belong in parentheses of the text.
 *
 * @param <T> the Java type of its value
 */
public final class CustomFunction<T> {
    private final String name;
    private final SqlType<T> type;
    private final Map<String, String> templates;

    private CustomFunction(String name, SqlType<T> type, Map<String, String> templates) {
        this.name = name;
        this.type = type;
        this.templates = templates;
    }

    /** One that no dialect knows yet. */
    public static <T> CustomFunction<T> of(String name, SqlType<T> type) {
        return new CustomFunction<>(name, type, Map.of());
    }

    /** One that all dialects write alike, apart from those that {@link #on} names. */
    public static <T> CustomFunction<T> of(String name, SqlType<T> type, String template) {
        return of(name, type).on("*", template);
    }

    /** The way of one dialect: {@code {0}} stands for the first operand. */
    public CustomFunction<T> on(String dialect, String template) {
        Map<String, String> changed = new HashMap<>(templates);
        changed.put(dialect, template);
        return new CustomFunction<>(name, type, Map.copyOf(changed));
    }

    /** A use with operands. */
    public Expression<T> call(Expression<?>... operands) {
        return Expressions.of(new TemplateExpr(name, templates, Operand.nodes(Arrays.asList(operands)), type), type);
    }

    /** {@link #call} where a condition is wanted. */
    public Predicate test(Expression<?>... operands) {
        if (type.javaType() != Boolean.class) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT, "'" + name + "' gives " + type + ", which is no condition.");
        }
        return Expressions.predicate(call(operands).node());
    }
}
