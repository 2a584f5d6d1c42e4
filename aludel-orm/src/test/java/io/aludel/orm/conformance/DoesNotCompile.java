package io.aludel.orm.conformance;

/** What the reference refuses when it runs, and Java's compiler before that: it stands for any of the reference's errors. */
final class DoesNotCompile extends RuntimeException {
    private static final long serialVersionUID = 1;

    DoesNotCompile(String message) {
        super(message);
    }
}
