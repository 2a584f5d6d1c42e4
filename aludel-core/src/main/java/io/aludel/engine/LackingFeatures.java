package io.aludel.engine;

import io.aludel.dialect.Feature;
import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What an engine was told, as a text, to do without. Stateless. */
final class LackingFeatures {
    static final String URL_QUERY = "without";

    private LackingFeatures() {}

    /** What the URL says. */
    static Set<Feature> of(Url url) {
        return parse(String.join(",", url.query().getOrDefault(URL_QUERY, List.of())));
    }

    /** Names with commas between them, in capitals or not. */
    static Set<Feature> parse(String names) {
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        for (String name : names.split(",")) {
            if (!name.isBlank()) {
                features.add(feature(name.strip()));
            }
        }
        return features;
    }

    private static Feature feature(String name) {
        String constant = name.toUpperCase(Locale.ROOT).replace('-', '_');
        List<String> known = Arrays.stream(Feature.values()).map(Feature::name).toList();
        if (!known.contains(constant)) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "without=" + name + " names no feature of databases." + Suggestions.didYouMean(constant, known)
                            + "\n  The names are those of io.aludel.dialect.Feature.");
        }
        return Feature.valueOf(constant);
    }
}
