package io.aludel.orm.event;

import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Mappings;
import io.aludel.orm.runtime.CallbackKind;
import io.aludel.orm.runtime.CallbacksFact;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The lifecycle callbacks that the annotations of entities declare. Immutable, safe for use by many threads. */
public final class Callbacks {
    private final Map<EntityMapping, Map<CallbackKind, List<Consumer<Object>>>> byEntity = new ConcurrentHashMap<>();
    private final Set<CallbackKind> declared = EnumSet.noneOf(CallbackKind.class);

    private Callbacks(Mappings mappings) {
        for (EntityMapping mapping : mappings.all()) {
            Map<CallbackKind, List<Consumer<Object>>> found = CallbacksFact.of(mapping.description());
            byEntity.put(mapping, found);
            declared.addAll(found.keySet());
        }
    }

    /** Those of a registry. */
    public static Callbacks of(Mappings mappings) {
        return mappings.derived(Callbacks.class, Callbacks::new);
    }

    /** Whether any entity declares one of a kind. */
    public boolean has(CallbackKind kind) {
        return declared.contains(kind);
    }

    /** Calls those of an object. */
    public void call(CallbackKind kind, EntityMapping mapping, Object entity) {
        if (declared.contains(kind)) {
            for (Consumer<Object> method :
                    byEntity.getOrDefault(mapping, Map.of()).getOrDefault(kind, List.of())) {
                method.accept(entity);
            }
        }
    }
}
