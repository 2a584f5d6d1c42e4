package io.aludel.orm.runtime;

/** The moments for which {@code jakarta.persistence} has an annotation. */
public enum CallbackKind {
    PRE_PERSIST,
    POST_PERSIST,
    PRE_UPDATE,
    POST_UPDATE,
    PRE_REMOVE,
    POST_REMOVE,
    POST_LOAD
}
