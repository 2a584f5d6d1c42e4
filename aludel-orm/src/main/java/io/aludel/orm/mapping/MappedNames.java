package io.aludel.orm.mapping;

import io.aludel.orm.runtime.EntityDescription;
import io.aludel.orm.runtime.HybridsFact;
import io.aludel.orm.runtime.HybridsFact.Hybrid;
import io.aludel.orm.runtime.SynonymsFact;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of an entity that are no attributes of its own; those of a subclass stand in place of those above. Immutable. */
public final class MappedNames {
    private final Map<String, String> synonyms;
    private final Map<String, Hybrid> hybrids;

    MappedNames(EntityDescription description) {
        this.synonyms = SynonymsFact.of(description);
        this.hybrids = HybridsFact.of(description);
    }

    /** Other names of attributes and hybrids, each with what it stands for. */
    public Map<String, String> synonyms() {
        return synonyms;
    }

    /** The method that a name, or another name of it, stands for; null when there is none. */
    public @Nullable Hybrid hybrid(String name) {
        Hybrid hybrid = hybrids.get(name);
        return hybrid == null ? hybrids.get(synonyms.getOrDefault(name, name)) : hybrid;
    }

    /** Methods without parameters that mean the same in a query. */
    public Map<String, Hybrid> hybrids() {
        return hybrids;
    }
}
