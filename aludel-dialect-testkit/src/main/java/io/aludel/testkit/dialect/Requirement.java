package io.aludel.testkit.dialect;

import io.aludel.dialect.Feature;
import org.jspecify.annotations.Nullable;

/** What a test needs of the database. A requirement with a {@link #feature()} is met when the dialect says that it has the feature. */
public enum Requirement {
    /** Decimals are kept to the last digit. */
    EXACT_DECIMALS,
    /** A type for UUIDs, of the database's own or as text. */
    UUIDS,
    /** Documents in JSON. */
    JSON,
    /** Times of day. */
    TIMES,
    /** Points on the time line. */
    INSTANTS,
    /** Parts of a second, down to microseconds. */
    MICROSECONDS,
    /** Columns of bytes. */
    BYTES,
    /** Columns of arrays. */
    ARRAYS(Feature.ARRAY_PARAMETERS),

    /** Keys that count up by themselves. */
    NUMBERED_KEYS,
    /** Sequences. */
    SEQUENCES(Feature.SEQUENCES),
    /** Columns that the database computes. */
    COMPUTED_COLUMNS,
    /** Foreign keys that are looked at. */
    FOREIGN_KEYS,
    /** Tables that refer to each other, made with constraints that are added afterwards or at once. */
    CIRCLES,
    /** CHECK constraints that are looked at. */
    CHECKS,
    /** Views. */
    VIEWS,
    /** Indexes. */
    INDEXES,

    /** Names of tables and columns are found, with types and whether they may be null. */
    REFLECTION,
    /** Primary and foreign keys are found. */
    REFLECTED_KEYS,
    /** Indexes are found. */
    REFLECTED_INDEXES,
    /** CHECK constraints are found; drivers tell of none, a catalogue of the dialect's own does. */
    REFLECTED_CHECKS,
    /** Sequences are found. */
    REFLECTED_SEQUENCES(Feature.SEQUENCES),

    /** Two-sided outer joins. */
    FULL_JOIN(Feature.FULL_JOIN),
    /** INTERSECT and EXCEPT. */
    INTERSECT,
    /** Common table expressions. */
    COMMON_TABLES,
    /** Common table expressions that refer to themselves. */
    RECURSION,
    /** Window functions. */
    WINDOWS,
    /** SELECT locks rows. */
    ROW_LOCKS(Feature.FOR_UPDATE),

    /** One INSERT takes several rows. */
    MULTI_ROW_INSERT(Feature.MULTI_ROW_INSERT),
    /** INSERT gives rows back. */
    INSERT_RETURNING(Feature.INSERT_RETURNING),
    /** UPDATE and DELETE give rows back. */
    RETURNING(Feature.RETURNING),
    /** INSERT deals with rows that are there already. */
    UPSERT(Feature.UPSERT),

    /** Part of a transaction can be undone. */
    SAVEPOINTS(Feature.SAVEPOINTS),
    /** CREATE and DROP take part in transactions. */
    TRANSACTIONAL_DDL(Feature.TRANSACTIONAL_DDL);

    private final @Nullable Feature feature;

    Requirement() {
        this(null);
    }

    Requirement(@Nullable Feature feature) {
        this.feature = feature;
    }

    /** What the dialect says when it can; null where no dialect says it. */
    public @Nullable Feature feature() {
        return feature;
    }
}
