package io.aludel.orm.conformance;

import io.aludel.conformance.Arguments;
import io.aludel.conformance.UnknownWord;
import io.aludel.conformance.Words;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words for collections of objects, in Java. */
final class CollectionWords implements Words {

    @Override
    public void addTo(Map<String, Word> words) {
        words.put("append", arguments -> {
            Object target = Objects.requireNonNull(arguments.get(0));
            return target instanceof Collection<?> || target instanceof Map<?, ?>
                    ? done(collection(arguments).add(arguments.get(1)))
                    : Reflection.call(target, "add", arguments.get(1));
        });
        words.put("add_to", arguments -> {
            Object target = arguments.get(0);
            if (target instanceof Collection<?>) {
                return done(collection(arguments).add(arguments.get(1)));
            }
            boolean many = arguments.is(1, List.class);
            Reflection.call(Objects.requireNonNull(target), many ? "addAll" : "add", arguments.get(1));
            return null;
        });
        words.put("extend", arguments -> done(collection(arguments).addAll((Collection<?>) arguments.get(1))));
        words.put("insert_at", arguments -> {
            list(arguments).add(arguments.get(1, Integer.class), arguments.get(2));
            return null;
        });
        words.put("remove", CollectionWords::remove);
        words.put("discard", arguments -> done(collection(arguments).remove(arguments.get(1))));
        words.put("clear", arguments -> {
            if (arguments.get(0) instanceof Map<?, ?> map) {
                map.clear();
            } else {
                collection(arguments).clear();
            }
            return null;
        });
        words.put("put", arguments -> {
            if (arguments.is(0, List.class)) {
                list(arguments).set(arguments.get(1, Integer.class), arguments.get(2));
            } else {
                map(arguments).put(arguments.get(1), arguments.get(2));
            }
            return null;
        });
        words.put("set_at", arguments -> {
            list(arguments).set(arguments.get(1, Integer.class), arguments.get(2));
            return null;
        });
        words.put("pop_key", arguments -> {
            map(arguments).remove(arguments.get(1));
            return null;
        });
        words.put("pop", arguments -> {
            List<Object> list = list(arguments);
            int place = arguments.size() > 1 ? arguments.get(1, Integer.class) : list.size() - 1;
            return list.remove(place);
        });
        words.put("keys", arguments -> sorted(map(arguments).keySet()));
    }

    private static Object sorted(Collection<?> keys) {
        List<String> sorted = new ArrayList<>();
        keys.forEach(key -> sorted.add(String.valueOf(key)));
        java.util.Collections.sort(sorted);
        return sorted;
    }

    private static @Nullable Object remove(Arguments arguments) {
        Object target = Objects.requireNonNull(arguments.get(0));
        if (!(target instanceof Collection<?>)) {
            Reflection.call(target, "remove", arguments.get(1));
            return null;
        }
        if (!collection(arguments).remove(arguments.get(1))) {
            throw new IllegalArgumentException("not in list");
        }
        return null;
    }

    private static @Nullable Object done(boolean changed) {
        return null;
    }

    @SuppressWarnings("unchecked") // the notation is not typed
    private static Collection<Object> collection(Arguments arguments) {
        if (arguments.get(0) instanceof Map<?, ?> map) {
            return (Collection<Object>) map.values();
        }
        return (Collection<Object>) arguments.get(0, Collection.class);
    }

    @SuppressWarnings("unchecked") // the notation is not typed
    private static List<Object> list(Arguments arguments) {
        return (List<Object>) arguments.get(0, List.class);
    }

    @SuppressWarnings("unchecked") // the notation is not typed
    private static Map<Object, Object> map(Arguments arguments) {
        return (Map<Object, Object>) arguments.get(0, Map.class);
    }

    static Iterable<?> iterable(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new ArrayList<>(map.keySet());
        }
        if (value instanceof io.aludel.sql.Row row) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int index = 0; index < row.size(); index++) {
                values.add(row.get(index));
            }
            return values;
        }
        if (value instanceof Iterable<?> iterable) {
            return iterable;
        }
        if (value != null && value.getClass().getName().startsWith("io.aludel.")) {
            throw new DoesNotCompile(value.getClass().getSimpleName() + " is no Iterable");
        }
        throw new UnknownWord("not a list: " + value);
    }

    /** A list of the notation as the kind of collection that an attribute holds. */
    static @Nullable Object fit(Object owner, String attribute, @Nullable Object value) {
        Class<?> wanted = Arrays.stream(owner.getClass().getMethods())
                .filter(method -> method.getName().equals("set_" + attribute))
                .map(Method::getParameterTypes)
                .<Class<?>>map(types -> types[0])
                .findFirst()
                .orElse(Object.class);
        if (wanted.isInstance(value)) {
            return value;
        }
        if (value instanceof Collection<?> items && wanted == Set.class) {
            return new HashSet<>(items);
        }
        if (value instanceof Collection<?> items && wanted.getName().startsWith("io.aludel.")) {
            return Reflection.callStatic(wanted, "of", new ArrayList<>(items));
        }
        if (value instanceof Collection<?> items && items.isEmpty() && wanted == Map.class) {
            return new HashMap<>();
        }
        if (value instanceof Map<?, ?> map && wanted == Map.class) {
            return new LinkedHashMap<>(map);
        }
        return value instanceof Number number && wanted == Long.class ? (Object) number.longValue() : value;
    }
}
