package io.aludel.reflect;

import io.aludel.dialect.Dialect;
import java.util.Map;

/** Which catalogue belongs to which database. */
final class Catalogs {
    private static final Map<String, Catalog> BY_DIALECT = Map.of(
            "sqlite", new SqliteCatalog(),
            "postgresql", new PostgresqlCatalog(),
            "mariadb", new MysqlCatalog(true),
            "mysql", new MysqlCatalog(false),
            "h2", new H2Catalog());

    private Catalogs() {}

    /** The database's own catalogue, or what its driver says. */
    static Catalog of(Dialect dialect) {
        return BY_DIALECT.getOrDefault(dialect.name(), new DriverMetadataCatalog());
    }
}
