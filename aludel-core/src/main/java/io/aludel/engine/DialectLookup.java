package io.aludel.engine;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.DialectRegistry;
import io.aludel.dialect.Dialects;

/** Which dialect an address speaks: the one of its name, or plain SQL for databases that Aludel only reads from. */
final class DialectLookup {
    private DialectLookup() {}

    static Dialect of(Url url) {
        return DialectRegistry.find(url.dialectName()).orElseGet(() -> Dialects.GENERIC);
    }
}
