package io.aludel.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.testkit.Pages;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The pages of {@code docs/core} show tested code of this package, and their links lead somewhere. */
class DocumentationTest {
    @Test
    void snippetsAreTestedCodeAndLinksLeadSomewhere() throws IOException {
        assertThat(Pages.in("docs/core")
                        .complaints(
                                "aludel-core/src/test/java/io/aludel/docs",
                                "aludel-dialect-testkit/src/test/java/io/aludel/testkit/dialect"))
                .isEmpty();
    }
}
