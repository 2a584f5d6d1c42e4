package io.aludel.test.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.autogenerate.Autogenerate;
import io.aludel.migrate.autogenerate.CompareOptions;
import io.aludel.orm.Registry;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Policies of tenants in migrations: made where they are missing, and nothing to do afterwards. */
@EveryDatabase
class RowSecurityModelTest {
    private static final Registry MODELS = Registry.of(Vault.class);

    @Test
    void migrationsKnowThePoliciesOfTheMapping(TestDatabase database) {
        try (Engine engine = Engine.create(database.url());
                Connection connection = engine.connect()) {
            String missing = compare(connection);
            assertThat(missing.contains("vault_of_tenant")).isEqualTo(database.kind() == TestDatabase.Kind.POSTGRESQL);
            connection.rollback();
            MODELS.metadata().createAll(engine);
            assertThat(compare(connection)).isEmpty();
            connection.rollback();
            MODELS.metadata().dropAll(engine);
        }
    }

    private static String compare(Connection connection) {
        var operations = Autogenerate.compare(connection, List.of(MODELS.metadata()), CompareOptions.DEFAULT);
        StringBuilder text = new StringBuilder();
        operations.ops().forEach(operation -> text.append(operation).append('\n'));
        return text.toString();
    }
}
