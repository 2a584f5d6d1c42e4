package io.aludel.orm.runtime;

import java.util.List;

/**
 * What {@code @JoinTable} says of a table of links; the empty string where it says nothing.
 *
 * @param name its name
 * @param schema its schema
 * @param joinColumns the columns that refer to the owner
 * @param inverseJoinColumns the columns that refer to the elements
 */
public record JoinTableFact(
        String name, String schema, List<LinkColumn> joinColumns, List<LinkColumn> inverseJoinColumns)
        implements AttributeFact {
    /** Where a collection has no {@code @JoinTable}. */
    public static final JoinTableFact NONE = new JoinTableFact("", "", List.of(), List.of());

    public JoinTableFact {
        joinColumns = List.copyOf(joinColumns);
        inverseJoinColumns = List.copyOf(inverseJoinColumns);
    }

    /**
     * A column of a table of links.
     *
     * @param name its name
     * @param referenced the key column to which it refers
     */
    public record LinkColumn(String name, String referenced) {}
}
