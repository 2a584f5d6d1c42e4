package io.aludel.dialect.postgresql;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes in the order of the network, in an array that grows. One thread at a time. */
final class BinaryBuffer {
    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

    private byte[] bytes;
    private int size;

    BinaryBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /** The beginning of a file: no flags, no extension. */
    void header() {
        raw(SIGNATURE);
        int4(0);
        int4(0);
    }

    void int1(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    void int2(int value) {
        room(2);
        bytes[size++] = (byte) (value >> 8);
        bytes[size++] = (byte) value;
    }

    void int4(int value) {
        room(4);
        bytes[size++] = (byte) (value >> 24);
        bytes[size++] = (byte) (value >> 16);
        bytes[size++] = (byte) (value >> 8);
        bytes[size++] = (byte) value;
    }

    void int8(long value) {
        int4((int) (value >> 32));
        int4((int) value);
    }

    void raw(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    /** Bytes after their number. */
    void field(byte[] value) {
        int4(value.length);
        raw(value);
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), size + (size >> 1)));
        }
    }
}
