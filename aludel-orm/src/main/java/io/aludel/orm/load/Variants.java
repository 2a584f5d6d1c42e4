package io.aludel.orm.load;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.load.EntityFetch.Slot;
import io.aludel.orm.mapping.EntityMapping;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a row holds of each class that it may be of. Immutable.
 *
 * @param mapping the entity that was asked for
 * @param discriminator the column that says which class it is
 * @param byValue what is there of a class, by the discriminator's value
 */
record Variants(EntityMapping mapping, Slot discriminator, Map<Object, EntityFetch> byValue) {
    Variants {
        byValue = Collections.unmodifiableMap(new LinkedHashMap<>(byValue));
    }

    /** What is there of each class. */
    Map<EntityMapping, EntityFetch> byMapping() {
        Map<EntityMapping, EntityFetch> fetches = new IdentityHashMap<>();
        byValue.values().forEach(fetch -> fetches.put(fetch.mapping(), fetch));
        return fetches;
    }

    /** The same with what is there of each class changed. */
    Variants map(UnaryOperator<EntityFetch> change) {
        Map<Object, EntityFetch> changed = new LinkedHashMap<>();
        byValue.forEach((value, fetch) -> changed.put(value, change.apply(fetch)));
        return new Variants(mapping, discriminator, changed);
    }

    /** What is there of rows with a discriminator value. */
    EntityFetch of(@Nullable Object value, Object key) {
        EntityFetch fetch = value == null ? null : byValue.get(value);
        if (fetch == null) {
            throw unknown(value, key);
        }
        return fetch;
    }

    private InvalidRequestException unknown(@Nullable Object value, Object key) {
        EntityMapping elsewhere = value == null || mapping.lineage() == null
                ? null
                : mapping.lineage().hierarchy().member(value);
        String what = mapping + "#" + key + " cannot be loaded: its discriminator "
                + (value == null ? "is NULL." : "'" + value + "' ");
        if (elsewhere != null) {
            what += "stands for " + elsewhere + ", which is no " + mapping + "."
                    + "\n  Usually the discriminator was changed by hand, or the tables of the classes do not fit together.";
        } else if (value != null) {
            what += "stands for no class; known are "
                    + byValue.keySet().stream().sorted().toList() + "."
                    + "\n  Usually the class was not given to Registry.of(..), or another program wrote the row.";
        }
        return new InvalidRequestException(
                ErrorCode.UNKNOWN_CLASS, what + "\n  Correct the row, or map the class with @DiscriminatorValue.");
    }
}
