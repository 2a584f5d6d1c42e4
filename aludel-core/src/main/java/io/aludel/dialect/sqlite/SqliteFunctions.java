package io.aludel.dialect.sqlite;

import io.aludel.compile.FunctionTable;
import io.aludel.dialect.StringAggregates;

/** The functions that SQLite knows by other names. */
final class SqliteFunctions {
    private SqliteFunctions() {}

    static FunctionTable table() {
        return FunctionTable.STANDARD
                .withWords("now", "CURRENT_TIMESTAMP")
                .withWords("localtimestamp", "DATETIME(CURRENT_TIMESTAMP, 'localtime')")
                .withName("char_length", "length")
                .withCall("aggregate_strings", (out, call) -> StringAggregates.listed(out, call, "group_concat"));
    }
}
