package io.aludel.compile;

import static java.util.Objects.requireNonNull;

import io.aludel.type.SqlType;

/**
 * Stands among the {@linkplain Compiled#supplied() supplied values} of a statement that says itself what its surroundings impose: the value
 * that is sent is that of the surroundings, and an execution that gives another one is refused. Immutable.
 *
 * @param own what the surroundings are asked for
 * @param position where the statement's own value stands, as in {@link Compiled#slots()}
 * @param type how both are sent
 * @param table into which the row goes, for messages
 * @param column whose value it is, for messages
 */
public record ChosenValue(ContextValue own, int position, SqlType<?> type, String table, String column) {
    public ChosenValue {
        requireNonNull(own, "own");
        requireNonNull(type, "type");
        requireNonNull(table, "table");
        requireNonNull(column, "column");
    }
}
