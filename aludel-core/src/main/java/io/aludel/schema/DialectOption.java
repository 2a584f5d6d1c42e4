package io.aludel.schema;

import static java.util.Objects.requireNonNull;

/**
 * A setting that one database understands and all others pass over. Immutable.
 *
 * <p>Rarely made by hand: {@code PostgresqlOptions}, {@code MysqlOptions} and {@code SqliteOptions} have a method for each.
 *
 * @param dialect the name of the dialect, such as {@code postgresql}
 * @param name the name of the setting, such as {@code fillfactor}
 * @param value its value; what it may be is up to the setting
 */
public record DialectOption(String dialect, String name, Object value) implements TableElement {
    public DialectOption {
        requireNonNull(dialect, "dialect");
        requireNonNull(name, "name");
        requireNonNull(value, "value");
    }
}
