package io.aludel.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The evaluated arguments of a word. An argument that nobody asked for is an error, so that none is ignored silently. */
final class Arguments {
    private final String word;
    private final List<@Nullable Object> positional;
    private final Map<String, @Nullable Object> named;
    private final TreeSet<String> unused;

    Arguments(String word, List<@Nullable Object> positional, Map<String, @Nullable Object> named) {
        this.word = word;
        this.positional = positional;
        this.named = named;
        this.unused = new TreeSet<>(named.keySet());
    }

    String word() {
        return word;
    }

    int size() {
        return positional.size();
    }

    @Nullable
    Object get(int index) {
        if (index >= positional.size()) {
            throw new UnknownWord("(" + word + "): argument " + (index + 1) + " is missing");
        }
        return positional.get(index);
    }

    <T> T get(int index, Class<T> type) {
        Object value = get(index);
        if (!type.isInstance(value)) {
            throw new UnknownWord(
                    "(" + word + "): argument " + (index + 1) + " is " + value + ", not " + type.getSimpleName());
        }
        return type.cast(value);
    }

    boolean is(int index, Class<?> type) {
        return index < positional.size() && type.isInstance(positional.get(index));
    }

    String text(int index) {
        return get(index, String.class);
    }

    List<@Nullable Object> all() {
        return positional;
    }

    List<@Nullable Object> from(int index) {
        return positional.subList(Math.min(index, positional.size()), positional.size());
    }

    boolean has(String name) {
        return named.containsKey(name);
    }

    @Nullable
    Object named(String name) {
        unused.remove(name);
        return named.get(name);
    }

    @Nullable
    String string(String name) {
        return (String) named(name);
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(named(name));
    }

    @Nullable
    Integer integer(String name) {
        return (Integer) named(name);
    }

    /** All named arguments, in the order they were written. */
    Map<String, @Nullable Object> named() {
        unused.clear();
        return new LinkedHashMap<>(named);
    }

    /** Named arguments that begin so, without the beginning. */
    Map<String, @Nullable Object> namedFrom(String prefix) {
        Map<String, @Nullable Object> found = new LinkedHashMap<>();
        named.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), value);
                unused.remove(name);
            }
        });
        return found;
    }

    void checkAllUsed() {
        if (!unused.isEmpty()) {
            throw new UnknownWord("(" + word + "): nothing is done with " + unused);
        }
    }
}
