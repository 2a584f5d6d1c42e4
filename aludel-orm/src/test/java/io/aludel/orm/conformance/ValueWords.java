package io.aludel.orm.conformance;

import io.aludel.conformance.Arguments;
import io.aludel.conformance.Operands;
import io.aludel.conformance.UnknownWord;
import io.aludel.conformance.Words;
import io.aludel.sql.Expression;
import io.aludel.sql.Predicate;
import io.aludel.sql.Query;
import io.aludel.sql.Row;
import io.aludel.sql.Selection;
import io.aludel.sql.Sql;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Words that mean the same for Java's values as for SQL, and those for Java's values alone. */
final class ValueWords implements Words {

    @Override
    public void addTo(Map<String, Word> words) {
        both(words, "=", arguments -> Objects.equals(arguments.get(0), arguments.get(1)));
        both(words, "!=", arguments -> !Objects.equals(arguments.get(0), arguments.get(1)));
        both(words, "<", arguments -> compare(arguments) < 0);
        both(words, "<=", arguments -> compare(arguments) <= 0);
        both(words, ">", arguments -> compare(arguments) > 0);
        both(words, ">=", arguments -> compare(arguments) >= 0);
        both(words, "is", arguments -> arguments.get(0) == arguments.get(1));
        both(words, "is_not", arguments -> arguments.get(0) != arguments.get(1));
        both(words, "and", arguments -> arguments.all().stream().allMatch(Boolean.TRUE::equals));
        both(words, "or", arguments -> arguments.all().stream().anyMatch(Boolean.TRUE::equals));
        both(words, "not", arguments -> !Boolean.TRUE.equals(arguments.get(0)));
        both(
                words,
                "in",
                arguments -> ((Collection<?>) Objects.requireNonNull(arguments.get(1))).contains(arguments.get(0)));
        sum(words);
        both(words, "-", arguments -> arguments.get(0, Integer.class) - arguments.get(1, Integer.class));
        both(words, "*", arguments -> arguments.get(0, Integer.class) * arguments.get(1, Integer.class));
        text(words);
        plain(words);
    }

    private static void both(Map<String, Word> words, String word, Word ofJava) {
        Word ofSql = Objects.requireNonNull(words.get(word));
        words.put(word, arguments -> isSql(arguments) ? ofSql.say(arguments) : ofJava.say(arguments));
    }

