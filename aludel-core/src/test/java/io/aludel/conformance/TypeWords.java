package io.aludel.conformance;

import io.aludel.dialect.mysql.MysqlTypes;
import io.aludel.dialect.postgresql.PostgresqlTypes;
import io.aludel.type.EnumOptions;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeBuilder;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code (Integer)}, {@code (String 50)}, {@code (pg.JSONB)} ... */
final class TypeWords implements Words {

    @Override
    public void addTo(Map<String, Word> words) {
        generic(words);
        standard(words);
        postgresql(words);
        mysql(words);
    }

    private static void generic(Map<String, Word> words) {
        plain(words, SqlTypes.INTEGER, "Integer", "INTEGER", "INT");
        plain(words, SqlTypes.BIGINT, "BigInteger", "BIGINT");
        plain(words, SqlTypes.SMALLINT, "SmallInteger", "SMALLINT");
        plain(words, SqlTypes.DOUBLE, "Double", "DOUBLE", "DOUBLE_PRECISION");
        plain(words, SqlTypes.DATE, "Date", "DATE");
        plain(words, SqlTypes.UNKNOWN, "NullType");
        words.put("Boolean", TypeWords::bool);
        words.put("BOOLEAN", TypeWords::bool);
        words.put("Numeric", arguments -> numeric(arguments, false));
        words.put("NUMERIC", arguments -> numeric(arguments, false));
        words.put("DECIMAL", arguments -> numeric(arguments, true));
        words.put("Float", TypeWords::floating);
        words.put("FLOAT", TypeWords::floating);
        words.put("REAL", arguments -> SqlTypes.REAL);
        words.put("DateTime", arguments -> arguments.flag("timezone") ? SqlTypes.DATETIME_TZ : SqlTypes.DATETIME);
        words.put("DATETIME", arguments -> SqlTypes.DATETIME);
        words.put("TIMESTAMP", arguments -> arguments.flag("timezone") ? SqlTypes.TIMESTAMP_TZ : SqlTypes.TIMESTAMP);
        words.put("Time", arguments -> arguments.flag("timezone") ? SqlTypes.TIME_TZ : SqlTypes.TIME);
        words.put("TIME", arguments -> arguments.flag("timezone") ? SqlTypes.TIME_TZ : SqlTypes.TIME);
        words.put("Interval", arguments -> {
            // Only PostgreSQL and Oracle have the type itself, and there it is the one that is used.
            arguments.named("native");
            arguments.named("day_precision");
            return arguments.has("second_precision")
                    ? PostgresqlTypes.INTERVAL(digits(arguments, "second_precision"))
                    : SqlTypes.INTERVAL;
        });
        words.put("with_variant", TypeWords::variant);
        words.put(
                "Uuid",
                arguments -> arguments.has("native_uuid") && !arguments.flag("native_uuid")
                        ? SqlTypes.CHAR(32)
                        : SqlTypes.UUID);
        words.put("UUID", arguments -> SqlTypes.UUID);
        words.put("JSON", arguments -> {
            // Aludel tells the two nulls apart by value: null and Json.NULL.
            arguments.named("none_as_null");
            return SqlTypes.JSON;
        });
        words.put("Enum", TypeWords::enumeration);
    }

    private static void standard(Map<String, Word> words) {
        words.put("String", arguments -> text(arguments, SqlTypes.VARCHAR, SqlTypes::VARCHAR));
        words.put("VARCHAR", words.get("String"));
        words.put("Unicode", words.get("String"));
        words.put("NVARCHAR", arguments -> text(arguments, SqlTypes.NVARCHAR, SqlTypes::NVARCHAR));
        words.put("CHAR", arguments -> text(arguments, SqlTypes.CHAR(1), SqlTypes::CHAR));
        words.put("NCHAR", arguments -> text(arguments, SqlTypes.NCHAR(1), SqlTypes::NCHAR));
        words.put("Text", arguments -> text(arguments, SqlTypes.TEXT, SqlTypes::TEXT));
        words.put("TEXT", words.get("Text"));
        words.put("UnicodeText", words.get("Text"));
        words.put("CLOB", arguments -> SqlTypes.CLOB);
        words.put(
                "LargeBinary",
                arguments -> arguments.size() == 0 ? SqlTypes.BLOB : SqlTypes.BLOB(arguments.get(0, Integer.class)));
        words.put("BLOB", words.get("LargeBinary"));
        words.put("VARBINARY", arguments -> SqlTypes.VARBINARY(arguments.get(0, Integer.class)));
        words.put("BINARY", arguments -> SqlTypes.BINARY(arguments.get(0, Integer.class)));
    }

