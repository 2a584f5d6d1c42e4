package io.aludel.orm.runtime;

import java.util.List;

/** Stand-in for the runtime class of this name. */
public record JoinTableFact(
        String name, String schema, List<LinkColumn> joinColumns, List<LinkColumn> inverseJoinColumns)
        implements AttributeFact {
    public record LinkColumn(String name, String referenced) {}
}
