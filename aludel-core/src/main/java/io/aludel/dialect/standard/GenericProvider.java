package io.aludel.dialect.standard;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.DialectProvider;

/** Brings the generic dialect. */
public final class GenericProvider implements DialectProvider {
    @Override
    public String name() {
        return "generic";
    }

    @Override
    public Dialect create() {
        return new GenericDialect();
    }
}
