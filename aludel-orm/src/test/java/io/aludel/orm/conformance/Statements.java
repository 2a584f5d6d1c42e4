package io.aludel.orm.conformance;

import io.aludel.orm.conformance.StatementLog.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the statements of a step: their order, their number, and by {@link SqlShape} their texts and values. */
final class Statements {
    private Statements() {}

    /** What differs; null when nothing does. */
    static @Nullable String difference(List<Entry> recorded, List<Entry> actual) {
        List<String> expected = shapes(recorded);
        List<String> got = shapes(actual);
        if (expected.equals(got) && batchesHold(recorded, actual)) {
            return null;
        }
        return "statements\n   expected " + lines(recorded) + "\n   got      " + lines(actual)
                + firstDifference(expected, got);
    }

    private static String firstDifference(List<String> expected, List<String> got) {
        for (int index = 0; index < Math.max(expected.size(), got.size()); index++) {
            String left = index < expected.size() ? expected.get(index) : "nothing";
            String right = index < got.size() ? got.get(index) : "nothing";
            if (!left.equals(right)) {
                return "\n   compared " + left + "\n   with     " + right;
            }
        }
        return "\n   (more statements than the recording's batches)";
    }

    /** Changes that the reference sends in one batch must not take more statements, except for INSERT. */
    private static boolean batchesHold(List<Entry> recorded, List<Entry> actual) {
        return count(actual) <= count(recorded);
    }

    private static long count(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> !entry.sql().startsWith("INSERT"))
                .count();
    }

    private static List<String> shapes(List<Entry> entries) {
        List<String> shapes = new ArrayList<>();
        entries.forEach(entry -> shapes.addAll(SqlShape.of(entry)));
        return shapes;
    }

    private static String lines(List<Entry> entries) {
        if (entries.isEmpty()) {
            return "nothing";
        }
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry -> lines.append("\n     ").append(entry));
        return lines.toString();
    }
}
