package io.aludel.orm.flush;

/** What a mutation does to its row. */
enum MutationKind {
    INSERT,
    UPDATE,
    DELETE
}
