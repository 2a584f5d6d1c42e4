package io.aludel.migrate.autogenerate;

/** What is compared. */
public enum ObjectKind {
    SCHEMA,
    TABLE,
    COLUMN,
    INDEX,
    PRIMARY_KEY,
    UNIQUE_CONSTRAINT,
    FOREIGN_KEY,
    CHECK_CONSTRAINT,
    EXCLUDE_CONSTRAINT,
    SEQUENCE,
    ENUM,
    VIEW,
    /** A function, trigger, policy, or whatever else is known by its text. */
    TEXT_OBJECT
}
