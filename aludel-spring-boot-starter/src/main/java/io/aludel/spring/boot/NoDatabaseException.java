package io.aludel.spring.boot;

import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;

/** Neither an address nor a data source is configured. */
final class NoDatabaseException extends AludelException {
    private static final long serialVersionUID = 1;

    NoDatabaseException(String what) {
        super(
                ErrorCode.INVALID_CONFIGURATION,
                what
                        + "\n  Set 'spring.datasource.url', or 'aludel.url' for a pool of Aludel's own, such as aludel.url=sqlite:app.db.");
    }
}
