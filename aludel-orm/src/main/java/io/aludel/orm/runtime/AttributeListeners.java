package io.aludel.orm.runtime;

import static java.util.Objects.requireNonNull;

import io.aludel.event.ListenerOption;
import io.aludel.event.Listeners;
import io.aludel.event.Registration;
import io.aludel.orm.runtime.AttributeChange.Kind;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Who listens to attributes of one class on behalf of a session factory or of a session; they hear of its subclasses, too. The class
 * refers to them weakly, so that they go with the factory or session. Safe for use by many threads.
 */
public final class AttributeListeners {
    private static final int KINDS = Kind.values().length;

    private final EntityDescription type;
    private final Predicate<Object> concerned;
    /** By attribute and kind. */
    private final Map<Integer, Listeners<Consumer<AttributeChange<?, ?>>>> changes = new ConcurrentHashMap<>();

    private final Map<Integer, Listeners<BiConsumer<Object, List<Object>>>> replacements = new ConcurrentHashMap<>();
    private final Map<Integer, Listeners<Consumer<Object>>> flags = new ConcurrentHashMap<>();

    /**
     * None yet.
     *
     * @param type the class
     * @param concerned whether an object is one that they are for
     */
    public AttributeListeners(Class<?> type, Predicate<Object> concerned) {
        this.type = EntityDescription.of(type);
        this.concerned = requireNonNull(concerned, "concerned");
    }

    /** Listens to changes of a kind of an attribute. */
    public Registration onChange(
            String attribute, Kind kind, Consumer<AttributeChange<?, ?>> listener, ListenerOption... options) {
        int number = place(type.requireNumber(attribute), kind);
        return watching(
                changes.computeIfAbsent(number, missing -> new Listeners<>()).add(listener, options));
    }

    private static int place(int attribute, Kind kind) {
        return attribute * KINDS + kind.ordinal();
    }

    /** Listens to the replacement of all elements of a collection. */
    public Registration onBulkReplace(
            String attribute, BiConsumer<Object, List<Object>> listener, ListenerOption... options) {
        int number = type.requireNumber(attribute);
        return watching(replacements
                .computeIfAbsent(number, missing -> new Listeners<>())
                .add(listener, options));
    }

    /** Listens to values that are flagged as modified. */
    public Registration onFlag(String attribute, Consumer<Object> listener, ListenerOption... options) {
        int number = type.requireNumber(attribute);
        return watching(
                flags.computeIfAbsent(number, missing -> new Listeners<>()).add(listener, options));
    }

    private Registration watching(Registration added) {
        type.listeners().add(this);
        return new Watching(added);
    }

    /** Whether they are for an object. */
    boolean concern(ManagedEntity entity) {
        return concerned.test(entity);
    }

    /** Whether all of them were removed. */
    boolean isEmpty() {
        return areEmpty(changes) && areEmpty(replacements) && areEmpty(flags);
    }

    private static <L> boolean areEmpty(Map<Integer, Listeners<L>> listeners) {
        return listeners.values().stream().allMatch(Listeners::isEmpty);
    }

    void change(AttributeChange<?, ?> change, int attribute) {
        Listeners<Consumer<AttributeChange<?, ?>>> found = changes.get(place(attribute, change.kind()));
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

    /** A listener that was added; the class is no longer watched when it was the last one. */
    private final class Watching implements Registration {
        private final Registration added;

        Watching(Registration added) {
            this.added = added;
        }

        @Override
        public boolean isActive() {
            return added.isActive();
        }

        @Override
        public void close() {
            added.close();
            type.listeners().removeEmpty();
        }
    }
}
