package io.aludel.conformance;

import java.util.Map;

/** A part of the vocabulary: words of one kind and how Aludel says them. */
interface Words {

    /** Adds the words of this kind. */
    void addTo(Map<String, Word> words);

    /** How one word is said. */
    @FunctionalInterface
    interface Word {
        Object say(Arguments arguments);
    }
}
