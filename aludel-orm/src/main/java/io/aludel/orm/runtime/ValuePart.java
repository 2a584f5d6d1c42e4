package io.aludel.orm.runtime;

import java.io.Serializable;

/** A map or list that tells of its changes. */
interface ValuePart extends Serializable {
    /** To whom. */
    ValueRoot root();

    /** The map or list behind it. */
    Object plain();
}
