package io.aludel.orm.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.testkit.Snippets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compares the README with the tested code of this package. */
class ReadmeTextTest {

    @Test
    void everySnippetIsTestedCode() throws IOException {
        Path root = Snippets.root();
        Snippets tested = Snippets.in(root.resolve("aludel-orm/src/test/java/io/aludel/orm/readme"));
        assertThat(tested.complaints(List.of(root.resolve("README.md")))).isEmpty();
    }
}
