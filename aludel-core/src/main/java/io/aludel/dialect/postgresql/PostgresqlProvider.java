package io.aludel.dialect.postgresql;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.DialectProvider;

/** Brings the PostgreSQL dialect. */
public final class PostgresqlProvider implements DialectProvider {
    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public Dialect create() {
        return new PostgresqlDialect();
    }
}
