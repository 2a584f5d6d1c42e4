package io.aludel.migrate.lint;

import io.aludel.migrate.script.Assurance;
import java.util.List;

/**
 * One change of a revision, in its place.
 *
 * @param change what is done
 * @param text the operation or statement, for people
 * @param transaction which transaction of the revision it is part of; negative outside of any
 * @param assurances what was said of this step
 */
public record Step(Change change, String text, int transaction, List<Assurance> assurances) {
    public Step {
        assurances = List.copyOf(assurances);
    }

    /** Whether a transaction is open. */
    public boolean inTransaction() {
        return transaction >= 0;
    }
}
