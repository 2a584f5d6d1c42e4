package io.aludel.docs;

import static io.aludel.docs.Library.*;
import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.engine.TwoPhaseTransaction;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

/** Does what the page about transactions shows of two phases, where a database has them. */
@EveryDatabase
class TwoPhasePageSuite {

    @Test
    void hasTwoPhases(TestDatabase database) {
        try (Engine engine = Engine.create(database.url())) {
            if (engine.dialect().transactions().twoPhase() == null) {
                return;
            }
            METADATA.createAll(engine);
            // region twophase
            try (Connection connection = engine.connect();
                    TwoPhaseTransaction transaction = connection.twoPhase().begin("transfer-42")) {
                connection.execute(insert(AUTHORS).set(authorName, "Clarice"));
                transaction.prepare(); // from here on it survives the connection
                transaction.commit();
            }
            // endregion
            try (Connection connection = engine.connect()) {
                assertThat(connection.scalar(select(count(authorId)))).isEqualTo(1);
            }
        }
    }
}
