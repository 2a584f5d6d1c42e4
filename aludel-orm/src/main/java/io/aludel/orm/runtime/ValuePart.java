package io.aludel.orm.runtime;

/** A map or list that tells of its changes. */
interface ValuePart {
    /** To whom. */
    ValueRoot root();

    /** The map or list behind it. */
    Object plain();
}
