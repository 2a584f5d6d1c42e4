package io.aludel.conformance;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of the vocabulary: words of one kind and how Aludel says them. */
public interface Words {

    /** Adds the words of this kind. */
    void addTo(Map<String, Word> words);

    /** How one word is said. */
    @FunctionalInterface
    interface Word {
        @Nullable
        Object say(Arguments arguments);
    }
}
