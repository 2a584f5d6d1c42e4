package io.aludel.migrate.cli;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.Dialects;
import io.aludel.engine.Engine;
import io.aludel.engine.EngineBuilder;
import io.aludel.engine.Url;
import io.aludel.migrate.Customization;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.OfflineMigrations;
import io.aludel.migrate.cli.SettingValues.Value;
import io.aludel.migrate.op.Arguments;
import io.aludel.migrate.run.RunOptions;
import io.aludel.migrate.run.TransactionMode;
import io.aludel.migrate.run.VersionTable;
import io.aludel.migrate.script.RevisionSource;
import io.aludel.migrate.script.Revisions;
import io.aludel.schema.MetaData;
import io.aludel.schema.NamingConvention;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What files of settings, system properties and the command line say, for one database. Immutable, thread-safe.
 *
 * <p>Folders are seen from where the file is that names them.
 *
 * <p>Said later goes before said earlier: the files in their order, of each setting the one behind the name of the database
 * ({@code prod.url}) before the one without, then system properties ({@code -Daludel.url=..}), then the command line.
 *
 * <pre>{@code
 * Settings settings = Settings.read(Path.of("aludel.properties")).database("prod");
 * try (Engine engine = settings.engine()) {
 *     settings.migrations(engine).upgrade("head");
 * }
 * }</pre>
 */
public final class Settings {
    private static final String PROPERTY = "aludel.";
    private static final String ARGUMENT = "x.";

    private final SettingValues values;
    private final Placeholders placeholders;
    private final @Nullable String database;
    private final @Nullable String tenant;
    private final @Nullable String tag;

    private Settings(
            SettingValues values,
            Placeholders placeholders,
            @Nullable String database,
            @Nullable String tenant,
            @Nullable String tag) {
        this.values = values;
        this.placeholders = placeholders;
        this.database = database;
        this.tenant = tenant;
        this.tag = tag;
    }

    /**
     * What some files say, and the system properties.
     *
     * @throws io.aludel.migrate.error.MigrationException when one cannot be read, or has an unknown setting
     */
    public static Settings read(Path... files) {
        return read(List.of(files), System.getenv());
    }

    static Settings read(List<Path> files, Map<String, String> environment) {
        return new Settings(
                SettingValues.read(files).with(properties(), "a system property"),
                new Placeholders(environment),
                null,
                null,
                null);
    }

    private static Map<String, String> properties() {
        Map<String, String> said = new LinkedHashMap<>();
        Properties properties = System.getProperties();
        for (String name : properties.stringPropertyNames()) {
            String key = name.startsWith(PROPERTY) ? name.substring(PROPERTY.length()) : "";
            if (Setting.isKnown(key)) {
                said.put(key, properties.getProperty(name));
            }
        }
        return said;
    }

    /** The same, with what the command line says going before everything. */
    Settings with(Map<String, String> more) {
        Map<String, String> keys = new LinkedHashMap<>();
        more.forEach((key, text) -> keys.put(database == null ? key : database + "." + key, text));
        return new Settings(values.with(keys, "the command line"), placeholders, database, tenant, tag);
    }

    /**
     * The same for one of several databases.
     *
     * @throws io.aludel.migrate.error.MigrationException when the settings name none like that
     */
    public Settings database(String name) {
        if (!values.databases().contains(name)) {
            throw SettingValues.wrong("there is no database '" + name + "': " + values.missing("'" + name + ".url'")
                    + (values.databases().isEmpty()
                            ? ""
                            : "\n  There are " + String.join(", ", values.databases()) + "."));
        }
        return new Settings(values, placeholders, name, tenant, tag);
    }

    /** The same for one of several schemas, which becomes the default one of each connection. */
    public Settings tenant(String schema) {
        return new Settings(values, placeholders, database, schema, tag);
    }

    /** The same, giving revisions a word for the whole run; null for none. */
    public Settings tag(@Nullable String word) {
        return new Settings(values, placeholders, database, tenant, word);
    }

    /** What a setting says, placeholders replaced, or what holds otherwise; null when there is neither. */
    public @Nullable String text(Setting setting) {
        Value value = value(setting.key());
        String text = value == null ? null : placeholders.expand(setting.key(), value);
        return text == null || text.isEmpty() ? setting.standard() : text;
    }

    /** What stands behind a name, with its words as they are; null when nothing does. For what has words of its own. */
    @Nullable
    String words(String key) {
        Value value = value(key);
        return value == null || value.text().isBlank() ? null : value.text();
    }

    private @Nullable Value value(String key) {
        Value own = database == null ? null : values.get(database + "." + key);
        return own == null ? values.get(key) : own;
    }

    /**
     * What a setting says that has to be said.
     *
     * @param remedy what to do where it is not
     */
    public String required(Setting setting, String remedy) {
        String text = text(setting);
        if (text == null) {
            throw SettingValues.wrong(values.missing("'" + setting.key() + "'") + "\n  " + remedy);
        }
        return text;
    }

    /** What a setting says, parted at commas. */
    public List<String> list(Setting setting) {
        String text = text(setting);
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /** Whether a setting says {@code true}. */
    public boolean isOn(Setting setting) {
        String text = String.valueOf(text(setting));
        if (!text.equals("true") && !text.equals("false")) {
            throw SettingValues.wrong(setting.key() + "=" + text + " is neither true nor false.");
        }
        return text.equals("true");
    }

    /** What a setting says as a number. */
    int number(Setting setting) {
        String text = required(setting, "");
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw SettingValues.wrong(setting.key() + "=" + text + " is no number.");
        }
    }

