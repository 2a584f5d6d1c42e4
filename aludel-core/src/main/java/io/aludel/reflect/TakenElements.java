package io.aludel.reflect;

import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.Constraint;
import io.aludel.schema.ConstraintOptions;
import io.aludel.schema.ExcludeConstraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.schema.TableOptions;
import io.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses what is taken over of a table that was read: after the listener, with some columns only, with what the application says. */
final class TakenElements {
    private final Inspector inspector;
    private final ColumnListener listener;
    private final boolean conventions;

    /**
     * A choice.
     *
     * @param conventions whether the metadata has conventions, which would build other names around those of the database
     */
    TakenElements(Inspector inspector, ColumnListener listener, boolean conventions) {
        this.inspector = inspector;
        this.listener = listener;
        this.conventions = conventions;
    }

    /** What a new table is declared with. */
    List<TableElement> of(@Nullable String schema, ReflectedTable found, ReflectOptions options) {
        Map<String, Column<?>> columns = columns(schema, found, options.columns());
        List<TableElement> others = new ArrayList<>();
        boolean keyed = false;
        for (TableElement element : options.overrides()) {
            if (element instanceof Column<?> column) {
                columns.put(column.name(), column);
                keyed |= column.isPrimaryKey();
            } else {
                others.add(element);
                keyed |= element instanceof PrimaryKey;
            }
        }
        List<TableElement> elements = new ArrayList<>(columns.values());
        addOthers(schema, found, columns, elements, keyed);
        elements.addAll(others);
        return elements;
    }

    /** What a table is declared with that was declared already. */
    List<TableElement> joined(
            @Nullable String schema, ReflectedTable found, ReflectOptions options, Table declared, boolean replacing) {
        Map<String, Column<?>> columns = new LinkedHashMap<>();
        declared.columns().forEach(column -> columns.put(column.name(), column));
        columns(schema, found, options.columns()).forEach((name, column) -> {
            if (replacing) {
                columns.put(name, column);
            } else {
                columns.putIfAbsent(name, column);
            }
        });
        List<TableElement> elements = new ArrayList<>();
        elements.add(declared.options().equals(TableOptions.NONE) ? found.options() : declared.options());
        elements.addAll(options.overrides());
        Set<String> overridden = Set.copyOf(options.overrides().stream()
                .filter(Column.class::isInstance)
                .map(element -> ((Column<?>) element).name())
                .toList());
        columns.forEach((name, column) -> {
            if (!overridden.contains(name)) {
                elements.add(column);
            }
        });
        List<TableElement> reflected = new ArrayList<>();
        addOthers(schema, found, columns, reflected, declared.primaryKey() != null);
        reflected.removeIf(element -> element instanceof TableOptions || isDeclared(declared, element));
        PrimaryKey key = declared.primaryKey();
        if (key != null) {
            elements.add(key);
        }
        declared.constraints().stream()
                .filter(constraint -> !isOfColumn(columns, constraint))
                .forEach(elements::add);
        declared.indexes().stream()
                .filter(index -> columns.values().stream()
                        .noneMatch(
                                column -> column.isIndexed() && index.columns().equals(List.of(column.key()))))
                .forEach(elements::add);
        elements.addAll(reflected);
        return elements;
    }

    /** Whether a column brings the constraint along when it is declared again. */
    private static boolean isOfColumn(Map<String, Column<?>> columns, Constraint constraint) {
        return columns.values().stream()
                .anyMatch(column -> column.foreignKeys().contains(constraint)
                        || constraint instanceof UniqueConstraint unique
                                && column.isUnique()
                                && unique.columns().equals(List.of(column.key())));
    }

    private static boolean isDeclared(Table declared, TableElement element) {
        if (element instanceof ForeignKey key) {
            return declared.foreignKeys().stream()
                    .anyMatch(other -> other.columns().equals(key.columns()));
        }
        if (element instanceof UniqueConstraint unique) {
            return declared.uniqueConstraints().stream()
                    .anyMatch(other -> other.columns().equals(unique.columns()));
        }
        if (element instanceof Index index) {
            return declared.indexes().stream().anyMatch(other -> Declaration.sameName(other.name(), index.name()));
        }
        return element instanceof Constraint constraint
                && declared.constraints().stream()
                        .anyMatch(other -> other.getClass() == constraint.getClass()
                                && Declaration.sameName(other.name(), constraint.name()));
    }

