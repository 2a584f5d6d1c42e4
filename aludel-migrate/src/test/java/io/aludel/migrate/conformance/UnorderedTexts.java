package io.aludel.migrate.conformance;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Texts of a recording whose order was another in each run. */
public final class UnorderedTexts {
    private UnorderedTexts() {}

    /** The parts between commas and parentheses, those of a text and the texts themselves in an order of their own. */
    public static List<List<String>> of(List<String> texts) {
        return texts.stream()
                .map(text -> Stream.of(text.split("[,()]"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .sorted()
                        .toList())
                .sorted(Comparator.comparing(List::toString))
                .toList();
    }
}
