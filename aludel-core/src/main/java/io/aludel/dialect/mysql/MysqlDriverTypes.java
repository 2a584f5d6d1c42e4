package io.aludel.dialect.mysql;

import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.sql.Types;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the names of types of MariaDB's and MySQL's drivers stand for, where their codes do not say. */
final class MysqlDriverTypes {
    private static final int MOST_BITS = 64;

    private MysqlDriverTypes() {}

    /** The type, or null when the driver's code says it. */
    static @Nullable SqlType<?> of(int code, String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "TINYINT UNSIGNED" -> MysqlTypes.TINYINT_UNSIGNED;
            case "SMALLINT UNSIGNED" -> MysqlTypes.SMALLINT_UNSIGNED;
            case "MEDIUMINT UNSIGNED" -> MysqlTypes.MEDIUMINT_UNSIGNED;
            case "INT UNSIGNED", "INTEGER UNSIGNED" -> MysqlTypes.INTEGER_UNSIGNED;
            case "BIGINT UNSIGNED" -> MysqlTypes.BIGINT_UNSIGNED;
            case "YEAR" -> MysqlTypes.YEAR;
            case "JSON" -> SqlTypes.JSON;
            case "BIT" -> code == Types.BIT ? MysqlTypes.BIT(MOST_BITS) : SqlTypes.BOOLEAN;
            default -> null;
        };
    }
}
