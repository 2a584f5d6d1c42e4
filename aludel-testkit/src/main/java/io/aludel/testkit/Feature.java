package io.aludel.testkit;

/**
 * What one database can do and another cannot. {@link Requirements} says which lacks what, and why.
 */
public enum Feature {
    /** {@code INSERT ... RETURNING}. */
    INSERT_RETURNING,
    /** {@code UPDATE ... RETURNING}. */
    UPDATE_RETURNING,
    /** {@code DELETE ... RETURNING}. */
    DELETE_RETURNING,
    /** {@code INSERT ... ON CONFLICT ... DO UPDATE}. */
    ON_CONFLICT,
    /** {@code REPLACE INTO ...}: an INSERT that deletes rows with the same unique values before. */
    REPLACE,
    /** {@code CREATE SEQUENCE}. */
    SEQUENCES,
    /** {@code CREATE SCHEMA} inside one database. */
    SCHEMAS,
    /** {@code FULL JOIN}. */
    FULL_JOIN,
    /** {@code LATERAL} subqueries. */
    LATERAL,
    /** {@code SELECT ... FOR UPDATE}. */
    FOR_UPDATE,
    /** {@code SELECT ... FOR UPDATE SKIP LOCKED}. */
    SKIP_LOCKED,
    /** {@code INTERSECT ALL} and {@code EXCEPT ALL}. */
    INTERSECT_ALL,
    /** {@code ORDER BY ... NULLS FIRST}. */
    NULLS_FIRST,
    /** {@code FILTER (WHERE ...)} on an aggregate. */
    AGGREGATE_FILTER,
    /** A native {@code UUID} type. */
    NATIVE_UUID,
    /** Array types. */
    ARRAYS,
    /** A timestamp type that keeps the instant, whatever the session's time zone. */
    TIMESTAMP_WITH_TIME_ZONE,
    /** A column type with fixed precision that the database enforces. */
    EXACT_DECIMAL,
    /** Rolling back {@code CREATE TABLE}. */
    TRANSACTIONAL_DDL,
    /** Constraints checked at commit. */
    DEFERRABLE_CONSTRAINTS,
    /** {@code ALTER TABLE ... ADD CONSTRAINT}. */
    ADD_CONSTRAINT,
    /** Indexes with a {@code WHERE} clause. */
    PARTIAL_INDEXES,
    /** Indexes over expressions. */
    EXPRESSION_INDEXES,
    /** {@code COMMENT ON} tables and columns, or the like. */
    COMMENTS,
    /** Two transactions writing at the same time. */
    CONCURRENT_WRITERS,
    /** Users and passwords that are checked. */
    PASSWORDS
}
