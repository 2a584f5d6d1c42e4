package io.aludel.orm.conformance;

import io.aludel.error.AludelException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Which code stands for what the reference's message says. Messages of which nothing is said here are compared by their class alone. */
final class FailureCodes {
    private static final Map<Pattern, String> CODES = new LinkedHashMap<>();

    static {
        say("UNIQUE constraint failed|duplicate key value", "CORE-1411");
        say("FOREIGN KEY constraint failed|violates foreign key", "CORE-1412");
        say("^No row was found", "CORE-1301");
        say("^Multiple rows were found", "CORE-1302");
        say(" is not mapped$", "ORM-2002");
        say("expected to (?:update|delete) \\d+ row|does not match existing version", "ORM-2003");
        say("is not bound to a Session", "ORM-2101");
        say("^Could not refresh instance|row is otherwise not present", "ORM-2102");
        say(
                "another instance with key|is not persisted|not persistent within|not present in this Session"
                        + "|has been deleted\\.  Use|support objects marked as 'dirty'",
                "ORM-2103");
        say("already attached to session", "ORM-2104");
        say("transaction has been rolled back due to", "ORM-2105");
        say("is not available due to", "ORM-2106");
        say("^No such polymorphic_identity", "ORM-2108");
        say("^Could not evaluate current criteria|does not apply to any of the root entities", "ORM-2301");
    }

    private FailureCodes() {}

    private static void say(String message, String code) {
        CODES.put(Pattern.compile(message), code);
    }

    /** Whether a failure has the code that stands for a recorded message. */
    static boolean match(String message, Throwable failure) {
        for (Map.Entry<Pattern, String> said : CODES.entrySet()) {
            if (said.getKey().matcher(message).find()) {
                return failure instanceof AludelException known
                        && known.code().code().equals(said.getValue());
            }
        }
        return true;
    }
}
