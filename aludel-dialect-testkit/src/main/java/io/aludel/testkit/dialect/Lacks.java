package io.aludel.testkit.dialect;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a database cannot do, a sentence each. Immutable.
 *
 * <pre>{@code
 * Lacks.NOTHING.and(Requirement.WINDOWS, "version 3 has no window functions")
 * }</pre>
 */
public final class Lacks {
    /** A database that can do everything. */
    public static final Lacks NOTHING = new Lacks(Map.of());

    private final Map<Requirement, String> reasons;

    private Lacks(Map<Requirement, String> reasons) {
        this.reasons = Map.copyOf(reasons);
    }

    /** The same, and one thing more; reports show the reason. */
    public Lacks and(Requirement requirement, String reason) {
        Map<Requirement, String> more = new EnumMap<>(Requirement.class);
        more.putAll(reasons);
        more.put(requirement, reason);
        return new Lacks(more);
    }

    /** Why the requirement is not met, or empty when it is. */
    public Optional<String> reason(Requirement requirement) {
        return Optional.ofNullable(reasons.get(requirement));
    }
}
