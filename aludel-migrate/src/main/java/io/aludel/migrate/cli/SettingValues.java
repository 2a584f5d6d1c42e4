package io.aludel.migrate.cli;

import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import io.aludel.migrate.error.MigrationException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The settings as files say them, each with where it was said; later files go before earlier ones. Immutable. */
final class SettingValues {
    private static final String URL_OF = "." + Setting.URL.key();

    private final Map<String, Value> values;
    private final List<Path> files;

    /**
     * A setting as it stands in a file.
     *
     * @param text what is said
     * @param origin who says it, for people
     * @param file the file; null where it was said elsewhere
     */
    record Value(String text, String origin, @Nullable Path file) {
        /** The folder of the file. */
        Path folder() {
            Path folder =
                    file == null ? null : file.toAbsolutePath().normalize().getParent();
            return folder == null ? Path.of("").toAbsolutePath() : folder;
        }
    }

    private SettingValues(Map<String, Value> values, List<Path> files) {
        this.values = Collections.unmodifiableMap(values);
        this.files = List.copyOf(files);
    }

    /** What some files say; the later ones win. */
    static SettingValues read(List<Path> files) {
        Map<String, Value> values = new LinkedHashMap<>();
        files.forEach(file -> values.putAll(one(file)));
        SettingValues read = new SettingValues(values, files);
        values.forEach((key, value) -> read.known(key, value));
        return read;
    }

    private static Map<String, Value> one(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw wrong(file + " cannot be read: " + e + "."
                    + "\n  Name files of settings with --config, or write one with: aludel init");
        }
        Map<String, Value> values = new LinkedHashMap<>();
        properties
                .stringPropertyNames()
                .forEach(key ->
                        values.put(key, new Value(properties.getProperty(key).strip(), file.toString(), file)));
        return values;
    }

    private void known(String key, Value value) {
        int dot = key.indexOf('.');
        boolean ofDatabase =
                dot > 0 && databases().contains(key.substring(0, dot)) && Setting.isKnown(key.substring(dot + 1));
        if (!ofDatabase && !Setting.isKnown(key)) {
            throw wrong(value.origin() + " has an unknown setting '" + key + "'."
                    + Suggestions.didYouMean(key, Setting.keys())
                    + "\n  There are " + String.join(", ", Setting.keys())
                    + "; and each behind the name of a database that has a url, such as prod.url.");
        }
    }

    /** The names of databases: those for which there is a {@code NAME.url}. */
    Set<String> databases() {
        Set<String> names = new LinkedHashSet<>();
        for (String key : values.keySet()) {
            if (key.endsWith(URL_OF)) {
                names.add(key.substring(0, key.length() - URL_OF.length()));
            }
        }
        return names;
    }

    /** What was said; null when nothing was. */
    @Nullable
    Value get(String key) {
        return values.get(key);
    }

    /** All names that begin in some way. */
    List<String> keys(String beginning) {
        return values.keySet().stream().filter(key -> key.startsWith(beginning)).toList();
    }

    /** The same, with what was said elsewhere going before everything. */
    SettingValues with(Map<String, String> more, String origin) {
        Map<String, Value> all = new LinkedHashMap<>(values);
        more.forEach((key, text) -> all.put(key, new Value(text, origin, null)));
        return new SettingValues(all, files);
    }

    /** A path as it is meant where it was said: seen from the folder of its file, or of the first file if nobody said it. */
    Path resolved(String path, @Nullable Value said) {
        Path file = said == null ? files.stream().findFirst().orElse(null) : said.file();
        return file == null ? Path.of(path) : file.resolveSibling(path);
    }

    /** That something is not said, for messages. */
    String missing(String what) {
        return files.isEmpty()
                ? "nothing says " + what + ": there is no aludel.properties here."
                : String.join(" and ", files.stream().map(Path::toString).toList()) + " does not say " + what + ".";
    }

    static MigrationException wrong(String message) {
        return new MigrationException(ErrorCode.INVALID_CONFIGURATION, message);
    }
}
