package io.aludel.migrate.run;

/** How revisions are parted into transactions, where the database takes definitions back. */
public enum TransactionMode {
    /** One for each revision: what was applied before a failure stays. The default. */
    PER_REVISION,
    /** One for all: either all are applied or none. */
    ALL,
    /** None. */
    NONE
}
