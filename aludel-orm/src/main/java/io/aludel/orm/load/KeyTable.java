package io.aludel.orm.load;

import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one entity by key, held weakly as long as their states do. Hands out the objects and not their states, so that none
 * is collected while somebody works with it. One thread at a time.
 */
abstract sealed class KeyTable {
    static KeyTable forKeys(boolean wholeNumbers) {
        return wholeNumbers ? new LongKeys() : new ObjectKeys();
    }

    abstract @Nullable ManagedEntity get(Object key);

    /** The object under a whole-number key, without boxing where the table allows it. */
    @Nullable
    ManagedEntity get(long key, Object boxed) {
        return get(boxed);
    }

    abstract void put(Object key, InstanceState state);

    abstract void remove(Object key, InstanceState state);

    abstract List<ManagedEntity> entities();

    /** Hands on all states; the table must not change meanwhile. */
    abstract void forEach(Consumer<InstanceState> receiver);

    /** Makes room for so many more objects. */
    void expect(int objects) {}

    /** Any keys, in a hash map. */
    private static final class ObjectKeys extends KeyTable {
        private final Map<Object, InstanceState> states = new HashMap<>();

        @Override
        @Nullable
        ManagedEntity get(Object key) {
            InstanceState state = states.get(key);
            return state == null ? null : state.get();
        }

        @Override
        void put(Object key, InstanceState state) {
            states.put(key, state);
        }

        @Override
        void remove(Object key, InstanceState state) {
            states.remove(key, state);
        }

        @Override
        List<ManagedEntity> entities() {
            List<ManagedEntity> all = new ArrayList<>(states.size());
            states.values().removeIf(state -> {
                ManagedEntity entity = state.get();
                return entity == null || !all.add(entity);
            });
            return all;
        }

        @Override
        void forEach(Consumer<InstanceState> receiver) {
            states.values().forEach(receiver);
        }
    }

    /** Whole numbers, in one open-addressing table: no boxes, no nodes. */
    private static final class LongKeys extends KeyTable {
        private static final int INITIAL = 16;
        /** How many neighbouring slots are tried before a search goes on elsewhere. */
        private static final int NEIGHBOURS = 8;
        /** How many steps a search takes at most before it goes from slot to slot: enough to find a free one nearly always. */
        private static final int JUMPING_STEPS = 16 * NEIGHBOURS;
        /** Takes the place of what was removed, so that no search ends early. */
        private static final Object GONE = new Object();

        private static final long GOLDEN = 0x9E3779B97F4A7C15L;

        private long[] keys = new long[INITIAL];
        private @Nullable Object[] slots = new Object[INITIAL];
        /** Slots that are not free, those of what is gone included. */
        private int used;

        @Override
        @Nullable
        ManagedEntity get(Object key) {
            return find(((Number) key).longValue());
        }

        @Override
        @Nullable
        ManagedEntity get(long key, Object boxed) {
            return find(key);
        }

        private @Nullable ManagedEntity find(long key) {
            int mask = keys.length - 1;
            int slot = slot(key, mask);
            for (int step = 1; slots[slot] != null; step++) {
                if (keys[slot] == key && slots[slot] != GONE) {
                    InstanceState state = state(slot);
                    return state == null ? null : state.get();
                }
                slot = next(key, slot, step, mask);
            }
            return null;
        }

        /** The state in a slot, unless it is free or what was there is gone. */
        private @Nullable InstanceState state(int slot) {
            return slots[slot] instanceof InstanceState state ? state : null;
        }

        @Override
        void put(Object key, InstanceState state) {
            expect(1);
            insert(((Number) key).longValue(), state);
        }

        private void insert(long key, InstanceState state) {
            int mask = keys.length - 1;
            int slot = slot(key, mask);
            int free = -1;
            for (int step = 1; slots[slot] != null; step++) {
                if (slots[slot] == GONE) {
                    free = free < 0 ? slot : free;
                } else if (keys[slot] == key) {
                    slots[slot] = state;
                    return;
                }
                slot = next(key, slot, step, mask);
            }
            if (free < 0) {
                free = slot;
                used++;
            }
            keys[free] = key;
            slots[free] = state;
        }

        @Override
        void remove(Object key, InstanceState state) {
            long wanted = ((Number) key).longValue();
            int mask = keys.length - 1;
            int slot = slot(wanted, mask);
            for (int step = 1; slots[slot] != null; step++) {
                if (slots[slot] == state && keys[slot] == wanted) {
                    slots[slot] = GONE;
                    return;
                }
                slot = next(wanted, slot, step, mask);
            }
        }

        @Override
        void expect(int objects) {
            if (room(used + objects) > keys.length) {
                rebuild(objects);
            }
        }

        /** Drops what was removed or collected, and makes room for more. */
        private void rebuild(int more) {
            long[] oldKeys = keys;
            @Nullable Object[] oldSlots = slots;
            int live = 0;
            for (int slot = 0; slot < oldSlots.length; slot++) {
                InstanceState state = state(slot);
                if (state == null || state.get() == null) {
                    oldSlots[slot] = null;
                } else {
                    live++;
                }
            }
            int capacity = INITIAL;
            while (capacity < room(live + Math.max(more, live))) {
                capacity *= 2;
            }
            keys = new long[capacity];
            slots = new Object[capacity];
            used = 0;
            for (int slot = 0; slot < oldSlots.length; slot++) {
                if (oldSlots[slot] instanceof InstanceState state) {
                    insert(oldKeys[slot], state);
                }
            }
        }

        @Override
        List<ManagedEntity> entities() {
            List<ManagedEntity> all = new ArrayList<>(used);
            forEach(state -> {
                ManagedEntity entity = state.get();
                if (entity != null) {
                    all.add(entity);
                }
            });
            return all;
        }

        @Override
        void forEach(Consumer<InstanceState> receiver) {
            for (Object slot : slots) {
                if (slot instanceof InstanceState state) {
                    receiver.accept(state);
                }
            }
        }

        /** How many slots so many objects need: a third stays free. */
        private static int room(int objects) {
            return objects + objects / 2;
        }

        /**
         * Neighbouring keys are neighbours in the table, too, so that rows in the order of their keys walk through memory and not
         * across it; what a key has above the size of the table is mixed in, so that keys far apart do not meet.
         */
        private static int slot(long key, int mask) {
            long above = key >>> Integer.SIZE - Integer.numberOfLeadingZeros(mask);
            return (int) key + (int) (above * GOLDEN >>> Integer.SIZE) & mask;
        }

        /**
         * Where a search goes on: to some neighbours, then to another place, since the neighbours may be a long row of keys that are
         * all where they belong.
         */
        private static int next(long key, int slot, int step, int mask) {
            if (step % NEIGHBOURS != 0 || step > JUMPING_STEPS) {
                return slot + 1 & mask;
            }
            long mixed = (key + step) * GOLDEN;
            return (int) (mixed ^ mixed >>> Integer.SIZE) & mask;
        }
    }
}
