package io.aludel.orm.load;

import io.aludel.engine.Cursor;
import io.aludel.orm.runtime.InstanceState;
import org.jspecify.annotations.Nullable;

/** The current row as an entity sees it. One for each entity of a query and execution; one thread. */
final class ResultRow extends ColumnRow {
    private @Nullable InstanceState onlyMissingOf;
    private int keyPosition;
    private @Nullable Object key;

    ResultRow(Cursor cursor, EntityFetch fetch) {
        super(cursor, fetch.positions(), fetch.codecs());
    }

    /** From now on provides only what this object does not have; null for everything. */
    void onlyMissingOf(@Nullable InstanceState state) {
        onlyMissingOf = state;
    }

    /** The key was read already, to look for the object; it is not read from the driver again. */
    void key(int position, Object value) {
        keyPosition = position;
        key = value;
    }

    @Override
    public boolean provides(int attribute) {
        InstanceState filter = onlyMissingOf;
        return positions[attribute] != 0 && (filter == null || !filter.isLoaded(attribute));
    }

    @Override
    public @Nullable Object get(int attribute) {
        return positions[attribute] == keyPosition ? key : super.get(attribute);
    }

    @Override
    public long getLong(int attribute) {
        return positions[attribute] == keyPosition && key instanceof Long known ? known : super.getLong(attribute);
    }
}
