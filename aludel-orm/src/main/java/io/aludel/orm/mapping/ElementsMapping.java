package io.aludel.orm.mapping;

import io.aludel.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.runtime.CollectionKind;
import io.aludel.orm.runtime.CollectionRowFact;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.schema.Column;
import io.aludel.schema.Index;
import io.aludel.schema.Table;
import io.aludel.type.TypeKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The table of the values of an {@code @ElementCollection}: which attributes of its rows are the value, the key of a map and the place in
 * a list. Immutable.
 */
public final class ElementsMapping {
    private final EntityMapping rows;
    private final boolean keyed;
    private final boolean set;
    private final ValueMapping value;
    private final @Nullable BasicMapping key;
    private final @Nullable BasicMapping position;
    private final List<Column<?>> ownerColumns;
    private final List<Integer> ownerParts;
    private final Set<String> uniqueColumns;

    private ElementsMapping(CollectionMapping collection, EntityMapping rows, boolean keyed) {
        this.rows = rows;
        this.keyed = keyed;
        this.value = (ValueMapping) rows.attribute(CollectionRowFact.VALUE);
        this.key = find(rows, CollectionRowFact.KEY);
        this.position = find(rows, CollectionRowFact.POSITION);
        this.set = collection.description().collectionKind() == CollectionKind.SET;
        this.ownerColumns = List.copyOf(collection.targetColumns());
        List<Integer> parts = new ArrayList<>();
        for (Column<?> referred : collection.ownerColumns()) {
            int part = collection.owner().keyColumns().indexOf(referred);
            if (part < 0) {
                throw new MappingException(
                        ErrorCode.MAPPING,
                        "the table of " + collection + " refers to column '" + referred.name()
                                + "', which is not part of the key of " + collection.owner() + "."
                                + "\n  Refer to the key in @CollectionTable(joinColumns = ..).");
            }
            parts.add(part);
        }
        this.ownerParts = List.copyOf(parts);
        this.uniqueColumns = uniqueColumns(rows.table());
    }

    private static Set<String> uniqueColumns(Table table) {
        Set<String> names = new HashSet<>();
        table.uniqueConstraints().forEach(unique -> names.addAll(unique.columns()));
        table.indexes().stream().filter(Index::unique).forEach(index -> names.addAll(index.columns()));
        return Set.copyOf(names);
    }

    static @Nullable ElementsMapping of(CollectionMapping collection) {
        CollectionRowFact fact = collection.target().description().fact(CollectionRowFact.class);
        return fact == null ? null : new ElementsMapping(collection, collection.target(), fact.keyed());
    }

    private static @Nullable BasicMapping find(EntityMapping rows, String name) {
        return rows.description().number(name) < 0 ? null : (BasicMapping) rows.attribute(name);
    }

    /** The rows, mapped as if they were entities. */
    public EntityMapping rows() {
        return rows;
    }

    /** Whether a row is told from the others of its owner by its key, its place, or, in a set, its value. */
    public boolean isKeyed() {
        return keyed;
    }

    /** Whether equal values of an owner are one. */
    public boolean isSet() {
        return set;
    }

    /** The columns of the value. */
    public List<BasicMapping> values() {
        return value instanceof CompositeMapping composite ? composite.components() : List.of((BasicMapping) value);
    }

    /**
     * Whether something that must be unique among the rows of all owners differs between two values, given by their columns. It may
     * come from another row, or go to one.
     */
    public boolean changesUnique(List<? extends @Nullable Object> old, List<? extends @Nullable Object> value) {
        int part = 0;
        for (BasicMapping component : values()) {
            if (uniqueColumns.contains(component.column().name())
                    && !Objects.deepEquals(old.get(part), value.get(part))) {
                return true;
            }
            part++;
        }
        return false;
    }

    /** Whether a row can be found by its value: not all databases compare documents, and what is in one may have changed. */
    public boolean isFoundByValue() {
        return values().stream()
                .noneMatch(component -> component.column().type().kind() == TypeKind.JSON);
    }

    /** The column of a map's keys, or null. */
    public @Nullable BasicMapping key() {
        return key;
    }

    /** The column of the place in a list, or null. */
    public @Nullable BasicMapping position() {
        return position;
    }

    /** The columns that refer to the owner. */
    public List<Column<?>> ownerColumns() {
        return ownerColumns;
    }

    /** For each column that refers to the owner, the part of its key. */
    public List<Integer> ownerParts() {
        return ownerParts;
    }

    /** A list, set or map of what is in some rows, in their order. */
    public Object collect(Collection<?> found) {
        BasicMapping keys = key;
        if (keys != null) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (Object row : found) {
                put(map, get(row, keys), get(row, value));
            }
            return map;
        }
        Collection<Object> all = set ? new LinkedHashSet<>() : new ArrayList<>();
        for (Object row : found) {
            Object element = get(row, value);
            if (element != null) {
                all.add(element);
            }
        }
        return all;
    }

    private static void put(Map<Object, Object> map, @Nullable Object key, @Nullable Object element) {
        if (key != null && element != null) {
            map.put(key, element);
        }
    }

    private static @Nullable Object get(Object row, ValueMapping attribute) {
        return ((ManagedEntity) row).$aludel$get(attribute.number());
    }
}
