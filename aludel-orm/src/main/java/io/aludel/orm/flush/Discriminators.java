package io.aludel.orm.flush;

import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.Discriminator;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Lineage;
import io.aludel.orm.runtime.InstanceState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives new objects their discriminator where an attribute is mapped to it, and warns of those that say what they are not. */
final class Discriminators {
    private Discriminators() {}

    static void assign(FlushWork work, List<String> warnings) {
        for (InstanceState state : work.inserts()) {
            BasicMapping attribute = attribute(state);
            Lineage lineage = EntityMapping.of(state).lineage();
            if (attribute == null || lineage == null) {
                continue;
            }
            if (attribute.value(state.entity()) == null) {
                attribute.set(state.entity(), lineage.discriminatorValue());
                state.setLoaded(attribute.number());
            } else {
                check(state, attribute, lineage, warnings);
            }
        }
        for (InstanceState state : work.updates()) {
            BasicMapping attribute = attribute(state);
            Lineage lineage = EntityMapping.of(state).lineage();
            if (attribute != null && lineage != null && state.isChanged(attribute.number())) {
                check(state, attribute, lineage, warnings);
            }
        }
    }

    private static @Nullable BasicMapping attribute(InstanceState state) {
        Discriminator discriminator = EntityMapping.of(state).discriminator();
        return discriminator == null ? null : discriminator.attribute();
    }

    private static void check(InstanceState state, BasicMapping attribute, Lineage lineage, List<String> warnings) {
        Object value = attribute.value(state.entity());
        EntityMapping said = value == null ? null : lineage.hierarchy().member(value);
        boolean fits = said != null
                && said.isA(EntityMapping.of(state))
                && said.table() == EntityMapping.of(state).table();
        if (!fits) {
            warnings.add("flushing " + state + " with the discriminator '" + value
                    + "', which does not stand for its class; it may not load again");
        }
    }
}
