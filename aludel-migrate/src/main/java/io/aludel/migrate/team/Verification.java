package io.aludel.migrate.team;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of trying all revisions in an empty database: each up, down and up again. Immutable.
 *
 * @param revisions the revisions in the order in which they were tried; those behind one that failed are not there
 * @param model what the model has and the revisions do not make, and the other way round; null when no model was given
 * @param notes what could not be looked at, such as tables that took no row
 */
public record Verification(List<Tried> revisions, @Nullable List<String> model, List<String> notes) {
    public Verification {
        revisions = List.copyOf(revisions);
        model = model == null ? null : List.copyOf(model);
        notes = List.copyOf(notes);
    }

    /** What came of one revision. */
    public enum Outcome {
        /** It goes up, down and up. */
        GOOD,
        /** It goes up, and says that it cannot be taken back. */
        IRREVERSIBLE,
        /** Its downgrade leaves another schema or other rows than there were before. */
        DIFFERS,
        /** It failed. */
        FAILED
    }

    /**
     * A revision that was tried.
     *
     * @param revision its id
     * @param message what it does, in one line
     * @param outcome what came of it
     * @param details what differs, or why it failed
     */
    public record Tried(String revision, String message, Outcome outcome, List<String> details) {
        public Tried {
            details = List.copyOf(details);
        }
    }

    /** Whether every revision does what it should and the model is what they make. */
    public boolean isGood() {
        return revisions.stream()
                        .allMatch(tried -> tried.outcome() == Outcome.GOOD || tried.outcome() == Outcome.IRREVERSIBLE)
                && (model == null || model.isEmpty());
    }
}
