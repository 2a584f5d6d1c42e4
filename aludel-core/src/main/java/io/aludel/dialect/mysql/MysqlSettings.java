package io.aludel.dialect.mysql;

import io.aludel.reflect.CatalogRows;
import io.aludel.schema.DialectOption;
import io.aludel.schema.TableOptions;
import io.aludel.sql.Row;
import java.util.Locale;
import java.util.Set;

/** Settings that only MariaDB and MySQL know. */
final class MysqlSettings {
    /** What of {@code create_options} belongs to the definition. */
    private static final Set<String> NAMES = Set.of(
            "row_format",
            "key_block_size",
            "avg_row_length",
            "checksum",
            "delay_key_write",
            "max_rows",
            "min_rows",
            "pack_keys",
            "stats_sample_pages");

    private MysqlSettings() {}

    static DialectOption of(boolean mariadb, String name, Object value) {
        return new DialectOption(mariadb ? "mariadb" : "mysql", name, value);
    }

    static TableOptions options(Row row, boolean mariadb) {
        TableOptions options = TableOptions.NONE.comment(CatalogRows.nonEmpty(row, "comment"));
        String engine = CatalogRows.nonEmpty(row, "engine");
        if (engine != null) {
            options = options.options(of(mariadb, "engine", engine));
        }
        String collation = CatalogRows.nonEmpty(row, "collation");
        if (collation != null) {
            options = options.options(of(mariadb, "charset", charset(collation)), of(mariadb, "collate", collation));
        }
        String created = CatalogRows.nonEmpty(row, "create_options");
        if (created != null) {
            for (String option : created.split(" ")) {
                options = with(options, option, mariadb);
            }
        }
        return options;
    }

    static boolean isPartitioned(Row row) {
        return CatalogRows.text(row, "create_options").contains("partitioned");
    }

    private static TableOptions with(TableOptions options, String text, boolean mariadb) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? "" : text.substring(0, equals).toLowerCase(Locale.ROOT);
        return NAMES.contains(name)
                ? options.options(of(mariadb, name, text.substring(equals + 1).toUpperCase(Locale.ROOT)))
                : options;
    }

    /** A collation begins with the name of its character set. */
    static String charset(String collation) {
        int end = collation.indexOf('_');
        return end < 0 ? collation : collation.substring(0, end);
    }
}
