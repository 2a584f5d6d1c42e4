package io.aludel.migrate.imports;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How Flyway was set up, as far as its history depends on it. Immutable; each method gives a changed copy.
 *
 * @param locations the folders of its files
 * @param schema where its table is, or null for the default schema
 * @param table its table
 * @param placeholders values by the names of placeholders, whose case does not matter
 * @param replacing whether placeholders are replaced at all
 * @param prefixes the letters of versioned, undo, repeatable and baseline files, in this order
 * @param separator what stands between version and description
 * @param suffixes how files end
 * @param encoding how files are written
 */
public record FlywaySettings(
        List<Path> locations,
        @Nullable String schema,
        String table,
        Map<String, String> placeholders,
        boolean replacing,
        List<String> prefixes,
        String separator,
        List<String> suffixes,
        Charset encoding) {
    /** What Flyway assumes; no folder yet. */
    public static final FlywaySettings DEFAULT = new FlywaySettings(
            List.of(),
            null,
            "flyway_schema_history",
            Map.of(),
            true,
            List.of("V", "U", "R", "B"),
            "__",
            List.of(".sql"),
            StandardCharsets.UTF_8);

    public FlywaySettings {
        locations = List.copyOf(locations);
        requireNonNull(table, "table");
        Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        values.putAll(placeholders);
        placeholders = Collections.unmodifiableMap(values);
        prefixes = List.copyOf(prefixes);
        suffixes = List.copyOf(suffixes);
    }

    /** The same with more folders. */
    public FlywaySettings locations(Path... more) {
        List<Path> all = new ArrayList<>(locations);
        all.addAll(List.of(more));
        return new FlywaySettings(all, schema, table, placeholders, replacing, prefixes, separator, suffixes, encoding);
    }

    /** The same with one more folder, as Flyway's settings name it: {@code filesystem:..}, {@code classpath:..} or bare. */
    public FlywaySettings location(String location) {
        return locations(ForeignFiles.folder(location.strip()));
    }

    /** The same with another table. */
    public FlywaySettings table(@Nullable String inSchema, String name) {
        return new FlywaySettings(
                locations, inSchema, name, placeholders, replacing, prefixes, separator, suffixes, encoding);
    }

    /** The same with one more value of a placeholder. */
    public FlywaySettings placeholder(String name, String value) {
        Map<String, String> more = new TreeMap<>(placeholders);
        more.put(name, value);
        return new FlywaySettings(locations, schema, table, more, replacing, prefixes, separator, suffixes, encoding);
    }

    /**
     * What a file {@code flyway.conf} says; other settings in it do not matter here.
     *
     * @param text the text of the file
     */
    public static FlywaySettings parse(String text) {
        Properties said = new Properties();
        try {
            said.load(new StringReader(text));
        } catch (IOException e) {
            throw ForeignErrors.script("flyway.conf", "cannot be read: " + e.getMessage() + ".", e);
        }
        FlywaySettings settings = DEFAULT.table(
                said.getProperty("flyway.defaultSchema"), said.getProperty("flyway.table", DEFAULT.table()));
        for (String location : said.getProperty("flyway.locations", "").split(",")) {
            if (!location.isBlank()) {
                settings = settings.location(location);
            }
        }
        for (String name : said.stringPropertyNames()) {
            if (name.startsWith("flyway.placeholders.")) {
                settings =
                        settings.placeholder(name.substring("flyway.placeholders.".length()), said.getProperty(name));
            }
        }
        return new FlywaySettings(
                settings.locations(),
                settings.schema(),
                settings.table(),
                settings.placeholders(),
                Boolean.parseBoolean(said.getProperty("flyway.placeholderReplacement", "true")),
                List.of(
                        said.getProperty("flyway.sqlMigrationPrefix", "V"),
                        said.getProperty("flyway.undoSqlMigrationPrefix", "U"),
                        said.getProperty("flyway.repeatableSqlMigrationPrefix", "R"),
                        said.getProperty("flyway.baselineMigrationPrefix", "B")),
                said.getProperty("flyway.sqlMigrationSeparator", "__"),
                List.of(said.getProperty("flyway.sqlMigrationSuffixes", ".sql").split(",")),
                Charset.forName(said.getProperty("flyway.encoding", "UTF-8")));
    }
}
