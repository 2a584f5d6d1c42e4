package io.aludel.conformance;

/** The recording says something that the runner cannot say with Aludel's API: a gap of the runner or of Aludel, never of the case. */
public final class UnknownWord extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnknownWord(String message) {
        super(message);
    }
}
