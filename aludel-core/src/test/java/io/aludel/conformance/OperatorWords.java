package io.aludel.conformance;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.Expression;
import io.aludel.sql.Expressions;
import io.aludel.sql.NumberExpr;
import io.aludel.sql.Predicate;
import io.aludel.sql.Query;
import io.aludel.sql.QueryExpr;
import io.aludel.sql.Sql;
import io.aludel.sql.TextExpr;
import io.aludel.sql.TupleExpr;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.LabelRef;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operator;
import io.aludel.sql.ast.Operators;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.SubqueryRef;
import io.aludel.sql.ast.TableRef;
import io.aludel.sql.ast.TextFragment;
import io.aludel.sql.ast.TextNode;
import io.aludel.sql.ast.ValuesNode;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeKind;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Operators: {@code (= a b)}, {@code (like a b :escape "/")} ... */
public final class OperatorWords implements Words {

    @Override
    public void addTo(Map<String, Word> words) {
        comparisons(words);
        arithmetic(words);
        patterns(words);
        logic(words);
        custom(words);
    }

    private static void comparisons(Map<String, Word> words) {
        compare(words, "=", "=", Expression::eq, Expression::eq);
        compare(words, "!=", "!=", Expression::ne, Expression::ne);
        compare(words, "<", ">", Expression::lt, Expression::lt);
        compare(words, "<=", ">=", Expression::le, Expression::le);
        compare(words, ">", "<", Expression::gt, Expression::gt);
        compare(words, ">=", "<=", Expression::ge, Expression::ge);
        words.put("is_distinct_from", arguments -> {
            Expression<Object> left = left(arguments);
            return arguments.get(1) instanceof Expression<?>
                    ? left.isDistinctFrom(Operands.of(arguments.get(1)))
                    : left.isDistinctFrom(Literals.as(left.type(), arguments.get(1)));
        });
        words.put("is_not_distinct_from", arguments -> {
            Expression<Object> left = left(arguments);
            return arguments.get(1) instanceof Expression<?>
                    ? left.isNotDistinctFrom(Operands.of(arguments.get(1)))
                    : left.isNotDistinctFrom(Literals.as(left.type(), arguments.get(1)));
        });
        words.put(
                "is",
                arguments -> arguments.get(1) == null
                        ? left(arguments).isNull()
                        : left(arguments).is(truth(arguments)));
        words.put(
                "is_not",
                arguments -> arguments.get(1) == null
                        ? left(arguments).isNotNull()
                        : left(arguments).isNot(truth(arguments)));
        words.put("between", OperatorWords::between);
        words.put("in", arguments -> in(arguments, false));
        words.put("not_in", arguments -> in(arguments, true));
    }

    private static void compare(
            Map<String, Word> words,
            String word,
            String mirrored,
            BiFunction<Expression<Object>, @Nullable Object, Predicate> withValue,
            BiFunction<Expression<Object>, Expression<Object>, Predicate> withExpression) {
        words.put(word, arguments -> {
            Object left = arguments.get(0);
            Object right = arguments.get(1);
            if (left instanceof TupleExpr<?> tuple) {
                return Tuples.compare(tuple, word, right);
            }
            if (isQuantified(right)) {
                Expression<Object> quantified = Operands.of(right);
                return Sql.condition(Tuples.OPERATORS.get(word), Operands.of(left, quantified.type()), quantified);
            }
            boolean special = isFree(left) && isOfTable(right)
                    || ExpressionWords.isPlainFunction(left) && ExpressionWords.isGenericFunction(right);
            if (!Operands.isSql(left) && Operands.isSql(right) || special) {
                return words.get(mirrored).say(new Arguments(mirrored, List.of(right, left), Map.of()));
            }
            Expression<Object> expression =
                    Operands.of(left, right instanceof Expression<?> other ? other.type() : SqlTypes.UNKNOWN);
            if (Operands.isSql(right) || right instanceof Query<?>) {
                return withExpression.apply(expression, Operands.of(right, expression.type()));
            }
            Object value = Literals.as(expression.type(), right);
            boolean fits = value == null || expression.type().javaType().isInstance(value);
            return fits ? withValue.apply(expression, value) : withExpression.apply(expression, Operands.of(value));
        });
    }

