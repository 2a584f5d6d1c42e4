package io.aludel.migrate.cli;

import io.aludel.engine.Engine;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.run.RunOptions;
import io.aludel.migrate.run.TransactionMode;
import io.aludel.migrate.run.VersionTable;
import io.aludel.migrate.script.RevisionSource;
import io.aludel.migrate.script.Revisions;
import io.aludel.migrate.script.SqlRevisions;
import io.aludel.schema.MetaData;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What {@code aludel.properties} says. Folders are seen from where that file is. Immutable.
 *
 * <table>
 *   <caption>The settings</caption>
 *   <tr><td>{@code url}</td><td>the database; {@code ${NAME}} stands for a variable of the environment</td></tr>
 *   <tr><td>{@code model}</td><td>a static field or method that gives the model, such as {@code com.acme.Models#metadata}</td></tr>
 *   <tr><td>{@code classpath}</td><td>classes and drivers of the application, commas between; {@code folder/*} for all its jars</td></tr>
 *   <tr><td>{@code package}, {@code directory}</td><td>where new revisions in Java go</td></tr>
 *   <tr><td>{@code sql.directory}</td><td>where revisions in SQL are</td></tr>
 *   <tr><td>{@code version.table}, {@code version.schema}</td><td>the table of versions</td></tr>
 *   <tr><td>{@code transactions}</td><td>{@code per_revision}, {@code all} or {@code none}</td></tr>
 * </table>
 */
public final class Settings {
    private static final List<String> NAMES = List.of(
            "url",
            "model",
            "classpath",
            "package",
            "directory",
            "sql.directory",
            "version.table",
            "version.schema",
            "transactions");

    private final Properties values;
    private final Path file;

    private Settings(Properties values, Path file) {
        this.values = values;
        this.file = file;
    }

    /** The settings of a file; none when the file is missing. */
    static Settings read(Path file) {
        Properties values = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException e) {
                throw wrong(file + " cannot be read: " + e.getMessage() + ".");
            }
        }
        for (String name : values.stringPropertyNames()) {
            if (!NAMES.contains(name)) {
                throw wrong(file + " has an unknown setting '" + name + "'.\n  There are " + String.join(", ", NAMES)
                        + ".");
            }
        }
        return new Settings(values, file);
    }

    /** The same with another URL, if one is given. */
    Settings url(@Nullable String url) {
        if (url == null) {
            return this;
        }
        Properties changed = new Properties();
        changed.putAll(values);
        changed.setProperty("url", url);
        return new Settings(changed, file);
    }

    Engine engine() {
        return Engine.create(expanded(required("url", "Write url=.. into it, or say --url.")));
    }

    Path directory() {
        return resolved(values.getProperty("directory", "src/main/java"));
    }

    String packageName() {
        return values.getProperty("package", "revisions");
    }

    Path sqlDirectory() {
        return resolved(values.getProperty("sql.directory", "src/main/resources/db/revisions"));
    }

    /**
     * Where the application's classes are, for a program that was started without them.
     *
     * @param typed what the command line says, in place of the file
     */
    List<String> classPath(@Nullable String typed) {
        if (typed != null) {
            return entries(typed);
        }
        return entries(values.getProperty("classpath", "")).stream()
                .map(entry -> entry.endsWith("*")
                        ? resolved(entry.substring(0, entry.length() - 1)) + "/*"
                        : resolved(entry).toString())
                .toList();
    }

    private static List<String> entries(String text) {
        return Arrays.stream(text.split("[," + File.pathSeparator + "]"))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    /** A path as the file means it: seen from where the file is. */
    private Path resolved(String path) {
        return file.resolveSibling(path);
    }

    /** The revisions on the class path and in the folder of SQL. */
    Revisions revisions() {
        return Revisions.of(List.of(java(), sql()));
    }

    Migrations migrations(Engine engine) {
        return Migrations.of(engine).from(java(), sql()).with(options());
    }

    private static RevisionSource java() {
        return JavaRevisions.indexed(Thread.currentThread().getContextClassLoader());
    }

    private RevisionSource sql() {
        return SqlRevisions.in(sqlDirectory());
    }

    private RunOptions options() {
        String table = values.getProperty("version.table", "aludel_version");
        VersionTable versions = new VersionTable(table, values.getProperty("version.schema"), true);
        return RunOptions.DEFAULT.versions(versions).transactions(transactions());
    }

    private TransactionMode transactions() {
        String mode = values.getProperty("transactions", "per_revision");
        try {
            return TransactionMode.valueOf(mode.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong(file + " says transactions=" + mode + "; there are per_revision, all and none.");
        }
    }

    /** The model, of which the named class has it in a static field or method. */
    List<MetaData> model() {
        List<MetaData> models = new ArrayList<>();
        for (String name : required("model", "Write model=com.acme.Models#metadata into it.")
                .split(",")) {
            models.add(model(name.strip()));
        }
        return models;
    }

    private static MetaData model(String name) {
        int hash = name.indexOf('#');
        if (hash < 0) {
            throw wrong("the model '" + name + "' has no '#' between class and member.");
        }
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            Class<?> type = Class.forName(name.substring(0, hash), true, loader);
            Object found = member(type, name.substring(hash + 1));
            if (found instanceof MetaData metadata) {
                return metadata;
            }
            throw wrong(name + " is no MetaData.");
        } catch (ReflectiveOperationException e) {
            throw new MigrationException(
                    ErrorCode.INVALID_CONFIGURATION,
                    "the model " + name + " is not there: " + e + "."
                            + "\n  Usually the classes of the application are not on the class path.",
                    e);
        }
    }

    private static @Nullable Object member(Class<?> type, String name) throws ReflectiveOperationException {
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == 0) {
                method.setAccessible(true);
                return method.invoke(null);
            }
        }
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(null);
    }

    private String required(String name, String remedy) {
        String value = values.getProperty(name);
        if (value == null || value.isBlank()) {
            throw wrong(file + " does not say '" + name + "'.\n  " + remedy);
        }
        return value;
    }

    /** Secrets come from the environment. */
    private String expanded(String text) {
        StringBuilder expanded = new StringBuilder();
        int position = 0;
        for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", position)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String variable = text.substring(open + 2, close);
            String value = System.getenv(variable);
            if (value == null) {
                throw wrong(file + " refers to ${" + variable + "}, which is not set in the environment.");
            }
            expanded.append(text, position, open).append(value);
            position = close + 1;
        }
        return expanded.append(text.substring(position)).toString();
    }

    private static MigrationException wrong(String message) {
        return new MigrationException(ErrorCode.INVALID_CONFIGURATION, message);
    }
}
