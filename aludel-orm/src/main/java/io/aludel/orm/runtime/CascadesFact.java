package io.aludel.orm.runtime;

import io.aludel.orm.annotation.Cascade;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Exactly which operations follow the relationship.
 *
 * @param operations the operations
 */
public record CascadesFact(Set<Cascade> operations) implements AttributeFact {
    public CascadesFact {
        operations = Set.copyOf(operations);
    }

    /** For generated code. */
    public static CascadesFact of(Cascade... operations) {
        Set<Cascade> all = EnumSet.noneOf(Cascade.class);
        all.addAll(List.of(operations));
        return new CascadesFact(all);
    }
}
