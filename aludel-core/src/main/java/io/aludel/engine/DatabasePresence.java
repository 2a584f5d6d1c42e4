package io.aludel.engine;

import io.aludel.dialect.Dialect;
import io.aludel.schema.Index;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.TextObject;
import io.aludel.schema.View;
import io.aludel.schema.ddl.Presence;
import io.aludel.sql.Row;
import io.aludel.sql.Sql;
import io.aludel.type.SqlType;
import io.aludel.type.TypeDetail;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks into the database for what is there, once for each schema. One thread, for one change. */
final class DatabasePresence implements Presence {
    private final Connection connection;
    private final Dialect dialect;
    private final Map<@Nullable String, Set<String>> tables = new HashMap<>();
    private final boolean dropping;
    private @Nullable Set<String> types;
    private @Nullable Set<String> sequences;
    private @Nullable Set<String> objects;

    DatabasePresence(Connection connection, boolean dropping) {
        this.dropping = dropping;
        this.connection = connection;
        this.dialect = connection.dialect();
    }

    @Override
    public boolean has(Table table) {
        return hasTable(table.schema(), table.name());
    }

    @Override
    public boolean has(View view) {
        return hasTable(view.schema(), view.name());
    }

    private boolean hasTable(@Nullable String schema, String name) {
        return tables.computeIfAbsent(dialect.meantSchema(schema), this::names).contains(name);
    }

    private Set<String> names(@Nullable String schema) {
        Set<String> names = new HashSet<>();
        DriverCatalog catalog = connection.driverCatalog();
        for (String stored : catalog.tableNames(schema == null ? null : dialect.storedName(schema))) {
            names.add(dialect.modelName(stored));
        }
        return names;
    }

    /** What the database does not list is as what is being done takes it to be. */
    @Override
    public boolean has(Sequence sequence) {
        String query = dialect.presence().sequences();
        if (query == null) {
            return dropping;
        }
        Set<String> known = sequences;
        if (known == null) {
            known = listed(query);
            sequences = known;
        }
        String schema = dialect.meantSchema(sequence.schema());
        return known.contains(
                key(schema == null ? null : dialect.storedName(schema), dialect.storedName(sequence.name())));
    }

    @Override
    public boolean has(Table table, Index index) {
        String schema = dialect.meantSchema(table.schema());
        return connection
                .driverCatalog()
                .indexNames(schema == null ? null : dialect.storedName(schema), dialect.storedName(table.name()))
                .contains(dialect.storedName(table.indexName(index)));
    }

    @Override
    public boolean has(SqlType<?> type) {
        SqlType<?> here = type.on(dialect.name());
        SqlType<?> element = here.elementType();
        TypeDetail detail = element == null ? here.detail() : element.detail();
        if (detail instanceof TypeDetail.OfEnum words) {
            return types().contains(key(words.schema(), String.valueOf(words.name())));
        }
        return detail instanceof TypeDetail.OfDomain domain && types().contains(key(domain.schema(), domain.name()));
    }

    /** What the database does not list is as what is being done takes it to be. */
    @Override
    public boolean has(TextObject object) {
        String query = dialect.presence().objects();
        if (query == null) {
            return dropping;
        }
        Set<String> known = objects;
        if (known == null) {
            known = new HashSet<>();
            for (Row row : connection.execute(Sql.text(query)).all()) {
                String name = row.get(1) + " " + row.get(2) + " " + row.get(3);
                known.add(key(String.valueOf(row.get(0)), name));
                if (String.valueOf(row.get(4)).equals("1")) {
                    known.add(key(null, name));
                }
            }
            objects = known;
        }
        String table = object.table() == null ? "" : object.table();
        return known.contains(key(object.schema(), object.kind().word() + " " + object.plainName() + " " + table));
    }

    private Set<String> types() {
        Set<String> known = types;
        if (known == null) {
            String query = dialect.presence().types();
            known = query == null ? Set.of() : listed(query);
            types = known;
        }
        return known;
    }

    /** Names with their schemas, and alone where they are found without. */
    private Set<String> listed(String query) {
        Set<String> found = new HashSet<>();
        for (Row row : connection.execute(Sql.text(query)).all()) {
            String name = String.valueOf(row.get(1));
            found.add(key(String.valueOf(row.get(0)), name));
            if (String.valueOf(row.get(2)).equals("1")) {
                found.add(key(null, name));
            }
        }
        return found;
    }

    private static String key(@Nullable String schema, String name) {
        return schema + "." + name;
    }
}
