package io.aludel.conformance;

import io.aludel.conformance.Words.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All words of the notation, by name. */
final class Vocabulary {
    private final Map<String, Word> words = new HashMap<>();

    Vocabulary() {
        List.of(
                        new TypeWords(),
                        new SchemaWords(),
                        new DdlWords(),
                        new OperatorWords(),
                        new ExpressionWords(),
                        new DatabaseWords(),
                        new SelectWords(),
                        new FromWords(),
                        new DmlWords())
                .forEach(part -> part.addTo(words));
    }

    Object say(Arguments arguments) {
        String name = arguments.word();
        Word word = name.startsWith("func.") ? ExpressionWords::function : words.get(name);
        if (word == null) {
            throw new UnknownWord("the word '" + name + "' is not known");
        }
        Object said = word.say(arguments);
        arguments.checkAllUsed();
        return said;
    }

    /** What {@code value.name} stands for. */
    Object attribute(@Nullable Object value, String name) {
        return Columns.of(value, name);
    }
}
