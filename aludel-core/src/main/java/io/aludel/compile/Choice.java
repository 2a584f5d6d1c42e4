package io.aludel.compile;

import io.aludel.sql.ast.Bind;
import io.aludel.type.SqlType;

/**
 * The value of a parameter that the compiler puts in the place of one of the statement's own; {@link Slots} makes a {@link ChosenValue} of
 * it. Immutable.
 */
record Choice(ContextValue own, Bind given, SqlType<?> type, String table, String column) {
    /** A parameter with the value of the surroundings. */
    static Bind bind(ContextValue own, Bind given, SqlType<?> type, String table, String column) {
        return Bind.constant(new Choice(own, given, type, table, column), type);
    }

    ChosenValue at(int position) {
        return new ChosenValue(own, position, type, table, column);
    }
}
