package io.aludel.dialect.standard;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.DialectProvider;

/** Brings the reference dialect. */
public final class StandardProvider implements DialectProvider {
    @Override
    public String name() {
        return "default";
    }

    @Override
    public Dialect create() {
        return new StandardDialect();
    }
}
