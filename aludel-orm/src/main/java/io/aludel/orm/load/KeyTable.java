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

        private long[] keys = new long[INITIAL];
        private @Nullable InstanceState[] states = new InstanceState[INITIAL];
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
            for (int slot = slot(key, mask); states[slot] != null; slot = slot + 1 & mask) {
                if (keys[slot] == key) {
                    InstanceState state = states[slot];
                    return state == null ? null : state.get();
                }
            }
            return null;
        }

        @Override
        void put(Object key, InstanceState state) {
            if (room(used + 1) > keys.length) {
                rebuild(used);
            }
            insert(((Number) key).longValue(), state);
        }

        private void insert(long key, InstanceState state) {
            int mask = keys.length - 1;
            int slot = slot(key, mask);
            while (states[slot] != null && keys[slot] != key) {
                slot = slot + 1 & mask;
            }
            if (states[slot] == null) {
                used++;
            }
            keys[slot] = key;
            states[slot] = state;
        }

        @Override
        void remove(Object key, InstanceState state) {
            long wanted = ((Number) key).longValue();
            int mask = keys.length - 1;
            for (int slot = slot(wanted, mask); states[slot] != null; slot = slot + 1 & mask) {
                if (keys[slot] == wanted) {
                    if (states[slot] == state) {
                        close(slot, mask);
                    }
                    return;
                }
            }
        }

        /** Empties a slot and moves up what had to go past it, so that no search ends early. */
        private void close(int slot, int mask) {
            states[slot] = null;
            used--;
            for (int next = slot + 1 & mask; states[next] != null; next = next + 1 & mask) {
                InstanceState moved = states[next];
                long key = keys[next];
                states[next] = null;
                used--;
                if (moved != null) {
                    insert(key, moved);
                }
            }
        }

        /** Drops what was collected and makes room for some more. */
        private void rebuild(int more) {
            long[] oldKeys = keys;
            @Nullable InstanceState[] oldStates = states;
            int live = 0;
            for (InstanceState state : oldStates) {
                if (state != null && state.get() != null) {
                    live++;
                }
            }
            int capacity = INITIAL;
            while (capacity < room(live + more + 1)) {
                capacity *= 2;
            }
            keys = new long[capacity];
            states = new InstanceState[capacity];
            used = 0;
            for (int slot = 0; slot < oldStates.length; slot++) {
                InstanceState state = oldStates[slot];
                if (state != null && state.get() != null) {
                    insert(oldKeys[slot], state);
                }
            }
        }

        @Override
        List<ManagedEntity> entities() {
            List<ManagedEntity> all = new ArrayList<>(used);
            for (InstanceState state : states) {
                ManagedEntity entity = state == null ? null : state.get();
                if (entity != null) {
                    all.add(entity);
                }
            }
            return all;
        }

        @Override
        void forEach(Consumer<InstanceState> receiver) {
            for (InstanceState state : states) {
                if (state != null) {
                    receiver.accept(state);
                }
            }
        }

        @Override
        void expect(int objects) {
            if (room(used + objects) > keys.length) {
                rebuild(objects);
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
            return (int) key + (int) (above * 0x9E3779B97F4A7C15L >>> Integer.SIZE) & mask;
        }
    }
}
