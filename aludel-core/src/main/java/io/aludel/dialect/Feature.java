package io.aludel.dialect;

/** What a database may be able to do. */
public enum Feature {
    /** INSERT, UPDATE and DELETE give rows back with RETURNING. */
    RETURNING,
    /** INSERT gives rows back with RETURNING, UPDATE and DELETE perhaps not. */
    INSERT_RETURNING,
    /**
     * RETURNING of a multi-row INSERT gives the rows in the order of VALUES, and the manual says so. None of the databases that Aludel
     * brings dialects for promises it; rows are told apart by numbers or by what was sent.
     */
    ORDERED_RETURNING,
    /** One INSERT takes several rows. */
    MULTI_ROW_INSERT,
    /**
     * INSERT and UPDATE take any number of rows soonest from arrays, one for each column, with a number for each row. Rests on
     * {@link #RETURNING} and {@link #ARRAY_PARAMETERS}.
     */
    ROWS_FROM_ARRAYS,
    /** INSERT has a form for a row of nothing but defaults, such as DEFAULT VALUES; without it DEFAULT is the value of a column. */
    DEFAULT_VALUES,
    /** INSERT deals with rows that are there already. */
    UPSERT,
    /** Numbers come from sequences. */
    SEQUENCES,
    /** Primary keys are numbered without a sequence, so that one that is optional is left out. */
    OPTIONAL_SEQUENCES,
    /** Comments on tables and columns are statements of their own. */
    COMMENT_STATEMENTS,
    /** Constraints take comments. */
    CONSTRAINT_COMMENTS,
    /** One parameter carries an array. */
    ARRAY_PARAMETERS,
    /** Foreign keys and unique constraints can wait for the end of the transaction. */
    DEFERRABLE_CONSTRAINTS,
    /** Part of a transaction can be undone. */
    SAVEPOINTS,
    /** CREATE and DROP take part in transactions. */
    TRANSACTIONAL_DDL,
    /** Indexes are built, and constraints look at old rows, while others write: CONCURRENTLY, NOT VALID and VALIDATE. */
    CONCURRENT_DEFINITIONS,
    /** SELECT locks rows. */
    FOR_UPDATE,
    /** Views that keep their rows. */
    MATERIALIZED_VIEWS,
    /** Policies decide which rows somebody sees. */
    ROW_SECURITY,
    /** Tables live in schemas. */
    SCHEMAS,
    /** Constraints can be added to a table that exists. */
    ADD_CONSTRAINT,
    /** A column that changes is said again as a whole. */
    RESTATED_COLUMNS,
    /** Two-sided outer joins. */
    FULL_JOIN,
    /** The driver collects the generated keys of all executions of a batch, in their order. */
    BATCH_KEYS,
    /** The numbers of new rows are asked for by RETURNING rather than from the driver. */
    KEYS_BY_RETURNING,
    /** The rows of one multi-row INSERT of values are numbered in their order. */
    NUMBERS_IN_ORDER,
    /** Many rows arrive sooner in multi-row INSERTs than in a batch of the driver. */
    PAGES_BEFORE_BATCHES,
    /** The driver ends statements that take too long. */
    QUERY_TIMEOUT,
    /** CREATE INDEX takes IF NOT EXISTS, and DROP INDEX IF EXISTS. */
    INDEX_IF_NOT_EXISTS,
    /** ADD COLUMN takes IF NOT EXISTS, and DROP COLUMN IF EXISTS. */
    COLUMN_IF_NOT_EXISTS,
    /** A foreign key that stands with a column which is added counts, rather than being read and forgotten. */
    REFERENCES_WITH_ADDED_COLUMNS,
    /** CREATE OR REPLACE VIEW. */
    REPLACED_VIEWS,
    /** A function or procedure cannot be dropped while triggers and views use it; CREATE OR REPLACE takes its place. */
    HELD_ROUTINES,
    /** A view that is replaced keeps its columns, behind which others may be added. */
    REPLACED_VIEWS_ONLY_GROW,
    /** Tables that are made anew take along what the catalogue keeps as texts in {@code sqlite_master}. */
    KEPT_TEXTS
}
