package io.aludel.orm.load;

import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Lineage;
import io.aludel.orm.runtime.InstanceState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads what subclasses add to the objects of a query by statements after it, one for each class. */
final class SubclassLoading {
    private SubclassLoading() {}

    /** Loads what subclasses have, where the options or the mapping want it in a statement of its own. */
    static void load(RelationshipLoader loader, LoadPlan plan, LoadContext context) {
        List<EntityMapping> members = plan.selectin();
        Lineage lineage = plan.mapping().lineage();
        List<EntityMapping> mapped = lineage == null ? List.of() : lineage.selectin();
        for (EntityMapping member : asMet(members, context.companions())) {
            EntityMapping above = loadedBefore(member, members, mapped, plan.mapping());
            List<Object> keys = new ArrayList<>();
            for (InstanceState state : context.companions()) {
                EntityMapping type = EntityMapping.of(state);
                if (state.id() != null
                        && type.isA(member)
                        && !isLoadedBelow(type, member, mapped)
                        && lacks(state, member, above)) {
                    keys.add(state.id());
                }
            }
            LoadPlan beyond = plan.member(member).rereadings().beyond(above, false, true);
            loader.loadByKey(new PlannedLoad(beyond, context.values()), keys, KeyAccess.COMPLETING);
        }
    }

    /** Classes in the order in which rows of them came; before those, classes that only have rows of classes below that are named, too. */
    private static List<EntityMapping> asMet(List<EntityMapping> members, List<InstanceState> objects) {
        List<EntityMapping> ordered = new ArrayList<>();
        for (InstanceState object : objects) {
            EntityMapping met = nearest(EntityMapping.of(object), members);
            if (ordered.size() == members.size()) {
                break;
            }
            if (met != null && !ordered.contains(met)) {
                ordered.add(met);
            }
        }
        List<EntityMapping> all = new ArrayList<>(members);
        all.removeAll(ordered);
        all.addAll(ordered);
        return all;
    }

    private static @Nullable EntityMapping nearest(EntityMapping type, List<EntityMapping> members) {
        EntityMapping above = type;
        while (above != null && !members.contains(above)) {
            above = above.parent();
        }
        return above;
    }

    /** The nearest class above whose statement has loaded these objects, too: the query's, or one of a class that options name. */
    private static EntityMapping loadedBefore(
            EntityMapping member, List<EntityMapping> members, List<EntityMapping> mapped, EntityMapping base) {
        for (EntityMapping above = member.parent(); above != null; above = above.parent()) {
            if (above == base || (members.contains(above) && !isLoadedBelow(member, above, mapped))) {
                return above;
            }
        }
        return base;
    }

    /** Whether a class is mapped to be loaded apart, and so is one below it, whose statement has everything of its objects. */
    private static boolean isLoadedBelow(EntityMapping type, EntityMapping member, List<EntityMapping> mapped) {
        return mapped.contains(member)
                && mapped.stream().anyMatch(lower -> lower != member && lower.isA(member) && type.isA(lower));
    }

    private static boolean lacks(InstanceState state, EntityMapping member, EntityMapping above) {
        return member.values().stream()
                .anyMatch(value -> value.number() >= above.attributeCount() && !state.isLoaded(value.number()));
    }
}
