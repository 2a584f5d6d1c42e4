package io.aludel.orm.load;

import io.aludel.orm.load.EntityFetch.Slot;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Chooses the reader for the class of each row. One for each entity of a query that has subclasses, and execution; one thread. */
final class VariantReaders {
    private final Variants variants;
    private final ResultSet row;
    private final Function<EntityFetch, EntityReader> maker;
    private final Map<EntityMapping, EntityFetch> fetches;
    private final boolean ownKeys;
    private final Map<EntityMapping, EntityReader> readers = new LinkedHashMap<>();
    private @Nullable Object lastValue;
    private @Nullable EntityReader last;

    VariantReaders(Variants variants, ResultSet row, Function<EntityFetch, EntityReader> maker) {
        this.variants = variants;
        this.row = row;
        this.maker = maker;
        this.fetches = variants.byMapping();
        this.ownKeys = fetches.keySet().stream()
                .map(EntityMapping::lineage)
                .anyMatch(lineage -> lineage != null && lineage.hierarchy().isTablePerClass());
    }

    /** Whether the same key may be one of several objects, since each class has a table of its own. */
    boolean haveKeysOfTheirOwn() {
        return ownKeys;
    }

    /** The reader for the current row; an object that is here keeps its class. */
    EntityReader choose(@Nullable ManagedEntity present, Object key) throws SQLException {
        EntityFetch known = present == null ? null : fetches.get(EntityMapping.of(InstanceState.of(present)));
        if (known != null) {
            return reader(known);
        }
        Slot slot = variants.discriminator();
        Object value = slot.codec().read(row, slot.position());
        EntityReader same = last;
        if (same != null && value != null && value.equals(lastValue)) {
            return same;
        }
        EntityReader found = reader(variants.of(value, key));
        lastValue = value;
        last = found;
        return found;
    }

    private EntityReader reader(EntityFetch fetch) {
        return readers.computeIfAbsent(fetch.mapping(), missing -> maker.apply(fetch));
    }

    /** The readers of the classes that were met. */
    Collection<EntityReader> met() {
        return readers.values();
    }
}
