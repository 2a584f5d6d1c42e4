package io.aludel.orm.load;

import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Lineage;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.ValueMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.LazyFact;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Decides which columns are read along when one that an object lacks is touched. */
final class MissingColumns {
    private MissingColumns() {}

    /** What is read: the whole row again, or only what the query of a superclass has left out; alone what options leave out. */
    static LoadPlan plan(LoadPlan plan, List<InstanceState> states, InstanceState wanted, AttributeMapping attribute) {
        EntityMapping declaring = EntityMapping.of(wanted).declaring(attribute);
        EntityMapping queried =
                wanted.context() instanceof LoadContext context ? context.plan().mapping() : declaring;
        boolean left = attribute instanceof ValueMapping value && !plan.loads(value);
        Set<Integer> missing = missing(wanted, attribute, plan);
        if (left || queried == declaring || !declaring.isA(queried) || !isBeyond(missing, wanted, queried, plan)) {
            return plan.rereadings().of(missing, states.size() > 1, above(plan.mapping(), missing));
        }
        LoadPlan read = states.size() == 1 ? plan : plan.member(declaring);
        return read.rereadings().beyond(queried, states.size() > 1);
    }

    /** Whether an object lacks all that its plan loads beyond a superclass, and nothing else. */
    private static boolean isBeyond(
            Set<Integer> missing, InstanceState state, EntityMapping superclass, LoadPlan plan) {
        int inherited = superclass.attributeCount();
        return missing.stream().allMatch(number -> number >= inherited)
                && EntityMapping.of(state).values().stream()
                        .noneMatch(value ->
                                value.number() >= inherited && plan.loads(value) && state.isLoaded(value.number()));
    }

    /** The superclass whose tables need not be read for some attributes, since they are all of tables below; null for none. */
    private static @Nullable EntityMapping above(EntityMapping mapping, Set<Integer> attributes) {
        Lineage lineage = mapping.lineage();
        if (lineage == null || lineage.hierarchy().isTablePerClass() || attributes.isEmpty()) {
            return null;
        }
        EntityMapping top = mapping;
        for (int attribute : attributes) {
            EntityMapping declaring = mapping.declaring(mapping.attribute(attribute));
            if (mapping.key().attributes().contains(mapping.attribute(attribute))) {
                return null;
            }
            top = top.isA(declaring) ? declaring : top;
        }
        Lineage place = top.lineage();
        while (place != null && place.sharesTable() && place.parent() != null) {
            place = place.parent().lineage();
        }
        return place != null && place.joinsParent() ? place.parent() : null;
    }

    /** Whether an object has nothing that its plan loads, so that it is read again like a new one. */
    static boolean areAll(InstanceState state, LoadPlan plan) {
        return EntityMapping.of(state).values().stream()
                .noneMatch(value -> plan.loads(value) && state.isLoaded(value.number()));
    }

    /** What is read along with an attribute: other lazy columns of its group, or all else that the object lacks of its plan. */
    private static Set<Integer> missing(InstanceState state, AttributeMapping wanted, LoadPlan plan) {
        Set<Integer> missing = new TreeSet<>();
        missing.add(wanted.number());
        EntityMapping mapping = EntityMapping.of(state);
        LazyFact lazy = wanted.description().fact(LazyFact.class);
        if (wanted instanceof ValueMapping value && !plan.loads(value)) {
            for (ValueMapping other : mapping.values()) {
                LazyFact of = other.description().fact(LazyFact.class);
                boolean together = lazy != null
                        && of != null
                        && !lazy.group().isEmpty()
                        && of.group().equals(lazy.group());
                if (together && !state.isLoaded(other.number())) {
                    missing.add(other.number());
                }
            }
            return missing;
        }
        for (ValueMapping value : mapping.values()) {
            if (plan.loads(value) && !state.isLoaded(value.number())) {
                missing.add(value.number());
            }
        }
        for (ReferenceMapping reference : mapping.references()) {
            boolean unknown = !state.isLoaded(reference.number()) && state.foreignKey(reference.number()) == null;
            if (unknown && plan.loads(reference)) {
                missing.add(reference.number());
            }
        }
        return missing;
    }
}
