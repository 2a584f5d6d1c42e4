package io.aludel.migrate.render;

import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.VARCHAR;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.foreignKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import io.aludel.type.SqlType;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A foreign key goes before its column gets another type, and comes after it, forwards and backwards. */
@EveryDatabase
class ForeignKeyOrderSuiteTest {
    @TempDir
    Path folder;

    private static MetaData model(SqlType<?> type, boolean key) {
        MetaData metadata = new MetaData();
        Table.of("shops", metadata, column("id", INTEGER).primaryKey());
        for (String target : List.of("shops", "branches")) {
            String table = target.equals("shops") ? "orders" : target;
            var number = column("id", INTEGER).primaryKey();
            var other = column("other", type);
            if (key) {
                Table.of(
                        table,
                        metadata,
                        number,
                        other,
                        foreignKey(List.of("other"), target, List.of("id")).named("fk_" + table));
            } else {
                Table.of(table, metadata, number, other);
            }
        }
        return metadata;
    }

    @Test
    void aKeyStandsInTheWayOfTheTypeOfItsColumn(TestDatabase db) throws Exception {
        LawOfRevisions law = new LawOfRevisions(db, folder);
        assertThat(law.holds(model(INTEGER, true), model(VARCHAR(20), false)))
                .contains("remove foreign key 'fk_orders' of 'orders'");
    }
}
