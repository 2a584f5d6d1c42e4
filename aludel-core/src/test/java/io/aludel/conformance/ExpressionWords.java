package io.aludel.conformance;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.sql.Aggregate;
import io.aludel.sql.ArrayExpr;
import io.aludel.sql.CaseBuilder;
import io.aludel.sql.DateField;
import io.aludel.sql.Expression;
import io.aludel.sql.FrameBound;
import io.aludel.sql.FunctionExpr;
import io.aludel.sql.Order;
import io.aludel.sql.SimpleCase;
import io.aludel.sql.Sql;
import io.aludel.sql.TupleExpr;
import io.aludel.sql.Window;
import io.aludel.sql.ast.FunctionCall;
import io.aludel.sql.ast.Operators;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeKind;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Literals, parameters, CASE, CAST, functions and windows. */
final class ExpressionWords implements Words {
    private static final Set<String> OF_TEXT =
            Set.of("concat", "aggregate_strings", "current_user", "session_user", "user");
    private static final Set<String> OF_NUMBERS = Set.of("char_length", "rank", "dense_rank");
    private static final Set<String> OF_FIRST = Set.of("max", "min", "sum", "coalesce", "pow");
    private static final Set<String> GENERIC = Set.of(
            "coalesce",
            "max",
            "min",
            "sum",
            "pow",
            "now",
            "concat",
            "char_length",
            "random",
            "count",
            "array_agg",
            "rank",
            "dense_rank");
    private static final Set<String> GROUPINGS = Set.of("cube", "rollup", "grouping_sets");
    private static final Set<String> OF_NOW = Set.of("now", "current_timestamp", "localtimestamp", "sysdate");

    @Override
    public void addTo(Map<String, Word> words) {
        atoms(words);
        conversions(words);
        words.put("case", ExpressionWords::cases);
        words.put(
                "aggregate_order_by",
                arguments -> new Ordered(
                        Operands.of(arguments.get(0)),
                        arguments.from(1).stream().map(ExpressionWords::order).toList()));
        words.put("tuple", arguments -> Sql.tuple(expressions(arguments.all())));
        words.put("tuple_of", Arguments::all);
        words.put("list_of", Arguments::all);
        words.put("over", ExpressionWords::over);
        words.put("filter", ExpressionWords::filter);
        words.put("within_group", ExpressionWords::withinGroup);
        words.put("asc", arguments -> ordered(arguments.get(0)).asc());
        words.put("desc", arguments -> ordered(arguments.get(0)).desc());
        words.put("nulls_first", arguments -> order(arguments.get(0)).nullsFirst());
        words.put("nulls_last", arguments -> order(arguments.get(0)).nullsLast());
        words.put("any_", arguments -> quantified(arguments.get(0), true));
        words.put("all_", arguments -> quantified(arguments.get(0), false));
        words.put(
                "extract",
                arguments -> Sql.extract(
                        DateField.valueOf(arguments.text(0).toUpperCase(Locale.ROOT)),
                        OperatorWords.cast(Operands.of(arguments.get(1)))));
        words.put("next_value", arguments -> {
            Sequence sequence = arguments.get(0, Sequence.class);
            Expression<String> name = Sql.labelled(sequence.name(), SqlTypes.VARCHAR);
            return sequence.schema() == null
                    ? Sql.operation(Operators.NEXT_NUMBER, SqlTypes.BIGINT, name)
                    : Sql.operation(
                            Operators.NEXT_NUMBER,
                            SqlTypes.BIGINT,
                            Sql.labelled(sequence.schema(), SqlTypes.VARCHAR),
                            name);
        });
    }

