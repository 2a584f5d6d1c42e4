package io.aludel.schema;

import java.util.Optional;

/** Whether policies decide which rows of a table somebody sees: row-level security. */
public enum RowSecurity {
    /** Everybody with rights on the table sees every row. */
    OFF,
    /** Policies decide, except for the owner of the table. */
    ON,
    /** Policies decide for the owner, too. */
    FORCED;

    /** The name of the setting of a table that says so. */
    public static final String OPTION = "row_security";

    /** What a table is declared with; off unless something is said. */
    public static RowSecurity of(Table table) {
        return stated(table).orElse(OFF);
    }

    /** What is said of a table; empty when nothing is. */
    public static Optional<RowSecurity> stated(Table table) {
        for (DialectOption option : table.options().dialect()) {
            if (option.name().equals(OPTION) && option.value() instanceof String value) {
                return Optional.of(valueOf(value));
            }
        }
        return Optional.empty();
    }
}
