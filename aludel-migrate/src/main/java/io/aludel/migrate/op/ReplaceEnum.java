package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes an enumerated type again with other values: the way to remove or reorder them. Immutable. PostgreSQL writes every row of each
 * table that uses the type.
 *
 * @param name the name of the type
 * @param schema its schema, or null for the default one
 * @param before the values so far
 * @param after the values from now on
 * @param mapping what becomes of values that are removed; a value that is removed and not named here fails when a row has it
 * @param uses the columns of the type
 */
public record ReplaceEnum(
        String name,
        @Nullable String schema,
        List<String> before,
        List<String> after,
        Map<String, String> mapping,
        List<EnumUse> uses)
        implements MigrationOp {
    public ReplaceEnum {
        requireNonNull(name, "name");
        before = List.copyOf(before);
        after = List.copyOf(after);
        mapping = Collections.unmodifiableMap(new LinkedHashMap<>(mapping));
        uses = List.copyOf(uses);
    }

    /** The values come back; rows that were mapped stay what they became. */
    @Override
    public ReplaceEnum reverse() {
        return new ReplaceEnum(name, schema, after, before, Map.of(), uses);
    }

    @Override
    public String describe() {
        return "modify enum " + Names.quoted(schema, name) + " from " + before + " to " + after;
    }
}
