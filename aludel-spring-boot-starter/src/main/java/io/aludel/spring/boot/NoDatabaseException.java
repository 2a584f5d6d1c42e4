package io.aludel.spring.boot;

import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;

/** It is not clear over which database the engine is to be: none is configured, or several are. */
final class NoDatabaseException extends AludelException {
    private static final long serialVersionUID = 1;

    private NoDatabaseException(String what, String remedy) {
        super(ErrorCode.INVALID_CONFIGURATION, what + "\n  " + remedy);
    }

    /** Neither an address nor a data source is configured. */
    static NoDatabaseException none(String what) {
        return new NoDatabaseException(
                what,
                "Set 'spring.datasource.url', or 'aludel.url' for a pool of Aludel's own, such as aludel.url=sqlite:app.db.");
    }

    /** The application has several data sources. */
    static NoDatabaseException several() {
        return new NoDatabaseException(
                "there are several DataSources, and none of them is @Primary.",
                "Mark the one for Aludel with @Primary, or declare a bean of type Engine over it.");
    }

    /** The application has an address, and a data source of its own. */
    static NoDatabaseException both() {
        return new NoDatabaseException(
                "'aludel.url' is set, and the application declares a DataSource as well: one of them would be left out.",
                "Leave out 'aludel.url' to use the DataSource, or declare a bean of type Engine.");
    }
}
