package io.aludel.schema;

/** When a listener to definitions is called. */
public enum DdlMoment {
    BEFORE_CREATE,
    AFTER_CREATE,
    BEFORE_DROP,
    AFTER_DROP
}
