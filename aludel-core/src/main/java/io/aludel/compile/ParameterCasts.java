package io.aludel.compile;

import io.aludel.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Says in which casts parameters stand, so that the database takes them for what they are. Must be safe for use by many threads.
 *
 * <pre>{@code
 * Dialect mine = Dialects.POSTGRESQL.casting((type, usual) -> type.kind() == TypeKind.INTEGER ? "INTEGER" : usual);
 * }</pre>
 */
@FunctionalInterface
public interface ParameterCasts {
    /** The dialect's own. */
    ParameterCasts USUAL = (type, usual) -> usual;

    /**
     * The cast around a parameter.
     *
     * @param type the type of the parameter
     * @param usual what the dialect would write, or null for none
     * @return the target of the cast as SQL, or null for none
     */
    @Nullable
    String cast(SqlType<?> type, @Nullable String usual);
}
