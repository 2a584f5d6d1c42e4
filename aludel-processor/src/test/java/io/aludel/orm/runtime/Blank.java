package io.aludel.orm.runtime;

/** Stand-in for the runtime class of this name: aludel-orm is built after this module, with it. */
public final class Blank {
    private Blank() {}
}
