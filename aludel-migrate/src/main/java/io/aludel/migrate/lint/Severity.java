package io.aludel.migrate.lint;

/** How grave a finding is. */
public enum Severity {
    /** A better way is known; said when revisions are written and linted, not when they run. */
    ADVICE,
    /** Worth a look; an upgrade says so and goes on. */
    WARNING,
    /** An upgrade refuses. */
    ERROR
}
