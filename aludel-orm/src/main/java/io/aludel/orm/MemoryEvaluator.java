package io.aludel.orm;

import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.AttributePath;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ObjectValue;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.runtime.HybridsFact;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InList;
import io.aludel.sql.ast.Inline;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operator;
import io.aludel.sql.ast.Operators;
import io.aludel.sql.ast.RelationCondition;
import io.aludel.sql.ast.RelationshipRef;
import io.aludel.sql.ast.RowValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the expressions of an UPDATE or DELETE for an object that is here, as the database would for its row: with NULL as a third
 * truth value. Attributes of other entities, functions, subqueries, patterns with place holders, and sums, products and texts of three parts
 * or more are left to the database. Stateless but for the statement it was made for.
 */
final class MemoryEvaluator {
    /** What an expression with an attribute that is not loaded comes to: nobody knows. */
    static final Object UNKNOWN = new Object();

    private static final Map<Operator, Function<Integer, Boolean>> COMPARISONS = Map.of(
            Operators.LT, order -> order < 0,
            Operators.LE, order -> order <= 0,
            Operators.GT, order -> order > 0,
            Operators.GE, order -> order >= 0);

    private final EntityMapping mapping;
    private final EntityRef entity;
    private final Map<String, ? extends @Nullable Object> parameters;
    private final MemoryColumns columns;

    MemoryEvaluator(EntityMapping mapping, EntityRef entity, Map<String, ? extends @Nullable Object> parameters) {
        this.mapping = mapping;
        this.entity = entity;
        this.parameters = parameters;
        this.columns = new MemoryColumns(mapping, entity);
    }

    /** Gives the value for an object: a value, null for NULL, or {@link #UNKNOWN}. */
    interface Evaluation {
        @Nullable
        Object of(InstanceState object);
    }

    /** How an expression is evaluated; nothing when only the database can. */
    Optional<Evaluation> evaluation(@Nullable Expr expression) {
        try {
            return Optional.of(expression == null ? object -> true : evaluate(expression));
        } catch (OnlyInDatabase only) {
            return Optional.empty();
        }
    }

    /** Thrown while an expression is looked through; it never leaves this class. */
    private static final class OnlyInDatabase extends RuntimeException {
        private static final long serialVersionUID = 1;

        OnlyInDatabase() {
            super("", null, false, false);
        }
    }

    private Evaluation evaluate(Expr expression) {
        if (expression instanceof AttributeRef attribute) {
            return attribute(attribute);
        }
        if (expression instanceof Bind bind) {
            Object value = bind.name() != null && parameters.containsKey(bind.name())
                    ? parameters.get(bind.name())
                    : bind.value();
            return value instanceof ObjectValue other ? object -> other.value() : object -> value;
        }
        if (expression instanceof ColumnRef column) {
            return columns.evaluation(column).orElseThrow(OnlyInDatabase::new);
        }
        if (expression instanceof Inline inline) {
            return object -> inline.value();
        }
        if (expression instanceof Constant constant) {
            return constant(constant);
        }
        if (expression instanceof InList in) {
            return in.left() instanceof RowValue row && !in.values().isEmpty() ? inRows(row, in) : in(in);
        }
        if (expression instanceof RelationCondition relation) {
            return refersToNothing(relation);
        }
        if (expression instanceof Operation operation) {
            if (MemoryValues.isChain(operation)) {
                throw new OnlyInDatabase();
            }
            List<Evaluation> operands =
                    operation.operands().stream().map(this::evaluate).toList();
            return operation(operation.operator(), operands);
        }
        throw new OnlyInDatabase();
    }

    private static Evaluation constant(Constant constant) {
        return switch (constant) {
            case TRUE -> object -> true;
            case FALSE -> object -> false;
            case NULL -> object -> null;
            case DEFAULT -> throw new OnlyInDatabase();
        };
    }

    private Evaluation attribute(AttributeRef reference) {
        HybridsFact.Hybrid hybrid = mapping.names().hybrid(reference.path());
        if (hybrid != null && reference.entity().equals(entity)) {
            return evaluate(hybrid.maker().apply(entity));
        }
        AttributePath path = AttributePath.of(reference.path());
        if (!reference.entity().equals(entity) || mapping.description().number(path.attribute()) < 0) {
            throw new OnlyInDatabase();
        }
        if (!path.isAttribute()) {
            return component(mapping.column(reference.path()));
        }
        AttributeMapping attribute = mapping.attribute(path.attribute());
        if (attribute instanceof BasicMapping) {
            return object -> value(object, attribute.number());
        }
        if (attribute instanceof ReferenceMapping) {
            return object -> {
                Object target = value(object, attribute.number());
                if (target instanceof ManagedEntity related) {
                    return keyed(related);
                }
                return target;
            };
        }
        throw new OnlyInDatabase();
    }

    private static Evaluation component(@Nullable BasicMapping component) {
        if (component == null) {
            throw new OnlyInDatabase();
        }
        return object -> {
            Object whole = value(object, component.number());
            return whole == UNKNOWN ? UNKNOWN : component.part(whole);
        };
    }

    static @Nullable Object value(InstanceState object, int attribute) {
        return object.isLoaded(attribute) ? object.entity().$aludel$get(attribute) : UNKNOWN;
    }

