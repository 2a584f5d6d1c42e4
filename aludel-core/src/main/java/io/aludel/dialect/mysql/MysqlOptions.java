package io.aludel.dialect.mysql;

import io.aludel.schema.DialectOption;
import java.util.Locale;
import java.util.Map;

/**
 * What MySQL and MariaDB can be told of tables, indexes and constraints. Other databases pass it over.
 *
 * <pre>{@code
 * Table.of("users", metadata, MysqlOptions.engine("InnoDB"), MysqlOptions.charset("utf8mb4"), column(..))
 * }</pre>
 */
public final class MysqlOptions {
    private MysqlOptions() {}

    /** The storage engine. */
    public static DialectOption engine(String name) {
        return table("engine", name);
    }

    /** The default character set. */
    public static DialectOption charset(String name) {
        return table("charset", name);
    }

    /** The default collation. */
    public static DialectOption collate(String name) {
        return table("collate", name);
    }

    /** How rows are stored, such as {@code DYNAMIC}. */
    public static DialectOption rowFormat(String format) {
        return table("row_format", format);
    }

    /** The first number of AUTO_INCREMENT. */
    public static DialectOption autoIncrement(long first) {
        return table("auto_increment", first);
    }

    /** How a table is divided. SQL as the application wrote it. */
    public static DialectOption partitionBy(String sql) {
        return table("partition_by", sql);
    }

    /**
     * Any other option of CREATE TABLE.
     *
     * @param name its name, with underscores or blanks
     * @param value its value
     */
    public static DialectOption table(String name, Object value) {
        return option(name.toLowerCase(Locale.ROOT).replace(' ', '_'), value);
    }

    /** The kind of an index: {@code FULLTEXT} or {@code SPATIAL}. */
    public static DialectOption prefix(String kind) {
        return option("prefix", kind);
    }

    /** How an index or a key is stored: {@code btree} or {@code hash}. */
    public static DialectOption using(String method) {
        return option("using", method);
    }

    /** The parser of a full-text index. */
    public static DialectOption withParser(String parser) {
        return option("with_parser", parser);
    }

    /** How much of each column is indexed. */
    public static DialectOption length(int characters) {
        return option("length", characters);
    }

    /** How much of some columns is indexed. */
    public static DialectOption length(Map<String, Integer> characters) {
        return option("length", characters);
    }

    /** The same option for MariaDB alone. */
    public static DialectOption onlyMariadb(DialectOption option) {
        return new DialectOption("mariadb", option.name(), option.value());
    }

    private static DialectOption option(String name, Object value) {
        return new DialectOption("mysql", name, value);
    }
}
