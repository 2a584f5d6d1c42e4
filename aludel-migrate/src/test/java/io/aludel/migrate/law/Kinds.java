package io.aludel.migrate.law;

import io.aludel.testkit.TestDatabase;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Types to choose from. */
final class Kinds {
    private static final List<SqlType<?>> KEYS = List.of(
            SqlTypes.INTEGER,
            SqlTypes.BIGINT,
            SqlTypes.SMALLINT,
            SqlTypes.VARCHAR(20),
            SqlTypes.VARCHAR(50),
            SqlTypes.CHAR(8),
            SqlTypes.NUMERIC(10, 2),
            SqlTypes.DATE,
            SqlTypes.UUID);

    private static final List<SqlType<?>> OTHERS = List.of(
            SqlTypes.BOOLEAN,
            SqlTypes.TINYINT,
            SqlTypes.REAL,
            SqlTypes.DOUBLE,
            SqlTypes.FLOAT,
            SqlTypes.NUMERIC,
            SqlTypes.NUMERIC(12, 4),
            SqlTypes.DECIMAL(8, 0),
            SqlTypes.NVARCHAR(30),
            SqlTypes.NCHAR(10),
            SqlTypes.VARCHAR(255),
            SqlTypes.TEXT,
            SqlTypes.CLOB,
            SqlTypes.CHARACTER,
            SqlTypes.BLOB,
            SqlTypes.VARBINARY(40),
            SqlTypes.BINARY(16),
            SqlTypes.TIME,
            SqlTypes.TIME(3),
            SqlTypes.TIME_TZ,
            SqlTypes.TIMESTAMP,
            SqlTypes.TIMESTAMP(3),
            SqlTypes.TIMESTAMP(6),
            SqlTypes.TIMESTAMP_TZ,
            SqlTypes.TIMESTAMP_TZ(3),
            SqlTypes.DATETIME,
            SqlTypes.DATETIME_TZ,
            SqlTypes.INSTANT,
            SqlTypes.INTERVAL,
            SqlTypes.JSON,
            SqlTypes.BIGINTEGER);

    /** Types whose values, as {@link Rows} makes them, become each other's. */
    private static final List<List<SqlType<?>>> CONVERTIBLE = List.of(
            List.of(SqlTypes.SMALLINT, SqlTypes.INTEGER, SqlTypes.BIGINT, SqlTypes.VARCHAR(20), SqlTypes.VARCHAR(50)),
            List.of(SqlTypes.VARCHAR(20), SqlTypes.VARCHAR(50), SqlTypes.VARCHAR(255), SqlTypes.TEXT),
            List.of(SqlTypes.REAL, SqlTypes.DOUBLE),
            List.of(SqlTypes.NUMERIC(10, 2), SqlTypes.NUMERIC(12, 4)),
            List.of(SqlTypes.TIMESTAMP, SqlTypes.TIMESTAMP(6)));

    private Kinds() {}

    static SqlType<?> key(Random random) {
        return KEYS.get(random.nextInt(KEYS.size()));
    }

    static boolean isKey(SqlType<?> type) {
        return KEYS.contains(type);
    }

    static SqlType<?> any(Random random, TestDatabase.Kind database) {
        if (random.nextBoolean()) {
            return key(random);
        }
        List<SqlType<?>> all = new ArrayList<>(OTHERS);
        boolean arrays = database == TestDatabase.Kind.POSTGRESQL || database == TestDatabase.Kind.H2;
        if (arrays) {
            all.add(SqlTypes.array(SqlTypes.INTEGER));
            all.add(SqlTypes.array(SqlTypes.VARCHAR(20)));
        }
        if (database != TestDatabase.Kind.MARIADB) {
            all.add(SqlTypes.VARCHAR);
        }
        return all.get(random.nextInt(all.size()));
    }

    /** Another type that takes the values of a type and gives them back; the same one when there is none. */
    static SqlType<?> convertible(Random random, SqlType<?> type) {
        List<SqlType<?>> all = CONVERTIBLE.stream()
                .filter(group -> group.contains(type))
                .<SqlType<?>>flatMap(List::stream)
                .toList();
        return all.isEmpty() ? type : all.get(random.nextInt(all.size()));
    }
}