    private static Object keyed(ManagedEntity related) {
        InstanceState state = related.$aludel$state();
        Object key = state == null ? null : state.id();
        return key == null ? UNKNOWN : key;
    }

    private Evaluation in(InList in) {
        if (in.values().isEmpty()) {
            return object -> in.negated(); // nothing is in an empty list, NULL neither
        }
        Evaluation left = evaluate(in.left());
        List<Evaluation> values = in.values().stream().map(this::evaluate).toList();
        return object -> {
            Object sought = left.of(object);
            if (sought == UNKNOWN || sought == null) {
                return sought;
            }
            boolean nulls = false;
            for (Evaluation value : values) {
                Object candidate = value.of(object);
                if (candidate == UNKNOWN) {
                    return UNKNOWN;
                }
                nulls |= candidate == null;
                if (candidate != null && same(sought, candidate)) {
                    return !in.negated();
                }
            }
            return nulls ? null : (Object) in.negated();
        };
    }

    /** {@code (a, b) IN ((1, 2), (3, 4))}. */
    private Evaluation inRows(RowValue row, InList in) {
        List<Evaluation> left = row.values().stream().map(this::evaluate).toList();
        List<Evaluation> candidates = new ArrayList<>();
        for (Expr value : in.values()) {
            if (!(value instanceof RowValue candidate) || candidate.values().size() != left.size()) {
                throw new OnlyInDatabase();
            }
            List<Evaluation> equal = new ArrayList<>();
            for (int part = 0; part < left.size(); part++) {
                Evaluation right = evaluate(candidate.values().get(part));
                equal.add(operation(Operators.EQ, List.of(left.get(part), right)));
            }
            candidates.add(junction(true, equal));
        }
        Evaluation any = junction(false, candidates);
        return in.negated() ? operation(Operators.NOT, List.of(any)) : any;
    }

    /** {@code reference IS NULL}; of a key of several columns the database knows which of them are. */
    private Evaluation refersToNothing(RelationCondition relation) {
        RelationshipRef relationship = relation.relationship();
        if (relation.target() == null
                && relationship.owner().equals(entity)
                && mapping.attribute(relationship.name()) instanceof ReferenceMapping reference
                && reference.isOwning()
                && reference.columns().size() == 1) {
            return columns.evaluation(reference, 0)
                    .map(key -> operation(Operators.IS, List.of(key, object -> null)))
                    .orElseThrow(OnlyInDatabase::new);
        }
        throw new OnlyInDatabase();
    }

    private static Evaluation operation(Operator operator, List<Evaluation> operands) {
        if (operator.equals(Operators.AND) || operator.equals(Operators.OR)) {
            return junction(operator.equals(Operators.AND), operands);
        }
        if (operator.equals(Operators.IS) || operator.equals(Operators.IS_NOT)) {
            boolean negated = operator.equals(Operators.IS_NOT);
            return of(operands, true, values -> negated != same(values.get(0), values.get(1)));
        }
        if (operator.equals(Operators.NOT)) {
            return of(operands, false, values -> !Boolean.TRUE.equals(values.get(0)));
        }
        if (operator.equals(Operators.EQ) || operator.equals(Operators.NE)) {
            boolean negated = operator.equals(Operators.NE);
            return of(operands, false, values -> negated != same(values.get(0), values.get(1)));
        }
        Function<Integer, Boolean> comparison = COMPARISONS.get(operator);
        if (comparison != null) {
            return of(operands, false, values -> comparison.apply(MemoryValues.compare(values.get(0), values.get(1))));
        }
        if (operator.equals(Operators.CONCAT)) {
            return of(operands, false, values -> MemoryValues.joined(values));
        }
        if (MemoryValues.isArithmetic(operator)) {
            return of(operands, false, values -> MemoryValues.compute(operator, values.get(0), values.get(1)));
        }
        throw new OnlyInDatabase();
    }

    private static boolean same(@Nullable Object left, @Nullable Object right) {
        return left instanceof Number && right instanceof Number
                ? MemoryValues.compare(left, right) == 0
                : Objects.equals(left, right instanceof ManagedEntity related ? keyed(related) : right);
    }

    /** Strict in what is unknown, and, unless said otherwise, in NULL. */
    private static Evaluation of(
            List<Evaluation> operands, boolean takesNull, Function<List<@Nullable Object>, @Nullable Object> form) {
        return object -> {
            List<@Nullable Object> values = new ArrayList<>(operands.size());
            for (Evaluation operand : operands) {
                Object value = operand.of(object);
                if (value == UNKNOWN) {
                    return UNKNOWN;
                }
                if (value == null && !takesNull) {
                    return null;
                }
                values.add(value);
            }
            return form.apply(values);
        };
    }

    /** AND is false when one is, OR true when one is; else unknown or NULL when one is. */
    private static Evaluation junction(boolean and, List<Evaluation> operands) {
        return object -> {
            boolean unknown = false;
            boolean nulls = false;
            for (Evaluation operand : operands) {
                Object value = operand.of(object);
                if (value == UNKNOWN) {
                    unknown = true;
                } else if (value == null) {
                    nulls = true;
                } else if (Boolean.TRUE.equals(value) != and) {
                    return !and;
                }
            }
            return unknown ? UNKNOWN : nulls ? null : (Object) and;
        };
    }
}
