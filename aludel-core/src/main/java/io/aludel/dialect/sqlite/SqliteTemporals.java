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
import org.jspecify.annotations.Nullable;

/**
 * Dates and times on SQLite, kept as text in the form of its own functions: {@code 2026-01-31 09:30:00.250000}. Stateless.
 *
 * <p>Equal values give equal texts, and later ones greater texts. The driver's own way goes through {@code Calendar} and costs more
 * than reading the row.
 */
final class SqliteTemporals {
    static final Codec<LocalDate> DATE = new TextCodec<>() {
        @Override
        LocalDate parse(String text) {
            return IsoText.date(text);
        }

        @Override
        String format(LocalDate value) {
            return IsoText.of(value);
        }
    };

    static final Codec<LocalTime> TIME = new TextCodec<>() {
        @Override
        LocalTime parse(String text) {
            return IsoText.time(text);
        }

        @Override
        String format(LocalTime value) {
            return IsoText.of(value);
        }
    };

    static final Codec<LocalDateTime> TIMESTAMP = new TextCodec<>() {
        @Override
        LocalDateTime parse(String text) {
            return IsoText.timestamp(text);
        }

        @Override
        String format(LocalDateTime value) {
            return IsoText.of(value);
        }
    };

    /** In UTC, so that texts compare as the instants do. */
    static final Codec<Instant> INSTANT = new TextCodec<>() {
        @Override
        Instant parse(String text) {
            return IsoText.instant(text);
        }

        @Override
        String format(Instant value) {
            return IsoText.of(value);
        }
    };

    private SqliteTemporals() {}

    private abstract static class TextCodec<T> implements Codec<T> {
        abstract T parse(String text);

        abstract String format(T value);

        @Override
        public @Nullable T read(ResultSet row, int column) throws SQLException {
            String text = row.getString(column);
            return text == null ? null : parse(text);
        }

        @Override
        public void bind(PreparedStatement statement, int index, T value) throws SQLException {
            statement.setString(index, format(value));
        }

        @Override
        public int jdbcType() {
            return Types.VARCHAR;
        }
    }
}
