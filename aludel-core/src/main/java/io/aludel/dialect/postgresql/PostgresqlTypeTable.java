package io.aludel.dialect.postgresql;

import io.aludel.reflect.NativeType;
import io.aludel.reflect.ReflectedTypes;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeBuilder;
import io.aludel.type.TypeDetail;
import io.aludel.type.TypeKind;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What {@code format_type} calls the types that every PostgreSQL has. */
final class PostgresqlTypeTable {
    static final ReflectedTypes TYPES = build();

    private PostgresqlTypeTable() {}

    private static ReflectedTypes build() {
        ReflectedTypes types = ReflectedTypes.STANDARD
                .with("real", SqlTypes.REAL)
                .with("double precision", SqlTypes.DOUBLE)
                .with("bytea", SqlTypes.BLOB)
                .with("json", SqlTypes.JSON)
                .with("jsonb", PostgresqlTypes.JSONB)
                .with("time without time zone", type -> digits(SqlTypes.TIME, type))
                .with("time with time zone", type -> digits(SqlTypes.TIME_TZ, type))
                .with("timestamp without time zone", type -> digits(SqlTypes.TIMESTAMP, type))
                .with("timestamp with time zone", type -> digits(SqlTypes.TIMESTAMP_TZ, type))
                .with("bit", type -> PostgresqlTypes.BIT(Math.max(1, type.first())))
                .with(
                        "bit varying",
                        type -> type.first() < 1 ? PostgresqlTypes.VARBIT : PostgresqlTypes.VARBIT(type.first()))
                .with("money", PostgresqlTypes.MONEY)
                .with("oid", PostgresqlTypes.OID)
                .with("hstore", PostgresqlTypes.HSTORE)
                .with("name", textual("name"))
                .with("\"char\"", textual("\"char\""))
                .with("int4range", PostgresqlTypes.INT4RANGE)
                .with("int8range", PostgresqlTypes.INT8RANGE)
                .with("numrange", PostgresqlTypes.NUMRANGE)
                .with("daterange", PostgresqlTypes.DATERANGE)
                .with("tsrange", PostgresqlTypes.TSRANGE)
                .with("tstzrange", PostgresqlTypes.TSTZRANGE)
                .with("int4multirange", PostgresqlTypes.INT4MULTIRANGE)
                .with("int8multirange", PostgresqlTypes.INT8MULTIRANGE)
                .with("nummultirange", PostgresqlTypes.NUMMULTIRANGE)
                .with("datemultirange", PostgresqlTypes.DATEMULTIRANGE)
                .with("tsmultirange", PostgresqlTypes.TSMULTIRANGE)
                .with("tstzmultirange", PostgresqlTypes.TSTZMULTIRANGE)
                .withFamily("interval", PostgresqlTypeTable::interval);
        for (SqlType<String> text : List.of(
                PostgresqlTypes.JSONPATH,
                PostgresqlTypes.CITEXT,
                PostgresqlTypes.INET,
                PostgresqlTypes.CIDR,
                PostgresqlTypes.MACADDR,
                PostgresqlTypes.MACADDR8,
                PostgresqlTypes.TSVECTOR,
                PostgresqlTypes.TSQUERY,
                PostgresqlTypes.REGCONFIG,
                PostgresqlTypes.REGCLASS,
                PostgresqlTypes.XML)) {
            types = types.with(text.toString().toLowerCase(Locale.ROOT), text);
        }
        return types;
    }

    private static SqlType<String> textual(String name) {
        return TypeBuilder.of(TypeKind.TEXT, String.class)
                .named(name, "postgresql")
                .build();
    }

    private static SqlType<?> digits(SqlType<?> type, NativeType text) {
        return text.first() < 0
                ? type
                : TypeBuilder.from(type).precision(text.first()).build();
    }

    /** {@code interval}, {@code interval(3)} or {@code interval day to second(3)}. */
    private static SqlType<Duration> interval(NativeType type) {
        TypeBuilder<Duration> interval = TypeBuilder.from(SqlTypes.INTERVAL);
        if (type.first() >= 0) {
            interval.precision(type.first());
        }
        String fields = type.name().substring("interval".length()).strip();
        return fields.isEmpty()
                ? interval.build()
                : interval.detail(new TypeDetail.OfInterval(fields)).build();
    }
}
