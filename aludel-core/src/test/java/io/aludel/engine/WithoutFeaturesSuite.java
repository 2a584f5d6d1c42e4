package io.aludel.engine;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.Dialects;
import io.aludel.dialect.Feature;
import io.aludel.dialect.KeyLookup;
import io.aludel.error.ArgumentException;
import io.aludel.error.CompileException;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Engines that are told to do without something that their database has. */
@EveryDatabase
class WithoutFeaturesSuite {
    private final MetaData metadata = new MetaData();
    private final Table parcels = Table.of(
            "parcels",
            metadata,
            column("id", BIGINT).primaryKey(),
            column("receiver", VARCHAR(50)).notNull());

    @Test
    void numbersComeFromTheDriverRatherThanByReturning(TestDatabase db) {
        List<String> statements = new ArrayList<>();
        try (Engine engine =
                Engine.builder(db.url()).without(Feature.INSERT_RETURNING).build()) {
            metadata.createAll(engine);
            engine.events().beforeExecute(statement -> statements.add(statement.sql()));
            try (Connection connection = engine.begin()) {
                MutationResult first = connection.execute(insert(parcels).values(Map.of("receiver", "Ann")));
                MutationResult second = connection.execute(insert(parcels).values(Map.of("receiver", "Bob")));
                assertThat(first.insertedPrimaryKey().get("id")).isEqualTo(1L);
                assertThat(second.generatedKey()).contains(2L);
            }
        }
        assertThat(statements)
                .containsExactly(
                        "INSERT INTO parcels (receiver) VALUES (?)", "INSERT INTO parcels (receiver) VALUES (?)");
    }

    @Test
    void whatTheApplicationSaysIsWrittenAsEver() {
        String sql = Dialects.POSTGRESQL
                .without(Feature.INSERT_RETURNING)
                .compile(insert(parcels)
                        .values(Map.of("receiver", "Ann"))
                        .returning(table(parcels).number("id", Long.class)))
                .sql();
        assertThat(sql).isEqualTo("INSERT INTO parcels (receiver) VALUES (?) RETURNING parcels.id");
    }

    @Test
    void whatRestsOnAFeatureGoesWithIt() {
        var lesser = Dialects.POSTGRESQL.without(Feature.INSERT_RETURNING, Feature.ARRAY_PARAMETERS);
        assertThat(lesser.has(Feature.RETURNING)).isFalse();
        assertThat(lesser.has(Feature.KEYS_BY_RETURNING)).isFalse();
        assertThat(lesser.has(Feature.MULTI_ROW_INSERT)).isTrue();
        assertThat(lesser.keyLookup()).isEqualTo(KeyLookup.LIST);
        assertThat(Dialects.POSTGRESQL.without(Feature.MULTI_ROW_INSERT).has(Feature.PAGES_BEFORE_BATCHES))
                .isFalse();
        for (Feature lacking : List.of(Feature.INSERT_RETURNING, Feature.RETURNING, Feature.ARRAY_PARAMETERS)) {
            assertThat(Dialects.POSTGRESQL.without(lacking).has(Feature.ROWS_FROM_ARRAYS))
                    .as("arrays of rows without %s", lacking)
                    .isFalse();
        }
        assertThat(Dialects.POSTGRESQL.has(Feature.RETURNING)).isTrue();
    }

