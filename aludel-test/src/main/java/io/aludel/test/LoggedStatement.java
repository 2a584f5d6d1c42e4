package io.aludel.test;

import io.aludel.engine.CallSite;
import io.aludel.engine.StatementCause;
import io.aludel.engine.StatementShape;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A statement that was sent. Immutable; holds no values.
 *
 * @param sql the text, with {@code ?} for each parameter
 * @param shape what it is apart from values
 * @param batchSize how many executions went together; 1 for a plain statement
 * @param path the lines of the application that led to it, the innermost first
 * @param site the line that caused it, or null where none is the application's
 * @param loaded the attribute that it loads because it was touched, or null
 * @param unit the number of the piece of work, a web request for instance, that it belongs to; 0 where nobody tells them apart
 */
public record LoggedStatement(
        String sql,
        StatementShape shape,
        int batchSize,
        List<CallSite> path,
        @Nullable CallSite site,
        @Nullable StatementCause loaded,
        int unit) {
    public LoggedStatement {
        path = List.copyOf(path);
    }

    /** The line that caused it. */
    public Optional<CallSite> callSite() {
        return Optional.ofNullable(site);
    }

    /** The attribute that it loads because it was touched. */
    public Optional<StatementCause> cause() {
        return Optional.ofNullable(loaded);
    }

    /** The text, what it loads, and the line. */
    @Override
    public String toString() {
        return shape.text()
                + (batchSize > 1 ? " (" + batchSize + " times in a batch)" : "")
                + (loaded == null ? "" : "\n       loads " + loaded)
                + (site == null ? "" : "\n       at " + site);
    }
}
