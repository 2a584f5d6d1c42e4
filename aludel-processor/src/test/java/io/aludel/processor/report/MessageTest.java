package io.aludel.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Codes and hints. */
class MessageTest {

    @Test
    void everyMessageHasACodeOfItsOwn() {
        assertThat(messages().map(Message::code)).doesNotHaveDuplicates();
    }

    @Test
    void eachHundredOfCodesHasAnEnumOfItsOwn() {
        for (Class<?> one : Message.class.getPermittedSubclasses()) {
            assertThat(messages()
                            .filter(one::isInstance)
                            .map(message -> message.code().substring(0, 6)))
                    .as(one.getSimpleName())
                    .containsOnly(((Message) one.getEnumConstants()[0]).code().substring(0, 6));
        }
    }

    @Test
    void everyMessageHasARemedy() {
        messages().forEach(message -> {
            String text = message.text("a", "b", "c", "d", "e", "f", "g");
            assertThat(text).startsWith(message.code() + ": ").contains("\n  ");
            assertThat(text.lines().skip(1)).allMatch(line -> line.length() > 2);
        });
    }

    private static Stream<Message> messages() {
        return Arrays.stream(Message.class.getPermittedSubclasses())
                .flatMap(one -> Arrays.stream(one.getEnumConstants()))
                .map(Message.class::cast);
    }

    @Test
    void theNearestNameIsSuggested() {
        List<String> names = List.of("author", "title", "publishedAt");
        assertThat(Suggestion.hint("autor", names)).isEqualTo("; did you mean 'author'?");
        assertThat(Suggestion.hint("tilte", names)).isEqualTo("; did you mean 'title'?");
        assertThat(Suggestion.hint("PublishedAt", names)).isEqualTo("; did you mean 'publishedAt'?");
        assertThat(Suggestion.hint("xyz", names)).isEqualTo("; there are author, title, publishedAt");
        assertThat(Suggestion.hint("xyz", List.of())).isEmpty();
    }
}
