package io.aludel.orm.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.testkit.Snippets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Compares the README with the tested code of this package. */
class ReadmeTextTest {
    private static final Pattern SOURCE = Pattern.compile("(?m)^<!-- file (\\S+) -->\\R^```java\\R(?s:(.*?))^```$");

    @Test
    void everySnippetIsTestedCode() throws IOException {
        Path root = Snippets.root();
        Snippets tested = Snippets.in(root.resolve("aludel-orm/src/test/java/io/aludel/orm/readme"));
        assertThat(tested.complaints(List.of(root.resolve("README.md")))).isEmpty();
    }

    @Test
    void everySourceIsInItsFile() throws IOException {
        Path root = Snippets.root();
        Matcher shown = SOURCE.matcher(Files.readString(root.resolve("README.md")));
        int count = 0;
        while (shown.find()) {
            assertThat(Files.readString(root.resolve(shown.group(1)))).contains(shown.group(2));
            count++;
        }
        assertThat(count).isEqualTo(1);
    }
}
