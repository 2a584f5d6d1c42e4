package io.aludel.migrate.lint;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A type as it is written, in its parts.
 *
 * @param name the name in capitals, without numbers, in the spelling that all share
 * @param numbers the numbers in parentheses
 */
record TypeText(String name, List<Integer> numbers) {
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("CHARACTER VARYING", "VARCHAR"),
            Map.entry("CHARACTER", "CHAR"),
            Map.entry("BPCHAR", "CHAR"),
            Map.entry("INT", "INTEGER"),
            Map.entry("INT4", "INTEGER"),
            Map.entry("INT8", "BIGINT"),
            Map.entry("INT2", "SMALLINT"),
            Map.entry("DECIMAL", "NUMERIC"),
            Map.entry("FLOAT8", "DOUBLE PRECISION"),
            Map.entry("FLOAT4", "REAL"),
            Map.entry("TIMESTAMP WITHOUT TIME ZONE", "TIMESTAMP"),
            Map.entry("TIMESTAMPTZ", "TIMESTAMP WITH TIME ZONE"),
            Map.entry("CHARACTER LARGE OBJECT", "CLOB"),
            Map.entry("BIT VARYING", "VARBIT"));

    /** From the smallest to the largest. */
    private static final List<List<String>> SIZES = List.of(
            List.of("TINYINT", "SMALLINT", "MEDIUMINT", "INTEGER", "BIGINT", "NUMERIC"),
            List.of("TINYTEXT", "TEXT", "MEDIUMTEXT", "LONGTEXT"),
            List.of("TINYBLOB", "BLOB", "MEDIUMBLOB", "LONGBLOB"),
            List.of("REAL", "DOUBLE PRECISION"),
            List.of("DATE", "TIMESTAMP"));

    static TypeText of(String text) {
        int open = text.indexOf('(');
        int close = open < 0 ? -1 : text.indexOf(')', open);
        if (close < 0) {
            return new TypeText(spelled(text), List.of());
        }
        String inside = text.substring(open + 1, close);
        List<Integer> numbers = inside.matches("[0-9, ]+")
                ? Arrays.stream(inside.split(","))
                        .map(number -> Integer.valueOf(number.strip()))
                        .toList()
                : List.of();
        return new TypeText(spelled(text.substring(0, open) + text.substring(close + 1)), numbers);
    }

    private static String spelled(String name) {
        String plain = name.strip().replaceAll("\\s+", " ");
        return SPELLINGS.getOrDefault(plain, plain);
    }

    boolean is(String... names) {
        return Arrays.asList(names).contains(name);
    }

    /** The first number; very large where none limits. */
    int size() {
        return numbers.isEmpty() ? Integer.MAX_VALUE : numbers.get(0);
    }

    int scale() {
        return numbers.size() < 2 ? 0 : numbers.get(1);
    }

    /** Whether values of another type may not fit into this one. */
    boolean isNarrowerThan(TypeText before) {
        for (List<String> sizes : SIZES) {
            int now = sizes.indexOf(name);
            int then = sizes.indexOf(before.name);
            if (now >= 0 && then >= 0 && now != then) {
                return now < then;
            }
        }
        boolean limited = is("VARCHAR", "CHAR", "VARBINARY", "BINARY") && !numbers.isEmpty();
        if (limited && before.is("TEXT", "MEDIUMTEXT", "LONGTEXT", "CLOB", "BLOB", "LONGBLOB")) {
            return true;
        }
        if (limited && before.is("VARCHAR", "CHAR", "VARBINARY", "BINARY")) {
            return size() < before.size();
        }
        if (is("NUMERIC") && before.is("NUMERIC") && !numbers.isEmpty()) {
            return scale() < before.scale() || size() - scale() < before.size() - before.scale();
        }
        return is("DATE") && before.name.startsWith("TIMESTAMP");
    }
}
