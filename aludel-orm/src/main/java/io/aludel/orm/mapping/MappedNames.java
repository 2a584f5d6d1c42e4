package io.aludel.orm.mapping;

import io.aludel.orm.runtime.EntityDescription;
import io.aludel.orm.runtime.HybridsFact;
import io.aludel.orm.runtime.HybridsFact.Hybrid;
import io.aludel.orm.runtime.ProxiesFact;
import io.aludel.orm.runtime.SynonymsFact;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Names of an entity that are no attributes of its own; those of a subclass stand in place of those above. Immutable. */
public final class MappedNames {
    private final Map<String, String> synonyms = new LinkedHashMap<>();
    private final Map<String, Hybrid> hybrids = new LinkedHashMap<>();
    private final Set<String> proxies = new LinkedHashSet<>();

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
            ProxiesFact views = level.fact(ProxiesFact.class);
            if (views != null) {
                views.proxies().forEach(proxy -> proxies.add(proxy.name()));
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

    /** Views of attributes of related objects. */
    public Set<String> proxies() {
        return Collections.unmodifiableSet(proxies);
    }
}
