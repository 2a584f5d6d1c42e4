package io.aludel.agree;

import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The types of the generated expressions, and the canonical text of their values. */
enum Kind {
    INTEGER(SqlTypes.INTEGER),
    DECIMAL(SqlTypes.NUMERIC(24, 9)),
    TEXT(SqlTypes.VARCHAR),
    BOOLEAN(SqlTypes.BOOLEAN),
    DATE(SqlTypes.DATE);

    private final SqlType<?> type;

    Kind(SqlType<?> type) {
        this.type = type;
    }

    SqlType<?> type() {
        return type;
    }

    /** What the library read. */
    String canonical(@org.jspecify.annotations.Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        return switch (this) {
            case INTEGER, DECIMAL -> number(new BigDecimal(value.toString()));
            case TEXT -> "'" + value + "'";
            case BOOLEAN, DATE -> value.toString();
        };
    }

    /** What the driver reads, for statements that the library did not execute. */
    String canonical(ResultSet rows, int column) throws SQLException {
        String text = rows.getString(column);
        if (text == null) {
            return "NULL";
        }
        return switch (this) {
            case BOOLEAN -> String.valueOf(rows.getBoolean(column));
            case INTEGER, DECIMAL -> number(new BigDecimal(text));
            case TEXT, DATE -> canonical(text);
        };
    }

    /** Without zeros at the end, which go as text, since H2 has numbers of many thousand digits. */
    private static String number(BigDecimal value) {
        String plain = value.toPlainString();
        return value.scale() <= 0 ? plain : plain.replaceFirst("\\.?0+$", "");
    }
}
