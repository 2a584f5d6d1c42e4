package io.aludel.orm.mapping;

import io.aludel.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.schema.MetaData;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The mappings of a set of entities and the tables they need. Immutable but for {@link #derived}, safe for use by many threads. */
public final class Mappings {
    private final Map<Class<?>, EntityMapping> byType;
    private final MetaData metadata;
    private final ConcurrentMap<Class<?>, Object> derived = new ConcurrentHashMap<>();

    Mappings(Map<Class<?>, EntityMapping> byType, MetaData metadata) {
        this.byType = Collections.unmodifiableMap(new LinkedHashMap<>(byType));
        this.metadata = metadata;
    }

    /**
     * Maps a set of entities.
     *
     * @param entities their classes; the entities they refer to have to be among them
     * @param naming names what the annotations do not name
     * @throws MappingException when a class is no enhanced entity, or the mapping contradicts itself
     */
    public static Mappings of(Set<Class<?>> entities, NamingStrategy naming) {
        return new MappingBuilder(naming).build(entities);
    }

    /** All mappings. */
    public Collection<EntityMapping> all() {
        return byType.values();
    }

    /** The tables. */
    public MetaData metadata() {
        return metadata;
    }

    /** The mapping of a class or of a superclass of it; null when there is none. */
    public @Nullable EntityMapping find(Class<?> type) {
        for (Class<?> candidate = type; candidate != null; candidate = candidate.getSuperclass()) {
            EntityMapping found = byType.get(candidate);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /**
     * The mapping of a class.
     *
     * @throws MappingException when there is none
     */
    public EntityMapping get(Class<?> type) {
        EntityMapping found = find(type);
        if (found == null) {
            throw new MappingException(
                    ErrorCode.NOT_MAPPED,
                    type.getName() + " is not mapped."
                            + "\n  Usually it was not given to Registry.of(..), or it has no @Entity."
                            + "\n  Mapped are: " + byType.values() + ".");
        }
        return found;
    }

    /**
     * What another part of the library has worked out from these mappings; made at the first call and kept with them.
     *
     * @param type its class, of which there is one object
     * @param maker makes it; not called again
     */
    public <T> T derived(Class<T> type, Function<Mappings, ? extends T> maker) {
        return type.cast(derived.computeIfAbsent(type, missing -> maker.apply(this)));
    }
}
