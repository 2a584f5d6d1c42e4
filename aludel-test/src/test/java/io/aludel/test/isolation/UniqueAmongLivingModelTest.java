package io.aludel.test.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.Operations;
import io.aludel.migrate.autogenerate.Autogenerate;
import io.aludel.migrate.autogenerate.CompareOptions;
import io.aludel.migrate.ddl.ConnectionTarget;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.orm.Registry;
import io.aludel.orm.SessionFactory;
import io.aludel.schema.NamingConvention;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is unique among living rows in migrations: the tables of a revision are those of the model. */
@EveryDatabase
class UniqueAmongLivingModelTest {
    private static final Registry MODELS = Registry.of(Patron.class);

    private static UpgradeOps compare(Connection connection) {
        return Autogenerate.compare(connection, List.of(MODELS.metadata()), CompareOptions.DEFAULT);
    }

    @Test
    void modelTablesAndRevisionsAgree(TestDatabase database) {
        try (Engine engine = Engine.create(database.url())) {
            MODELS.metadata().createAll(engine);
            try (Connection connection = engine.connect()) {
                assertThat(compare(connection).ops()).isEmpty();
            }
            MODELS.metadata().dropAll(engine);
            try (Connection connection = engine.connect()) {
                Operations operations = new Operations(new ConnectionTarget(connection, NamingConvention.DEFAULT));
                compare(connection).ops().forEach(operations::invoke);
                connection.commit();
                assertThat(compare(connection).ops()).isEmpty();
            }
            SessionFactory sessions = SessionFactory.of(engine, MODELS);
            for (long id = 1; id <= 2; id++) {
                Patron patron = new Patron(id, "same");
                sessions.transactWithoutResult(session -> session.add(patron));
                sessions.transactWithoutResult(session ->
                        session.delete(session.get(Patron.class, patron.getId()).orElseThrow()));
            }
            MODELS.metadata().dropAll(engine);
        }
    }
}
