package io.aludel.orm.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.testkit.Pages;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The page about deployment shows tested code of this package, and its links lead somewhere. */
class DocumentationTest {
    @Test
    void snippetsAreTestedCodeAndLinksLeadSomewhere() throws IOException {
        assertThat(Pages.in("docs/deployment.md").complaints("aludel-orm/src/test/java/io/aludel/orm/deployment"))
                .isEmpty();
    }
}
