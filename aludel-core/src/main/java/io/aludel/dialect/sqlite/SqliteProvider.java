package io.aludel.dialect.sqlite;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.DialectProvider;

/** Brings the SQLite dialect. */
public final class SqliteProvider implements DialectProvider {
    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public Dialect create() {
        return new SqliteDialect();
    }
}
