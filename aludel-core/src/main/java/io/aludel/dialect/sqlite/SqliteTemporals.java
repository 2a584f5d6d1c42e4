package io.aludel.dialect.sqlite;

import io.aludel.type.Codec;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times on SQLite, kept as text in the form of its own functions: {@code 2026-01-31 09:30:00.250000}. Stateless.
 *
 * <p>Equal values give equal texts, and later ones greater texts. The driver's own way goes through {@code Calendar} and costs more
 * than reading the row.
 */
final class SqliteTemporals {
    static final Codec<LocalDate> DATE = new TextCodec<>(IsoText::date, IsoText::of);

    static final Codec<LocalTime> TIME = new TextCodec<>(IsoText::time, IsoText::of);

    static final Codec<LocalDateTime> TIMESTAMP = new TextCodec<>(IsoText::timestamp, IsoText::of);

    /** In UTC, so that texts compare as the instants do. */
    static final Codec<Instant> INSTANT = new TextCodec<>(IsoText::instant, IsoText::of);

    private SqliteTemporals() {}

    private record TextCodec<T>(Function<String, T> parse, Function<T, String> format) implements Codec<T> {
        @Override
        public @Nullable T read(ResultSet row, int column) throws SQLException {
            String text = row.getString(column);
            return text == null ? null : parse.apply(text);
        }

        @Override
        public void bind(PreparedStatement statement, int index, T value) throws SQLException {
            statement.setString(index, format.apply(value));
        }

        @Override
        public int jdbcType() {
            return Types.VARCHAR;
        }
    }
}