    private static boolean isQuantified(@Nullable Object value) {
        return value instanceof Expression<?> expression
                && expression.node() instanceof Operation operation
                && List.of(Operators.ANY, Operators.ALL).contains(operation.operator());
    }

    /** The recorder's language asks the more special class of two first, and columns of tables are more special than others. */
    private static boolean isFree(@Nullable Object value) {
        if (!(value instanceof Expression<?> expression)) {
            return false;
        }
        Expr node = expression.node();
        if (node instanceof LabelRef || node instanceof TextFragment) {
            return true;
        }
        return node instanceof ColumnRef column
                && column.source() instanceof SubqueryRef subquery
                && (subquery.query() instanceof TextNode
                        || subquery.query() instanceof ValuesNode
                        || isComputed(subquery.query(), column.name()));
    }

    /** A column of a subquery is that of a table, unless it is computed or has a label. */
    private static boolean isComputed(QueryNode query, String name) {
        return query.columns().stream()
                .noneMatch(column ->
                        column instanceof ColumnRef plain && plain.name().equals(name));
    }

    private static boolean isOfTable(@Nullable Object value) {
        return value instanceof Expression<?> expression
                && expression.node() instanceof ColumnRef column
                && (column.source() instanceof TableRef
                        || (column.source() instanceof SubqueryRef subquery
                                && !isComputed(subquery.query(), column.name())));
    }

    /** After IS a truth value is a constant; another value is a parameter. */
    private static Expression<?> truth(Arguments arguments) {
        if (arguments.get(1) instanceof Boolean truth) {
            return Expressions.of(truth ? Constant.TRUE : Constant.FALSE, SqlTypes.BOOLEAN);
        }
        return Operands.of(arguments.get(1), left(arguments).type());
    }

    private static Expression<Object> left(Arguments arguments) {
        Object partner = arguments.size() > 1 ? arguments.get(1) : null;
        return Operands.of(
                arguments.get(0),
                partner instanceof Expression<?> other ? other.type() : Operands.typeOf(arguments.get(0)));
    }

    private static Predicate between(Arguments arguments) {
        Object low = arguments.get(1);
        Object high = arguments.get(2);
        SqlType<?> partner = low instanceof Expression<?> other ? other.type() : Operands.typeOf(arguments.get(0));
        Expression<Object> left = Operands.of(arguments.get(0), partner);
        boolean symmetric = arguments.flag("symmetric");
        if (Operands.isSql(low) || Operands.isSql(high)) {
            Expression<Object> from = Operands.of(low, left.type());
            Expression<Object> to = Operands.of(high, left.type());
            return symmetric ? left.betweenSymmetric(from, to) : left.between(from, to);
        }
        Object from = Literals.as(left.type(), low);
        Object to = Literals.as(left.type(), high);
        return symmetric ? left.betweenSymmetric(from, to) : left.between(from, to);
    }

    private static Predicate in(Arguments arguments, boolean negated) {
        Object right = arguments.get(1);
        if (arguments.get(0) instanceof TupleExpr<?> tuple) {
            Predicate in = Tuples.in(tuple, right);
            return negated ? in.not() : in;
        }
        Expression<Object> left = left(arguments);
        if (right instanceof Query<?> query) {
            return negated ? left.notIn(query) : left.in(query);
        }
        if (right instanceof QueryExpr rows) {
            Query<?> all = Sql.select(SelectWords.selections(List.of(rows)));
            return negated ? left.notIn(all) : left.in(all);
        }
        if (right instanceof Operands.Parameter parameter) {
            return negated ? left.notIn(parameter.asList(left.type())) : left.in(parameter.asList(left.type()));
        }
        if (right instanceof Expression<?>) {
            return Sql.condition(negated ? Operators.NOT_IN : Operators.IN, left, Operands.of(right));
        }
        List<?> items = (List<?>) right;
        if (items.stream().anyMatch(Operands::isSql)) {
            List<Expression<Object>> expressions = new ArrayList<>();
            items.forEach(item -> expressions.add(Operands.of(item, left.type())));
            Expression<?>[] more = expressions.subList(1, expressions.size()).toArray(Expression<?>[]::new);
            Predicate in = left.in(expressions.get(0), more);
            return negated ? in.not() : in;
        }
        List<@Nullable Object> values = new ArrayList<>();
        items.forEach(item -> values.add(Literals.as(left.type(), item)));
        return negated ? left.notIn(values) : left.in(values);
    }

