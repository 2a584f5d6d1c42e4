package io.aludel.reflect;

/** Whether objects outlive the session that made them. */
public enum ObjectScope {
    /** What stays. */
    DEFAULT,
    /** What goes with the session. */
    TEMPORARY,
    /** Both. */
    ANY;

    boolean includes(boolean temporary) {
        return this == ANY || (this == TEMPORARY) == temporary;
    }
}
