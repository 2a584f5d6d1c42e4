package io.aludel.orm.conformance;

import ch.qos.logback.classic.Level;
import io.aludel.conformance.Evaluator;
import io.aludel.conformance.Evaluator.Special;
import io.aludel.conformance.Literals;
import io.aludel.conformance.Scope;
import io.aludel.conformance.UnknownWord;
import io.aludel.conformance.Vocabulary;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.orm.AutoFlush;
import io.aludel.orm.CapturedMessages;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionOptions;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.schema.Table;
import io.aludel.sql.Expression;
import io.aludel.sql.Row;
import io.aludel.sql.Sql;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The database, the session and the names of one case while it runs. */
final class Workspace implements AutoCloseable {
    private final CompiledModels models;
    private final ModelTables tables;
    private final Engine engine;
    private final Session own;
    private Session session;
    private final SessionFactory factory;
    private final List<Session> more = new ArrayList<>();
    private final List<Runnable> expressions = new ArrayList<>();
    private final StatementLog log = new StatementLog();
    private final Scope scope;
    private final Evaluator evaluator;
    private final EventLog events = new EventLog(this);
    private final CapturedMessages messages = new CapturedMessages("io.aludel.orm", Level.WARN);
    private int read;

    Workspace(CompiledModels models, ModelTables tables, TestDatabase database, JsonNode recording) {
        this.models = models;
        this.tables = tables;
        boolean enforced = recording.get("foreign_keys_enforced") != null
                && recording.get("foreign_keys_enforced").asBoolean();
        this.engine = Engine.create(url(database, enforced));
        this.factory = SessionFactory.of(engine, models.registry()).with(options(recording.get("session")));
        this.own = factory.open();
        this.session = own;
        this.scope = models.scope();
        this.evaluator = new Evaluator(
                new Vocabulary(
                        List.of(
                                new ValueWords(),
                                new CollectionWords(),
                                new EntityWords(models, this::assign),
                                new StatementWords(),
                                new LoaderWords(),
                                new SessionWords(this),
                                new HookWords(this)),
                        this::attribute),
                specials());
        log.watch(engine);
    }

    /** Where the database is; SQLite need not watch foreign keys. */
    static String url(TestDatabase database, boolean foreignKeysEnforced) {
        boolean switchable = database.kind() == TestDatabase.Kind.SQLITE;
        return switchable && !foreignKeysEnforced ? database.url() + "?foreign_keys=false" : database.url();
    }

    private static SessionOptions options(@Nullable JsonNode given) {
        SessionOptions options = SessionOptions.CLASSIC;
        for (Map.Entry<String, JsonNode> entry :
                given == null ? List.<Map.Entry<String, JsonNode>>of() : given.properties()) {
            options = switch (entry.getKey()) {
                case "autoflush" ->
                    options.autoFlush(entry.getValue().asBoolean() ? AutoFlush.ALWAYS : AutoFlush.NEVER);
                case "expire_on_commit" ->
                    options.expireOnCommit(entry.getValue().asBoolean());
                default ->
                    (SessionOptions) java.util.Objects.requireNonNull(
                            Reflection.call(options, camel(entry.getKey()), Literals.plain(entry.getValue())));
            };
        }
        return options;
    }

    static String camel(String name) {
        StringBuilder camel = new StringBuilder();
        for (String part : name.split("_")) {
            camel.append(
                    camel.isEmpty()
                            ? part
                            : part.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + part.substring(1));
        }
        return camel.toString();
    }

    @Nullable
    Object evaluate(String text) {
        return evaluator.evaluate(text, scope);
    }

    Session session() {
        return session;
    }

    /** Does something with another session. */
    @Nullable
    Object within(Session another, Supplier<@Nullable Object> work) {
        Session before = session;
        session = another;
        try {
            return work.get();
        } finally {
            session = before;
        }
    }

    /** To name a collection is to read it, which loads it; Java's collections wait until they are used. */
    private @Nullable Object attribute(@Nullable Object value, String name) {
        Object attribute = Attributes.of(value, name);
        if (value instanceof ManagedEntity && attribute instanceof Collection<?> all) {
            all.size();
        } else if (value instanceof ManagedEntity && attribute instanceof Map<?, ?> all) {
            all.size();
        }
        return attribute;
    }

    /** {@code set}, of a value or of an expression, which the session takes once the object is in it. */
    private void assign(Object owner, String name, @Nullable Object value) {
        if (owner instanceof ManagedEntity object && value instanceof Expression<?> expression) {
            expressions.add(() -> Reflection.call(
                    session, "set", object, Attributes.of(models.entity(object.getClass()), name), expression));
            if (session.contains(object)) {
                assignExpressions();
            }
        } else {
            SpecialWords.assign(owner, name, value);
        }
    }

    /** Expressions of objects that have been added. */
    void assignExpressions() {
        List<Runnable> waiting = List.copyOf(expressions);
        expressions.clear();
        waiting.forEach(Runnable::run);
    }

