package io.aludel.orm.flush;

import io.aludel.orm.mapping.ElementsMapping;
import io.aludel.orm.runtime.InstanceState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of one object's collection of values that a flush writes. One flush, one thread. */
final class ElementChanges {
    private final InstanceState owner;
    private final ElementsMapping elements;
    private final ElementShapes shapes;
    private final List<RowMutation> rows;
    private boolean keyFollows;

    ElementChanges(InstanceState owner, ElementsMapping elements, ElementShapes shapes, List<RowMutation> rows) {
        this.owner = owner;
        this.elements = elements;
        this.shapes = shapes;
        this.rows = rows;
    }

    /** The database does not change the foreign key with the owner's key: all rows are given the new one. */
    void followKey() {
        keyFollows = true;
        List<@Nullable Object> values = new ArrayList<>(newKey());
        values.addAll(oldKey());
        add(shapes.updateOwner(elements), values, RowMutation.Check.ANY, RowMutation.Role.LINK);
    }

    void insertAll(ElementContents contents) {
        contents.keyed().forEach(this::insert);
        contents.counted().forEach(this::insert);
    }

    void deleteAll(RowMutation.Role role) {
        add(shapes.deleteAll(elements), new ArrayList<>(oldKey()), RowMutation.Check.ANY, role);
    }

    /** What the rows hold is not known. */
    void replaceAll(ElementContents after) {
        deleteAll(RowMutation.Role.LINK);
        insertAll(after);
    }

    void difference(ElementContents before, ElementContents after) {
        if (ElementShapes.hasPlace(elements)) {
            places(before, after);
        } else if (before.equals(after)) {
            return; // changed and changed back
        } else if (!elements.isFoundByValue() || cannotBeFound(before, after)) {
            replaceAll(after);
        } else {
            counts(before, after);
        }
    }

    /** Rows with a key or place: what is under it is changed. */
    private void places(ElementContents before, ElementContents after) {
        before.keyed().keySet().stream()
                .filter(place -> !after.keyed().containsKey(place))
                .forEach(this::delete);
        after.keyed().forEach((place, value) -> {
            List<@Nullable Object> old = before.keyed().get(place);
            if (old == null) {
                insert(place, value);
            } else if (!Objects.deepEquals(old, value)) {
                change(place, old, value);
            }
        });
    }

    /** All rows that go do so before others come, so that unique values can change places. */
    private void change(Object place, List<@Nullable Object> old, List<@Nullable Object> value) {
        if (elements.changesUnique(old, value)) {
            delete(place);
            insert(place, value);
        } else {
            update(place, value);
        }
    }

    /** Rows without: those of a value go when it is there less often, and as many as should stay come again. */
    private void counts(ElementContents before, ElementContents after) {
        before.counted().forEach((value, count) -> {
            if (after.count(value) < count) {
                List<@Nullable Object> values = new ArrayList<>(key());
                values.addAll(value);
                add(
                        shapes.delete(elements),
                        values,
                        elements.isKeyed() ? RowMutation.Check.STALE : RowMutation.Check.ANY,
                        RowMutation.Role.LINK);
                insert(value, after.count(value));
            }
        });
        after.counted().forEach((value, count) -> insert(value, count - Math.min(count, before.count(value))));
    }

    /** A row that has NULL in it and neither key nor place is found by no comparison. */
    private static boolean cannotBeFound(ElementContents before, ElementContents after) {
        return before.counted().entrySet().stream()
                .anyMatch(entry -> entry.getKey().contains(null) && after.count(entry.getKey()) < entry.getValue());
    }

    private void insert(Object place, List<@Nullable Object> value) {
        List<@Nullable Object> values = new ArrayList<>(newKey());
        values.add(place);
        values.addAll(value);
        add(shapes.insert(elements), values, RowMutation.Check.ANY, RowMutation.Role.LINK);
    }

    private void insert(List<@Nullable Object> value, int times) {
        for (int time = 0; time < times; time++) {
            List<@Nullable Object> values = new ArrayList<>(newKey());
            values.addAll(value);
            add(shapes.insert(elements), values, RowMutation.Check.ANY, RowMutation.Role.LINK);
        }
    }

    private void update(Object place, List<@Nullable Object> value) {
        List<@Nullable Object> values = new ArrayList<>(value);
        values.addAll(newKey());
        values.add(place);
        add(shapes.update(elements), values, RowMutation.Check.STALE, RowMutation.Role.LINK);
    }

    private void delete(Object place) {
        List<@Nullable Object> values = new ArrayList<>(key());
        values.add(place);
        add(shapes.delete(elements), values, RowMutation.Check.STALE, RowMutation.Role.LINK);
    }

    /** The owner's key in the rows that are deleted, which happens before rows are given another. */
    private List<? extends @Nullable Object> key() {
        return keyFollows ? oldKey() : newKey();
    }

    private List<Object> newKey() {
        List<Object> parts = new ArrayList<>();
        elements.ownerParts().forEach(part -> parts.add(new KeyOf(owner, part, null, null)));
        return parts;
    }

    private List<@Nullable Object> oldKey() {
        List<?> committed = KeyOf.committed(owner);
        List<@Nullable Object> parts = new ArrayList<>();
        elements.ownerParts().forEach(part -> parts.add(committed.get(part)));
        return parts;
    }

    private void add(
            StatementShape shape, List<@Nullable Object> values, RowMutation.Check check, RowMutation.Role role) {
        rows.add(new RowMutation(shape, values.toArray(), null, check, role));
    }
}
