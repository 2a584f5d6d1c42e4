package io.aludel.orm.load;

import io.aludel.engine.Cursor;
import io.aludel.orm.load.EntityFetch.Slot;
import io.aludel.orm.load.ProjectionFetch.CollectionFetch;
import io.aludel.orm.load.ProjectionFetch.NestedFetch;
import io.aludel.orm.mapping.KeyMapping;
import io.aludel.orm.runtime.CollectedValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of the rows of a projection. One that holds collections is made when these are loaded, for all rows at once. One for each
 * execution; one thread.
 */
final class ProjectionReader extends ColumnRow {
    private final ProjectionFetch fetch;
    private final boolean deferred;
    private final @Nullable ProjectionReader[] nested;
    private final List<PendingProjection> pending = new ArrayList<>();

    ProjectionReader(ProjectionFetch fetch, Cursor cursor) {
        super(cursor, fetch.positions(), fetch.codecs());
        this.fetch = fetch;
        this.deferred = fetch.isDeferred();
        this.nested = new ProjectionReader[fetch.positions().length];
        for (NestedFetch inner : fetch.nested()) {
            nested[inner.component()] = new ProjectionReader(inner.fetch(), cursor);
        }
    }

    /** A record of the current row, or a {@link PendingProjection}; null when there is nothing to project. */
    @Nullable
    Object read() {
        if (isAbsent()) {
            return null;
        }
        if (!deferred) {
            return fetch.description().make(this);
        }
        @Nullable Object[] values = new Object[positions.length];
        for (int component = 0; component < values.length; component++) {
            values[component] = positions[component] == 0 && nested[component] == null ? null : get(component);
        }
        for (CollectionFetch collection : fetch.collections()) {
            values[collection.component()] = key(collection.owner());
        }
        PendingProjection made = new PendingProjection(fetch.description(), values);
        pending.add(made);
        return made;
    }

    private boolean isAbsent() {
        for (Slot slot : fetch.presence()) {
            if (read(slot) != null) {
                return false;
            }
        }
        return !fetch.presence().isEmpty();
    }

    private @Nullable Object key(List<Slot> columns) {
        if (columns.size() == 1) {
            return read(columns.get(0));
        }
        List<Object> parts = new ArrayList<>(columns.size());
        for (Slot column : columns) {
            Object part = read(column);
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        return KeyMapping.compose(parts);
    }

    @Override
    public boolean provides(int component) {
        return true;
    }

    @Override
    public @Nullable Object get(int component) {
        ProjectionReader inner = nested[component];
        return inner == null ? super.get(component) : inner.read();
    }

    /** Loads the collections of the rows that were read. */
    void complete(RelationshipLoader loader, @Nullable Object[] optionValues) {
        for (CollectionFetch collection : fetch.collections()) {
            load(collection, loader, optionValues);
        }
        for (ProjectionReader inner : nested) {
            if (inner != null) {
                inner.complete(loader, optionValues);
            }
        }
    }

    private void load(CollectionFetch collection, RelationshipLoader loader, @Nullable Object[] optionValues) {
        int component = collection.component();
        Set<Object> keys = new LinkedHashSet<>();
        for (PendingProjection owner : pending) {
            Object key = owner.value(component);
            if (key != null) {
                keys.add(key);
            }
        }
        Map<Object, Object> collected = new LinkedHashMap<>();
        loader.elements(collection.branch(), keys, optionValues)
                .forEach((key, elements) -> collected.put(key, CollectedValues.of(collection.kind(), elements)));
        Object none = CollectedValues.none(collection.kind());
        for (PendingProjection owner : pending) {
            Object key = owner.value(component);
            owner.value(component, key == null ? none : collected.getOrDefault(key, none));
        }
    }
}
