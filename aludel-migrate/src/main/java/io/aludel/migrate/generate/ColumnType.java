package io.aludel.migrate.generate;

import com.palantir.javapoet.TypeName;

/**
 * The type of an attribute, and what its annotations say of the column's.
 *
 * @param java the type in Java
 * @param exact whether annotations can say what the type of the column is
 * @param definition the type in the words of the database, where what follows does not give the same; else empty
 * @param large whether it is a {@code @Lob}
 * @param length the length to be said, or 0
 * @param precision the precision to be said, or 0
 * @param scale the scale that goes with it
 * @param constants whether values are constants of an enum
 * @param kept the annotation that says how a value with several parts is kept; else empty
 */
record ColumnType(
        TypeName java,
        boolean exact,
        String definition,
        boolean large,
        int length,
        int precision,
        int scale,
        boolean constants,
        String kept) {
    static ColumnType plain(TypeName java) {
        return new ColumnType(java, true, "", false, 0, 0, 0, false, "");
    }

    /** A type that only a table in the words of Core can have. */
    static ColumnType declared(TypeName java) {
        return new ColumnType(java, false, "", false, 0, 0, 0, false, "");
    }

    ColumnType ofConstants() {
        return new ColumnType(java, exact, definition, large, length, precision, scale, true, kept);
    }

    /** A value with several parts, which is no key. */
    ColumnType keptAs(String annotation) {
        return new ColumnType(java, exact, definition, large, length, precision, scale, constants, annotation);
    }

    /** Whether values can tell objects apart. */
    boolean isKey() {
        return kept.isEmpty();
    }

    ColumnType defined(String words) {
        return new ColumnType(java, true, words, large, length, precision, scale, constants, kept);
    }

    ColumnType sized(int newLength) {
        return new ColumnType(java, true, definition, large, newLength, precision, scale, constants, kept);
    }

    ColumnType asLarge() {
        return new ColumnType(java, true, definition, true, 0, precision, scale, constants, kept);
    }

    ColumnType digits(int newPrecision, int newScale) {
        return new ColumnType(java, true, definition, large, length, newPrecision, newScale, constants, kept);
    }
}
