package io.aludel.engine;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates and drops tables in dependency order, foreign keys that close a circle apart. Single use. */
final class SchemaChanger {
    private final Connection connection;
    private final Dialect dialect;
    private final StatementRunner runner;

    SchemaChanger(Connection connection, StatementRunner runner) {
        this.connection = connection;
        this.dialect = connection.dialect();
        this.runner = runner;
    }

    void create(MetaData metadata, List<Table> tables, boolean checkFirst) {
        List<Table> wanted = checkFirst ? existing(tables, false) : tables;
        List<Table> order = metadata.sorted(wanted);
        // Where constraints cannot be added later, a table may refer to one that does not exist yet.
        boolean apart = dialect.has(Feature.ADD_CONSTRAINT);
        Map<Table, Set<Table>> later = apart ? referredAfter(order) : Map.of();
        for (Table table : order) {
            execute(dialect.createTable(table, later.getOrDefault(table, Set.of())));
            execute(dialect.createIndexes(table));
        }
        for (Table table : order) {
            Set<Table> missing = later.getOrDefault(table, Set.of());
            if (!missing.isEmpty()) {
                execute(dialect.addForeignKeys(table, missing));
            }
        }
    }

    void drop(MetaData metadata, List<Table> tables, boolean checkFirst) {
        // The order of creation, so that the same foreign keys close the circles.
        List<Table> order = new ArrayList<>(metadata.sortedTables());
        order.retainAll(checkFirst ? existing(tables, true) : tables);
        Map<Table, Set<Table>> later = referredAfter(order);
        Collections.reverse(order);
        for (Table table : order) {
            Set<Table> circle = later.getOrDefault(table, Set.of());
            if (!circle.isEmpty()) {
                execute(dialect.dropForeignKeys(table, circle));
            }
        }
        for (Table table : order) {
            runner.executeDefinition(dialect.dropTable(table));
        }
    }

    /** For each table of an order, the tables behind it to which it refers: they form a circle with it. */
    private static Map<Table, Set<Table>> referredAfter(List<Table> order) {
        Map<Table, Set<Table>> found = new HashMap<>();
        Set<Table> behind = new HashSet<>(order);
        for (Table table : order) {
            behind.remove(table);
            Set<Table> later = new LinkedHashSet<>();
            for (ForeignKey key : table.foreignKeys()) {
                Table referred = table.referredTable(key);
                if (behind.contains(referred)) {
                    later.add(referred);
                }
            }
            found.put(table, later);
        }
        return found;
    }

    private List<Table> existing(List<Table> tables, boolean wanted) {
        Map<@Nullable String, Set<String>> names = new HashMap<>();
        DriverCatalog catalog = connection.driverCatalog();
        List<Table> found = new ArrayList<>();
        for (Table table : tables) {
            Set<String> known =
                    names.computeIfAbsent(dialect.meantSchema(table.schema()), schema -> names(catalog, schema));
            if (known.contains(table.name()) == wanted) {
                found.add(table);
            }
        }
        return found;
    }

    private Set<String> names(DriverCatalog catalog, @Nullable String schema) {
        Set<String> names = new HashSet<>();
        for (String stored : catalog.tableNames(schema == null ? null : dialect.storedName(schema))) {
            names.add(dialect.modelName(stored));
        }
        return names;
    }

    private void execute(List<String> definitions) {
        definitions.forEach(runner::executeDefinition);
    }
}
