package io.aludel.migrate.team;

import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;

import io.aludel.engine.Connection;
import io.aludel.error.AludelException;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Table;
import io.aludel.sql.Sql;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes up a row for a table that has none, so that revisions meet data. */
final class SampleRow {
    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(String.class, "a"),
            Map.entry(Boolean.class, true),
            Map.entry(Integer.class, 1),
            Map.entry(Long.class, 1L),
            Map.entry(Short.class, (short) 1),
            Map.entry(Byte.class, (byte) 1),
            Map.entry(Double.class, 1.0),
            Map.entry(Float.class, 1.0f),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(BigInteger.class, BigInteger.ONE),
            Map.entry(LocalDate.class, LocalDate.of(2000, 1, 1)),
            Map.entry(LocalTime.class, LocalTime.NOON),
            Map.entry(LocalDateTime.class, LocalDateTime.of(2000, 1, 1, 12, 0)),
            Map.entry(OffsetDateTime.class, OffsetDateTime.of(2000, 1, 1, 12, 0, 0, 0, ZoneOffset.UTC)),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(UUID.class, new UUID(0, 1)));

    private SampleRow() {}

    /** Inserts a row if there is none; says why when that is not possible. */
    static Optional<String> into(Table table, Connection connection) {
        try {
            if (connection.execute(select(count()).from(table)).one() == 0) {
                Map<String, @Nullable Object> row = row(table, connection);
                connection.execute(
                        row.isEmpty()
                                ? insert(table).defaultValues()
                                : insert(table).values(row));
            }
            connection.commit();
            return Optional.empty();
        } catch (AludelException e) {
            connection.rollback();
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            return Optional.of("table " + table.fullName() + " took no made-up row: " + reason);
        }
    }

    private static Map<String, @Nullable Object> row(Table table, Connection connection) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (Column<?> column : table.columns()) {
            if (column.computed() == null && column.identity() == null && column.serverDefault() == null) {
                Object value = VALUES.get(column.type().javaType());
                if (value != null) {
                    row.put(column.name(), value);
                }
            }
        }
        for (ForeignKey key : table.foreignKeys()) {
            for (int index = 0; index < key.columns().size(); index++) {
                row.put(key.columns().get(index), referred(table, key, index, connection));
            }
        }
        return row;
    }

    /** Null where a table refers to itself, or to one without rows. */
    private static @Nullable Object referred(Table table, ForeignKey key, int index, Connection connection) {
        if (key.referredTable().equals(table.name())) {
            return null;
        }
        Table other = table.metadata().table(key.referredSchema(), key.referredTable());
        List<?> values = connection
                .execute(select(Sql.table(other).col(key.referredColumns().get(index), Object.class))
                        .limit(1))
                .all();
        return values.isEmpty() ? null : values.get(0);
    }
}
