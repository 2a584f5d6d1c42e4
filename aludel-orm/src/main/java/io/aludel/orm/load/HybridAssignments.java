package io.aludel.orm.load;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.mapping.Mappings;
import io.aludel.orm.runtime.HybridsFact.Hybrid;
import io.aludel.sql.Expression;
import io.aludel.sql.Expressions;
import io.aludel.sql.ast.Assignment;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.UpdateNode;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Puts the attributes of which a hybrid consists into the place of a hybrid that a statement sets. Stateless. */
public final class HybridAssignments {
    private HybridAssignments() {}

    static Statement expanded(Statement statement, Mappings mappings) {
        if (!(statement instanceof UpdateNode update) || !(update.table() instanceof EntityRef)) {
            return statement;
        }
        List<Assignment> all = new ArrayList<>();
        for (Assignment assignment : update.assignments()) {
            Hybrid hybrid = assignment.column() instanceof AttributeRef attribute
                    ? mappings.get(attribute.entity().type()).names().hybrid(attribute.path())
                    : null;
            if (hybrid == null) {
                all.add(assignment);
            } else {
                all.addAll(parts((AttributeRef) assignment.column(), assignment.value(), hybrid));
            }
        }
        return all.equals(update.assignments()) ? statement : update.withAssignments(all);
    }

    /**
     * What setting a hybrid sets.
     *
     * @param attribute the hybrid in its use of the entity
     * @param value what it is set to
     */
    public static List<Assignment> parts(AttributeRef attribute, Expr value, Hybrid hybrid) {
        List<Assignment> parts = new ArrayList<>();
        BiFunction<EntityRef, @Nullable Object, Map<?, ?>> updater = hybrid.updater();
        if (updater == null) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    name(attribute) + " cannot be set: it is computed."
                            + "\n  Set what it is computed from, or add a @HybridUpdate method of the same name.");
        }
        for (Map.Entry<?, ?> entry : updater.apply(attribute.entity(), argument(attribute, value, hybrid))
                .entrySet()) {
            if (!(entry.getKey() instanceof Expression<?> column)) {
                throw new InvalidRequestException(
                        ErrorCode.INVALID_REQUEST,
                        "@HybridUpdate of " + name(attribute) + " gives a value to '" + entry.getKey()
                                + "', which is no attribute."
                                + "\n  Return a map from attributes of the path to their values.");
            }
            Expr part = entry.getValue() instanceof Expression<?> expression
                    ? expression.node()
                    : Bind.of(entry.getValue(), column.type());
            parts.add(new Assignment(column.node(), part));
        }
        return parts;
    }

    /** An expression of the kind that the method declares: it is that of the values. */
    @SuppressWarnings("unchecked") // the class of the values was asked for
    private static Expression<?> expression(Expr value, SqlType<?> type) {
        Class<?> values = type.javaType();
        if (values == String.class) {
            return Expressions.text(value);
        }
        if (values == Boolean.class) {
            return Expressions.predicate(value);
        }
        if (Number.class.isAssignableFrom(values)) {
            return Expressions.number(value, (SqlType<? extends Number>) type);
        }
        return Temporal.class.isAssignableFrom(values)
                ? Expressions.temporal(value, (SqlType<? extends Temporal>) type)
                : Expressions.of(value, type);
    }

    private static @Nullable Object argument(AttributeRef attribute, Expr value, Hybrid hybrid) {
        if (hybrid.takesExpression()) {
            return expression(value, type(attribute, hybrid));
        }
        if (value instanceof Bind bind) {
            return bind.value();
        }
        throw new InvalidRequestException(
                ErrorCode.INVALID_REQUEST,
                name(attribute) + " can be set to a value only, not to an expression."
                        + "\n  Let its @HybridUpdate method take an Expression, not a value.");
    }

    /** The type of its values, which a name that a map gives does not tell. */
    private static SqlType<?> type(AttributeRef attribute, Hybrid hybrid) {
        if (attribute.type() != SqlTypes.UNKNOWN) {
            return attribute.type();
        }
        Expr computed = hybrid.maker().apply(attribute.entity());
        return computed == null ? attribute.type() : computed.type();
    }

    private static String name(AttributeRef attribute) {
        return attribute.entity().type().getSimpleName() + "." + attribute.path();
    }
}
