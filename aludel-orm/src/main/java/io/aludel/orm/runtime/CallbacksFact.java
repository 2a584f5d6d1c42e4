package io.aludel.orm.runtime;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The lifecycle callbacks that a class declares: methods of its {@code @EntityListeners} first, then its own.
 *
 * @param own the kinds of its own methods, which {@link ManagedEntity#$aludel$callback} calls
 * @param listeners the methods of its listeners, in the order in which they are called
 * @param withoutInherited whether listeners of superclasses are left out
 */
public record CallbacksFact(Set<CallbackKind> own, List<Listener> listeners, boolean withoutInherited)
        implements EntityFact {
    public CallbacksFact {
        own = Set.copyOf(own);
        listeners = List.copyOf(listeners);
    }

    /** A method of a listener. */
    public record Listener(CallbackKind kind, Consumer<Object> method) {}

    /** A method of a listener class. */
    public static <L> Listener listener(CallbackKind kind, L listener, BiConsumer<? super L, Object> method) {
        return new Listener(kind, entity -> method.accept(listener, entity));
    }

    /** All callbacks of an entity by kind, in the order in which they are called; those of superclasses come first. */
    public static Map<CallbackKind, List<Consumer<Object>>> of(EntityDescription entity) {
        Map<CallbackKind, List<Consumer<Object>>> found = new EnumMap<>(CallbackKind.class);
        addListeners(entity, found);
        addOwn(entity, found);
        return found;
    }

    private static void addListeners(EntityDescription type, Map<CallbackKind, List<Consumer<Object>>> found) {
        CallbacksFact fact = type.fact(CallbacksFact.class);
        EntityDescription above = type.superclass();
        if (above != null && (fact == null || !fact.withoutInherited)) {
            addListeners(above, found);
        }
        if (fact != null) {
            fact.listeners.forEach(listener -> add(found, listener.kind, listener.method));
        }
    }

    private static void addOwn(EntityDescription type, Map<CallbackKind, List<Consumer<Object>>> found) {
        for (CallbackKind kind : CallbackKind.values()) {
            if (declares(type, kind)) {
                add(found, kind, entity -> ((ManagedEntity) entity).$aludel$callback(kind.ordinal()));
            }
        }
    }

    private static boolean declares(@Nullable EntityDescription type, CallbackKind kind) {
        if (type == null) {
            return false;
        }
        CallbacksFact fact = type.fact(CallbacksFact.class);
        return (fact != null && fact.own.contains(kind)) || declares(type.superclass(), kind);
    }

    private static void add(
            Map<CallbackKind, List<Consumer<Object>>> found, CallbackKind kind, Consumer<Object> method) {
        found.computeIfAbsent(kind, missing -> new ArrayList<>()).add(method);
    }
}
