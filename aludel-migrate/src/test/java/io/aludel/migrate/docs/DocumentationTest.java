package io.aludel.migrate.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.testkit.Pages;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The pages of {@code docs/migrate} show tested code of this package and of {@code aludel-test}, and their links lead somewhere. */
class DocumentationTest {
    @Test
    void snippetsAreTestedCodeAndLinksLeadSomewhere() throws IOException {
        assertThat(Pages.in("docs/migrate")
                        .complaints(
                                "aludel-migrate/src/test/java/io/aludel/migrate/docs",
                                "aludel-migrate/src/test/java/io/aludel/migrate/docs/operations",
                                "aludel-test/src/test/java/io/aludel/test/docs"))
                .isEmpty();
    }
}
