package io.aludel.orm.runtime;

/** The parameter type of the constructor that the enhancer adds; there is no value of it. */
public final class Blank {
    private Blank() {}
}