    private Map<String, Column<?>> columns(@Nullable String schema, ReflectedTable found, @Nullable Set<String> only) {
        Map<String, Column<?>> columns = new LinkedHashMap<>();
        for (Column<?> column : found.columns()) {
            Column<?> taken = only == null || only.contains(column.name())
                    ? listener.onColumn(new ColumnListener.Found(schema, found, column))
                    : null;
            if (taken != null) {
                if (!taken.name().equals(column.name())) {
                    throw Declaration.renamed(column.name(), taken.name());
                }
                columns.put(column.name(), taken);
            }
        }
        return columns;
    }

    private void addOthers(
            @Nullable String schema,
            ReflectedTable found,
            Map<String, Column<?>> columns,
            List<TableElement> elements,
            boolean keyed) {
        for (TableElement element : found.elements()) {
            TableElement taken = element instanceof Column<?> ? null : withKeys(schema, found, element, columns, keyed);
            if (taken != null) {
                elements.add(taken);
            }
        }
    }

    /** An element under the names that its columns have in Java code; null when one of them is left out. */
    private @Nullable TableElement withKeys(
            @Nullable String schema,
            ReflectedTable found,
            TableElement element,
            Map<String, Column<?>> columns,
            boolean keyed) {
        if (element instanceof PrimaryKey key) {
            List<String> kept =
                    key.columns().stream().filter(columns::containsKey).toList();
            return keyed || kept.isEmpty() ? null : new PrimaryKey(key.name(), keys(kept, columns), key.options());
        }
        if (element instanceof ForeignKey key) {
            return columns.keySet().containsAll(key.columns()) ? foreignKey(schema, found, key, columns) : null;
        }
        if (element instanceof UniqueConstraint unique) {
            return columns.keySet().containsAll(unique.columns())
                    ? new UniqueConstraint(unique.name(), keys(unique.columns(), columns), unique.options())
                    : null;
        }
        if (element instanceof Index index) {
            return columns.keySet().containsAll(index.columns()) ? index(index, columns) : null;
        }
        if (element instanceof CheckConstraint check) {
            ConstraintOptions complete = check.options().withFinalName();
            return conventions && check.name() != null ? check.with(complete) : check;
        }
        if (element instanceof ExcludeConstraint exclude) {
            boolean known = exclude.elements().stream()
                    .allMatch(part -> part.column() == null || columns.containsKey(part.column()));
            return known ? exclude : null;
        }
        return element;
    }

    private static List<String> keys(List<String> names, Map<String, Column<?>> columns) {
        List<String> keys = new ArrayList<>();
        for (String name : names) {
            Column<?> column = columns.get(name);
            keys.add(column == null ? name : column.key());
        }
        return keys;
    }

    private ForeignKey foreignKey(
            @Nullable String schema, ReflectedTable found, ForeignKey key, Map<String, Column<?>> columns) {
        return new ForeignKey(
                key.name(),
                keys(key.columns(), columns),
                key.referredSchema(),
                key.referredTable(),
                referredKeys(schema, found, key),
                key.onDelete(),
                key.onUpdate(),
                key.match(),
                key.addedByAlter(),
                key.options());
    }

    /** The referred columns, as the listener will name them. */
    private List<String> referredKeys(@Nullable String schema, ReflectedTable found, ForeignKey key) {
        if (listener == ColumnListener.NONE || key.referredColumns().isEmpty()) {
            return key.referredColumns();
        }
        String place = key.referredSchema() == null ? schema : key.referredSchema();
        boolean itself = key.referredSchema() == null
                && key.referredTable().equals(found.relation().name());
        ReflectedTable referred = itself
                ? found
                : inspector.tables(TableFilter.one(place, key.referredTable())).get(key.referredTable());
        return referred == null ? key.referredColumns() : keys(key.referredColumns(), columns(place, referred, null));
    }

    private static Index index(Index index, Map<String, Column<?>> columns) {
        List<Index.Part> parts = new ArrayList<>();
        for (Index.Part part : index.parts()) {
            Column<?> column = part.column() == null ? null : columns.get(part.column());
            parts.add(
                    column == null
                            ? part
                            : new Index.Part(
                                    column.key(),
                                    null,
                                    part.descending(),
                                    part.nullsFirst(),
                                    part.operatorClass(),
                                    part.length()));
        }
        return new Index(index.name(), parts, index.unique(), index.where(), index.options());
    }
}
