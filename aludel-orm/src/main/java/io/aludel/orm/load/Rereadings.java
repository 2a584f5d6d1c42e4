package io.aludel.orm.load;

import io.aludel.orm.mapping.EntityMapping;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The plans for reading rows of objects again that were loaded by one plan, each made once. Safe for use by many threads. */
final class Rereadings {
    private final LoadPlan plan;
    private final Map<Object, LoadPlan> made = new ConcurrentHashMap<>();

    Rereadings(LoadPlan plan) {
        this.plan = plan;
    }

    /**
     * A plan for reading some attributes, without relationships.
     *
     * @param attributes the numbers of values, and of to-ones whose foreign key is to be read
     * @param withKey whether rows say whose they are, since there may be several
     */
    LoadPlan of(Set<Integer> attributes, boolean withKey) {
        return of(attributes, withKey, null);
    }

    /**
     * The same without the tables of a superclass.
     *
     * @param superclass the superclass whose tables, and those above it, have none of the attributes; null to read all
     */
    LoadPlan of(Set<Integer> attributes, boolean withKey, @Nullable EntityMapping superclass) {
        Object shape = superclass == null ? List.of(attributes, withKey) : List.of(attributes, withKey, superclass);
        return made.computeIfAbsent(
                shape, key -> plan.reading(new Rereading(plan, Set.copyOf(attributes), null, superclass, withKey)));
    }

    /**
     * A plan for reading what a superclass, of which a query has loaded the rows, does not have.
     *
     * @param superclass the superclass, whose tables are not read again
     * @param withKey whether rows say whose they are
     */
    LoadPlan beyond(EntityMapping superclass, boolean withKey) {
        return made.computeIfAbsent(
                List.of(superclass, true, withKey),
                key -> plan.reading(new Rereading(plan, null, superclass, superclass, withKey)));
    }

    /**
     * A plan for reading what a superclass does not have of all objects that a query has loaded, with the relationships that options and
     * the mapping load along.
     *
     * @param superclass the superclass
     */
    LoadPlan completing(EntityMapping superclass) {
        return made.computeIfAbsent(List.of(superclass, false), key -> {
            LoadPlan completing = plan.reading(new Rereading(plan, null, superclass, null, true));
            plan.branches().stream()
                    .filter(branch -> branch.relationship().number() >= superclass.attributeCount())
                    .filter(branch -> branch.strategy().goesWithRows() || branch.strategy() == Strategy.IMMEDIATE)
                    .forEach(completing::put);
            plan.family().forEach((subclass, below) -> {
                if (subclass != plan.mapping() && subclass.isA(plan.mapping())) {
                    below.ownBranches(false).stream()
                            .filter(branch -> branch.strategy() == Strategy.IMMEDIATE)
                            .forEach(completing.member(subclass)::put);
                }
            });
            return completing;
        });
    }
}
