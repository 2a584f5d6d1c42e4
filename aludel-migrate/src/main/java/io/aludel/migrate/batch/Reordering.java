package io.aludel.migrate.batch;

import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts columns in an order that was said in part: first those that wait for none, then those that waited for these only, and so on. */
final class Reordering {
    private Reordering() {}

    static List<String> of(List<String> columns, List<List<String>> orders) {
        List<String> left = new ArrayList<>(columns);
        List<String> sorted = new ArrayList<>();
        while (!left.isEmpty()) {
            List<String> next = left.stream()
                    .filter(column -> predecessors(column, orders).stream().noneMatch(left::contains))
                    .toList();
            if (next.isEmpty()) {
                throw new MigrationException(
                        ErrorCode.UNSUPPORTED_OPERATION,
                        "the orders " + orders + " contradict each other: none of " + left + " can come first.");
            }
            left.removeAll(next);
            sorted.addAll(next);
        }
        return sorted;
    }

    private static Set<String> predecessors(String column, List<List<String>> orders) {
        Set<String> before = new LinkedHashSet<>();
        for (List<String> order : orders) {
            int place = order.indexOf(column);
            if (place > 0) {
                before.add(order.get(place - 1));
            }
        }
        return before;
    }
}