    private static void atoms(Map<String, Word> words) {
        words.put("literal", arguments -> {
            Object value = arguments.get(0);
            SqlType<?> type = arguments.size() > 1 ? TypeWords.type(arguments.get(1)) : Operands.typeOf(value);
            return Operands.of(value, type);
        });
        words.put(
                "literal_column",
                arguments -> Sql.literalSql(
                        arguments.text(0),
                        cast(arguments.size() > 1 ? TypeWords.type(arguments.get(1)) : SqlTypes.UNKNOWN)));
        words.put(
                "column",
                arguments -> Sql.labelled(
                        arguments.text(0),
                        cast(arguments.size() > 1 ? TypeWords.type(arguments.get(1)) : SqlTypes.UNKNOWN)));
        words.put("table", arguments -> {
            List<TableElement> columns = new ArrayList<>();
            for (Object column : arguments.from(1)) {
                Expression<?> expression = Columns.expression(column);
                columns.add(Column.of(((io.aludel.sql.ast.LabelRef) expression.node()).name(), expression.type()));
            }
            return Table.of(arguments.text(0), new MetaData(), columns.toArray(TableElement[]::new));
        });
        words.put("bindparam", arguments -> {
            boolean literal = arguments.flag("literal_execute");
            boolean hasValue = arguments.size() > 1 || arguments.has("value");
            Object value = arguments.size() > 1 ? arguments.get(1) : arguments.named("value");
            Object type =
                    arguments.has("type_") ? arguments.named("type_") : arguments.size() > 2 ? arguments.get(2) : null;
            if (literal) {
                return Sql.inlined(value, cast(type == null ? Operands.typeOf(value) : TypeWords.type(type)));
            }
            if (arguments.named("required") instanceof Boolean required && required) {
                hasValue = false;
            }
            return new Operands.Parameter(
                    (String) arguments.get(0),
                    hasValue,
                    value,
                    type == null ? null : TypeWords.type(type),
                    arguments.flag("expanding"),
                    arguments.flag("unique"));
        });
    }

    @SuppressWarnings("unchecked") // the recordings are not typed
    static SqlType<Object> cast(SqlType<?> type) {
        return (SqlType<Object>) type;
    }

    private static void conversions(Map<String, Word> words) {
        words.put("cast", arguments -> converted(arguments, Sql::cast));
        words.put("try_cast", arguments -> converted(arguments, Sql::tryCast));
        words.put("type_coerce", arguments -> converted(arguments, Sql::typeCoerce));
    }

    private static Object converted(
            Arguments arguments, BiFunction<Expression<?>, SqlType<?>, Expression<?>> conversion) {
        SqlType<?> type = TypeWords.type(arguments.get(1));
        Object value = arguments.get(0);
        if (value instanceof ArrayExpr<?> array
                && array.elementType() == SqlTypes.UNKNOWN
                && type.elementType() != null) {
            return Sql.arrayOf(cast(type.elementType()), List.<Expression<Object>>of());
        }
        Expression<?> operand = value == null
                ? Sql.sqlNull(type)
                : Operands.of(value, value instanceof String ? SqlTypes.VARCHAR : type);
        return conversion.apply(operand, type);
    }

    /** Branches as pairs of a condition and a result, or as a mapping of values to results. */
    private static Object cases(Arguments arguments) {
        Object branches = arguments.get(0);
        boolean otherwise = arguments.has("else");
        Object rest = arguments.named("else");
        SqlType<Object> type = cast(resultType(branches, rest));
        if (branches instanceof Map<?, ?> map) {
            SimpleCase<Object, Object> simple = Sql.caseOf(Operands.of(arguments.get(1)), type);
            for (Map.Entry<?, ?> branch : map.entrySet()) {
                Object value = Literals.as(Operands.of(arguments.get(1)).type(), branch.getKey());
                simple = simple.when(value, Operands.of(branch.getValue(), type));
            }
            return otherwise ? simple.otherwise(Operands.of(rest, type)) : simple;
        }
        CaseBuilder<Object> searched = null;
        for (Object item : (List<?>) branches) {
            List<?> branch = (List<?>) item;
            io.aludel.sql.Predicate condition = OperatorWords.predicate(branch.get(0));
            Expression<Object> result = branch.get(1) == null ? Sql.sqlNull(type) : Operands.of(branch.get(1), type);
            searched = searched == null
                    ? Sql.caseWhen(condition, io.aludel.sql.Expressions.of(result.node(), type))
                    : searched.when(condition, result);
        }
        if (searched == null) {
            throw new ArgumentException(ErrorCode.INVALID_ARGUMENT, "CASE needs a branch");
        }
        return otherwise && rest != null ? searched.otherwise(Operands.of(rest, type)) : searched;
    }

