package io.aludel.engine;

import java.util.Arrays;
import java.util.List;

/** Words that an engine was told, as a text, to quote where they are names. Stateless. */
final class FurtherWords {
    static final String URL_QUERY = "reservedWords";

    private FurtherWords() {}

    /** What the URL says. */
    static List<String> of(Url url) {
        return parse(String.join(",", url.query().getOrDefault(URL_QUERY, List.of())));
    }

    /** Words with commas between them. */
    static List<String> parse(String words) {
        return Arrays.stream(words.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
