package io.aludel.orm.runtime;

import static java.util.Objects.requireNonNull;

import java.util.AbstractMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map attribute: elements by one of their attributes. All operations load it. A key is not compared with the element's attribute, and
 * does not follow its changes until the map is loaded again. One thread at a time.
 *
 * @param <K> the key
 * @param <V> the entity in the map
 */
final class TrackedMap<K, V> extends AbstractMap<K, V> implements TrackedCollection {
    private final transient CollectionTracker tracker;

    TrackedMap(CollectionTracker tracker) {
        this.tracker = tracker;
    }

    @Override
    public CollectionTracker tracker() {
        return tracker;
    }

    @SuppressWarnings("unchecked") // a tracker of a map holds keyed elements of these types
    private Map<K, V> elements() {
        return (Map<K, V>) ((KeyedElements) tracker.elements()).byKey();
    }

    @Override
    public int size() {
        return elements().size();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return elements().containsKey(key);
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        return elements().get(key);
    }

    @Override
    public @Nullable V put(K key, V given) {
        V present = elements().get(key);
        if (present == given) {
            tracker.stays(given);
            return present;
        }
        if (present != null) {
            tracker.removing(present);
        }
        V element = tracker.adding(given);
        V old = elements().put(key, element);
        if (old != element) {
            if (old == null) {
                tracker.elementAdded(element);
            } else {
                tracker.elementReplaced(old, element);
            }
        }
        return old;
    }

    @Override
    public @Nullable V remove(@Nullable Object key) {
        V present = elements().get(key);
        if (present != null) {
            tracker.removing(present);
        }
        V old = elements().remove(key);
        if (old != null) {
            tracker.elementRemoved(old);
        }
        return old;
    }

    @Override
    public void clear() {
        tracker.clear();
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return ViewIterator.set(this::size, () -> new Entries((KeyedElements) tracker.iterated()));
    }

    private final class Entries implements Iterator<Entry<K, V>> {
        private final KeyedElements through;
        private final Iterator<Entry<K, V>> entries;
        private @Nullable Entry<K, V> last;

        @SuppressWarnings("unchecked") // as in elements()
        Entries(KeyedElements through) {
            this.through = through;
            this.entries = ((Map<K, V>) through.byKey()).entrySet().iterator();
        }

        @Override
        public boolean hasNext() {
            return entries.hasNext();
        }

        @Override
        public Entry<K, V> next() {
            Entry<K, V> next = entries.next();
            last = next;
            return new SimpleEntry<>(next.getKey(), next.getValue()) {
                @Override
                public V setValue(V element) {
                    put(getKey(), element);
                    return super.setValue(requireNonNull(elements().get(getKey()))); // a listener may give another one
                }
            };
        }

        @Override
        public void remove() {
            Entry<K, V> entry = last;
            if (entry != null && tracker.elements() != through) {
                TrackedMap.this.remove(entry.getKey(), entry.getValue()); // unless it left by its other end
                return;
            }
            V gone = entry == null ? null : entry.getValue();
            if (gone != null) {
                tracker.removing(gone);
            }
            entries.remove();
            if (gone != null) {
                tracker.elementRemoved(gone);
            }
        }
    }

    /** A plain map, so that a serialized object needs no session; nothing when not all is here. Called by Java serialization. */
    @SuppressWarnings("UnusedMethod")
    private @Nullable Object writeReplace() {
        return tracker.isLoaded() || tracker.isNew() ? new LinkedHashMap<>(elements()) : null;
    }
}
