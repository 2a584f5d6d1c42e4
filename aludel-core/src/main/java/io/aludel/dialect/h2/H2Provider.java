package io.aludel.dialect.h2;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.DialectProvider;

/** Brings the H2 dialect. */
public final class H2Provider implements DialectProvider {
    @Override
    public String name() {
        return "h2";
    }

    @Override
    public Dialect create() {
        return new H2Dialect();
    }
}
