package io.aludel.migrate.rename;

/**
 * Decides whether something was renamed where nobody said so. Asked once for each candidate, the likeliest first; one thread.
 *
 * <pre>{@code
 * Renames.NONE.deciding(candidate -> ask(candidate.question()) ? Answer.RENAMED : Answer.DIFFERENT)
 * }</pre>
 */
@FunctionalInterface
public interface RenameDecision {
    /** Nothing was renamed that is not said to be: one goes, the other comes. For looking only, as {@code check} does. */
    RenameDecision NEVER = candidate -> Answer.DIFFERENT;

    /** Nobody is there to ask: a candidate is an error, and nothing is written. */
    RenameDecision REFUSE = candidate -> Answer.UNDECIDED;

    /** Whether it was renamed. */
    Answer decide(RenameCandidate candidate);

    /** What becomes of a candidate. */
    enum Answer {
        /** It has another name, and keeps what it holds. */
        RENAMED,
        /** One goes, and another comes. */
        DIFFERENT,
        /** Nobody knows. */
        UNDECIDED
    }
}