    @Test
    void aRowOfDefaultsNamesAColumn(TestDatabase db) {
        Table plain = Table.of(
                "plain_parcels",
                metadata,
                column("note", VARCHAR(50)).nullable(true),
                column("id", BIGINT).primaryKey());
        Table unnumbered = Table.of(
                "unnumbered_parcels",
                metadata,
                column("note", VARCHAR(50)).primaryKey().serverDefault("none"),
                column("copies", BIGINT).nullable(true));
        List<String> statements = new ArrayList<>();
        try (Engine engine =
                Engine.builder(db.url()).without(Feature.DEFAULT_VALUES).build()) {
            metadata.createAll(engine);
            engine.events().beforeExecute(statement -> statements.add(statement.sql()));
            if (db.kind() == TestDatabase.Kind.SQLITE) {
                assertThatThrownBy(() -> engine.transact(connection -> connection.execute(insert(plain))))
                        .isInstanceOf(CompileException.class)
                        .hasMessageContaining("DEFAULT as a value is not supported by sqlite");
                return;
            }
            try (Connection connection = engine.begin()) {
                assertThat(connection
                                .execute(insert(plain))
                                .insertedPrimaryKey()
                                .get("id"))
                        .isEqualTo(1L);
                connection.execute(insert(plain).defaultValues());
                connection.execute(insert(unnumbered));
                assertThat(connection.execute(select(unnumbered)).one().get("note"))
                        .isEqualTo("none");
                assertThat(connection.execute(select(plain)).all())
                        .extracting(row -> row.get("id"))
                        .containsExactlyInAnyOrder(1L, 2L);
            }
        }
        assertThat(statements)
                .filteredOn(sql -> sql.contains("INSERT")) // which H2 reads from
                .extracting(sql -> sql.replaceAll(".*(INSERT INTO .* VALUES \\(DEFAULT\\)).*", "$1"))
                .containsExactly(
                        "INSERT INTO plain_parcels (id) VALUES (DEFAULT)",
                        "INSERT INTO plain_parcels (id) VALUES (DEFAULT)",
                        "INSERT INTO unnumbered_parcels (note) VALUES (DEFAULT)");
    }

    @Test
    void furtherReservedWordsAreQuotedWhereTheyAreNames(TestDatabase db) {
        MetaData lines = new MetaData();
        Table rows = Table.of(
                "line",
                lines,
                column("id", BIGINT).primaryKey(),
                column("serial", VARCHAR(50)).notNull());
        List<String> statements = new ArrayList<>();
        String url = db.url() + (db.url().contains("?") ? "&" : "?") + "reservedWords=Line,serial";
        try (Engine engine = Engine.create(url);
                Engine byBuilder =
                        Engine.builder(db.url()).reservedWords("line", "SERIAL").build();
                Engine bySetting =
                        Engine.fromConfig(Map.of("db.url", db.url(), "db.reserved_words", "line, serial"), "db.")) {
            lines.createAll(engine);
            for (Engine each : List.of(engine, byBuilder, bySetting)) {
                each.events().beforeExecute(statement -> statements.add(statement.sql()));
                each.transact(connection ->
                        connection.execute(insert(rows).values(Map.of("id", statements.size() + 1L, "serial", "x"))));
            }
            char quote = db.kind() == TestDatabase.Kind.MARIADB ? '`' : '"';
            assertThat(statements)
                    .hasSize(3)
                    .containsOnly("INSERT INTO 'line' (id, 'serial') VALUES (?, ?)".replace('\'', quote));
        }
    }

    @Test
    void urlsAndSettingsSayItToo(TestDatabase db) {
        String url = db.url() + (db.url().contains("?") ? "&" : "?") + "without=insert-returning,ARRAY_PARAMETERS";
        try (Engine byUrl = Engine.create(url);
                Engine bySetting =
                        Engine.fromConfig(Map.of("db.url", db.url(), "db.without", "INSERT_RETURNING"), "db.")) {
            assertThat(byUrl.dialect().has(Feature.INSERT_RETURNING)).isFalse();
            assertThat(byUrl.dialect().has(Feature.ARRAY_PARAMETERS)).isFalse();
            assertThat(bySetting.dialect().has(Feature.INSERT_RETURNING)).isFalse();
            try (Connection connection = byUrl.connect()) {
                assertThat(connection.isClosed()).isFalse();
            }
        }
        assertThatThrownBy(() -> Engine.create(url + "_"))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("without=ARRAY_PARAMETERS_ names no feature")
                .hasMessageContaining("Did you mean 'ARRAY_PARAMETERS'?");
    }
}
