package io.aludel.orm.mapping;

import io.aludel.orm.runtime.EntityDescription;
import io.aludel.schema.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the column list of {@code @Index}: {@code "name, created_at DESC"}. */
final class IndexFacts {
    private IndexFacts() {}

    static Index parse(EntityDescription.IndexFacts facts) {
        List<Index.Part> parts = new ArrayList<>();
        for (String term : facts.columns().split(",", -1)) {
            String[] words = term.strip().split("\\s+", -1);
            boolean descending =
                    words.length > 1 && words[1].toLowerCase(Locale.ROOT).equals("desc");
            parts.add(new Index.Part(words[0], null, descending));
        }
        return new Index(facts.name().isEmpty() ? null : facts.name(), parts, facts.unique(), null);
    }
}
