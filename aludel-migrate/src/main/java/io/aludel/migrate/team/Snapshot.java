package io.aludel.migrate.team;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.autogenerate.Autogenerate;
import io.aludel.migrate.autogenerate.CompareOptions;
import io.aludel.migrate.autogenerate.StoredObjects;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.OpContainer;
import io.aludel.migrate.run.VersionTable;
import io.aludel.reflect.Inspector;
import io.aludel.reflect.ReflectOptions;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a database looked like at some time: its tables, and what it has beside them, in all of its schemas. Immutable, but for its tables,
 * which nobody changes.
 */
final class Snapshot {
    private final MetaData tables;
    private final VersionTable versions;
    private final Set<@Nullable String> schemas;
    private final Domains domains;

    private Snapshot(MetaData tables, VersionTable versions, Set<@Nullable String> schemas, Domains domains) {
        this.tables = tables;
        this.versions = versions;
        this.schemas = schemas;
        this.domains = domains;
    }

    static Snapshot of(Engine engine, VersionTable versions) {
        try (Connection connection = engine.connect()) {
            return of(connection, versions);
        }
    }

    static Snapshot of(Connection connection, VersionTable versions) {
        MetaData tables = new MetaData();
        Set<@Nullable String> schemas = schemas(connection);
        for (String schema : schemas) {
            Inspector.of(connection)
                    .reflect(
                            tables,
                            ReflectOptions.DEFAULT
                                    .schema(schema)
                                    .only(name -> !versions.ownTables().contains(name)));
            StoredObjects.addTo(tables, connection, schema);
        }
        return new Snapshot(tables, versions, schemas, Domains.of(connection, schemas));
    }

    /** The default one as null, and those that the database has besides. */
    private static Set<@Nullable String> schemas(Connection connection) {
        Set<@Nullable String> schemas = new LinkedHashSet<>();
        schemas.add(null);
        if (connection.dialect().databases().schemas()) {
            Inspector inspector = Inspector.of(connection);
            schemas.addAll(inspector.schemaNames());
            inspector.defaultSchemaName().ifPresent(schemas::remove);
        }
        return schemas;
    }

    /** The tables, those first to which others refer. */
    List<Table> tables() {
        return tables.sortedTables();
    }

    /** What a database would need to look like this again; nothing when it does. */
    List<String> missingIn(Engine engine) {
        List<String> lines = new ArrayList<>(differences(
                engine,
                List.of(tables),
                versions,
                CompareOptions.DEFAULT.unknownObjects(true).schemas(schemas)));
        try (Connection connection = engine.connect()) {
            lines.addAll(domains.missingIn(Domains.of(connection, schemas)));
        }
        return lines;
    }

    /** What a database would need to be like a model. */
    static List<String> differences(
            Engine engine, Collection<MetaData> model, VersionTable versions, CompareOptions how) {
        Set<String> ignored = new LinkedHashSet<>(how.ignored());
        ignored.addAll(versions.ownTables());
        try (Connection connection = engine.connect()) {
            List<String> lines = new ArrayList<>();
            describe(Autogenerate.compare(connection, model, how.ignored(ignored)), lines);
            return lines;
        }
    }

    private static void describe(MigrationOp op, List<String> lines) {
        if (op instanceof OpContainer container) {
            container.ops().forEach(part -> describe(part, lines));
        } else {
            lines.add(op.describe());
        }
    }
}
