package io.aludel.orm.load;

import io.aludel.orm.runtime.InstanceState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The objects of one entity by key. One thread at a time. States whose object was collected count as absent. */
abstract sealed class KeyTable {
    static KeyTable forKeys(boolean wholeNumbers) {
        return wholeNumbers ? new LongKeys() : new ObjectKeys();
    }

    abstract @Nullable InstanceState get(Object key);

    /** The state under a whole-number key, without boxing where the table allows it. */
    @Nullable
    InstanceState get(long key, Object boxed) {
        return get(boxed);
    }

    abstract void put(Object key, InstanceState state);

    abstract void remove(Object key, InstanceState state);

    abstract List<InstanceState> states();

    abstract void forEach(Consumer<InstanceState> receiver);

    /** Makes room for so many more objects. */
    void expect(int objects) {}

    /** Any keys, in a hash map. */
    private static final class ObjectKeys extends KeyTable {
        private final Map<Object, InstanceState> states = new HashMap<>();

        @Override
        @Nullable
        InstanceState get(Object key) {
            InstanceState state = states.get(key);
            return state == null || state.get() == null ? null : state;
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
        List<InstanceState> states() {
            states.values().removeIf(state -> state.get() == null);
            return new ArrayList<>(states.values());
        }

        @Override
        void forEach(Consumer<InstanceState> receiver) {
            states.values().forEach(state -> {
                if (state.get() != null) {
                    receiver.accept(state);
                }
            });
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
        InstanceState get(Object key) {
            return find(((Number) key).longValue());
        }

        @Override
        @Nullable
        InstanceState get(long key, Object boxed) {
            return find(key);
        }

        private @Nullable InstanceState find(long key) {
            int mask = keys.length - 1;
            for (int slot = slot(key, mask); states[slot] != null; slot = slot + 1 & mask) {
                if (keys[slot] == key) {
                    InstanceState state = states[slot];
                    return state == null || state.get() == null ? null : state;
                }
            }
            return null;
        }

        @Override
        void put(Object key, InstanceState state) {
            if ((used + 1) * 2 > keys.length) {
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
            while (capacity < (live + more + 1) * 2) {
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
        List<InstanceState> states() {
            List<InstanceState> all = new ArrayList<>(used);
            for (InstanceState state : states) {
                if (state != null && state.get() != null) {
                    all.add(state);
                }
            }
            return all;
        }

        @Override
        void forEach(Consumer<InstanceState> receiver) {
            for (InstanceState state : states) {
                if (state != null && state.get() != null) {
                    receiver.accept(state);
                }
            }
        }

        @Override
        void expect(int objects) {
            if ((used + objects) * 2 > keys.length) {
                rebuild(objects);
            }
        }

        private static int slot(long key, int mask) {
            long mixed = key * 0x9E3779B97F4A7C15L;
            return (int) (mixed >>> 32) & mask;
        }
    }
}
