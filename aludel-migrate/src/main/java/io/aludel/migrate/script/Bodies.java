package io.aludel.migrate.script;

import java.util.Locale;
import java.util.Set;

/** Follows the words of a statement, to know when it is within the body of a trigger or routine. One thread. */
final class Bodies {
    private static final Set<String> WITH_BODIES = Set.of("TRIGGER", "PROCEDURE", "FUNCTION", "EVENT", "PACKAGE");
    private static final Set<String> ENDS_OF_OTHERS = Set.of("IF", "LOOP", "WHILE", "REPEAT", "FOR");

    private int words;
    private boolean creates;
    private boolean mayHaveBody;
    private boolean ending;
    private int depth;

    /** Whether a semicolon belongs to a body. */
    boolean isOpen() {
        if (ending) {
            close();
        }
        return depth > 0;
    }

    /** A new statement begins. */
    void reset() {
        words = 0;
        creates = false;
        mayHaveBody = false;
        ending = false;
        depth = 0;
    }

    void word(String text) {
        String word = text.toUpperCase(Locale.ROOT);
        boolean afterEnd = ending;
        ending = false;
        if (afterEnd && !ENDS_OF_OTHERS.contains(word)) {
            depth--;
            if (word.equals("CASE")) {
                return;
            }
        }
        creates = creates || words == 0 && word.equals("CREATE");
        mayHaveBody = mayHaveBody || creates && WITH_BODIES.contains(word);
        words++;
        if (mayHaveBody && (word.equals("BEGIN") || depth > 0 && word.equals("CASE"))) {
            depth++;
        } else if (depth > 0 && word.equals("END")) {
            ending = true;
        }
    }

    private void close() {
        ending = false;
        depth--;
    }
}