    /** What revisions are told: settings that begin with {@code x.}, and what {@code -x} says. */
    public Arguments arguments() {
        Map<String, String> said = new LinkedHashMap<>();
        for (String prefix : database == null ? List.of(ARGUMENT) : List.of(ARGUMENT, database + "." + ARGUMENT)) {
            for (String key : values.keys(prefix)) {
                Value value = values.get(key);
                if (value != null) {
                    said.put(key.substring(prefix.length()), placeholders.expand(key, value));
                }
            }
        }
        return new Arguments(said, tag, database, tenant);
    }

    /** The address of the database. */
    public Url url() {
        Url url = Url.parse(required(Setting.URL, "Write url=.. into it, or say --url."));
        String user = text(Setting.USER);
        String password = text(Setting.PASSWORD);
        Url named = user == null || url.user() != null ? url : url.withUser(user);
        return password == null || named.password() != null ? named : named.withPassword(password);
    }

    /** Opens the database; to be closed. */
    public Engine engine() {
        EngineBuilder builder = Engine.builder(url());
        Engine engine = builder.build();
        if (tenant != null) {
            Tenants.choose(engine, tenant);
        }
        return engine;
    }

    /** How the database is written for, without opening it. */
    public Dialect dialect() {
        return Dialects.byName(url().dialectName());
    }

    /** A path as it is meant where a setting says it: seen from the folder of its file. */
    Path resolved(Setting setting, String path) {
        return values.resolved(path, value(setting.key()));
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
        String said = text(Setting.CLASSPATH);
        return entries(said == null ? "" : said).stream()
                .map(entry -> entry.endsWith("*")
                        ? resolved(Setting.CLASSPATH, entry.substring(0, entry.length() - 1)) + "/*"
                        : resolved(Setting.CLASSPATH, entry).toString())
                .toList();
    }

    private static List<String> entries(String text) {
        return Arrays.stream(text.split("[," + File.pathSeparator + "]"))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    /** Where new revisions in Java go. */
    public Path directory() {
        return resolved(Setting.DIRECTORY, required(Setting.DIRECTORY, ""));
    }

    /** The package of new revisions in Java. */
    public String packageName() {
        return required(Setting.PACKAGE, "");
    }

    /** Where revisions are. */
    public Locations locations() {
        return new Locations(this);
    }

    /** Where new revisions in SQL go. */
    public Path sqlDirectory() {
        return locations().newSql(null);
    }

    /** The revisions, wherever they are. */
    public Revisions revisions() {
        return Revisions.of(locations().sources());
    }

    /** The migrations of an open database. */
    public Migrations migrations(Engine engine) {
        return Migrations.of(engine)
                .from(locations().sources().toArray(RevisionSource[]::new))
                .with(options())
                .linting(LintSettings.of(this));
    }

    /** The migrations written as scripts, for a dialect. */
    public OfflineMigrations offline(Dialect dialect) {
        return OfflineMigrations.of(dialect)
                .from(locations().sources().toArray(RevisionSource[]::new))
                .with(options())
                .separator(text(Setting.SCRIPT_SEPARATOR));
    }

    /** What a script for a dialect begins with: the choice of the schema, when there are several. */
    String opening(Dialect dialect) {
        return tenant == null ? "" : dialect.useSchema(tenant) + ";\n\n";
    }

    private RunOptions options() {
        VersionTable versions = new VersionTable(
                required(Setting.VERSION_TABLE, ""), text(Setting.VERSION_SCHEMA), isOn(Setting.VERSION_KEY));
        RunOptions options = RunOptions.DEFAULT
                .versions(versions)
                .transactions(transactions())
                .patience(patience())
                .arguments(arguments());
        options = options.namingConventionFrom(this::namingConvention);
        return customization().run(isOn(Setting.LOCK) ? options : options.withoutLock());
    }

    /** That of the model, for revisions in Java; files of SQL have names for everything. */
    NamingConvention namingConvention() {
        if (text(Setting.MODEL) == null || !locations().hasClasses()) {
            return NamingConvention.DEFAULT;
        }
        return model().stream()
                .map(MetaData::namingConvention)
                .filter(convention -> convention != NamingConvention.DEFAULT)
                .findFirst()
                .orElse(NamingConvention.DEFAULT);
    }

    /** What the project wants otherwise. */
    public Customization customization() {
        String name = text(Setting.CUSTOMIZATION);
        return name == null ? Customization.NONE : ModelClass.made(name, Customization.class, Locations.loader());
    }

    /** How new revisions are written. */
    FileSettings files() {
        return new FileSettings(this);
    }

    private TransactionMode transactions() {
        String mode = required(Setting.TRANSACTIONS, "");
        try {
            return TransactionMode.valueOf(mode.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw SettingValues.wrong("transactions=" + mode + " is unknown; there are per_revision, all and none.");
        }
    }

    private Duration patience() {
        String seconds = required(Setting.LOCK_PATIENCE, "");
        try {
            return Duration.ofSeconds(Long.parseLong(seconds));
        } catch (NumberFormatException e) {
            throw SettingValues.wrong("lock.patience=" + seconds + " is no number of seconds.");
        }
    }

    /** The model: all tables of the application. */
    public List<MetaData> model() {
        List<MetaData> models = new ArrayList<>();
        required(Setting.MODEL, "Write model=com.acme.Models#metadata into it.");
        for (String name : list(Setting.MODEL)) {
            models.add(ModelClass.metadata(name, Locations.loader()));
        }
        return models;
    }
}
