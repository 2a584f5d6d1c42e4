package io.aludel.compile;

import io.aludel.sql.ast.Alias;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Names for the aliases that have none: {@code users_1}, {@code anon_1}. Single use. */
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
            known = stem + "_" + counters.merge(stem, 1, Integer::sum);
            names.put(alias, known);
        }
        return known;
    }
}
