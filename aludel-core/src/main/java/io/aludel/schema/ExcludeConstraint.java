package io.aludel.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * No two rows for which all operators hold: PostgreSQL's EXCLUDE. Immutable.
 *
 * <pre>{@code
 * ExcludeConstraint.using("gist", Element.of("room", "="), Element.of("during", "&&"))
 * }</pre>
 *
 * @param name the name in the database, or null
 * @param using the kind of index
 * @param elements what is compared, and by which operator
 * @param where which rows are compared; null for all
 * @param options what else is said
 */
public record ExcludeConstraint(
        @Nullable String name,
        String using,
        List<Element> elements,
        @Nullable SqlFragment where,
        ConstraintOptions options)
        implements Constraint, Constrained<ExcludeConstraint> {
    public ExcludeConstraint {
        requireNonNull(using, "using");
        elements = List.copyOf(elements);
        where = where == null ? null : where.node();
        requireNonNull(options, "options");
    }

    /**
     * What is compared.
     *
     * @param column the name of the column, or null when {@code expression} is given
     * @param expression the expression, or null when {@code column} is given
     * @param operator the operator that must not hold between two rows
     * @param operatorClass the operator class, or null
     */
    public record Element(
            @Nullable String column,
            @Nullable SqlFragment expression,
            String operator,
            @Nullable String operatorClass) {
        public Element {
            expression = expression == null ? null : expression.node();
            requireNonNull(operator, "operator");
        }

        /** A column. */
        public static Element of(String column, String operator) {
            return new Element(requireNonNull(column, "column"), null, operator, null);
        }

        /** An expression. */
        public static Element of(SqlFragment expression, String operator) {
            return new Element(null, requireNonNull(expression, "expression"), operator, null);
        }

        /** The same with an operator class. */
        public Element operatorClass(String name) {
            return new Element(column, expression, operator, name);
        }
    }

    /** A constraint by a kind of index. */
    public static ExcludeConstraint using(String using, Element... elements) {
        return new ExcludeConstraint(null, using, List.of(elements), null, ConstraintOptions.NONE);
    }

    /** The same, for some rows only. */
    public ExcludeConstraint where(@Nullable SqlFragment condition) {
        return new ExcludeConstraint(name, using, elements, condition, options);
    }

    @Override
    public ExcludeConstraint named(@Nullable String changed) {
        return new ExcludeConstraint(changed, using, elements, where, options);
    }

    @Override
    public ExcludeConstraint with(ConstraintOptions changed) {
        return new ExcludeConstraint(name, using, elements, where, changed);
    }
}