    private static SqlType<?> resultType(@Nullable Object branches, @Nullable Object otherwise) {
        LinkedList<@Nullable Object> results = new LinkedList<>();
        if (branches instanceof Map<?, ?> map) {
            map.values().forEach(results::addFirst);
        } else {
            ((List<?>) branches).forEach(branch -> results.addFirst(((List<?>) branch).get(1)));
        }
        results.add(otherwise);
        for (Object result : results) {
            if (result instanceof Expression<?> expression && expression.type() != SqlTypes.UNKNOWN) {
                return expression.type();
            }
            if (result != null && !Operands.isSql(result)) {
                return Operands.typeOf(result);
            }
        }
        return SqlTypes.UNKNOWN;
    }

    /** {@code (func.NAME ..)}. */
    static Object function(Arguments arguments) {
        String name = arguments.word().substring("func.".length());
        if (name.equals("count") && arguments.size() == 0) {
            return Sql.count();
        }
        if (name.equals("cast")) {
            return Sql.cast(Operands.of(arguments.get(0)), TypeWords.type(arguments.get(1)));
        }
        if (GROUPINGS.contains(name)) {
            return grouping(name, arguments);
        }
        if (name.equals("aggregate_strings")) {
            return Sql.aggregateStrings(OperatorWords.cast(Operands.of(arguments.get(0))), arguments.text(1));
        }
        List<Expression<?>> operands = new ArrayList<>();
        List<Order> order = new ArrayList<>();
        for (Object argument : arguments.all()) {
            if (argument instanceof Ordered ordered) {
                operands.add(ordered.argument());
                order.addAll(ordered.order());
                continue;
            }
            operands.add(
                    argument instanceof TupleExpr<?> tuple
                            ? io.aludel.sql.Expressions.of(tuple.node(), SqlTypes.UNKNOWN)
                            : Operands.of(argument));
        }
        SqlType<?> type = arguments.has("type_") ? TypeWords.type(arguments.named("type_")) : resultOf(name, operands);
        FunctionExpr<?> call = Sql.function(name, type, operands.toArray(Expression<?>[]::new));
        return order.isEmpty() ? call : call.orderBy(order.toArray(Order[]::new));
    }

    /** An argument of an aggregate, and the order in which it takes its rows. */
    record Ordered(Expression<?> argument, List<Order> order) {}

    private static Object grouping(String name, Arguments arguments) {
        if (name.equals("grouping_sets")) {
            List<List<Expression<?>>> sets = new ArrayList<>();
            for (Object set : arguments.all()) {
                sets.add(set instanceof TupleExpr<?> tuple ? parts(tuple) : List.of(Operands.of(set)));
            }
            return Sql.groupingSets(sets);
        }
        Expression<?>[] terms = expressions(arguments.all()).toArray(Expression<?>[]::new);
        return name.equals("cube") ? Sql.cube(terms) : Sql.rollup(terms);
    }

    private static List<Expression<?>> parts(TupleExpr<?> tuple) {
        List<Expression<?>> parts = new ArrayList<>();
        ((io.aludel.sql.ast.RowValue) tuple.node())
                .values()
                .forEach(part -> parts.add(io.aludel.sql.Expressions.of(part, part.type())));
        return parts;
    }

    /** A call that the recorder's language knows by its name only. */
    static boolean isPlainFunction(@Nullable Object value) {
        return isFunction(value) && !isGenericFunction(value);
    }

    /** A call for which the recorder's language has a class, which it asks first. */
    static boolean isGenericFunction(@Nullable Object value) {
        return isFunction(value)
                && GENERIC.contains(
                        ((FunctionCall) ((Expression<?>) value).node()).name().toLowerCase(Locale.ROOT));
    }

    private static boolean isFunction(@Nullable Object value) {
        return value instanceof Expression<?> expression && expression.node() instanceof FunctionCall;
    }