    private static void postgresql(Map<String, Word> words) {
        plain(words, PostgresqlTypes.JSONB, "pg.JSONB");
        plain(words, SqlTypes.JSON, "pg.JSON");
        plain(words, SqlTypes.UUID, "pg.UUID");
        plain(words, PostgresqlTypes.INET, "pg.INET");
        plain(words, PostgresqlTypes.CIDR, "pg.CIDR");
        plain(words, PostgresqlTypes.MACADDR, "pg.MACADDR");
        plain(words, PostgresqlTypes.MACADDR8, "pg.MACADDR8");
        plain(words, PostgresqlTypes.TSVECTOR, "pg.TSVECTOR");
        plain(words, PostgresqlTypes.TSQUERY, "pg.TSQUERY");
        plain(words, PostgresqlTypes.REGCLASS, "pg.REGCLASS");
        plain(words, PostgresqlTypes.REGCONFIG, "pg.REGCONFIG");
        plain(words, PostgresqlTypes.JSONPATH, "pg.JSONPATH");
        plain(words, PostgresqlTypes.CITEXT, "pg.CITEXT");
        plain(words, PostgresqlTypes.HSTORE, "pg.HSTORE");
        plain(words, PostgresqlTypes.BYTEA, "pg.BYTEA");
        plain(words, PostgresqlTypes.MONEY, "pg.MONEY");
        plain(words, PostgresqlTypes.OID, "pg.OID");
        plain(words, PostgresqlTypes.INT4RANGE, "pg.INT4RANGE");
        plain(words, PostgresqlTypes.INT8RANGE, "pg.INT8RANGE");
        plain(words, PostgresqlTypes.NUMRANGE, "pg.NUMRANGE");
        plain(words, PostgresqlTypes.DATERANGE, "pg.DATERANGE");
        plain(words, PostgresqlTypes.TSRANGE, "pg.TSRANGE");
        plain(words, PostgresqlTypes.TSTZRANGE, "pg.TSTZRANGE");
        plain(words, PostgresqlTypes.INT4MULTIRANGE, "pg.INT4MULTIRANGE");
        plain(words, PostgresqlTypes.INT8MULTIRANGE, "pg.INT8MULTIRANGE");
        plain(words, PostgresqlTypes.NUMMULTIRANGE, "pg.NUMMULTIRANGE");
        plain(words, PostgresqlTypes.DATEMULTIRANGE, "pg.DATEMULTIRANGE");
        plain(words, PostgresqlTypes.TSMULTIRANGE, "pg.TSMULTIRANGE");
        plain(words, PostgresqlTypes.TSTZMULTIRANGE, "pg.TSTZMULTIRANGE");
        words.put("pg.BIT", TypeWords::bits);
        words.put("pg.INTERVAL", TypeWords::interval);
        words.put("pg.TIMESTAMP", TypeWords::timestamp);
        words.put("pg.TIME", TypeWords::time);
        words.put("pg.ENUM", TypeWords::enumeration);
        words.put("pg.ARRAY", TypeWords::array);
        words.put("ARRAY", TypeWords::array);
        words.put("pg.DOMAIN", arguments -> {
            arguments.string("check"); // part of CREATE DOMAIN only
            return PostgresqlTypes.domain(arguments.text(0), type(arguments.get(1)));
        });
        for (String name : List.of(
                "INTEGER",
                "BIGINT",
                "SMALLINT",
                "VARCHAR",
                "TEXT",
                "NUMERIC",
                "DATE",
                "BOOLEAN",
                "REAL",
                "DOUBLE_PRECISION")) {
            words.put("pg." + name, words.get(name));
        }
    }

