package io.aludel.migrate.generate;

import io.aludel.dialect.Dialect;
import io.aludel.engine.Connection;
import io.aludel.reflect.Inspector;
import io.aludel.reflect.ReflectOptions;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.MetaData;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was read from a database. Immutable.
 *
 * @param tables the tables, by name
 * @param others tables that were not asked for, or are in another schema, to which the foreign keys of these and of each other refer
 * @param views the views, as tables that have columns only
 */
record FoundSchema(
        Dialect dialect, List<Table> tables, List<Table> others, List<Table> views, List<Sequence> sequences) {
    FoundSchema {
        tables = List.copyOf(tables);
        others = List.copyOf(others);
        views = List.copyOf(views);
        sequences = List.copyOf(sequences);
    }

    static FoundSchema read(Connection connection, GenerateOptions options) {
        Inspector inspector = Inspector.of(connection);
        String schema = options.schema();
        MetaData read = new MetaData();
        List<String> names =
                inspector.tableNames(schema).stream().filter(options.tables()).toList();
        ReflectOptions reflecting = ReflectOptions.DEFAULT.schema(schema).notFollowing();
        inspector.reflect(read, reflecting.only(names));
        List<Table> views = new ArrayList<>();
        if (options.views()) {
            List<String> all = new ArrayList<>(inspector.viewNames(schema));
            all.addAll(inspector.materializedViewNames(schema));
            MetaData shown = new MetaData();
            all.stream()
                    .filter(options.tables())
                    .sorted()
                    .forEach(name -> views.add(inspector.table(shown, schema, name, reflecting)));
        }
        List<Table> tables = names.stream()
                .map(name -> read.table(schema, name))
                .sorted(Comparator.comparing(Table::name))
                .toList();
        List<Sequence> sequences =
                connection.dialect().abilities().hasSequences() ? inspector.sequences(schema) : List.of();
        return new FoundSchema(connection.dialect(), tables, others(inspector, read, tables), views, sequences);
    }

    private static List<Table> others(Inspector inspector, MetaData read, List<Table> tables) {
        List<Table> others = new ArrayList<>();
        Deque<Table> referring = new ArrayDeque<>(tables);
        while (!referring.isEmpty()) {
            Table table = referring.remove();
            for (ForeignKey key : foreignKeys(table)) {
                if (table.findReferredTable(key).isEmpty()) {
                    String schema = key.referredSchema() == null ? table.schema() : key.referredSchema();
                    inspector.reflect(
                            read,
                            ReflectOptions.DEFAULT.schema(schema).notFollowing().only(List.of(key.referredTable())));
                    Table other = table.referredTable(key);
                    others.add(other);
                    referring.add(other);
                }
            }
        }
        others.sort(Comparator.comparing(Table::fullName));
        return others;
    }

    /** The table that a foreign key refers to, when it is one of those that were read. */
    Optional<Table> referred(Table table, ForeignKey key) {
        return table.findReferredTable(key).filter(tables::contains);
    }

    /** The foreign keys of a table, in the order of its columns: databases tell of them in an order of their own. */
    static List<ForeignKey> foreignKeys(Table table) {
        List<String> names =
                table.columns().stream().map(column -> column.name()).toList();
        Comparator<ForeignKey> order = Comparator.comparing(key -> key.columns().stream()
                .map(column -> String.format(Locale.ROOT, "%05d", names.indexOf(column)))
                .collect(Collectors.joining(" ")));
        return table.foreignKeys().stream()
                .sorted(order.thenComparing(ForeignKey::referredTable))
                .toList();
    }

    /** The columns that a foreign key refers to. */
    static List<String> referredColumns(Table target, ForeignKey key) {
        return key.referredColumns().isEmpty()
                ? target.primaryKeyColumns().stream()
                        .map(column -> column.name())
                        .toList()
                : key.referredColumns();
    }
}
