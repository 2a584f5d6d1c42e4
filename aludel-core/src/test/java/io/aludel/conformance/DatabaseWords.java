package io.aludel.conformance;

import io.aludel.sql.ArrayExpr;
import io.aludel.sql.Expression;
import io.aludel.sql.JsonExpr;
import io.aludel.sql.Predicate;
import io.aludel.sql.Sql;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operator;
import io.aludel.sql.ast.Operators;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON, arrays, ranges, HSTORE and full text. */
final class DatabaseWords implements Words {

    @Override
    public void addTo(Map<String, Word> words) {
        json(words);
        arrays(words);
        ranges(words);
        fullText(words);
    }

    private static void json(Map<String, Word> words) {
        words.put("getitem", DatabaseWords::item);
        words.put("as_string", arguments -> json(arguments.get(0)).asString());
        words.put("as_integer", arguments -> json(arguments.get(0)).asInteger());
        words.put("as_float", arguments -> json(arguments.get(0)).asFloat());
        words.put("as_boolean", arguments -> json(arguments.get(0)).asBoolean());
        words.put(
                "as_numeric",
                arguments -> json(arguments.get(0))
                        .asNumeric(arguments.get(1, Integer.class), arguments.get(2, Integer.class)));
        words.put("as_json", arguments -> json(arguments.get(0)).asJson(SqlTypes.JSON));
        words.put("attr", arguments -> {
            String name = arguments.text(1);
            if (name.equals("astext")) {
                return Sql.operation(Operators.JSON_TEXT, SqlTypes.TEXT, json(arguments.get(0)));
            }
            return Columns.of(arguments.get(0), name);
        });
        keyed(words, "has_key", "?");
        keyed(words, "has_all", "?&");
        keyed(words, "has_any", "?|");
        keyed(words, "path_exists", "@?");
        keyed(words, "path_match", "@@");
    }

    private static void keyed(Map<String, Word> words, String word, String symbol) {
        words.put(word, arguments -> compared(arguments, symbol, Operands.of(arguments.get(1), SqlTypes.VARCHAR)));
    }

    private static Predicate compared(Arguments arguments, String symbol, Expression<?> right) {
        Operator operator = Operator.custom(symbol, Operators.EQ.precedence());
        return Columns.expression(arguments.get(0)).boolOp(operator, right);
    }

    private static JsonExpr<Object> json(@Nullable Object value) {
        return value instanceof JsonExpr<?> json ? json(json) : Sql.json(Columns.expression(value));
    }

    @SuppressWarnings("unchecked") // the recordings are not typed
    private static JsonExpr<Object> json(JsonExpr<?> json) {
        return (JsonExpr<Object>) json;
    }

    private static Object item(Arguments arguments) {
        Expression<Object> left = Columns.expression(arguments.get(0));
        Object key = arguments.get(1);
        if (left.node() instanceof Operation operation && operation.operator().equals(Operators.INDEX)) {
            return Sql.operation(Operators.INDEX, left.type(), left, Operands.of(key, SqlTypes.INTEGER));
        }
        SqlType<?> element = left.type().elementType();
        if (element != null && Operands.is(left.type(), TypeKind.ARRAY)) {
            return key instanceof Expression<?> index
                    ? array(left).get(OperatorWords.<Integer>cast(index))
                    : array(left).get((Integer) key);
        }
        if (Map.class.isAssignableFrom(left.type().javaType())) {
            return left.op("->", Operands.of(key, SqlTypes.VARCHAR), SqlTypes.TEXT);
        }
        if (key instanceof List<?> path) {
            return json(arguments.get(0)).path(path.toArray());
        }
        return key instanceof Integer index
                ? json(arguments.get(0)).get(index)
                : json(arguments.get(0)).get((String) key);
    }

    private static void arrays(Map<String, Word> words) {
        words.put("gslice", arguments -> {
            ArrayExpr<Object> array = array(Columns.expression(arguments.get(0)));
            if (arguments.get(1) == null) {
                return array.sliceTo(arguments.get(2, Integer.class));
            }
            return arguments.size() < 3 || arguments.get(2) == null
                    ? array.sliceFrom(arguments.get(1, Integer.class))
                    : array.slice(arguments.get(1, Integer.class), arguments.get(2, Integer.class));
        });
        words.put("pgarray", DatabaseWords::arrayOf);
        words.put("array", DatabaseWords::arrayOf);
        words.put("any", arguments -> quantified(arguments, Operators.ANY));
        words.put("all", arguments -> quantified(arguments, Operators.ALL));
        words.put("overlap", arguments -> binary(arguments, Operators.OVERLAPS));
        words.put("contained_by", arguments -> binary(arguments, Operators.INCLUDED_BY));
    }

