package io.aludel.test;

import io.aludel.dialect.Feature;
import io.aludel.engine.Engine;
import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.script.RevisionSource;
import io.aludel.orm.Registry;
import io.aludel.orm.SessionFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The databases of a test run, each made and given its tables once. Safe for use by many threads; closed when the run ends, and with it
 * the engines and servers that were started here.
 */
final class TestDatabases implements AutoCloseable {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(TestDatabases.class);
    /** Databases in memory belong to the JVM, in which there may be several runs. */
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Map<Object, TestDatabase> databases = new ConcurrentHashMap<>();
    private final EmbeddedServers servers = new EmbeddedServers();

    static TestDatabases of(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(TestDatabases.class, key -> new TestDatabases(), TestDatabases.class);
    }

    /**
     * A database with its tables.
     *
     * @param alone has a permit for whoever may use it, where one test at a time may
     */
    record TestDatabase(
            Engine engine,
            SessionFactory sessions,
            @Nullable Semaphore alone,
            boolean owned) {}

    private record Key(
            @Nullable Object engine,
            @Nullable Object registry,
            @Nullable Object sessions,
            @Nullable Object revisions,
            @Nullable String url,
            Database database,
            List<Class<?>> models,
            TestSchema schema) {}

    /** The database of a test. */
    TestDatabase of(TestSettings settings, GivenParts given) {
        Key key = new Key(
                given.engine(),
                given.registry(),
                given.sessions(),
                given.revisions(),
                settings.url(),
                settings.database(),
                settings.models(),
                settings.schema());
        return databases.computeIfAbsent(key, missing -> made(settings, given));
    }

    private TestDatabase made(TestSettings settings, GivenParts given) {
        Registry registry = given.registry() != null
                ? given.registry()
                : settings.models().isEmpty()
                        ? Registry.discover()
                        : Registry.of(settings.models().toArray(Class<?>[]::new));
        Engine engine = given.engine() != null ? given.engine() : Engine.create(url(settings));
        SessionFactory sessions = given.sessions() != null ? given.sessions() : SessionFactory.of(engine, registry);
        // Without row locks a database has one writer at a time, and a test writes until it ends.
        Semaphore alone = engine.dialect().has(Feature.FOR_UPDATE) ? null : new Semaphore(1, true);
        switch (settings.schema()) {
            case CREATE -> registry.metadata().createAll(engine);
            case MIGRATE -> Migrations.of(engine).from(revisions(given)).upgrade("heads");
            case NONE -> {}
        }
        return new TestDatabase(engine, sessions, alone, given.engine() == null);
    }

    private static RevisionSource revisions(GivenParts given) {
        return given.revisions() != null
                ? given.revisions()
                : JavaRevisions.indexed(Thread.currentThread().getContextClassLoader());
    }

    private String url(TestSettings settings) {
        if (settings.url() != null) {
            return settings.url();
        }
        int number = NUMBERS.incrementAndGet();
        return switch (settings.database()) {
            case IN_MEMORY -> EmbeddedServers.isPresent("org.sqlite.JDBC") ? "sqlite::memory:" : h2(number);
            case SQLITE -> "sqlite::memory:";
            case H2 -> h2(number);
            case POSTGRESQL -> servers.postgresql("aludel_test_" + number);
            case MARIADB -> servers.mariadb("aludel_test_" + number);
        };
    }

    private static String h2(int number) {
        return "h2:mem:aludel_test_" + number + "?DB_CLOSE_DELAY=-1";
    }

    @Override
    public void close() {
        databases.values().stream()
                .filter(TestDatabase::owned)
                .forEach(database -> database.engine().close());
        servers.close();
    }
}
