package io.aludel.migrate.autogenerate;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.foreignKey;
import static io.aludel.sql.Sql.index;
import static io.aludel.sql.Sql.unique;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Schemas in the manner of older applications: names in capitals, and keys that are said to be unique besides. */
@EveryDatabase
class CapitalsSuiteTest {
    private static MetaData model(String indexed) {
        MetaData model = new MetaData();
        Table.of(
                "DEPOT",
                model,
                column("DEPOT_ID", BIGINT).primaryKey().unique(),
                column("CODE", VARCHAR(40)).notNull(),
                column("TOWN", VARCHAR(40)),
                unique("DEPOT_CODE_UQ", "CODE"),
                index("DEPOT_TOWN_IDX", indexed));
        Table.of(
                "CRATE",
                model,
                column("CRATE_ID", BIGINT).primaryKey(),
                column("DEPOT_ID", BIGINT).notNull(),
                foreignKey(List.of("DEPOT_ID"), "DEPOT", List.of("DEPOT_ID")));
        return model;
    }

    private static List<String> differences(Connection connection, MetaData model) {
        return Autogenerate.compare(connection, List.of(model), CompareOptions.DEFAULT).ops().stream()
                .map(op -> op.describe())
                .toList();
    }

    @Test
    void nothingDiffersAfterwards(TestDatabase db) {
        try (Engine engine = Engine.create(db.url());
                Connection connection = engine.connect()) {
            model("TOWN").createAll(connection);
            assertThat(differences(connection, model("TOWN"))).isEmpty();
            assertThat(differences(connection, model("CODE"))).isNotEmpty();
        }
    }
}