    /** A key as a mapping of attributes, in their order. */
    Object key(Class<?> type, Object given) {
        if (!(given instanceof Map<?, ?> parts)) {
            return given;
        }
        List<Object> key = new ArrayList<>();
        models.registry().mappings().get(type).key().attributes().forEach(attribute -> {
            if (parts.containsKey(attribute.name())) {
                key.add(java.util.Objects.requireNonNull(parts.get(attribute.name())));
            }
        });
        return key;
    }

    private Map<String, Special> specials() {
        Map<String, Special> specials = new HashMap<>(SpecialWords.ALL);
        specials.put("set", SpecialWords.setting(this::assign));
        specials.put(
                "no_autoflush",
                (call, names, words) -> session.<@Nullable Object>noAutoFlush(
                        (Supplier<@Nullable Object>) () -> SpecialWords.inOrder(call, names, words)));
        return specials;
    }

    Session secondSession() {
        Session another = factory.open();
        more.add(another);
        return another;
    }

    CompiledModels models() {
        return models;
    }

    StatementLog log() {
        return log;
    }

    EventLog events() {
        return events;
    }

    /** What the engine and the session have warned of since the last time. */
    List<String> takeWarnings() {
        List<String> taken = new ArrayList<>(log.takeWarnings());
        List<String> logged = messages.messages();
        taken.addAll(logged.subList(read, logged.size()));
        read = logged.size();
        return taken;
    }

    /** The rows of a table as the transaction sees them, or as they are when there is none. */
    List<List<@Nullable Object>> rows(String name) {
        Table table = tables.table(name);
        return log.quietly(() -> onConnection(connection -> rows(table, connection)));
    }

    private static List<List<@Nullable Object>> rows(Table table, Connection connection) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        var query = Sql.select(Sql.table(table).columns()).orderBy(ModelTables.key(table));
        for (Row row : connection.execute(query).all()) {
            List<@Nullable Object> values = new ArrayList<>();
            for (int index = 0; index < row.size(); index++) {
                values.add(row.get(index));
            }
            rows.add(values);
        }
        return rows;
    }

    /** Executes SQL behind the session's back, in its transaction. */
    @Nullable
    Object raw(String sql) {
        return log.quietly(() -> {
            session.connection().execute(Sql.text(sql));
            return null;
        });
    }

    private <T> T onConnection(Function<Connection, T> work) {
        if (isInTransaction() || !session.isActive()) {
            return work.apply(session.connection());
        }
        try (Connection connection = engine.connect()) {
            return work.apply(connection);
        }
    }

    private boolean isInTransaction() {
        return log.isInTransaction();
    }

    /** The attributes that a touch would load because they were made to be forgotten. */
    Object expired(@Nullable Object object) {
        InstanceState state = ObjectView.state(object);
        if (state == null || state.lifecycle() != InstanceState.Lifecycle.PERSISTENT) {
            return List.of();
        }
        var state2 = session.inspect(ObjectView.managed(object));
        if (Reflection.has(state2.getClass(), "expiredAttributes")) {
            List<String> names = new ArrayList<>();
            ((Iterable<?>) java.util.Objects.requireNonNull(Reflection.call(state2, "expiredAttributes")))
                    .forEach(name -> names.add(String.valueOf(name)));
            java.util.Collections.sort(names);
            return names;
        }
        List<String> missing = ObjectView.attributes(object, false);
        boolean keyMissing =
                models.registry().mappings().get(ObjectView.managed(object).getClass()).key().attributes().stream()
                        .anyMatch(attribute -> missing.contains(attribute.name()));
        return keyMissing ? missing : List.of();
    }

    Object identityCount() {
        Object map = Reflection.call(session, "identityMap");
        if (map instanceof java.util.Collection<?> all) {
            return all.size();
        }
        if (map instanceof Map<?, ?> all) {
            return all.size();
        }
        return java.util.Objects.requireNonNull(Reflection.call(java.util.Objects.requireNonNull(map), "size"));
    }

    @Nullable
    Object collectGarbage() {
        for (int round = 0; round < 3; round++) {
            System.gc();
        }
        return null;
    }

    /** All rows by table, after what was not committed is undone. */
    Map<String, List<List<@Nullable Object>>> finalRows() {
        return log.quietly(() -> {
            more.forEach(Session::close);
            own.close();
            return allRows();
        });
    }

    /** All committed rows by table. */
    Map<String, List<List<@Nullable Object>>> allRows() {
        return log.quietly(() -> {
            Map<String, List<List<@Nullable Object>>> rows = new LinkedHashMap<>();
            try (Connection connection = engine.connect()) {
                tables.all().forEach(table -> rows.put(table.name(), rows(table, connection)));
            }
            return rows;
        });
    }

    @Override
    public void close() {
        log.quietly(() -> {
            more.forEach(Session::close);
            own.close();
            engine.close();
            messages.close();
            return null;
        });
    }

    static UnknownWord missing(String what) {
        return new UnknownWord("Aludel has no " + what);
    }

    static List<Object> listOf(Object... items) {
        return new ArrayList<>(Arrays.asList(items));
    }
}
