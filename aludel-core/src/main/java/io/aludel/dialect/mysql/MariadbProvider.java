package io.aludel.dialect.mysql;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.DialectProvider;

/** Brings the MariaDB dialect. */
public final class MariadbProvider implements DialectProvider {
    @Override
    public String name() {
        return "mariadb";
    }

    @Override
    public Dialect create() {
        return new MariadbDialect();
    }
}
