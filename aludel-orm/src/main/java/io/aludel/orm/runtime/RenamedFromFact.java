package io.aludel.orm.runtime;

import java.util.List;

/**
 * The table or column was called otherwise before.
 *
 * @param names its former names in the database, the last one first
 */
public record RenamedFromFact(List<String> names) implements AttributeFact, EntityFact {
    public RenamedFromFact {
        names = List.copyOf(names);
    }

    /** The names as an array, which is what columns and tables take. */
    public String[] array() {
        return names.toArray(String[]::new);
    }
}
