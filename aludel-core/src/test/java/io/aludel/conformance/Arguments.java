package io.aludel.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The evaluated arguments of a word. An argument that nobody asked for is an error, so that none is ignored silently. */
public final class Arguments {
    private final String word;
    private final List<@Nullable Object> positional;
    private final Map<String, @Nullable Object> named;
    private final TreeSet<String> unused;

    public Arguments(String word, List<@Nullable Object> positional, Map<String, @Nullable Object> named) {
        this.word = word;
        this.positional = positional;
        this.named = named;
        this.unused = new TreeSet<>(named.keySet());
    }

    public String word() {
        return word;
    }

    public int size() {
        return positional.size();
    }

    public @Nullable Object get(int index) {
        if (index >= positional.size()) {
            throw new UnknownWord("(" + word + "): argument " + (index + 1) + " is missing");
        }
        return positional.get(index);
    }

    public <T> T get(int index, Class<T> type) {
        Object value = get(index);
        if (!type.isInstance(value)) {
            throw new UnknownWord(
                    "(" + word + "): argument " + (index + 1) + " is " + value + ", not " + type.getSimpleName());
        }
        return type.cast(value);
    }

    public boolean is(int index, Class<?> type) {
        return index < positional.size() && type.isInstance(positional.get(index));
    }

    public String text(int index) {
        return get(index, String.class);
    }

    public List<@Nullable Object> all() {
        return positional;
    }

    public List<@Nullable Object> from(int index) {
        return positional.subList(Math.min(index, positional.size()), positional.size());
    }

    public boolean has(String name) {
        return named.containsKey(name);
    }

    public @Nullable Object named(String name) {
        unused.remove(name);
        return named.get(name);
    }

    public @Nullable String string(String name) {
        return (String) named(name);
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(named(name));
    }

    public @Nullable Integer integer(String name) {
        return (Integer) named(name);
    }

    /** All named arguments, in the order they were written. */
    public Map<String, @Nullable Object> named() {
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
