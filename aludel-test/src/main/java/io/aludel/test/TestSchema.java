package io.aludel.test;

/** Where the tables of a test's database come from. It is done once for each database of a run. */
public enum TestSchema {
    /** The entities say what there is: {@code createAll}. */
    CREATE,
    /** The revisions that {@link TestEngine} gives, or those on the class path, are applied: {@code upgrade heads}. */
    MIGRATE,
    /** They are there. */
    NONE
}
