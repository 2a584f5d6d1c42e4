package io.aludel.dialect.h2;

import io.aludel.dialect.Likeness;

/** What H2 takes for the same. Stateless. */
final class H2Likeness extends Likeness {
    static final H2Likeness INSTANCE = new H2Likeness();

    private static final int NUMBERS_FETCHED = 32;

    @Override
    public boolean keepsIdentities() {
        return true;
    }

    @Override
    public boolean viewsHoldTables() {
        return true;
    }

    @Override
    public long numbersFetched() {
        return NUMBERS_FETCHED;
    }
}
