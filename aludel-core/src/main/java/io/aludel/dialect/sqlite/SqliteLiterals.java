package io.aludel.dialect.sqlite;

import io.aludel.compile.LiteralRenderer;
import io.aludel.dialect.TemporalCodecs;
import io.aludel.type.SqlType;
import io.aludel.type.TypeKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetTime;

/** Literals of SQLite, in the form in which it keeps what parameters carry. Stateless. */
final class SqliteLiterals extends LiteralRenderer {
    private static final String NAME = "SQLite";

    @Override
    protected String typed(Object value, SqlType<?> type) {
        return value instanceof BigDecimal decimal && type.kind().family() == TypeKind.NUMERIC
                ? super.typed(SqliteDecimalCodec.kept(decimal, type.scale()), type)
                : super.typed(value, type);
    }

    /** Times are text there, so that all digits are kept unless a number of them was asked for. */
    @Override
    protected int digits(SqlType<?> type) {
        return type.precision() < 0 ? 9 : super.digits(type);
    }

    @Override
    protected String date(LocalDate value) {
        return super.date(TemporalCodecs.withinFourDigits(value, NAME));
    }

    @Override
    protected String timestamp(LocalDateTime value) {
        return super.timestamp(TemporalCodecs.withinFourDigits(value, NAME));
    }

    @Override
    protected String instant(Instant value) {
        return text(IsoText.of(value));
    }

    @Override
    protected String offsetTime(OffsetTime value) {
        return text(IsoText.of(value));
    }

    @Override
    protected String json(String text) {
        return super.json(SqliteCodecs.keptJson(text));
    }

    /** Numbers too great for it become infinity, which has no name of its own there. */
    @Override
    protected String approximate(double value, String shortest) {
        return Double.isInfinite(value) ? (value > 0 ? "9e999" : "-9e999") : super.approximate(value, shortest);
    }
}
