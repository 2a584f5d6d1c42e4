package io.aludel.migrate.ddl;

import io.aludel.dialect.Dialect;

/** What databases can do with indexes. */
final class IndexAbilities {
    private IndexAbilities() {}

    /** MySQL has no IF NOT EXISTS for indexes. */
    static boolean createsIfNotExists(Dialect dialect) {
        return !dialect.name().equals("mysql");
    }
}
