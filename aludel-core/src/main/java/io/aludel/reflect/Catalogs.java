package io.aludel.reflect;

import io.aludel.dialect.Dialect;

/** Which catalogue belongs to which database. */
final class Catalogs {
    private static final Catalog DRIVER = new DriverMetadataCatalog();

    private Catalogs() {}

    /** The database's own catalogue, or what its driver says. */
    static Catalog of(Dialect dialect) {
        return dialect instanceof Catalogued own ? own.catalog() : DRIVER;
    }
}
