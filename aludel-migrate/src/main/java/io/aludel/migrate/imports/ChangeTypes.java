package io.aludel.migrate.imports;

import io.aludel.dialect.Dialect;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The types of Liquibase, which it has of its own, as types of the model; others are the database's, to the letter. */
final class ChangeTypes {
    private static final Pattern TYPE =
            Pattern.compile("([A-Za-z_][\\w. ]*?)\\s*(?:\\(\\s*(\\d+)\\s*(?:,\\s*(\\d+)\\s*)?\\))?");

    /** What Liquibase takes in a family of databases in place of what its types are elsewhere; # stands for what is in brackets. */
    private static final Map<String, Map<String, String>> PECULIAR = Map.of(
            "sqlite", Map.of("timestamp", "TEXT", "datetime", "TEXT", "time", "TEXT", "date", "TEXT"),
            "postgresql",
                    Map.ofEntries(
                            Map.entry("bit", "BIT(1)"),
                            Map.entry("bit(#)", "BIT(#)"),
                            Map.entry("blob", "OID"),
                            Map.entry("varbinary(#)", "BYTEA"),
                            Map.entry("binary(#)", "BYTEA"),
                            Map.entry("tinyint(#)", "SMALLINT"),
                            Map.entry("currency", "DECIMAL"),
                            Map.entry("nclob", "TEXT"),
                            Map.entry("mediumtext", "TEXT"),
                            Map.entry("datetime(#)", "TIMESTAMP(#)")),
            "mysql",
                    Map.ofEntries(
                            Map.entry("timestamp", "TIMESTAMP"),
                            Map.entry("timestamp(#)", "TIMESTAMP(#)"),
                            Map.entry("time", "TIME"),
                            Map.entry("time(#)", "TIME"),
                            Map.entry("long", "LONG"),
                            Map.entry("bit", "BIT(1)"),
                            Map.entry("bit(#)", "BIT(#)"),
                            Map.entry("longblob", "LONGBLOB"),
                            Map.entry("longvarbinary", "LONGBLOB"),
                            Map.entry("currency", "DECIMAL"),
                            Map.entry("mediumint", "MEDIUMINT"),
                            Map.entry("nclob", "LONGTEXT")));

    private final Map<String, String> peculiar;

    /** The types as Liquibase has them on a database. */
    ChangeTypes(Dialect dialect) {
        this.peculiar = PECULIAR.getOrDefault(dialect.family(), Map.of());
    }

    SqlType<?> of(String text) {
        String said = text.strip().replaceFirst("^java\\.sql\\.Types\\.", "");
        Matcher type = TYPE.matcher(said);
        if (!type.matches()) {
            return SqlTypes.nativeType(said, Object.class);
        }
        String name = type.group(1).toLowerCase(Locale.ROOT);
        Integer length = number(type.group(2));
        String own = peculiar.get(length == null ? name : name + "(#)");
        if (own != null) {
            String brackets = type.group(3) == null ? type.group(2) : type.group(2) + ", " + type.group(3);
            return SqlTypes.nativeType(own.replace("#", String.valueOf(brackets)), Object.class);
        }
        SqlType<?> known = length == null ? plain(name) : sized(name, length, number(type.group(3)));
        return known == null ? SqlTypes.nativeType(said, Object.class) : known;
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static @Nullable SqlType<?> plain(String name) {
        return switch (name) {
            case "bigint", "long", "int8" -> SqlTypes.BIGINT;
            case "int", "integer", "int4", "mediumint" -> SqlTypes.INTEGER;
            case "smallint", "int2" -> SqlTypes.SMALLINT;
            case "tinyint" -> SqlTypes.TINYINT;
            case "boolean", "bool", "bit" -> SqlTypes.BOOLEAN;
            case "varchar", "varchar2", "string" -> SqlTypes.VARCHAR;
            case "nvarchar", "nvarchar2" -> SqlTypes.NVARCHAR;
            case "text" -> SqlTypes.TEXT;
            case "clob", "longtext", "longvarchar" -> SqlTypes.CLOB;
            case "blob", "longblob", "longvarbinary", "bytea", "binary", "varbinary" -> SqlTypes.BLOB;
            case "date" -> SqlTypes.DATE;
            case "time" -> SqlTypes.TIME;
            case "timestamp" -> SqlTypes.TIMESTAMP;
            case "datetime" -> SqlTypes.DATETIME;
            case "timestamp with time zone", "timestamptz", "timestamp_with_timezone" -> SqlTypes.TIMESTAMP_TZ;
            case "uuid" -> SqlTypes.UUID;
            case "decimal" -> SqlTypes.DECIMAL;
            case "numeric", "number" -> SqlTypes.NUMERIC;
            case "double", "double precision" -> SqlTypes.DOUBLE;
            case "float" -> SqlTypes.FLOAT;
            case "real" -> SqlTypes.REAL;
            case "json" -> SqlTypes.JSON;
            default -> null;
        };
    }

    private static @Nullable SqlType<?> sized(String name, int length, @Nullable Integer scale) {
        return switch (name) {
            case "varchar", "varchar2", "string" -> SqlTypes.VARCHAR(length);
            case "nvarchar", "nvarchar2" -> SqlTypes.NVARCHAR(length);
            case "char", "character" -> SqlTypes.CHAR(length);
            case "nchar" -> SqlTypes.NCHAR(length);
            case "decimal" -> SqlTypes.DECIMAL(length, scale == null ? 0 : scale);
            case "numeric", "number" -> SqlTypes.NUMERIC(length, scale == null ? 0 : scale);
            case "timestamp" -> SqlTypes.TIMESTAMP(length);
            case "bit", "tinyint" -> length == 1 ? SqlTypes.BOOLEAN : plain(name);
            case "int", "integer", "bigint", "smallint" -> plain(name);
            default -> null;
        };
    }
}
