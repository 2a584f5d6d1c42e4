package io.aludel.orm.annotation;

/** An operation that may follow a relationship; see {@link Cascades}. */
public enum Cascade {
    /** What is put into the relationship comes into the session, and is saved. */
    SAVE_UPDATE,
    /** {@code session.merge} goes on to the related objects. */
    MERGE,
    /** {@code session.delete} deletes the related objects, too. */
    DELETE,
    /** An object that is taken out of the relationship is deleted; needs {@link #DELETE}. */
    DELETE_ORPHAN,
    /** {@code session.refresh} and {@code session.expire} go on to the related objects. */
    REFRESH_EXPIRE,
    /** {@code session.expunge} goes on to the related objects. */
    EXPUNGE
}
