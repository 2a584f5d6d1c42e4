package example.blog;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.testkit.Snippets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page about testing shows tested code. */
class TestingPageTest {
    @Test
    void snippetsAreTestedCode() throws IOException {
        Path root = Snippets.root();
        assertThat(Snippets.in(root.resolve("aludel-test/src/test/java/example/blog"))
                        .complaints(List.of(root.resolve("docs/testing.md"))))
                .isEmpty();
    }
}
