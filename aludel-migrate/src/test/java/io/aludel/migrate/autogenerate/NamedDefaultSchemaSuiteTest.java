package io.aludel.migrate.autogenerate;

import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.column;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.reflect.Inspector;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A model that calls the default schema by its name is compared with the same tables as one that does not. */
@EveryDatabase
class NamedDefaultSchemaSuiteTest {
    private static MetaData model(@Nullable String schemaOfShelves) {
        MetaData metadata = new MetaData();
        Table.of("rooms", metadata, column("id", INTEGER).primaryKey());
        Table.of(
                metadata,
                schemaOfShelves,
                "shelves",
                null,
                List.of(
                        column("id", INTEGER).primaryKey(),
                        column("room_id", INTEGER).references("rooms.id")));
        return metadata;
    }

    private static List<MigrationOp> differences(Engine engine, MetaData... models) {
        try (Connection connection = engine.connect()) {
            return Autogenerate.compare(connection, List.of(models), CompareOptions.DEFAULT)
                    .ops();
        }
    }

    @Test
    void noTableIsDroppedOrMadeTwice(TestDatabase db) {
        try (Engine engine = Engine.create(db.url())) {
            model(null).createAll(engine);
            String name;
            try (Connection connection = engine.connect()) {
                name = Inspector.of(connection).defaultSchemaName().orElseThrow();
            }
            assertThat(differences(engine, model(null))).isEmpty();
            assertThat(differences(engine, model(name))).isEmpty();
        }
    }

    @Test
    void aTableThatTheModelHasNotIsDroppedOnce(TestDatabase db) {
        try (Engine engine = Engine.create(db.url())) {
            model(null).createAll(engine);
            MetaData other = new MetaData();
            Table.of("boxes", other, column("id", INTEGER).primaryKey());
            other.createAll(engine);
            String name;
            try (Connection connection = engine.connect()) {
                name = Inspector.of(connection).defaultSchemaName().orElseThrow();
            }
            assertThat(differences(engine, model(name)))
                    .extracting(MigrationOp::describe)
                    .containsExactly("remove table 'boxes'");
        }
    }
}
