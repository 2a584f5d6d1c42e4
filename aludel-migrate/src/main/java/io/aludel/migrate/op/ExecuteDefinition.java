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
        DdlElement definition, @Nullable MigrationOp reversal) implements MigrationOp {
    public ExecuteDefinition {
        requireNonNull(definition, "definition");
    }

    @Override
    public MigrationOp reverse() {
        if (reversal == null) {
            throw Names.irreversible(this, "Write the downgrade by hand.");
        }
        return reversal;
    }

    @Override
    public String describe() {
        return "execute " + definition;
    }
}
