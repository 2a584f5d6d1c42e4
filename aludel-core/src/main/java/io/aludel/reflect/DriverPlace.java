package io.aludel.reflect;

import io.aludel.engine.Connection;
import io.aludel.engine.DriverCatalog;
import org.jspecify.annotations.Nullable;

/** Where a driver looks, with null for anywhere: databases without schemas call them catalogues. Immutable. */
record DriverPlace(@Nullable String catalog, @Nullable String schema) {
    static DriverPlace of(Connection connection, @Nullable String schema) {
        DriverCatalog driver = connection.driverCatalog();
        String defaultSchema = driver.schema();
        if (schema == null) {
            return new DriverPlace(driver.catalog(), defaultSchema);
        }
        String stored = connection.dialect().storedName(schema);
        return defaultSchema == null ? new DriverPlace(stored, null) : new DriverPlace(driver.catalog(), stored);
    }
}
