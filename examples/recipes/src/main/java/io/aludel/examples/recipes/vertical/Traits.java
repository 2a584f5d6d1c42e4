package io.aludel.examples.recipes.vertical;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows as the values in them. One thread, with the owner of the rows. */
final class Traits extends AbstractMap<String, Object> {
    private final Map<String, Trait> rows;

    Traits(Map<String, Trait> rows) {
        this.rows = rows;
    }

    /** A key that is there keeps its row. */
    @Override
    public @Nullable Object put(String key, @Nullable Object value) {
        Trait row = rows.get(key);
        if (row == null) {
            rows.put(key, new Trait(key, value));
            return null;
        }
        Object before = row.getValue();
        row.setValue(value);
        return before;
    }

    @Override
    public @Nullable Object remove(Object key) {
        Trait row = rows.remove(key);
        return row == null ? null : row.getValue();
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Object>> iterator() {
                Iterator<Entry<String, Trait>> each = rows.entrySet().iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return each.hasNext();
                    }

                    @Override
                    public Entry<String, Object> next() {
                        Entry<String, Trait> row = each.next();
                        return new SimpleImmutableEntry<>(
                                row.getKey(), row.getValue().getValue());
                    }

                    @Override
                    public void remove() {
                        each.remove();
                    }
                };
            }

            @Override
            public int size() {
                return rows.size();
            }
        };
    }
}
