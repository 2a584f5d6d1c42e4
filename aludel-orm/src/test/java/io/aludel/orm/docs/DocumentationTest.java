package io.aludel.orm.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.testkit.Pages;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The pages of {@code docs/orm} show tested code of this package, and their links lead somewhere. */
class DocumentationTest {
    @Test
    void snippetsAreTestedCodeAndLinksLeadSomewhere() throws IOException {
        assertThat(Pages.in("docs/orm")
                        .complaints(
                                "aludel-orm/src/test/java/io/aludel/orm/docs",
                                "aludel-jackson/src/test/java/io/aludel/jackson/docs"))
                .isEmpty();
    }
}
