package io.aludel.dialect.postgresql;

import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeBuilder;
import io.aludel.type.TypeKind;
import java.sql.Types;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What pgjdbc's names of types stand for, where its codes do not say. What nobody knows is read as text. */
final class PostgresqlDriverTypes {
    private static final Map<String, SqlType<?>> BY_NAME = Map.ofEntries(
            Map.entry("bool", SqlTypes.BOOLEAN),
            Map.entry("int2", SqlTypes.SMALLINT),
            Map.entry("int4", SqlTypes.INTEGER),
            Map.entry("int8", SqlTypes.BIGINT),
            Map.entry("float4", SqlTypes.REAL),
            Map.entry("float8", SqlTypes.DOUBLE),
            Map.entry("numeric", SqlTypes.NUMERIC),
            Map.entry("text", SqlTypes.TEXT),
            Map.entry("varchar", SqlTypes.VARCHAR),
            Map.entry("date", SqlTypes.DATE),
            Map.entry("time", SqlTypes.TIME),
            Map.entry("timestamp", SqlTypes.TIMESTAMP),
            Map.entry("timetz", SqlTypes.TIME_TZ),
            Map.entry("timestamptz", SqlTypes.TIMESTAMP_TZ),
            Map.entry("interval", SqlTypes.INTERVAL),
            Map.entry("uuid", SqlTypes.UUID),
            Map.entry("bytea", SqlTypes.BLOB),
            Map.entry("json", SqlTypes.JSON),
            Map.entry("jsonb", PostgresqlTypes.JSONB),
            Map.entry("bit", PostgresqlTypes.VARBIT),
            Map.entry("varbit", PostgresqlTypes.VARBIT),
            Map.entry("money", PostgresqlTypes.MONEY),
            Map.entry("hstore", PostgresqlTypes.HSTORE),
            Map.entry("int4range", PostgresqlTypes.INT4RANGE),
            Map.entry("int8range", PostgresqlTypes.INT8RANGE),
            Map.entry("numrange", PostgresqlTypes.NUMRANGE),
            Map.entry("daterange", PostgresqlTypes.DATERANGE),
            Map.entry("tsrange", PostgresqlTypes.TSRANGE),
            Map.entry("tstzrange", PostgresqlTypes.TSTZRANGE),
            Map.entry("int4multirange", PostgresqlTypes.INT4MULTIRANGE),
            Map.entry("int8multirange", PostgresqlTypes.INT8MULTIRANGE),
            Map.entry("nummultirange", PostgresqlTypes.NUMMULTIRANGE),
            Map.entry("datemultirange", PostgresqlTypes.DATEMULTIRANGE),
            Map.entry("tsmultirange", PostgresqlTypes.TSMULTIRANGE),
            Map.entry("tstzmultirange", PostgresqlTypes.TSTZMULTIRANGE));

    private PostgresqlDriverTypes() {}

    /** The type, or null when the driver's code says it. */
    static @Nullable SqlType<?> of(int code, String name) {
        if (BY_NAME.containsKey(name)) {
            return BY_NAME.get(name);
        }
        if (code == Types.ARRAY && name.startsWith("_")) {
            String element = name.substring(1);
            SqlType<?> known = BY_NAME.getOrDefault(element, textual(element));
            return SqlTypes.array(known);
        }
        return switch (code) {
            case Types.OTHER, Types.STRUCT, Types.DISTINCT, Types.SQLXML -> textual(name);
            default -> null;
        };
    }

    private static SqlType<String> textual(String name) {
        return TypeBuilder.of(TypeKind.NATIVE, String.class)
                .named(name, "postgresql")
                .build();
    }
}
