package io.aludel.orm.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.testkit.Pages;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The pages about deployment and security show tested code of this package, and their links lead somewhere. */
class DocumentationTest {
    @Test
    void snippetsAreTestedCodeAndLinksLeadSomewhere() throws IOException {
        assertThat(Pages.of("docs/deployment.md", "docs/security.md")
                        .complaints(
                                "aludel-orm/src/test/java/io/aludel/orm/deployment",
                                "aludel-shardingsphere-tests/src/test/java/io/aludel/shardingsphere"))
                .isEmpty();
    }
}
