package io.aludel.conformance;

import io.aludel.conformance.Words.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** All words of the notation, by name. */
public final class Vocabulary {
    private final Map<String, Word> words = new HashMap<>();
    private final BiFunction<@Nullable Object, String, @Nullable Object> attributes;

    public Vocabulary() {
        this(List.of(), Columns::of);
    }

    /** With more words, which may stand in for those here, and another way to read what a dot names. */
    public Vocabulary(List<Words> more, BiFunction<@Nullable Object, String, @Nullable Object> attributes) {
        this.attributes = attributes;
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
        more.forEach(part -> part.addTo(words));
    }

    @Nullable
    Object say(Arguments arguments) {
        String name = arguments.word();
        Word word = name.startsWith("func.") ? ExpressionWords::function : words.get(name);
        if (word == null) {
            throw new UnknownWord("the word '" + name + "' is not known");
        }
        @Nullable Object said = word.say(arguments);
        arguments.checkAllUsed();
        return said;
    }

    /** What {@code value.name} stands for. */
    @Nullable
    Object attribute(@Nullable Object value, String name) {
        return attributes.apply(value, name);
    }
}
