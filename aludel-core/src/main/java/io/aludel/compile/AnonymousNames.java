package io.aludel.compile;

import io.aludel.sql.ast.Alias;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names for what has none: aliases {@code users_1}, columns {@code count_1}. One numbering for a whole statement. Single use. */
final class AnonymousNames {
    private final IdentityHashMap<Alias, String> names = new IdentityHashMap<>();
    private final Map<String, Integer> counters = new HashMap<>();
    private final Map<List<Object>, String> again = new HashMap<>();
    private final Map<String, String> cut = new HashMap<>();
    private final int longest;
    private int cutAliases;

    /** Names of at most so many characters. */
    AnonymousNames(int longest) {
        this.longest = longest;
    }

    /** The name of an alias; {@code stem} begins the names that are made up. */
    String of(Alias alias, String stem) {
        String given = alias.name();
        if (given != null) {
            return given;
        }
        String known = names.get(alias);
        if (known == null) {
            String whole = next(stem, Set.of());
            known = isTooLong(whole) ? cut(whole, ++cutAliases) : whole;
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

    /** The name of what is selected once more, for the n-th time that a list says something again; {@code name} begins it. */
    String again(Object repeated, int time, String name) {
        return again.computeIfAbsent(List.of(repeated, time), key -> next(name + "_", Set.of()));
    }

    /** A name for a column, cut where it is too long; equal ones become equal, and different ones stay different. */
    String column(String whole) {
        return isTooLong(whole) ? cut.computeIfAbsent(whole, name -> cut(name, cut.size() + 1)) : whole;
    }

    /** The number after a name that is cut has its place in any case. */
    boolean isTooLong(String name) {
        return name.length() > longest - Identifiers.SUFFIX;
    }

    private String cut(String name, int number) {
        return name.substring(0, longest - Identifiers.SUFFIX) + "_" + Integer.toHexString(number);
    }
}
