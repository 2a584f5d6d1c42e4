package io.aludel.engine;

import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.AludelException;
import io.aludel.schema.Table;
import io.aludel.sql.Expression;
import io.aludel.testkit.EveryDatabase;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.ValueConverter;
import io.aludel.type.ValueTypes;
import java.net.URI;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values that Java has a class for, and databases have not. */
@EveryDatabase
class ValueTypeSuite extends DefinedTables {
    private static final Map<SqlType<?>, List<Object>> VALUES = Map.of(
            ValueTypes.YEAR,
            List.of(Year.of(2024), Year.of(-44)),
            ValueTypes.YEAR_MONTH(7),
            List.of(YearMonth.of(2024, 5), YearMonth.of(476, 12)),
            ValueTypes.MONTH_DAY(7),
            List.of(MonthDay.of(2, 29), MonthDay.of(12, 3)),
            ValueTypes.PERIOD(20),
            List.of(Period.of(1, 2, 3), Period.ZERO),
            ValueTypes.ZONE(40),
            List.of(ZoneId.of("Europe/Vienna"), ZoneId.of("UTC+2"), ZoneOffset.UTC),
            ValueTypes.ZONE_OFFSET(9),
            List.of(ZoneOffset.UTC, ZoneOffset.ofHoursMinutes(-3, -30)),
            ValueTypes.CURRENCY(3),
            List.of(Currency.getInstance("EUR"), Currency.getInstance("JPY")),
            ValueTypes.LOCALE(35),
            List.of(Locale.ROOT, Locale.GERMAN, Locale.forLanguageTag("sr-Latn-RS")),
            ValueTypes.URI(99),
            List.of(URI.create("https://example.org/a?b=c#d"), URI.create("urn:isbn:0")));

    @Test
    void theyComeBackAsTheyWentAndAreFoundByTheirValue() {
        VALUES.forEach(this::kept);
    }

    private <T> void kept(SqlType<T> type, List<Object> values) {
        String name = "kept_" + type.javaType().getSimpleName().toLowerCase(Locale.ROOT);
        Table kept = Table.of(name, metadata, column("id", INTEGER).primaryKey(), column("kept", type));
        kept.create(engine);
        Expression<T> column = table(kept).col("kept", type.javaType());
        try (Connection connection = engine.begin()) {
            connection.execute(insert(kept).values(Map.of("id", 99)));
            for (Object value : values) {
                connection.execute(insert(kept).values(Map.of("id", values.indexOf(value), "kept", value)));
                T typed = type.javaType().cast(value);
                assertThat(connection
                                .execute(select(column).where(column.eq(typed)))
                                .all())
                        .containsExactly(typed);
            }
            assertThat(connection.execute(select(column).where(column.isNull())).all())
                    .hasSize(1)
                    .containsOnlyNulls();
        }
    }

    @Test
    void theirTypeIsKnownByTheirClass() {
        VALUES.forEach((type, values) -> {
            assertThat(SqlTypes.forJavaType(type.javaType()).javaType()).isEqualTo(type.javaType());
            assertThat(SqlTypes.forValue(values.get(0)).kind()).isEqualTo(type.kind());
        });
        assertThat(ValueTypes.LOCALE(5)).isEqualTo(ValueTypes.LOCALE(5)).isNotEqualTo(ValueTypes.LOCALE(6));
        assertThat(ValueTypes.ZONE_OFFSET(9)).isNotEqualTo(ValueTypes.PERIOD(9));
    }

    @Test
    void aTextThatNamesNothingIsToldWithoutBeingShown() {
        Table prices = Table.of(
                "prices", metadata, column("id", INTEGER).primaryKey(), column("paid_in", ValueTypes.CURRENCY(3)));
        prices.create(engine);
        try (Connection connection = engine.begin()) {
            connection.execute(text("INSERT INTO prices (id, paid_in) VALUES (1, 'Q!?')"));
            assertThatThrownBy(() -> connection
                            .execute(select(table(prices).col("paid_in")))
                            .all())
                    .isInstanceOf(AludelException.class)
                    .hasMessageContaining("CORE-1305")
                    .hasMessageContaining("names no Currency")
                    .hasMessageNotContaining("Q!?");
        }
    }

    @Test
    void aLocaleMayBeWrittenInJavasOldForm() {
        Table readers = Table.of(
                "readers", metadata, column("id", INTEGER).primaryKey(), column("tongue", ValueTypes.LOCALE(9)));
        readers.create(engine);
        engine.transact(connection -> connection
                .execute(text("INSERT INTO readers (id, tongue) VALUES (1, 'de_AT')"))
                .rowCount());
        assertThat(values(readers, "tongue")).containsExactly(Locale.forLanguageTag("de-AT"));
    }

    @Test
    void aConverterMayStandUponThem() {
        record Vintage(Year year) {}
        SqlType<Vintage> vintage =
                SqlTypes.converted(ValueTypes.YEAR, Vintage.class, new ValueConverter<Vintage, Year>() {
                    @Override
                    public Year toDatabase(Vintage value) {
                        return value.year();
                    }

                    @Override
                    public Vintage toJava(Year value) {
                        return new Vintage(value);
                    }
                });
        kept(vintage, List.of(new Vintage(Year.of(1982)), new Vintage(Year.of(2005))));
    }
}