    private static SqlType<?> resultOf(String name, List<Expression<?>> operands) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (OF_TEXT.contains(lower)) {
            return SqlTypes.VARCHAR;
        }
        if (lower.equals("count")) {
            return SqlTypes.BIGINT;
        }
        if (OF_NUMBERS.contains(lower)) {
            return SqlTypes.INTEGER;
        }
        if (OF_FIRST.contains(lower) && !operands.isEmpty()) {
            return operands.stream()
                    .<SqlType<?>>map(Expression::type)
                    .filter(type -> type.kind() != TypeKind.UNKNOWN)
                    .findFirst()
                    .orElse(SqlTypes.UNKNOWN);
        }
        if (OF_NOW.contains(lower)) {
            return SqlTypes.DATETIME;
        }
        return switch (lower) {
            case "current_date" -> SqlTypes.DATE;
            case "current_time", "localtime" -> SqlTypes.TIME;
            case "random" -> SqlTypes.DOUBLE;
            case "avg" -> SqlTypes.NUMERIC;
            default -> SqlTypes.UNKNOWN;
        };
    }

    static List<Expression<?>> expressions(List<?> values) {
        List<Expression<?>> expressions = new ArrayList<>();
        values.forEach(value -> expressions.add(Operands.of(value)));
        return expressions;
    }

    /** A column, or the name of a label. */
    private static Expression<?> ordered(@Nullable Object value) {
        return value instanceof String label ? Sql.labelled(label, SqlTypes.UNKNOWN) : Operands.of(value);
    }

    static Order order(@Nullable Object value) {
        return value instanceof Order order
                ? order
                : new Order(new io.aludel.sql.ast.OrderTerm(
                        ordered(value).node(), false, io.aludel.sql.ast.OrderTerm.Nulls.DEFAULT));
    }

    private static List<?> list(@Nullable Object value) {
        return value == null ? List.of() : value instanceof List<?> list ? list : List.of(value);
    }

    private static Object over(Arguments arguments) {
        Window window = Window.NONE
                .partitionBy(expressions(list(arguments.named("partition_by"))).toArray(Expression<?>[]::new))
                .orderBy(list(arguments.named("order_by")).stream()
                        .map(ExpressionWords::order)
                        .toArray(Order[]::new));
        if (arguments.named("rows") instanceof List<?> frame) {
            window = window.rowsBetween(bound(frame.get(0), true), bound(frame.get(1), false));
        }
        if (arguments.named("range_") instanceof List<?> frame) {
            window = window.rangeBetween(bound(frame.get(0), true), bound(frame.get(1), false));
        }
        if (arguments.named("groups") instanceof List<?> frame) {
            window = window.groupsBetween(bound(frame.get(0), true), bound(frame.get(1), false));
        }
        String exclude = arguments.string("exclude");
        if (exclude != null) {
            window = window.exclude(io.aludel.sql.ast.WindowFrame.Exclusion.valueOf(
                    exclude.toUpperCase(Locale.ROOT).replace(' ', '_')));
        }
        Object function = arguments.get(0);
        if (function instanceof Aggregate<?> aggregate) {
            return aggregate.over(window);
        }
        if (function instanceof FunctionExpr<?> call) {
            return call.over(window);
        }
        throw new ArgumentException(ErrorCode.INVALID_ARGUMENT, "only functions have windows");
    }

    private static FrameBound bound(@Nullable Object value, boolean start) {
        if (value == null) {
            return start ? FrameBound.unboundedPreceding() : FrameBound.unboundedFollowing();
        }
        if (value instanceof Integer rows) {
            return rows == 0
                    ? FrameBound.currentRow()
                    : rows < 0 ? FrameBound.preceding(-rows) : FrameBound.following(rows);
        }
        return start ? FrameBound.preceding(value) : FrameBound.following(value);
    }

    private static Object filter(Arguments arguments) {
        io.aludel.sql.Predicate all = Sql.and(OperatorWords.predicates(arguments.from(1)));
        Object function = arguments.get(0);
        if (function instanceof Aggregate<?> aggregate) {
            return aggregate.filter(all);
        }
        if (function instanceof FunctionExpr<?> call) {
            return call.filter(all);
        }
        throw new ArgumentException(ErrorCode.INVALID_ARGUMENT, "only aggregates are filtered");
    }

    private static Object withinGroup(Arguments arguments) {
        Order[] order = arguments.from(1).stream().map(ExpressionWords::order).toArray(Order[]::new);
        return arguments.get(0, FunctionExpr.class).withinGroup(order);
    }

    private static Object quantified(@Nullable Object value, boolean any) {
        Expression<Object> operand = Operands.of(value);
        SqlType<?> element = operand.type().elementType();
        return Sql.operation(
                any ? Operators.ANY : Operators.ALL, cast(element == null ? operand.type() : element), operand);
    }
}
