package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import io.aludel.sql.Executable;
import org.jspecify.annotations.Nullable;

/**
 * Executes a statement of the expression language. Immutable. In a script its values are written as literals.
 *
 * @param statement the statement
 * @param reversal what takes it back; null when nothing does
 */
public record ExecuteStatement(
        Executable statement, @Nullable MigrationOp reversal) implements Execution {
    public ExecuteStatement {
        requireNonNull(statement, "statement");
    }

    /** Executes a statement that nothing takes back. */
    public static ExecuteStatement of(Executable statement) {
        return new ExecuteStatement(statement, null);
    }

    /** The same, taken back by another statement. */
    public ExecuteStatement reversedBy(Executable other) {
        return new ExecuteStatement(statement, new ExecuteStatement(other, this));
    }

    @Override
    public String describe() {
        return "execute " + statement;
    }
}
