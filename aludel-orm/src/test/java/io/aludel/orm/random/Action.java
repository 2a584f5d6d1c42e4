package io.aludel.orm.random;

/** Something that can be done in a run; what it is done to is chosen by numbers. */
interface Action {
    void apply(Run run, int a, int b);
}
