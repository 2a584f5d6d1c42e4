package io.aludel.dialect.postgresql;

import io.aludel.reflect.CatalogRows;
import io.aludel.schema.DialectOption;
import io.aludel.sql.Row;
import java.util.LinkedHashMap;
import java.util.Map;

/** Settings that only PostgreSQL knows. */
final class PostgresqlSettings {
    private PostgresqlSettings() {}

    static DialectOption of(String name, Object value) {
        return new DialectOption("postgresql", name, value);
    }

    /** Storage parameters, such as {@code fillfactor=70}, one a line. */
    static Map<String, String> storage(Row row) {
        Map<String, String> storage = new LinkedHashMap<>();
        for (String parameter : CatalogRows.lines(row, "storage")) {
            int equals = parameter.indexOf('=');
            storage.put(parameter.substring(0, equals), parameter.substring(equals + 1));
        }
        return storage;
    }
}
