package io.aludel.engine;

import io.aludel.dialect.Dialect;

/** Which dialect an address speaks. */
final class DialectLookup {
    private DialectLookup() {}

    static Dialect of(Url url) {
        throw new UnsupportedOperationException("no dialect yet for " + url);
    }
}
