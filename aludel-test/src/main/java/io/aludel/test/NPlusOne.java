package io.aludel.test;

/** What happens when a test loads in a loop what one statement could load. */
public enum NPlusOne {
    /** The test fails. */
    FAIL,
    /** The test's report has an entry. */
    REPORT,
    /** Nothing. */
    ALLOW
}