    private static void mysql(Map<String, Word> words) {
        number(words, "mysql.INTEGER", () -> SqlTypes.INTEGER);
        number(words, "mysql.BIGINT", () -> SqlTypes.BIGINT);
        number(words, "mysql.SMALLINT", () -> SqlTypes.SMALLINT);
        number(words, "mysql.TINYINT", () -> SqlTypes.TINYINT);
        number(words, "mysql.MEDIUMINT", () -> MysqlTypes.MEDIUMINT);
        plain(words, MysqlTypes.TINYTEXT, "mysql.TINYTEXT");
        plain(words, MysqlTypes.MEDIUMTEXT, "mysql.MEDIUMTEXT");
        plain(words, MysqlTypes.LONGTEXT, "mysql.LONGTEXT");
        plain(words, MysqlTypes.TINYBLOB, "mysql.TINYBLOB");
        plain(words, MysqlTypes.MEDIUMBLOB, "mysql.MEDIUMBLOB");
        plain(words, MysqlTypes.LONGBLOB, "mysql.LONGBLOB");
        plain(words, MysqlTypes.YEAR, "mysql.YEAR");
        plain(words, SqlTypes.JSON, "mysql.JSON");
        words.put("mysql.DOUBLE", arguments -> SqlTypes.DOUBLE);
        words.put("mysql.FLOAT", TypeWords::floating);
        words.put(
                "mysql.DECIMAL",
                arguments -> arguments.flag("unsigned")
                        ? MysqlTypes.DECIMAL_UNSIGNED(arguments.get(0, Integer.class), arguments.get(1, Integer.class))
                        : numeric(arguments, true));
        words.put("mysql.NUMERIC", arguments -> numeric(arguments, false));
        words.put("mysql.BIT", arguments -> MysqlTypes.BIT(arguments.get(0, Integer.class)));
        words.put(
                "mysql.VARCHAR", arguments -> inCharset(arguments, SqlTypes.VARCHAR(arguments.get(0, Integer.class))));
        words.put("mysql.CHAR", arguments -> inCharset(arguments, SqlTypes.CHAR(arguments.get(0, Integer.class))));
        words.put("mysql.TEXT", arguments -> inCharset(arguments, SqlTypes.TEXT));
        words.put("mysql.ENUM", arguments -> MysqlTypes.ENUM(labels(arguments)));
        words.put("mysql.SET", arguments -> MysqlTypes.SET(labels(arguments)));
        words.put(
                "mysql.DATETIME",
                arguments ->
                        arguments.has("fsp") ? MysqlTypes.DATETIME(digits(arguments, "fsp")) : MysqlTypes.DATETIME);
        words.put(
                "mysql.TIMESTAMP",
                arguments ->
                        arguments.has("fsp") ? MysqlTypes.TIMESTAMP(digits(arguments, "fsp")) : MysqlTypes.TIMESTAMP);
        words.put(
                "mysql.TIME",
                arguments -> arguments.has("fsp") ? MysqlTypes.TIME(digits(arguments, "fsp")) : MysqlTypes.TIME);
    }

    private static void plain(Map<String, Word> words, SqlType<?> type, String... names) {
        Arrays.stream(names).forEach(name -> words.put(name, arguments -> type));
    }

    private static void number(Map<String, Word> words, String name, Supplier<SqlType<? extends Number>> plain) {
        words.put(name, arguments -> {
            SqlType<? extends Number> type = plain.get();
            if (arguments.size() > 0) {
                type = MysqlTypes.displayWidth(type, arguments.get(0, Integer.class));
            }
            boolean zerofill = arguments.flag("zerofill");
            if (arguments.flag("unsigned")) {
                type = MysqlTypes.unsigned(type);
            }
            return zerofill ? MysqlTypes.zerofill(type) : type;
        });
    }

    @SuppressWarnings("unchecked") // the recordings are not typed
    private static SqlType<Object> variant(Arguments arguments) {
        SqlType<Object> type = (SqlType<Object>) type(arguments.get(0));
        for (Object dialect : arguments.from(2)) {
            type = type.withVariant((String) dialect, (SqlType<Object>) type(arguments.get(1)));
        }
        return type;
    }

    static SqlType<?> type(@Nullable Object value) {
        if (value instanceof SqlType<?> type) {
            return type;
        }
        throw new UnknownWord("expected a type, not " + value);
    }

    private static SqlType<?> bool(Arguments arguments) {
        String name = arguments.string("name");
        if (arguments.flag("create_constraint")) {
            return name == null ? SqlTypes.BOOLEAN.withCheck() : SqlTypes.BOOLEAN.withCheck(name);
        }
        return SqlTypes.BOOLEAN;
    }

