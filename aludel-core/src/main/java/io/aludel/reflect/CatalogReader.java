package io.aludel.reflect;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.schema.Sequence;
import io.aludel.schema.TextObject;
import io.aludel.type.SqlType;
import io.aludel.type.TypeKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the catalogue and keeps the answers. Not thread-safe. */
final class CatalogReader {
    private static final Logger LOG = LoggerFactory.getLogger("io.aludel.reflect");

    private final Source source;
    private final Catalog catalog;
    private final boolean ignoresSearchPath;
    private final Map<Object, Object> answers = new HashMap<>();
    private final Map<Key, ReflectedTable> known = new HashMap<>();

    /** Lends a connection for one question. */
    private interface Source {
        <T> T ask(Function<Connection, T> question);
    }

    private record Key(@Nullable String schema, String table) {}

    private record Question(String about, @Nullable String schema) {}

    private CatalogReader(Source source, Catalog catalog, boolean ignoresSearchPath) {
        this.source = source;
        this.catalog = catalog;
        this.ignoresSearchPath = ignoresSearchPath;
    }

    static CatalogReader of(Engine engine) {
        return new CatalogReader(
                new Source() {
                    @Override
                    public <T> T ask(Function<Connection, T> question) {
                        try (Connection connection = engine.connect()) {
                            return question.apply(connection);
                        }
                    }
                },
                Catalogs.of(engine.dialect()),
                false);
    }

    static CatalogReader of(Connection connection) {
        return new CatalogReader(
                new Source() {
                    @Override
                    public <T> T ask(Function<Connection, T> question) {
                        return question.apply(connection);
                    }
                },
                Catalogs.of(connection.dialect()),
                false);
    }

    CatalogReader ignoringSearchPath() {
        return new CatalogReader(source, catalog, true);
    }

    @SuppressWarnings("unchecked") // a question always has the same sort of answer
    private <T> T kept(String about, @Nullable String schema, Supplier<T> question) {
        Question key = new Question(about, schema);
        Object answer = answers.get(key);
        if (answer == null) {
            answer = question.get();
            answers.put(key, answer);
        }
        return (T) answer;
    }

    Optional<String> defaultSchema() {
        return kept("default schema", null, () -> Optional.ofNullable(source.ask(catalog::defaultSchema)));
    }

    List<String> schemaNames() {
        return kept("schemas", null, () -> source.ask(catalog::schemaNames));
    }

    List<Relation> relations(@Nullable String schema) {
        return kept("relations", schema, () -> source.ask(connection -> catalog.relations(connection, schema)));
    }

    List<String> sequenceNames(@Nullable String schema) {
        return kept("sequences", schema, () -> source.ask(connection -> catalog.sequenceNames(connection, schema)));
    }

    List<Sequence> sequences(@Nullable String schema) {
        return kept("whole sequences", schema, () -> source.ask(connection -> catalog.sequences(connection, schema)));
    }

    List<TextObject> objects(@Nullable String schema) {
        return kept("objects", schema, () -> source.ask(connection -> catalog.objects(connection, schema)));
    }

    List<String> unusedTypes(@Nullable String schema) {
        return kept("unused types", schema, () -> source.ask(connection -> catalog.unusedTypes(connection, schema)));
    }

    List<SqlType<?>> namedTypes(@Nullable String schema) {
        return kept("types", schema, () -> source.ask(connection -> catalog.namedTypes(connection, schema)));
    }

    Optional<String> viewDefinition(@Nullable String schema, String view) {
        return source.ask(connection -> catalog.viewDefinition(connection, schema, view));
    }

    OptionalLong number(@Nullable String schema, String table) {
        return source.ask(connection -> catalog.number(connection, schema, table));
    }

    List<String> constraintsOn(@Nullable String schema, String table, String index) {
        return source.ask(connection -> catalog.constraintsOn(connection, schema, table, index));
    }

    Map<String, Boolean> hasTables(@Nullable String schema, Collection<String> tables) {
        Set<String> names = new HashSet<>();
        source.ask(connection -> catalog.relations(connection, schema)).forEach(relation -> names.add(relation.name()));
        Map<String, Boolean> answers = new LinkedHashMap<>();
        tables.forEach(table -> answers.put(table, names.contains(table)));
        return answers;
    }

    Map<String, ReflectedTable> tables(TableFilter filter) {
        Set<String> names = filter.names();
        if (names != null) {
            Map<String, ReflectedTable> found = new LinkedHashMap<>();
            for (String name : names) {
                ReflectedTable table = known.get(new Key(filter.schema(), name));
                if (table != null && filter.includes(table.relation())) {
                    found.put(name, table);
                }
            }
            if (found.size() == names.size()) {
                return found;
            }
        }
        return kept(filter.toString(), filter.schema(), () -> read(filter));
    }

    /** Whether a table of the default schema is called by its name alone in other schemas, too. */
    boolean hasSearchPath() {
        return !ignoresSearchPath && catalog.hasSearchPath();
    }

    private Map<String, ReflectedTable> read(TableFilter filter) {
        TableFilter asked = ignoresSearchPath ? filter.ignoringSearchPath() : filter;
        Map<String, ReflectedTable> tables = source.ask(connection -> catalog.describe(connection, asked));
        tables.forEach((name, table) -> {
            if (known.put(new Key(filter.schema(), name), table) == null) {
                warn(table);
            }
        });
        return tables;
    }

    private static void warn(ReflectedTable table) {
        table.columns().stream()
                .filter(column -> column.type().kind() == TypeKind.UNKNOWN)
                .forEach(column -> LOG.warn(
                        "the type '{}' of column '{}' of '{}' is not known; its values are taken as the driver gives them",
                        column.type(),
                        column.name(),
                        table.relation().name()));
    }

    void forget() {
        answers.clear();
        known.clear();
    }
}
