package io.aludel.reflect;

import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.Row;
import io.aludel.type.SqlTypes;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A database that Aludel has no dialect for, read through what its driver tells. */
class ChinookReflectionTest {
    private static Engine engine;
    private static MetaData chinook;

    @BeforeAll
    static void reflect() {
        engine = Engine.builder("jdbc:hsqldb:res:chinook")
                .user("CHINOOK")
                .password("CHINOOK")
                .build();
        chinook = Inspector.of(engine).reflect(new MetaData());
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void hasElevenTables() {
        assertThat(Inspector.of(engine).tableNames())
                .containsExactly(
                        "Album",
                        "Artist",
                        "Customer",
                        "Employee",
                        "Genre",
                        "Invoice",
                        "InvoiceLine",
                        "MediaType",
                        "Playlist",
                        "PlaylistTrack",
                        "Track");
        assertThat(chinook.tables()).hasSize(11);
        assertThat(Inspector.of(engine).schemaNames()).contains("chinook");
    }

    @Test
    void hasColumnsWithTypes() {
        Table track = chinook.table("Track");
        assertThat(track.columns())
                .extracting(Column::name)
                .containsExactly(
                        "TrackId",
                        "Name",
                        "AlbumId",
                        "MediaTypeId",
                        "GenreId",
                        "Composer",
                        "Milliseconds",
                        "Bytes",
                        "UnitPrice");
        assertThat(track.column("TrackId").type()).isEqualTo(SqlTypes.INTEGER);
        assertThat(track.column("Name").type()).isEqualTo(SqlTypes.VARCHAR(200));
        assertThat(track.column("Name").isNullable()).isFalse();
        assertThat(track.column("Composer").isNullable()).isTrue();
        assertThat(track.column("UnitPrice").type()).isEqualTo(SqlTypes.NUMERIC(10, 2));
        assertThat(chinook.table("Invoice").column("InvoiceDate").type()).isEqualTo(SqlTypes.DATE);
        assertThat(track.autoIncrementColumn()).isNull();
    }

    @Test
    void hasKeysAndNoIndexesBesides() {
        assertThat(chinook.tables())
                .allSatisfy(table -> assertThat(table.primaryKey()).isNotNull());
        assertThat(chinook.table("PlaylistTrack").primaryKey().columns()).containsExactly("PlaylistId", "TrackId");
        assertThat(chinook.tables().stream()
                        .mapToInt(table -> table.foreignKeys().size())
                        .sum())
                .isEqualTo(11);
        assertThat(chinook.table("Employee").foreignKeys())
                .containsExactly(
                        ForeignKey.of(java.util.List.of("ReportsTo"), "Employee", java.util.List.of("EmployeeId"))
                                .named("FK_EmployeeReportsTo"));
        assertThat(chinook.table("Album").primaryKey().name()).isEqualTo("PK_Album");
        assertThat(chinook.tables())
                .allSatisfy(table -> assertThat(table.indexes()).isEmpty());
        assertThat(chinook.sortedTables())
                .extracting(Table::name)
                .containsSubsequence("Artist", "Album", "Track", "InvoiceLine");
    }

    @Test
    void hasRows() {
        try (Connection connection = engine.connect()) {
            assertThat(connection.scalar(select(count()).from(chinook.table("Track"))))
                    .isEqualTo(3503L);
            Row invoice = connection
                    .execute(select(chinook.table("Invoice")).limit(1))
                    .one();
            assertThat(invoice.get("InvoiceDate")).isInstanceOf(LocalDate.class);
            assertThat(invoice.get("Total")).isInstanceOf(BigDecimal.class);
            long rows = 0;
            for (Table table : chinook.tables()) {
                rows += connection.scalar(select(count()).from(table));
            }
            assertThat(rows).isEqualTo(15_607L);
        }
    }

    @Test
    void canBeCreatedInAnotherDatabase() {
        try (Engine sqlite = Engine.create("sqlite::memory:")) {
            chinook.createAll(sqlite);
            MetaData copy = Inspector.of(sqlite).reflect(new MetaData());

            assertThat(copy.tables()).hasSize(11);
            assertThat(copy.table("Track").column("UnitPrice").type()).isEqualTo(SqlTypes.NUMERIC(10, 2));
            assertThat(copy.table("Track").foreignKeys())
                    .containsExactlyInAnyOrderElementsOf(chinook.table("Track").foreignKeys());
        }
    }
}
