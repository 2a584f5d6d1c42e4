package io.aludel.dialect;

import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.sql.Types;
import java.util.Locale;
import java.util.Map;

/** Which SQL types stand behind the type codes of JDBC. */
final class JdbcTypes {
    private static final Map<Integer, SqlType<?>> BY_CODE = Map.ofEntries(
            Map.entry(Types.BOOLEAN, SqlTypes.BOOLEAN),
            Map.entry(Types.BIT, SqlTypes.BOOLEAN),
            Map.entry(Types.TINYINT, SqlTypes.SMALLINT),
            Map.entry(Types.SMALLINT, SqlTypes.SMALLINT),
            Map.entry(Types.INTEGER, SqlTypes.INTEGER),
            Map.entry(Types.BIGINT, SqlTypes.BIGINT),
            Map.entry(Types.REAL, SqlTypes.REAL),
            Map.entry(Types.FLOAT, SqlTypes.DOUBLE),
            Map.entry(Types.DOUBLE, SqlTypes.DOUBLE),
            Map.entry(Types.NUMERIC, SqlTypes.NUMERIC),
            Map.entry(Types.DECIMAL, SqlTypes.NUMERIC),
            Map.entry(Types.CHAR, SqlTypes.VARCHAR),
            Map.entry(Types.NCHAR, SqlTypes.VARCHAR),
            Map.entry(Types.VARCHAR, SqlTypes.VARCHAR),
            Map.entry(Types.NVARCHAR, SqlTypes.VARCHAR),
            Map.entry(Types.LONGVARCHAR, SqlTypes.TEXT),
            Map.entry(Types.LONGNVARCHAR, SqlTypes.TEXT),
            Map.entry(Types.CLOB, SqlTypes.TEXT),
            Map.entry(Types.NCLOB, SqlTypes.TEXT),
            Map.entry(Types.BINARY, SqlTypes.BLOB),
            Map.entry(Types.VARBINARY, SqlTypes.BLOB),
            Map.entry(Types.LONGVARBINARY, SqlTypes.BLOB),
            Map.entry(Types.BLOB, SqlTypes.BLOB),
            Map.entry(Types.DATE, SqlTypes.DATE),
            Map.entry(Types.TIME, SqlTypes.TIME),
            Map.entry(Types.TIMESTAMP, SqlTypes.TIMESTAMP),
            Map.entry(Types.TIME_WITH_TIMEZONE, SqlTypes.TIME_TZ),
            Map.entry(Types.TIMESTAMP_WITH_TIMEZONE, SqlTypes.TIMESTAMP_TZ));

    private JdbcTypes() {}

    static SqlType<?> of(int code, String typeName) {
        return switch (typeName.toLowerCase(Locale.ROOT)) {
            case "uuid" -> SqlTypes.UUID;
            default -> BY_CODE.getOrDefault(code, SqlTypes.UNKNOWN);
        };
    }
}
