package io.aludel.engine;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.ViolationNames;
import io.aludel.error.AludelException;
import io.aludel.error.ConnectionException;
import io.aludel.error.DatabaseException;
import io.aludel.error.ErrorCode;
import io.aludel.schema.Table;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what drivers throw into Aludel's exceptions, whose messages hold no values. Immutable. */
final class ErrorTranslator {
    private static final Set<ErrorCode> VIOLATIONS = EnumSet.of(
            ErrorCode.UNIQUE_VIOLATION,
            ErrorCode.FOREIGN_KEY_VIOLATION,
            ErrorCode.NOT_NULL_VIOLATION,
            ErrorCode.CHECK_VIOLATION,
            ErrorCode.INTEGRITY_VIOLATION);

    private static final String COMMIT = "COMMIT";

    private final Dialect dialect;
    private final ViolationFinder violations;
    private final Url url;

    ErrorTranslator(Dialect dialect, Url url) {
        this.dialect = dialect;
        this.violations = new ViolationFinder(dialect);
        this.url = url;
    }

    /**
     * The exception for a statement that failed.
     *
     * @param target the table whose rows the statement changes, or null
     * @param model what the tables are called above Core, or null
     */
    AludelException statement(SQLException thrown, String sql, @Nullable Table target, @Nullable ModelNames model) {
        SQLException telling = telling(thrown);
        ErrorCode code = code(telling);
        boolean violated = VIOLATIONS.contains(code);
        String constraint = dialect.constraintName(telling);
        Violation violation =
                violated ? violation(code, dialect.violation(telling), target, model) : Violation.unknown(constraint);
        String known = constraint == null ? sql : sql + " " + constraint;
        String message = what(code, violation) + "\n  " + sql + "\n  " + dialect.name() + " says: "
                + DriverMessage.redacted(telling, known) + "\n  " + remedy(code, telling);
        SQLException cause = DriverMessage.sanitized(telling, known);
        if (violated) {
            return ConstraintViolationException.of(code, message, violation, cause)
                    .during(sql);
        }
        DatabaseException failure = code == ErrorCode.CONNECTION_LOST || code == ErrorCode.CONNECTION_FAILED
                ? new ConnectionException(ErrorCode.CONNECTION_LOST, message, cause)
                : new DatabaseException(code, message, cause);
        return failure.during(sql);
    }

    /** The exception for a COMMIT that failed: where the connection was lost, nobody knows what became of the transaction. */
    AludelException commit(SQLException thrown, @Nullable ModelNames model) {
        AludelException failure = statement(thrown, COMMIT, null, model);
        if (failure.code() != ErrorCode.CONNECTION_LOST) {
            return failure;
        }
        String message = what(ErrorCode.COMMIT_UNKNOWN, Violation.unknown(null)) + "\n  " + COMMIT + "\n  "
                + dialect.name() + " says: " + DriverMessage.redacted(telling(thrown), COMMIT) + "\n  "
                + remedy(ErrorCode.COMMIT_UNKNOWN, thrown);
        return new ConnectionException(ErrorCode.COMMIT_UNKNOWN, message, failure.getCause()).during(COMMIT);
    }

    private Violation violation(
            ErrorCode code, ViolationNames told, @Nullable Table target, @Nullable ModelNames model) {
        if (model == null) {
            return violations.find(code, told, target);
        }
        Violation found =
                target == null ? violations.find(code, told, model.metadata()) : violations.find(code, told, target);
        return found.in(model);
    }

    /** Drivers speak of timeouts also when others held locks for too long; then it was not the statement that was slow. */
    private ErrorCode code(SQLException telling) {
        ErrorCode code = dialect.classify(telling);
        boolean late = telling instanceof SQLTimeoutException && code != ErrorCode.SERIALIZATION_FAILURE;
        return late ? ErrorCode.STATEMENT_CANCELLED : code;
    }

    /** The exception for a value of a row that could not be read. */
    AludelException reading(SQLException thrown, String sql) {
        if (dialect.classify(thrown) != ErrorCode.STATEMENT_FAILED) {
            return statement(thrown, sql, null, null);
        }
        return new DatabaseException(
                ErrorCode.CONVERSION_FAILED,
                "a value of the row cannot be read as the Java type of its column.\n  " + sql + "\n  " + dialect.name()
                        + " says: " + DriverMessage.redacted(thrown, sql)
                        + "\n  Usually the column has another type in the database than the statement or the mapping says."
                        + "\n  Compare the two, cast the expression, or map the attribute with a converter.",
                DriverMessage.sanitized(thrown, sql));
    }

    /** What the server said stands behind the summary of a batch. */
    private static SQLException telling(SQLException thrown) {
        if (thrown instanceof BatchUpdateException) {
            SQLException next = thrown.getNextException();
            if (next != null) {
                return next;
            }
            if (thrown.getCause() instanceof SQLException cause) {
                return cause;
            }
        }
        return thrown;
    }

    /** What is thrown for a failure, after the listeners have seen it. */
    Failure told(
            EngineEvents events,
            SQLException thrown,
            AludelException translated,
            @Nullable String sql,
            @Nullable Connection connection,
            boolean ping) {
        boolean lost = translated instanceof DatabaseException known && known.isConnectionInvalidated();
        if (events.errors().isEmpty()) {
            return new Failure(translated, lost, lost);
        }
        ErrorEvent event = new ErrorEvent(thrown, translated, lost, sql, connection, ping);
        events.errors().each(listener -> listener.accept(event));
        return new Failure(event.failure(), event.isDisconnect(), event.invalidatesPool());
    }

