package io.aludel.orm.runtime;

import io.aludel.event.ListenerOption;
import io.aludel.event.Listeners;
import io.aludel.event.Registration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Who listens to attributes of one class; they hear of its subclasses, too. Safe for use by many threads. */
public final class AttributeListeners {
    private final EntityDescription type;
    private final Map<Integer, Listeners<Consumer<AttributeChange<?, ?>>>> changes = new ConcurrentHashMap<>();
    private final Map<Integer, Listeners<BiConsumer<Object, List<Object>>>> replacements = new ConcurrentHashMap<>();
    private final Map<Integer, Listeners<Consumer<Object>>> flags = new ConcurrentHashMap<>();

    AttributeListeners(EntityDescription type) {
        this.type = type;
    }

    /** Those of a class. */
    public static AttributeListeners of(Class<?> type) {
        return EntityDescription.of(type).listeners();
    }

    /** Listens to changes of an attribute. */
    public Registration onChange(
            String attribute, Consumer<AttributeChange<?, ?>> listener, ListenerOption... options) {
        int number = watched(attribute);
        return changes.computeIfAbsent(number, missing -> new Listeners<>()).add(listener, options);
    }

    /** Listens to the replacement of all elements of a collection. */
    public Registration onBulkReplace(
            String attribute, BiConsumer<Object, List<Object>> listener, ListenerOption... options) {
        int number = watched(attribute);
        return replacements
                .computeIfAbsent(number, missing -> new Listeners<>())
                .add(listener, options);
    }

    /** Listens to values that are flagged as modified. */
    public Registration onFlag(String attribute, Consumer<Object> listener, ListenerOption... options) {
        int number = watched(attribute);
        return flags.computeIfAbsent(number, missing -> new Listeners<>()).add(listener, options);
    }

    private int watched(String attribute) {
        int number = type.requireNumber(attribute);
        type.watch();
        return number;
    }

    void change(AttributeChange<?, ?> change, int attribute) {
        Listeners<Consumer<AttributeChange<?, ?>>> found = changes.get(attribute);
        if (found != null) {
            found.each(listener -> listener.accept(change));
        }
    }

    void replace(Object owner, int attribute, List<Object> elements) {
        Listeners<BiConsumer<Object, List<Object>>> found = replacements.get(attribute);
        if (found != null) {
            found.each(listener -> listener.accept(owner, elements));
        }
    }

    void flag(Object owner, int attribute) {
        Listeners<Consumer<Object>> found = flags.get(attribute);
        if (found != null) {
            found.each(listener -> listener.accept(owner));
        }
    }
}
