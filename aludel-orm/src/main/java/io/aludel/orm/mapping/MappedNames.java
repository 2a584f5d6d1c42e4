package io.aludel.orm.mapping;

import io.aludel.orm.runtime.EntityDescription;
import io.aludel.orm.runtime.HybridsFact;
import io.aludel.orm.runtime.HybridsFact.Hybrid;
import io.aludel.orm.runtime.SynonymsFact;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names of an entity that are no attributes of its own; those of a subclass stand in place of those above. Immutable. */
public final class MappedNames {
    private final Map<String, String> synonyms = new LinkedHashMap<>();
    private final Map<String, Hybrid> hybrids = new LinkedHashMap<>();

    MappedNames(EntityDescription description) {
        for (EntityDescription level = description; level != null; level = level.superclass()) {
            HybridsFact computed = level.fact(HybridsFact.class);
            if (computed != null) {
                computed.hybrids().forEach(hybrid -> hybrids.putIfAbsent(hybrid.name(), hybrid));
            }
            SynonymsFact others = level.fact(SynonymsFact.class);
            if (others != null) {
                others.attributes().forEach(synonyms::putIfAbsent);
            }
        }
    }

    /** Other names of attributes, each with the attribute that it stands for. */
    public Map<String, String> synonyms() {
        return Collections.unmodifiableMap(synonyms);
    }

    /** Methods without parameters that mean the same in a query. */
    public Map<String, Hybrid> hybrids() {
        return Collections.unmodifiableMap(hybrids);
    }
}
