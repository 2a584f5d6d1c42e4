package io.aludel.orm.runtime;

/**
 * How rows of an entity are written and read back.
 *
 * @param defaults when values that the database makes are read: {@code AUTO}, {@code ALWAYS} or {@code NEVER}
 * @param confirmsDeletes whether a DELETE that finds no row is worth a warning
 */
public record FlushRulesFact(String defaults, boolean confirmsDeletes) implements EntityFact {
    /** What holds for entities of which nothing is said. */
    public static final FlushRulesFact STANDARD = new FlushRulesFact("AUTO", true);

    /** What is said of a class, or else of the nearest one above. */
    public static FlushRulesFact of(EntityDescription description) {
        for (EntityDescription level = description; level != null; level = level.superclass()) {
            FlushRulesFact fact = level.fact(FlushRulesFact.class);
            if (fact != null) {
                return fact;
            }
        }
        return STANDARD;
    }
}
