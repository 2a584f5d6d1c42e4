package io.aludel.dialect.mysql;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.DialectProvider;

/** Brings the MySQL dialect. */
public final class MysqlProvider implements DialectProvider {
    @Override
    public String name() {
        return "mysql";
    }

    @Override
    public Dialect create() {
        return new MysqlDialect();
    }
}
