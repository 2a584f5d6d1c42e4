package io.aludel.migrate.generate;

import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides what becomes of each table: a class, a collection, or a table without either. Single use, one thread. */
final class Drafts {
    private final FoundSchema schema;
    private final GenerateOptions options;
    private final ColumnTypes types;
    private final ClassNames names;
    private final Map<Table, EntityDraft> entities = new LinkedHashMap<>();
    private final Map<Table, LinkTables.Keys> links = new LinkedHashMap<>();
    private final List<Table> bare = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Drafts(FoundSchema schema, GenerateOptions options, ColumnTypes types, ClassNames names) {
        this.schema = schema;
        this.options = options;
        this.types = types;
        this.names = names;
    }

    Drafts plan() {
        LinkTables linkTables = new LinkTables(schema, types);
        for (Table table : schema.tables()) {
            linkTables.of(table).ifPresent(keys -> links.put(table, keys));
        }
        CoreWords words = new CoreWords(types);
        schema.tables().stream().filter(table -> !links.containsKey(table)).forEach(table -> table(table, words));
        schema.views().forEach(this::view);
        unlinked(words);
        schema.others().forEach(this::other);
        AttributeDrafts attributes = new AttributeDrafts(schema, options, types, entities, notes);
        attributes.values();
        attributes.otherEnds();
        links.forEach(attributes::links);
        return this;
    }

    /** Links between what has no classes are tables like others. */
    private void unlinked(CoreWords words) {
        for (Table table : List.copyOf(links.keySet())) {
            boolean both = table.foreignKeys().stream()
                    .allMatch(key -> schema.referred(table, key)
                            .filter(entities::containsKey)
                            .isPresent());
            if (!both) {
                links.remove(table);
                table(table, words);
            }
        }
    }

    private void table(Table table, CoreWords words) {
        List<String> key = table.primaryKeyColumns().stream().map(Column::name).toList();
        boolean declared = words.needs(table);
        if (key.isEmpty()) {
            Optional<List<String>> other = otherKey(table);
            if (other.isEmpty()) {
                bare.add(table);
                notes.add("table " + table.name()
                        + " has no class: it has no primary key, and nothing else that tells its rows apart; "
                        + (options.modelClass().isEmpty()
                                ? "comparisons with the model will want to drop it."
                                : options.modelClass() + " declares it for queries of Core."));
                return;
            }
            key = other.get();
            declared = true;
            notes.add("table " + table.name() + " has no primary key; its unique " + String.join(", ", key)
                    + " tells the objects apart.");
        }
        if (!key.stream().allMatch(name -> isKey(table, table.column(name)))) {
            bare.add(table);
            notes.add("table " + table.name() + " has no class: no attribute can be its key.");
            return;
        }
        entities.put(table, new EntityDraft(table, className(table), key, false, declared));
    }

    private boolean isKey(Table table, Column<?> column) {
        return types.of(table, column).filter(ColumnType::isKey).isPresent();
    }

    /** Foreign keys need the table that they refer to in the model. */
    private void other(Table table) {
        bare.add(table);
        notes.add("table " + table.fullName() + " has no class, and foreign keys refer to it; "
                + (options.modelClass().isEmpty()
                        ? "the model has to declare it."
                        : options.modelClass() + " declares it."));
    }

    private String className(Table table) {
        String name = options.naming().className(table);
        return names.free(Words.capital(Words.identifier(name)));
    }

    /** Columns that are never null and unique together. */
    private static Optional<List<String>> otherKey(Table table) {
        List<List<String>> keys = new ArrayList<>();
        table.uniqueConstraints().stream().map(UniqueConstraint::columns).forEach(keys::add);
        table.indexes().stream()
                .filter(index -> index.unique() && index.where() == null)
                .filter(index -> index.columns().size() == index.parts().size())
                .map(Index::columns)
                .forEach(keys::add);
        return keys.stream()
                .filter(key -> key.stream().noneMatch(name -> table.column(name).isNullable()))
                .findFirst();
    }

    /** A column called id, or a class's name with id behind it, is the key; all columns otherwise. */
    private void view(Table view) {
        List<String> usable = view.columns().stream()
                .filter(column -> isKey(view, column))
                .map(Column::name)
                .toList();
        if (usable.isEmpty()) {
            notes.add("view " + view.name() + " has no class: none of its columns can tell the objects apart.");
            return;
        }
        String name = className(view);
        Set<List<String>> ids = new HashSet<>();
        ids.add(List.of("id"));
        List<String> own = new ArrayList<>(Words.of(name));
        own.add("id");
        ids.add(own);
        Optional<String> id =
                usable.stream().filter(column -> ids.contains(Words.of(column))).findFirst();
        List<String> key = id.map(List::of).orElse(usable);
        notes.add("view " + view.name() + ": the objects are told apart by " + String.join(", ", key)
                + "; correct @Id in " + name + " if that is wrong.");
        entities.put(view, new EntityDraft(view, name, key, true, false));
    }

    List<EntityDraft> entities() {
        return List.copyOf(entities.values());
    }

    /** The tables that have no class. */
    List<Table> bare() {
        return bare;
    }

    List<String> notes() {
        return notes;
    }

    /** Whether rows of a table differ in these columns. */
    static boolean isUnique(Table table, ForeignKey key) {
        Set<String> columns = Set.copyOf(key.columns());
        Set<String> primary = new HashSet<>();
        table.primaryKeyColumns().forEach(column -> primary.add(column.name()));
        return primary.equals(columns)
                || table.uniqueConstraints().stream()
                        .anyMatch(unique -> Set.copyOf(unique.columns()).equals(columns))
                || table.indexes().stream()
                        .anyMatch(index -> index.unique()
                                && index.where() == null
                                && index.columns().size() == index.parts().size()
                                && Set.copyOf(index.columns()).equals(columns));
    }
}