    private static String what(ErrorCode code, Violation violation) {
        String named = violation.described();
        return switch (code) {
            case UNIQUE_VIOLATION -> "the row violates the unique constraint" + named + ".";
            case FOREIGN_KEY_VIOLATION -> "the row violates the foreign key" + named + ".";
            case NOT_NULL_VIOLATION ->
                "a column that takes no NULL was given NULL" + (named.isEmpty() ? "." : ":" + named + ".");
            case CHECK_VIOLATION -> "the row violates the CHECK constraint" + named + ".";
            case INTEGRITY_VIOLATION -> "the row violates a constraint" + named + ".";
            case SERIALIZATION_FAILURE -> "the transaction got in the way of another one.";
            case CONNECTION_LOST, CONNECTION_FAILED -> "the connection to the database was lost.";
            case COMMIT_UNKNOWN -> "it is not known whether the transaction was committed.";
            case STATEMENT_CANCELLED -> "the statement was cancelled before it ended.";
            case NO_SUCH_OBJECT -> "the statement names something that the database does not have.";
            case SYNTAX -> "the database does not understand the statement.";
            case PERMISSION_DENIED -> "the database does not let the user do that.";
            default -> "the database rejected the statement.";
        };
    }

    private String remedy(ErrorCode code, SQLException thrown) {
        if (dialect.isTransactionAborted(thrown)) {
            return "An earlier statement of the transaction failed. Roll back first; to go on after a failure, use a savepoint.";
        }
        return switch (code) {
            case UNIQUE_VIOLATION ->
                "Another row has the same values. Change them, or say what shall happen with onConflict(..).";
            case FOREIGN_KEY_VIOLATION ->
                "The row that is referred to does not exist, or other rows still refer to one that goes or gets another key."
                        + " Write parents first and delete them last; a changed key is followed by ON UPDATE CASCADE.";
            case NOT_NULL_VIOLATION -> "Give the column a value, or a default in the table's definition.";
            case CHECK_VIOLATION, INTEGRITY_VIOLATION ->
                "Change the values so that the rule holds, or change the rule.";
            case SERIALIZATION_FAILURE -> "Roll back and try the whole transaction again.";
            case CONNECTION_LOST, CONNECTION_FAILED ->
                "The transaction is undone. Close this connection and begin again with another one.";
            case COMMIT_UNKNOWN ->
                "The connection was lost before the answer came. Look whether the work was done before it is done again.";
            case STATEMENT_CANCELLED ->
                "It took longer than the execution option query_timeout allows, or somebody cancelled it. Make it quicker, or allow more.";
            case NO_SUCH_OBJECT ->
                "Check the spelling and the schema. Tables are created by metadata.createAll(engine) or by migrations.";
            case PERMISSION_DENIED ->
                "Grant the user what the statement needs, or connect as another one. A file has to be writable, and so has its folder.";
            case SYNTAX ->
                "Check the text given to text(..) or literalSql(..), near the place that the database names.";
            default -> "Check the values and the types of the columns.";
        };
    }

    /** The exception for a connection that could not be had. */
    AludelException connection(SQLException thrown, ConnectionSource source) {
        SQLException reason =
                thrown instanceof SQLTransientConnectionException && thrown.getCause() instanceof SQLException cause
                        ? cause
                        : thrown;
        if (reason == thrown && thrown instanceof SQLTransientConnectionException) {
            return new ConnectionException(
                    ErrorCode.POOL_EXHAUSTED,
                    "no connection to " + url + " came free in time.\n  " + source.exhaustion(),
                    DriverMessage.sanitized(thrown, url.toString()));
        }
        if (thrown.getCause() instanceof InterruptedException) {
            return new ConnectionException(
                    ErrorCode.CONNECTION_FAILED,
                    "the thread was interrupted while it waited for a connection to " + url + "."
                            + "\n  Nothing was lent. Usually the application ends, or cancels the task.");
        }
        String known = url + " " + url.toJdbc();
        return new ConnectionException(
                ErrorCode.CONNECTION_FAILED,
                refused(reason) + "\n  " + dialect.name() + " says: " + DriverMessage.redacted(reason, known),
                DriverMessage.sanitized(reason, known));
    }

    private String refused(SQLException reason) {
        String state = String.valueOf(reason.getSQLState());
        if (state.startsWith("28")) {
            return "the database refused user '" + (url.user() == null ? "" : url.user()) + "' at " + url
                    + ".\n  Check the user and the password; Engine.builder(url).password(..) takes one from elsewhere than the URL.";
        }
        if (dialect.isDatabaseMissing(reason)) {
            return "there is no database '" + url.database() + "' at " + url
                    + ".\n  Create it first, or correct the name after the last '/' of the URL.";
        }
        if (url.host() == null && url.database() != null) {
            return "the database at " + url + " cannot be opened."
                    + "\n  Check that its folder exists, and that you may read and write there.";
        }
        return "the database at " + url + " cannot be reached."
                + "\n  Check host, port and path, and whether the server runs and accepts connections from here.";
    }
}
