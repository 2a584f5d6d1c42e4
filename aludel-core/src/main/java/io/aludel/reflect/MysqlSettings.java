package io.aludel.reflect;

import io.aludel.schema.DialectOption;
import io.aludel.schema.TableOptions;
import io.aludel.sql.Row;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings that only MariaDB and MySQL know. */
final class MysqlSettings {
    /** What {@code create_options} calls them, and what they are called here. */
    private static final Map<String, String> NAMES = Map.of(
            "row_format", "row_format",
            "key_block_size", "key_block_size",
            "avg_row_length", "avg_row_length",
            "checksum", "checksum",
            "delay_key_write", "delay_key_write",
            "max_rows", "max_rows",
            "min_rows", "min_rows",
            "pack_keys", "pack_keys",
            "stats_sample_pages", "stats_sample_pages");

    private MysqlSettings() {}

    static DialectOption of(String name, Object value) {
        return new DialectOption("mysql", name, value);
    }

    static TableOptions options(Row row, boolean mariadb) {
        TableOptions options = TableOptions.NONE.comment(CatalogRows.nonEmpty(row, "comment"));
        String engine = CatalogRows.nonEmpty(row, "engine");
        if (engine != null) {
            options = options.options(of("engine", engine));
        }
        String collation = CatalogRows.nonEmpty(row, "collation");
        if (collation != null) {
            options = options.options(of("charset", charset(collation)), of("collate", collation));
        }
        String created = CatalogRows.nonEmpty(row, "create_options");
        if (created != null) {
            for (String option : created.split(" ")) {
                options = with(options, option);
            }
        }
        return options;
    }

    static boolean isPartitioned(Row row) {
        return CatalogRows.text(row, "create_options").contains("partitioned");
    }

    private static TableOptions with(TableOptions options, String text) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? null : NAMES.get(text.substring(0, equals).toLowerCase(Locale.ROOT));
        return name == null
                ? options
                : options.options(of(name, text.substring(equals + 1).toUpperCase(Locale.ROOT)));
    }

    /** A collation begins with the name of its character set. */
    static String charset(String collation) {
        int end = collation.indexOf('_');
        return end < 0 ? collation : collation.substring(0, end);
    }

    static @Nullable String value(TableOptions options, String name) {
        return options.dialect().stream()
                .filter(option -> option.name().equals(name))
                .map(option -> String.valueOf(option.value()))
                .findFirst()
                .orElse(null);
    }
}