    private static void arithmetic(Map<String, Word> words) {
        words.put("+", arguments -> arithmetic(arguments, Operators.PLUS, NumberExpr::plus));
        words.put(
                "-",
                arguments -> arguments.size() == 1
                        ? negated(arguments)
                        : arithmetic(arguments, Operators.MINUS, NumberExpr::minus));
        words.put("neg", OperatorWords::negated);
        words.put("*", arguments -> arithmetic(arguments, Operators.TIMES, NumberExpr::times));
        words.put("/", arguments -> arithmetic(arguments, Operators.DIVIDE, NumberExpr::dividedBy));
        words.put("//", arguments -> arithmetic(arguments, Operators.FLOOR_DIVIDE, NumberExpr::floorDividedBy));
        words.put("%", arguments -> arithmetic(arguments, Operators.MODULO, NumberExpr::modulo));
        words.put("bitwise_and", arguments -> arithmetic(arguments, Operators.BITWISE_AND, NumberExpr::bitwiseAnd));
        words.put("bitwise_or", arguments -> arithmetic(arguments, Operators.BITWISE_OR, NumberExpr::bitwiseOr));
        words.put("bitwise_xor", arguments -> arithmetic(arguments, Operators.BITWISE_XOR, NumberExpr::bitwiseXor));
        words.put("bitwise_lshift", arguments -> arithmetic(arguments, Operators.SHIFT_LEFT, null));
        words.put("bitwise_rshift", arguments -> arithmetic(arguments, Operators.SHIFT_RIGHT, null));
        words.put("bitwise_not", arguments -> number(left(arguments)).bitwiseNot());
    }

