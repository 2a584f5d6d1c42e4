package io.aludel.dialect.sqlite;

import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import io.aludel.type.Codec;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * Decimal numbers on SQLite, which keeps them as 64-bit integers or floating-point numbers. Stateless.
 *
 * <p>Fifteen digits survive that, and whole numbers as far as a {@code long} goes; a value with more is refused rather than changed.
 * Numbers are sent as numbers, not as text, so that they compare and add up. A declared scale is kept on both ways, as other databases
 * do.
 */
record SqliteDecimalCodec(int scale) implements Codec<BigDecimal> {
    private static final MathContext EXACT = new MathContext(15, RoundingMode.HALF_UP);
    private static final int DIGITS = 15;
    private static final int LONG_DIGITS = 18;

    @Override
    public @Nullable BigDecimal read(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            return null;
        }
        BigDecimal value = new BigDecimal(text);
        boolean floating = text.indexOf('.') >= 0;
        if (floating && value.precision() > DIGITS) {
            value = value.round(EXACT);
        }
        if (scale >= 0) {
            return value.setScale(scale, RoundingMode.HALF_UP);
        }
        return floating && text.endsWith(".0") ? value.setScale(0, RoundingMode.UNNECESSARY) : value;
    }

    @Override
    public void bind(PreparedStatement statement, int index, BigDecimal value) throws SQLException {
        BigDecimal kept = kept(value, scale);
        if (isWhole(kept)) {
            statement.setLong(index, kept.longValueExact());
        } else {
            statement.setDouble(index, kept.doubleValue());
        }
    }

    /**
     * The value as SQLite can keep it.
     *
     * @param scale the declared scale, or -1
     * @throws AludelException when it has more digits than SQLite keeps
     */
    static BigDecimal kept(BigDecimal value, int scale) {
        BigDecimal rounded = scale >= 0 && value.scale() > scale ? value.setScale(scale, RoundingMode.HALF_UP) : value;
        BigDecimal shortest = rounded.stripTrailingZeros();
        if (!isWhole(shortest) && shortest.precision() > DIGITS) {
            throw tooExact(shortest.precision());
        }
        return shortest;
    }

    private static boolean isWhole(BigDecimal value) {
        return value.scale() <= 0 && value.precision() - value.scale() <= LONG_DIGITS;
    }

    static AludelException tooExact(int digits) {
        return new AludelException(
                ErrorCode.CONVERSION_FAILED,
                "a number of " + digits + " digits cannot be kept exactly by SQLite, which has " + DIGITS
                        + " for decimals and the range of long for whole numbers."
                        + "\n  Declare a scale, NUMERIC(p, s), to have it rounded, or keep it as text with a converted type.");
    }

    @Override
    public int jdbcType() {
        return Types.NUMERIC;
    }
}
