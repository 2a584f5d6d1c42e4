package io.aludel.compile;

import io.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Text with the slots of its question marks. Parts that are rendered apart, such as WITH, are put in afterwards. Single use. */
final class SqlBuffer {
    private final StringBuilder text = new StringBuilder(128);
    private int[] slots = new int[16];
    private final List<SqlType<?>> types = new ArrayList<>();

    void append(String part) {
        text.append(part);
    }

    void slot(int position, SqlType<?> type) {
        text.append('?');
        if (types.size() == slots.length) {
            slots = Arrays.copyOf(slots, slots.length * 2);
        }
        slots[types.size()] = position;
        types.add(type);
    }

    /** A place between two parts. */
    record Place(int text, int slots) {}

    Place end() {
        return new Place(text.length(), types.size());
    }

    void insert(Place place, SqlBuffer part) {
        text.insert(place.text(), part.text);
        int count = part.types.size();
        int[] all = new int[types.size() + count + 16];
        System.arraycopy(slots, 0, all, 0, place.slots());
        System.arraycopy(part.slots, 0, all, place.slots(), count);
        System.arraycopy(slots, place.slots(), all, place.slots() + count, types.size() - place.slots());
        types.addAll(place.slots(), part.types);
        slots = all;
    }

    String text() {
        return text.toString();
    }

    int[] slots() {
        return Arrays.copyOf(slots, types.size());
    }

    List<SqlType<?>> types() {
        return types;
    }
}
