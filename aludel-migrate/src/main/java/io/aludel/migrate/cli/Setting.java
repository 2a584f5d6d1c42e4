package io.aludel.migrate.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be set in {@code aludel.properties}. */
public enum Setting {
    /** The database. */
    URL("url", null, "the database, such as postgresql://app@localhost/app"),
    /** Its user. */
    USER("user", null, "the user, where the url names none"),
    /** Its password. */
    PASSWORD("password", null, "the password, best as ${DB_PASSWORD}; never printed"),
    /** The model. */
    MODEL("model", null, "what gives the MetaData: a static field or method, class#member; several with commas"),
    /** Where the application's classes and drivers are. */
    CLASSPATH("classpath", null, "classes and drivers of the application, commas between; folder/* for all its jars"),
    /** What new revisions are. */
    FORMAT("format", "java", "what new revisions are: java or sql"),
    /** Where new revisions in Java go. */
    DIRECTORY("directory", "src/main/java", "the folder of sources, for new revisions in Java"),
    /** The package of new revisions. */
    PACKAGE("package", "revisions", "the package of new revisions in Java"),
    /** The packages of all revisions. */
    PACKAGES("packages", null, "the packages that revisions are taken from; all that are indexed if not said"),
    /** The folders of revisions in SQL. */
    SQL_DIRECTORY(
            "sql.directory",
            "src/main/resources/db/revisions",
            "the folders of revisions in SQL, with commas; new ones go to the first; classpath:db/revisions is one, too"),
    /** The version table. */
    VERSION_TABLE("version.table", "aludel_version", "the table that says where a database is"),
    /** Its schema. */
    VERSION_SCHEMA("version.schema", null, "the schema of that table"),
    /** Whether it has a key. */
    VERSION_KEY("version.key", "true", "whether that table has a primary key"),
    /** How revisions are parted into transactions. */
    TRANSACTIONS("transactions", "per_revision", "per_revision, all or none"),
    /** Whether others wait. */
    LOCK("lock", "true", "whether others are kept from migrating at the same time"),
    /** How long to wait for others. */
    LOCK_PATIENCE("lock.patience", "60", "how many seconds to wait for others"),
    /** The databases. */
    DATABASES(
            "databases", null, "the databases that commands work on one after the other; each has its url as NAME.url"),
    /** The schemas that revisions are run for. */
    TENANTS("tenants", null, "the schemas that commands work on one after the other"),
    /** How classes of new revisions are called. */
    JAVA_NAMES("java.names", null, "how classes of new revisions are called: R${id}_${slug} if not said"),
    /** How files of new revisions in SQL are called. */
    SQL_NAMES("sql.names", null, "how files of new revisions in SQL are called: ${id}_${slug} if not said"),
    /** How long slugs may be. */
    SLUG_LENGTH("slug.length", "40", "how long the name may be that comes from the message"),
    /** Whose time names have. */
    TIME_ZONE("time.zone", null, "whose time names have, such as UTC; that of the system if not said"),
    /** The template of classes. */
    JAVA_TEMPLATE("java.template", null, "a file with the text of new revisions in Java"),
    /** The template of files of SQL. */
    SQL_TEMPLATE("sql.template", null, "a file with the text of new revisions in SQL"),
    /** Whether changes of tables are batches. */
    BATCH(
            "batch",
            "auto",
            "whether new revisions change tables in batches: true, false, or auto where the database needs it"),
    /** What is run on new revisions. */
    HOOKS("hooks", null, "what is run on each new revision, with commas; each has its command as hook.NAME"),
    /** What the project wants otherwise, in Java. */
    CUSTOMIZATION("customization", null, "a class that implements io.aludel.migrate.Customization"),
    /** What an upgrade does with what the linter finds. */
    LINT("lint", "refuse", "what an upgrade does with what the linter finds: refuse, warn, or off"),
    /** Rules that are left out. */
    LINT_WITHOUT("lint.without", null, "rules of the linter that are left out, with commas"),
    /** Other severities. */
    LINT_SEVERITIES("lint.severities", null, "other severities: PG24=warning, ALL02=advice, PG08=error"),
    /** What counts as small. */
    LINT_SMALL_ROWS("lint.small.rows", "1000", "up to how many rows a table is small"),
    /** Tables that are small. */
    LINT_SMALL_TABLES("lint.small.tables", null, "tables that are small wherever they are, with commas"),
    /** The oldest version. */
    LINT_OLDEST("lint.oldest", null, "the oldest version of the database that revisions run on, such as 14 or 10.6"),
    /** Whether new revisions have safe forms. */
    SAFE("safe", "true", "whether new revisions change tables in use in forms that keep nobody waiting"),
    /** What is behind each statement of a script. */
    SCRIPT_SEPARATOR("script.separator", null, "a line behind each statement of a script, such as GO");

    /** What stands before the names of hooks. */
    static final String HOOK = "hook.";

    private static final String ARGUMENT = "x.";

    private final String key;
    private final @Nullable String standard;
    private final String meaning;

    Setting(String key, @Nullable String standard, String meaning) {
        this.key = key;
        this.standard = standard;
        this.meaning = meaning;
    }

    /** Its name in a file. */
    public String key() {
        return key;
    }

    /** What holds where nothing is said; null for nothing. */
    public @Nullable String standard() {
        return standard;
    }

    /** What it is about, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** The setting of a name. */
    static Optional<Setting> of(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    /** Whether a name can stand in a file: a setting, or what revisions are told. */
    static boolean isKnown(String key) {
        return key.startsWith(ARGUMENT) || key.startsWith(HOOK) || of(key).isPresent();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Setting::key).toList();
    }
}
