package io.aludel.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Codes and hints. */
class MessageTest {

    @Test
    void everyMessageHasACodeOfItsOwn() {
        assertThat(Arrays.stream(Message.values()).map(Message::code)).doesNotHaveDuplicates();
    }

    @Test
    void everyMessageHasARemedy() {
        for (Message message : Message.values()) {
            String text = message.text("a", "b", "c", "d", "e", "f", "g");
            assertThat(text).startsWith(message.code() + ": ").contains("\n  ");
            assertThat(text.lines().skip(1)).allMatch(line -> line.length() > 2);
        }
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
