package io.aludel.examples.blog;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.testkit.Snippets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tutorial of {@code docs/migrate} is followed from its first line to its last: its files are written, its commands typed, and what
 * it shows has to come. With {@code -Ddocs.fill=true} the page is written anew.
 */
class TutorialTest {
    private static final Pattern BLOCK =
            Pattern.compile("(?ms)^<!-- (file|edit|shows|tutorial) ?(\\S*) -->\\n```(\\w+)\\n(.*?)^```$");

    @TempDir
    Path folder;

    @Test
    void itsCommandsDoWhatItShows() throws IOException {
        Path page = Snippets.root().resolve("docs/migrate/tutorial.md");
        String text = Files.readString(page);
        TutorialProject project = new TutorialProject(folder);
        Matcher block = BLOCK.matcher(text);
        StringBuilder played = new StringBuilder();
        while (block.find()) {
            String body = block.group(4);
            String now = switch (block.group(1)) {
                case "file" -> project.file(block.group(2), body);
                case "edit" -> project.field(block.group(2), body);
                case "shows" -> project.revision(block.group(2));
                default -> project.type(body);
            };
            String head = text.substring(block.start(), block.start(4));
            block.appendReplacement(played, Matcher.quoteReplacement(head + now + "```"));
        }
        block.appendTail(played);
        if (Boolean.getBoolean("docs.fill")) {
            Files.writeString(page, played.toString());
        } else {
            assertThat(played.toString()).isEqualTo(text);
        }
    }
}
