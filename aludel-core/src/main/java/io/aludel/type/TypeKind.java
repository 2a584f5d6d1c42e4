package io.aludel.type;

/** The generic SQL types; how each is written and read is the dialect's business. */
public enum TypeKind {
    BOOLEAN,
    TINYINT,
    SMALLINT,
    INTEGER,
    BIGINT,
    REAL,
    DOUBLE,
    NUMERIC,
    CHAR,
    VARCHAR,
    TEXT,
    VARBINARY,
    BLOB,
    DATE,
    TIME,
    TIMESTAMP,
    TIMESTAMP_WITH_TIME_ZONE,
    UUID,
    /** A type that only one database knows, written as its native name. */
    NATIVE,
    /** The type of NULL and of expressions whose type nobody stated; values travel as the driver gives them. */
    UNKNOWN
}
