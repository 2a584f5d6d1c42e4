package io.aludel.compile;

import io.aludel.sql.ast.Alias;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Names for what has none: aliases {@code users_1}, columns {@code count_1}. One numbering for a whole statement. Single use. */
final class AnonymousNames {
    private final IdentityHashMap<Alias, String> names = new IdentityHashMap<>();
    private final Map<String, Integer> counters = new HashMap<>();

    /** The name of an alias; {@code stem} begins the names that are made up. */
    String of(Alias alias, String stem) {
        String given = alias.name();
        if (given != null) {
            return given;
        }
        String known = names.get(alias);
        if (known == null) {
            known = next(stem, Set.of());
            names.put(alias, known);
        }
        return known;
    }

    /** A new name that begins with the stem and is none of those to avoid. */
    String next(String stem, Set<String> avoided) {
        String name;
        do {
            name = stem + "_" + counters.merge(stem, 1, Integer::sum);
        } while (avoided.contains(name));
        return name;
    }
}