    static boolean isSql(Arguments arguments) {
        return arguments.all().stream()
                .anyMatch(value -> Operands.isSql(value)
                        || value instanceof Selection<?>
                        || value instanceof Query<?>
                        || value instanceof Predicate);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the notation is not typed
    private static int natural(Object left, Object right) {
        return left instanceof Comparable first && left.getClass() == right.getClass()
                ? first.compareTo(right)
                : String.valueOf(left).compareTo(String.valueOf(right));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the notation is not typed
    private static int compare(Arguments arguments) {
        return ((Comparable) Objects.requireNonNull(arguments.get(0))).compareTo(arguments.get(1));
    }

    private static void sum(Map<String, Word> words) {
        Word ofSql = Objects.requireNonNull(words.get("+"));
        words.put("+", arguments -> {
            Object sum = arguments.get(0);
            for (Object next : arguments.from(1)) {
                Arguments two = new Arguments("+", java.util.Arrays.asList(sum, next), Map.of());
                sum = isSql(two) ? ofSql.say(two) : plus(sum, next);
            }
            return sum;
        });
    }

    private static Object plus(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Integer first && right instanceof Integer second) {
            return first + second;
        }
        if (left == null || right == null) {
            throw new IllegalArgumentException("nothing is added to null");
        }
        return String.valueOf(left) + right;
    }

    private static void text(Map<String, Word> words) {
        words.put(
                "upper",
                arguments -> arguments.get(0) instanceof Expression<?> expression
                        ? Sql.function("upper", SqlTypes.VARCHAR, expression)
                        : String.valueOf(arguments.get(0)).toUpperCase(Locale.ROOT));
        words.put(
                "lower",
                arguments -> arguments.get(0) instanceof Expression<?> expression
                        ? Sql.function("lower", SqlTypes.VARCHAR, expression)
                        : String.valueOf(arguments.get(0)).toLowerCase(Locale.ROOT));
        words.put("contains_text", arguments -> String.valueOf(arguments.get(0)).contains(arguments.text(1)));
        words.put("require", arguments -> {
            if (!Boolean.TRUE.equals(arguments.get(0))) {
                throw new IllegalArgumentException(arguments.text(1));
            }
            return arguments.size() > 2 ? arguments.get(2) : null;
        });
        words.put("raise", arguments -> {
            throw new IllegalArgumentException(arguments.size() == 0 ? "raised" : String.valueOf(arguments.get(0)));
        });
        words.put("typed", ValueWords::typed);
    }

    /** Gives an expression the Java type that a generated method promises. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the notation is not typed
    private static Object typed(Arguments arguments) {
        Object value = arguments.get(1);
        Expression expression = Operands.of(value);
        return switch (arguments.text(0)) {
            case "Integer" ->
                Sql.asNumber((Expression) io.aludel.sql.Expressions.of(expression.node(), SqlTypes.INTEGER));
            case "Long" -> Sql.asNumber((Expression) io.aludel.sql.Expressions.of(expression.node(), SqlTypes.BIGINT));
            case "String" -> Sql.asText(expression);
            case "Boolean" -> io.aludel.sql.Expressions.predicate(expression.node());
            default -> expression;
        };
    }

    private static void plain(Map<String, Word> words) {
        words.put("val", arguments -> arguments.get(0));
        words.put("list_of", Arguments::all);
        words.put("same", arguments -> arguments.get(0) == arguments.get(1));
        words.put("len", arguments -> size(arguments.get(0)));
        words.put("list", arguments -> {
            List<@Nullable Object> items = new ArrayList<>();
            CollectionWords.iterable(arguments.get(0)).forEach(items::add);
            return items;
        });
        words.put("sorted", arguments -> {
            List<Object> items = new ArrayList<>();
            CollectionWords.iterable(arguments.get(0)).forEach(items::add);
            items.sort(ValueWords::natural);
            return items;
        });
        words.put("set_of", arguments -> new HashSet<>(arguments.all()));
        Word ofSql = words.get("getitem");
        words.put(
                "getitem",
                arguments -> arguments.get(0) instanceof Expression<?> && ofSql != null
                        ? ofSql.say(arguments)
                        : element(arguments.get(0), Objects.requireNonNull(arguments.get(1))));
        words.put(
                "contains_item",
                arguments -> ((Collection<?>) Objects.requireNonNull(arguments.get(0))).contains(arguments.get(1)));
    }

    private static int size(@Nullable Object value) {
        if (value instanceof Collection<?> collection) {
            return collection.size();
        }
        if (value instanceof Map<?, ?> map) {
            return map.size();
        }
        if (value instanceof String text) {
            return text.length();
        }
        int size = 0;
        for (Object ignored : CollectionWords.iterable(value)) {
            size++;
        }
        return size;
    }

    static @Nullable Object element(@Nullable Object value, Object place) {
        if (value instanceof Row row) {
            return place instanceof Integer index ? row.get(index) : row.get(String.valueOf(place));
        }
        if (value instanceof List<?> list) {
            int index = (Integer) place;
            return list.get(index < 0 ? list.size() + index : index);
        }
        if (value instanceof Map<?, ?> map) {
            if (!map.containsKey(place)) {
                throw new IllegalArgumentException("KeyError: " + place);
            }
            return map.get(place);
        }
        if (value instanceof Collection<?> collection) {
            return new ArrayList<>(collection).get((Integer) place);
        }
        throw new UnknownWord("(getitem) of " + value);
    }
}
