package io.aludel.orm.conformance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares events: in order, but for several of the same kind that one flush fires at its end, which come in the order of a set. */
final class EventOrder {
    private EventOrder() {}

    static @Nullable String difference(@Nullable JsonNode recorded, List<String> heard) {
        List<String> expected = new ArrayList<>();
        for (JsonNode event : recorded == null ? List.<JsonNode>of() : recorded) {
            expected.add(event.asString());
        }
        if (grouped(expected).equals(grouped(heard))) {
            return null;
        }
        return "events\n   expected " + expected + "\n   got      " + heard;
    }

    private static List<String> grouped(List<String> events) {
        List<String> grouped = new ArrayList<>();
        int start = 0;
        for (int index = 0; index < events.size(); index++) {
            String kind = kind(events.get(index));
            String event = kind.equals("SQL") ? statement(events.get(index)) : events.get(index);
            boolean repeated = event.startsWith("SQL INSERT ")
                    && !grouped.isEmpty()
                    && grouped.get(grouped.size() - 1).equals(event);
            if (!repeated) { // several rows may be one statement
                grouped.add(event);
            }
            boolean last =
                    index + 1 == events.size() || !kind(events.get(index + 1)).equals(kind);
            if (last) {
                if (kind.contains("_to_")) {
                    grouped.subList(start, grouped.size()).sort(null);
                }
                start = grouped.size();
            }
        }
        return grouped;
    }

    private static String kind(String event) {
        return event.split(" ")[0];
    }

    /** Of a statement, what it does and to which table. */
    private static String statement(String event) {
        String[] words = event.split(" ");
        return words.length < 2 || words[1].equals("SELECT")
                ? "SQL SELECT"
                : String.join(
                        " ",
                        java.util.Arrays.asList(words)
                                .subList(0, Math.min(words.length, words[1].equals("UPDATE") ? 3 : 4)));
    }
}
