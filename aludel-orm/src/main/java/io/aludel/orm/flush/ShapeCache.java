package io.aludel.orm.flush;

import io.aludel.schema.Column;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shapes of one kind of mutation of one entity, by the columns that it writes. One flush, one thread. */
final class ShapeCache {
    private final MutationKind kind;
    private final EntityLayout layout;
    private final Map<BitSet, StatementShape> shapes = new HashMap<>();
    private @Nullable BitSet lastColumns;
    private @Nullable StatementShape lastShape;

    ShapeCache(MutationKind kind, EntityLayout layout) {
        this.kind = kind;
        this.layout = layout;
    }

    /**
     * The shape that writes some columns.
     *
     * @param written the places of the columns among the entity's slots; not kept
     */
    StatementShape shape(BitSet written) {
        StatementShape recent = lastShape;
        if (recent != null && written.equals(lastColumns)) {
            return recent;
        }
        StatementShape shape = shapes.get(written);
        if (shape == null) {
            shape = make(written);
            shapes.put((BitSet) written.clone(), shape);
        }
        lastColumns = (BitSet) written.clone();
        lastShape = shape;
        return shape;
    }

    private StatementShape make(BitSet written) {
        List<Column<?>> columns = new ArrayList<>();
        List<Column<?>> matched = new ArrayList<>();
        List<Column<?>> returned = new ArrayList<>();
        for (ColumnSlot slot : layout.slots()) {
            if (written.get(slot.index())) {
                columns.add(slot.column());
            }
        }
        for (ColumnSlot slot : layout.keySlots()) {
            if (kind != MutationKind.INSERT) {
                matched.add(slot.column());
            } else if (!written.get(slot.index())) {
                returned.add(slot.column());
            }
        }
        for (ColumnSlot slot : layout.slots()) {
            if (!written.get(slot.index()) && layout.returns(slot, kind)) {
                returned.add(slot.column());
            }
        }
        ColumnSlot version = layout.versionSlot();
        if (kind != MutationKind.INSERT && version != null) {
            matched.add(version.column());
        }
        return new StatementShape(kind, layout.table(), columns, matched, returned);
    }
}