    @SuppressWarnings("unchecked") // the recordings are not typed
    private static ArrayExpr<Object> array(Expression<Object> array) {
        Expression<?> untyped = array;
        return Sql.array((Expression<List<Object>>) untyped, (SqlType<Object>)
                array.type().elementType());
    }

    @SuppressWarnings("unchecked") // the recordings are not typed
    private static Object arrayOf(Arguments arguments) {
        List<Expression<Object>> elements = new ArrayList<>();
        SqlType<?> type = arguments.has("type_") ? TypeWords.type(arguments.named("type_")) : SqlTypes.UNKNOWN;
        for (Object item : (List<?>) arguments.get(0)) {
            Expression<Object> element = Operands.of(item, type == SqlTypes.UNKNOWN ? Operands.typeOf(item) : type);
            type = element.type();
            elements.add(element);
        }
        return Sql.arrayOf((SqlType<Object>) type, elements);
    }

    private static Predicate quantified(Arguments arguments, Operator operator) {
        Expression<Object> array = Columns.expression(arguments.get(0));
        SqlType<?> element = array.type().elementType();
        Expression<Object> value = Operands.of(arguments.get(1), element == null ? SqlTypes.UNKNOWN : element);
        return Sql.condition(Operators.EQ, value, Sql.operation(operator, value.type(), array));
    }

    static Predicate contains(Expression<Object> left, Arguments arguments) {
        return binary(arguments, Operators.INCLUDES);
    }

    private static Predicate binary(Arguments arguments, Operator operator) {
        Expression<Object> left = Columns.expression(arguments.get(0));
        Object right = arguments.get(1);
        return Sql.condition(
                operator, left, right instanceof Expression<?> expression ? expression : bound(left, right));
    }

    /** A value of the left side's type; an element or a bound where it is one. */
    private static Expression<?> bound(Expression<Object> left, @Nullable Object right) {
        boolean whole = right instanceof List<?> || right instanceof Map<?, ?>;
        SqlType<?> element = left.type().elementType();
        SqlType<?> type = whole || element == null ? left.type() : element;
        return io.aludel.sql.Expressions.of(Bind.of(Literals.as(type, right), type), type);
    }

    private static void ranges(Map<String, Word> words) {
        words.put("overlaps", arguments -> binary(arguments, Operators.OVERLAPS));
        Map.of(
                        "adjacent_to", "-|-",
                        "strictly_left_of", "<<",
                        "strictly_right_of", ">>",
                        "not_extend_right_of", "&<",
                        "not_extend_left_of", "&>")
                .forEach((word, symbol) ->
                        words.put(word, arguments -> compared(arguments, symbol, Operands.of(arguments.get(1)))));
    }

    private static void fullText(Map<String, Word> words) {
        words.put(
                "mysql_match",
                arguments ->
                        new FullText(ExpressionWords.expressions(arguments.all()), arguments.named("against"), ""));
        words.put("in_boolean_mode", arguments -> mode(arguments, "IN BOOLEAN MODE"));
        words.put("in_natural_language_mode", arguments -> mode(arguments, "IN NATURAL LANGUAGE MODE"));
        words.put("with_query_expansion", arguments -> mode(arguments, "WITH QUERY EXPANSION"));
    }

    private static Object mode(Arguments arguments, String mode) {
        FullText text = arguments.get(0, FullText.class);
        return new FullText(text.columns(), text.against(), (text.mode() + " " + mode).strip());
    }

    /** {@code (mysql_match ..)}, whose mode may follow. */
    record FullText(List<Expression<?>> columns, @Nullable Object against, String mode) {
        Predicate predicate() {
            return Sql.condition(
                    Operators.MATCH_AGAINST,
                    io.aludel.sql.Expressions.of(Sql.tuple(columns).node(), SqlTypes.UNKNOWN),
                    Operands.of(against, SqlTypes.VARCHAR),
                    Sql.labelled(mode, SqlTypes.VARCHAR));
        }
    }
}
