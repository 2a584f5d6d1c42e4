package io.aludel.migrate.lint;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a rule has to say of a step. Immutable.
 *
 * @param revision the revision
 * @param origin its class or file
 * @param step which step of it, from 1 on
 * @param text the operation or statement
 * @param rule the rule
 * @param severity how grave it is here
 * @param table the table; null when it concerns none
 * @param happens what happens
 * @param remedy what to do instead
 */
public record Finding(
        String revision,
        String origin,
        int step,
        String text,
        Rule rule,
        Severity severity,
        @Nullable TableName table,
        String happens,
        String remedy) {
    Finding severity(Severity changed) {
        return new Finding(revision, origin, step, text, rule, changed, table, happens, remedy);
    }

    /** The whole of it for people: what, where, what happens, and what to do. */
    public String describe() {
        return severity.name().toLowerCase(Locale.ROOT) + " " + rule.code() + " " + rule.name() + ": revision "
                + revision + ", step " + step + ": " + text
                + "\n    " + happens
                + "\n" + remedy.indent(4).stripTrailing();
    }
}
