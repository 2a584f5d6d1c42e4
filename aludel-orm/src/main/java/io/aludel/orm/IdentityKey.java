package io.aludel.orm;

import static java.util.Objects.requireNonNull;

/**
 * What identifies an object within a session: its entity and its key. Immutable.
 *
 * @param entity the entity; of a hierarchy its root
 * @param key the value of the key's only column, or a list of the values of all
 */
public record IdentityKey(Class<?> entity, Object key) {
    public IdentityKey {
        requireNonNull(entity, "entity");
        requireNonNull(key, "key");
    }

    /** {@code User#42}. */
    @Override
    public String toString() {
        return entity.getSimpleName() + "#" + key;
    }
}
