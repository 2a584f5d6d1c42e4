package io.aludel.type;

import org.jspecify.annotations.Nullable;

/** The generic SQL types; how each is written and read is the dialect's business. */
public enum TypeKind {
    BOOLEAN,
    TINYINT,
    SMALLINT,
    INTEGER,
    MEDIUMINT(INTEGER),
    BIGINT,
    REAL,
    DOUBLE,
    /** A floating-point number of the database's own default size. */
    FLOAT(DOUBLE),
    NUMERIC,
    DECIMAL(NUMERIC),
    CHAR,
    NCHAR(CHAR),
    VARCHAR,
    NVARCHAR(VARCHAR),
    TEXT,
    CLOB(TEXT),
    VARBINARY,
    BINARY(VARBINARY),
    BLOB,
    DATE,
    TIME,
    TIME_WITH_TIME_ZONE,
    TIMESTAMP,
    /** A TIMESTAMP under the database's own older name, where it has one, and with that one's precision. */
    DATETIME(TIMESTAMP),
    TIMESTAMP_WITH_TIME_ZONE,
    /** A DATETIME that keeps the point on the time line where the database can. */
    DATETIME_WITH_TIME_ZONE(TIMESTAMP_WITH_TIME_ZONE),
    INTERVAL,
    UUID,
    /** One of a few words; a type of its own on some databases, VARCHAR on others. */
    ENUM,
    JSON,
    ARRAY,
    RANGE,
    MULTIRANGE,
    /** A type that only one database knows, written as its native name. */
    NATIVE,
    /** The type of NULL and of expressions whose type nobody stated; values travel as the driver gives them. */
    UNKNOWN;

    private final @Nullable TypeKind family;

    TypeKind() {
        family = null;
    }

    TypeKind(TypeKind family) {
        this.family = family;
    }

    /** The kind whose values travel in the same way: that of DECIMAL is NUMERIC, that of NUMERIC itself. */
    public TypeKind family() {
        return family == null ? this : family;
    }
}