    private static SqlType<BigDecimal> numeric(Arguments arguments, boolean decimal) {
        if (arguments.size() == 0) {
            return decimal ? SqlTypes.DECIMAL : SqlTypes.NUMERIC;
        }
        int precision = arguments.get(0, Integer.class);
        if (arguments.size() == 1) {
            return TypeBuilder.from(decimal ? SqlTypes.DECIMAL : SqlTypes.NUMERIC)
                    .precision(precision)
                    .build();
        }
        int scale = arguments.get(1, Integer.class);
        return decimal ? SqlTypes.DECIMAL(precision, scale) : SqlTypes.NUMERIC(precision, scale);
    }

    private static SqlType<?> floating(Arguments arguments) {
        return arguments.size() == 0 ? SqlTypes.FLOAT : SqlTypes.FLOAT(arguments.get(0, Integer.class));
    }

    private static SqlType<String> text(
            Arguments arguments, SqlType<String> unlimited, java.util.function.IntFunction<SqlType<String>> limited) {
        SqlType<String> type = arguments.size() == 0 ? unlimited : limited.apply(arguments.get(0, Integer.class));
        String collation = arguments.string("collation");
        return collation == null ? type : SqlTypes.collated(type, collation);
    }

    private static SqlType<String> inCharset(Arguments arguments, SqlType<String> type) {
        String charset = arguments.string("charset");
        String collation = arguments.string("collation");
        if (charset == null) {
            return collation == null ? type : SqlTypes.collated(type, collation);
        }
        return MysqlTypes.charset(type, charset, collation);
    }

    private static SqlType<?> enumeration(Arguments arguments) {
        boolean inVarchar = arguments.has("native_enum") && !arguments.flag("native_enum");
        EnumOptions options = inVarchar ? EnumOptions.VARCHAR : EnumOptions.DEFAULT;
        String name = arguments.string("name");
        if (name != null) {
            options = options.named(name);
        }
        Integer length = arguments.integer("length");
        if (length != null) {
            options = options.length(length);
        }
        String schema = arguments.string("schema");
        if (schema != null) {
            options = options.inSchema(schema);
        }
        if (arguments.has("create_type") && !arguments.flag("create_type")) {
            options = options.notCreated();
        }
        SqlType<String> type = SqlTypes.ENUM(options, labels(arguments));
        if (arguments.flag("create_constraint")) {
            return name == null ? type.withCheck() : type.withCheck(name);
        }
        return type;
    }

    private static String[] labels(Arguments arguments) {
        return arguments.all().stream().map(String::valueOf).toArray(String[]::new);
    }

    private static int digits(Arguments arguments, String name) {
        Integer digits = arguments.integer(name);
        if (digits == null) {
            throw new UnknownWord(":" + name + " is missing");
        }
        return digits;
    }

    private static SqlType<?> bits(Arguments arguments) {
        if (arguments.flag("varying")) {
            return arguments.size() == 0
                    ? PostgresqlTypes.VARBIT
                    : PostgresqlTypes.VARBIT(arguments.get(0, Integer.class));
        }
        return PostgresqlTypes.BIT(arguments.size() == 0 ? 1 : arguments.get(0, Integer.class));
    }

    private static SqlType<?> interval(Arguments arguments) {
        String fields = arguments.string("fields");
        if (fields != null) {
            return PostgresqlTypes.INTERVAL(fields);
        }
        return arguments.has("precision")
                ? PostgresqlTypes.INTERVAL(digits(arguments, "precision"))
                : SqlTypes.INTERVAL;
    }

    private static SqlType<?> timestamp(Arguments arguments) {
        boolean zone = arguments.flag("timezone");
        if (!arguments.has("precision")) {
            return zone ? SqlTypes.TIMESTAMP_TZ : SqlTypes.TIMESTAMP;
        }
        int digits = digits(arguments, "precision");
        return zone ? PostgresqlTypes.TIMESTAMP_TZ(digits) : PostgresqlTypes.TIMESTAMP(digits);
    }

    private static SqlType<?> time(Arguments arguments) {
        boolean zone = arguments.flag("timezone");
        if (!arguments.has("precision")) {
            return zone ? SqlTypes.TIME_TZ : SqlTypes.TIME;
        }
        int digits = digits(arguments, "precision");
        return zone ? PostgresqlTypes.TIME_TZ(digits) : PostgresqlTypes.TIME(digits);
    }

    private static SqlType<?> array(Arguments arguments) {
        Integer dimensions = arguments.integer("dimensions");
        SqlType<?> element = type(arguments.get(0));
        return dimensions == null ? SqlTypes.array(element) : PostgresqlTypes.array(element, dimensions);
    }
}