    private static Object negated(Arguments arguments) {
        Expression<Object> operand = left(arguments);
        return Operands.isNumber(operand.type())
                ? number(operand).negate()
                : Sql.operation(Operators.NEGATE, operand.type(), operand);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the recordings are not typed
    static NumberExpr<Integer> number(Expression<?> expression) {
        return (NumberExpr<Integer>) Sql.asNumber((Expression) expression);
    }

    /** Numbers by the methods of numbers, text by concatenation, the rest by the operator alone. */
    private static Object arithmetic(
            Arguments arguments,
            Operator operator,
            @Nullable BiFunction<NumberExpr<Integer>, Expression<Integer>, ?> ofNumbers) {
        Object first = arguments.get(0);
        Object second = arguments.get(1);
        if (!Operands.isSql(first)
                && !Operands.isSql(second)
                && !(first instanceof Query<?>)
                && !(second instanceof Query<?>)) {
            throw new ArgumentException(ErrorCode.INVALID_ARGUMENT, "neither side is an expression");
        }
        SqlType<?> hint = first instanceof Expression<?> left
                ? left.type()
                : second instanceof Expression<?> right ? right.type() : SqlTypes.UNKNOWN;
        Expression<Object> left = Operands.of(first, partner(hint, first));
        Expression<Object> right = Operands.of(second, partner(left.type(), second));
        if (operator.equals(Operators.PLUS)
                && (Operands.isText(left.type())
                        || isText(first)
                        || isText(second)
                        || Operands.isText(right.type()) && !Operands.isNumber(left.type()))) {
            return OperatorWords.text(left).concat(right);
        }
        if (operator.equals(Operators.PLUS) && Operands.is(left.type(), TypeKind.ARRAY)) {
            return Sql.operation(Operators.CONCAT, left.type(), left, right);
        }
        boolean widened = left.type().isInteger() && !right.type().isInteger() && Operands.isNumber(right.type());
        if (widened) {
            return Sql.operation(operator, right.type(), left, right);
        }
        if (ofNumbers != null && Operands.isNumber(left.type()) && Operands.isNumber(right.type())) {
            return ofNumbers.apply(number(left), cast(right));
        }
        boolean temporal = Temporal.class.isAssignableFrom(left.type().javaType());
        boolean difference =
                temporal && Temporal.class.isAssignableFrom(right.type().javaType());
        boolean fraction = operator.equals(Operators.DIVIDE) && left.type().isInteger();
        SqlType<?> type = difference ? SqlTypes.INTERVAL : fraction ? SqlTypes.NUMERIC : left.type();
        return Sql.operation(operator, ExpressionWords.cast(type), left, right);
    }

    /** A text decides what stands beside something of no known type. */
    private static boolean isText(@Nullable Object value) {
        return value instanceof String;
    }

    /** Numbers keep their own type: beside a date they are days, beside whole numbers they may have a fraction. */
    private static SqlType<?> partner(SqlType<?> left, @Nullable Object right) {
        return right instanceof Number ? Operands.typeOf(right) : left;
    }

    @SuppressWarnings("unchecked") // the recordings are not typed
    static <T> Expression<T> cast(Expression<?> expression) {
        return (Expression<T>) expression;
    }

    static TextExpr text(Expression<?> expression) {
        return Sql.asText(cast(expression));
    }

    private static void patterns(Map<String, Word> words) {
        pattern(words, "like", Operators.LIKE, false);
        pattern(words, "not_like", Operators.LIKE, true);
        pattern(words, "ilike", Operators.ILIKE, false);
        pattern(words, "not_ilike", Operators.ILIKE, true);
        affix(words, "startswith", Operators.STARTS_WITH, TextExpr::startsWith);
        affix(words, "endswith", Operators.ENDS_WITH, TextExpr::endsWith);
        affix(words, "contains", Operators.CONTAINS, TextExpr::contains);
        affix(words, "istartswith", Operators.ISTARTS_WITH, TextExpr::istartsWith);
        affix(words, "iendswith", Operators.IENDS_WITH, TextExpr::iendsWith);
        affix(words, "icontains", Operators.ICONTAINS, TextExpr::icontains);
        words.put("concat", arguments -> text(left(arguments)).concat(Operands.of(arguments.get(1), SqlTypes.VARCHAR)));
        words.put("collate", arguments -> text(left(arguments)).collate(arguments.text(1)));
        words.put("regexp_match", arguments -> {
            String flags = arguments.string("flags");
            TextExpr pattern = text(Operands.of(arguments.get(1), SqlTypes.VARCHAR));
            return flags == null
                    ? text(left(arguments)).regexpMatch(pattern)
                    : text(left(arguments)).regexpMatch(pattern, flags);
        });
        words.put("regexp_replace", arguments -> {
            String flags = arguments.string("flags");
            TextExpr pattern = text(Operands.of(arguments.get(1), SqlTypes.VARCHAR));
            TextExpr replacement = text(Operands.of(arguments.get(2), SqlTypes.VARCHAR));
            return flags == null
                    ? text(left(arguments)).regexpReplace(pattern, replacement)
                    : text(left(arguments)).regexpReplace(pattern, replacement, flags);
        });
        words.put("match", arguments -> {
            String configuration = arguments.string("postgresql_regconfig");
            return configuration == null
                    ? text(left(arguments)).match(arguments.text(1))
                    : text(left(arguments)).match(arguments.text(1), configuration);
        });
    }

    private static void pattern(Map<String, Word> words, String word, Operator operator, boolean negated) {
        words.put(word, arguments -> {
            Expression<Object> left = left(arguments);
            Expression<Object> pattern = Operands.of(arguments.get(1), SqlTypes.VARCHAR);
            Predicate condition = withEscape(operator, left, pattern, arguments);
            return negated ? condition.not() : condition;
        });
    }

    private static Predicate withEscape(
            Operator operator, Expression<?> left, Expression<?> pattern, Arguments arguments) {
        String escape = arguments.string("escape");
        return escape == null
                ? Sql.condition(operator, left, pattern)
                : Sql.condition(operator, left, pattern, Sql.inlined(escape, SqlTypes.VARCHAR));
    }

    private static void affix(
            Map<String, Word> words, String word, Operator operator, BiFunction<TextExpr, String, Predicate> escaped) {
        words.put(word, arguments -> {
            Expression<Object> left = left(arguments);
            if (word.equals("contains")
                    && Operands.is(
                            left.type(),
                            TypeKind.ARRAY,
                            TypeKind.JSON,
                            TypeKind.RANGE,
                            TypeKind.MULTIRANGE,
                            TypeKind.NATIVE)) {
                return DatabaseWords.contains(left, arguments);
            }
            boolean autoescape = arguments.flag("autoescape");
            if (autoescape && !arguments.has("escape")) {
                return escaped.apply(text(left), arguments.text(1));
            }
            Object right = arguments.get(1);
            if (autoescape) {
                String escape = String.valueOf(arguments.string("escape"));
                String text = (String) right;
                for (String special : List.of(escape, "%", "_")) {
                    text = text.replace(special, escape + special);
                }
                right = text;
            }
            return withEscape(operator, left, Operands.of(right, SqlTypes.VARCHAR), arguments);
        });
    }

    private static void logic(Map<String, Word> words) {
        words.put("and", arguments -> Sql.and(predicates(arguments.all())));
        words.put("or", arguments -> Sql.or(predicates(arguments.all())));
        words.put("not", arguments -> predicate(arguments.get(0)).not());
        words.put("sqltrue", arguments -> Sql.sqlTrue());
        words.put("sqlfalse", arguments -> Sql.sqlFalse());
        words.put("sqlnull", arguments -> Sql.sqlNull(SqlTypes.UNKNOWN));
    }

    public static List<Predicate> predicates(List<?> values) {
        List<Predicate> predicates = new ArrayList<>();
        values.forEach(value -> predicates.add(predicate(value)));
        return predicates;
    }

    public static Predicate predicate(@Nullable Object value) {
        if (value instanceof Predicate predicate) {
            return predicate;
        }
        if (value instanceof DatabaseWords.FullText text) {
            return text.predicate();
        }
        if (value instanceof SelectWords.Existing existing) {
            return existing.predicate();
        }
        if (value instanceof Operands.TextPart text) {
            return Sql.conditionSql(text.sql());
        }
        if (value instanceof Expression<?> expression) {
            return io.aludel.sql.Expressions.predicate(expression.node());
        }
        if (value instanceof Boolean constant) {
            return constant ? Sql.sqlTrue() : Sql.sqlFalse();
        }
        throw new ArgumentException(ErrorCode.INVALID_ARGUMENT, "not a condition: " + value);
    }

    private static void custom(Map<String, Word> words) {
        words.put("op", arguments -> {
            Expression<Object> left = left(arguments);
            Integer precedence = arguments.integer("precedence");
            boolean comparison = arguments.flag("is_comparison");
            Expression<Object> right = Operands.of(arguments.get(2), partner(left.type(), arguments.get(2)));
            if (comparison && precedence == null) {
                return left.boolOp(arguments.text(1), right);
            }
            Operator operator = Operator.custom(arguments.text(1), precedence == null ? 0 : precedence);
            return comparison ? left.boolOp(operator, right) : left.op(operator, right, left.type());
        });
        words.put("bool_op", arguments -> {
            Expression<Object> left = left(arguments);
            return left.boolOp(arguments.text(1), Operands.of(arguments.get(2), left.type()));
        });
    }
}
