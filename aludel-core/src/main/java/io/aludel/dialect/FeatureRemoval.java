package io.aludel.dialect;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Takes features away, and those that make no sense without them. Stateless. */
final class FeatureRemoval {
    private static final Map<Feature, Set<Feature>> RESTS_ON_IT = new EnumMap<>(Map.of(
            Feature.INSERT_RETURNING,
                    EnumSet.of(Feature.RETURNING, Feature.ORDERED_RETURNING, Feature.KEYS_BY_RETURNING),
            Feature.RETURNING, EnumSet.of(Feature.ROWS_FROM_ARRAYS),
            Feature.ARRAY_PARAMETERS, EnumSet.of(Feature.ROWS_FROM_ARRAYS),
            Feature.MULTI_ROW_INSERT, EnumSet.of(Feature.NUMBERS_IN_ORDER, Feature.PAGES_BEFORE_BATCHES),
            Feature.SEQUENCES, EnumSet.of(Feature.OPTIONAL_SEQUENCES),
            Feature.REPLACED_VIEWS, EnumSet.of(Feature.REPLACED_VIEWS_ONLY_GROW)));

    private FeatureRemoval() {}

    static Set<Feature> remove(Set<Feature> features, Collection<Feature> lacking) {
        Set<Feature> left = EnumSet.noneOf(Feature.class);
        left.addAll(features);
        ArrayDeque<Feature> going = new ArrayDeque<>(lacking);
        while (!going.isEmpty()) {
            Feature feature = going.remove();
            left.remove(feature);
            going.addAll(RESTS_ON_IT.getOrDefault(feature, Set.of()));
        }
        return Set.copyOf(left);
    }
}
