package io.aludel.orm.conformance;

import io.aludel.orm.conformance.StatementLog.Entry;
import java.util.List;

/**
 * What is refused before anything is sent begins no transaction in Aludel, where the reference has begun one already: there its BEGIN comes
 * with the next statement.
 */
final class LateBegin {
    private boolean refused;
    private boolean owed;

    /** The statements of a recorded step. */
    List<Entry> recorded(List<Entry> statements, boolean fails) {
        refused = fails && statements.size() == 1 && statements.get(0).sql().equals("BEGIN");
        return statements;
    }

    /** What was sent in the step, after what was recorded of it. */
    List<Entry> sent(List<Entry> statements) {
        if (refused && statements.isEmpty()) {
            owed = true;
            return List.of(new Entry("BEGIN", null));
        }
        if (owed && !statements.isEmpty()) {
            owed = false;
            return statements.get(0).sql().equals("BEGIN") ? statements.subList(1, statements.size()) : statements;
        }
        return statements;
    }
}
