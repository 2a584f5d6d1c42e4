package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.ddl.DdlElement;
import org.jspecify.annotations.Nullable;

/**
 * Executes a definition of {@code io.aludel.schema.ddl}. Immutable.
 *
 * @param definition the definition
 * @param reversal what takes it back; null when nothing does
 */
public record ExecuteDefinition(
        DdlElement definition, @Nullable MigrationOp reversal) implements Execution {
    public ExecuteDefinition {
        requireNonNull(definition, "definition");
    }

    /** Executes a definition that nothing takes back. */
    public static ExecuteDefinition of(DdlElement definition) {
        return new ExecuteDefinition(definition, null);
    }

    /** The same, taken back by another definition. */
    public ExecuteDefinition reversedBy(DdlElement other) {
        return new ExecuteDefinition(definition, new ExecuteDefinition(other, this));
    }

    @Override
    public String describe() {
        return "execute " + definition;
    }
}
