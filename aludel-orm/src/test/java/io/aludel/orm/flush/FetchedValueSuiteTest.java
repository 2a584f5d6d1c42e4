package io.aludel.orm.flush;

import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.flush.model.Shipment;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A column that the database fills in by itself is left out of the INSERT, and read again when the row was written. */
@EveryDatabase
class FetchedValueSuiteTest {
    private static final Registry MODELS = Registry.of(Shipment.class);

    @Test
    void whatTheDatabaseMakesIsReadAfterInsertAndUpdate(TestDatabase database) {
        List<String> statements = new ArrayList<>();
        try (Engine engine = Engine.create(database.url())) {
            try (Connection connection = engine.begin()) {
                connection.execute(text("CREATE TABLE shipments (id BIGINT PRIMARY KEY, label VARCHAR(20),"
                        + " stamp VARCHAR(20) DEFAULT 'received')"));
            }
            engine.events().beforeExecute(statement -> statements.add(statement.sql()));
            try (Session session = SessionFactory.of(engine, MODELS).open()) {
                Shipment shipment = new Shipment(1, "books");
                session.add(shipment);
                session.flush();
                assertThat(statements.get(0)).contains("(id, label)");
                assertThat(shipment.getStamp()).isEqualTo("received");

                shipment.setLabel("more books");
                session.flush();
                // As a trigger would have done with the UPDATE.
                session.connection().execute(text("UPDATE shipments SET stamp = 'changed'"));
                assertThat(shipment.getStamp()).isEqualTo("changed");
                session.commit();
            }
        }
    }
}
