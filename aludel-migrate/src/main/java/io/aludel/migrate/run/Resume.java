package io.aludel.migrate.run;

/** What becomes of a revision that was interrupted where statements cannot be taken back. */
public enum Resume {
    /** Nothing: a person has to look. The default. */
    REFUSE,
    /** It goes on, and the statement of which nobody knows whether it was carried out is sent again. */
    REPEAT,
    /** It goes on behind the statement of which nobody knows whether it was carried out. */
    SKIP
}
