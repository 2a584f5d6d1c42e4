package io.aludel.orm.mapping;

import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import io.aludel.orm.error.MappingException;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import io.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table while its entity is being mapped. */
final class TableDraft {
    private final String name;
    private final @Nullable String schema;
    private final Map<String, Column<?>> columns = new LinkedHashMap<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<TableElement> constraints = new ArrayList<>();
    private @Nullable PrimaryKey primaryKey;
    private final @Nullable Table given;

    TableDraft(String name, String schema) {
        this.name = name;
        this.schema = schema.isEmpty() ? null : schema;
        this.given = null;
    }

    /** A table that is declared already: it has its columns and constraints, and attributes find them. */
    TableDraft(Table given) {
        this.name = given.name();
        this.schema = given.schema();
        this.given = given;
        given.columns().forEach(column -> columns.put(column.name(), column));
    }

    String name() {
        return name;
    }

    /** Whether the table was declared elsewhere, with all that belongs to it. */
    boolean isGiven() {
        return given != null;
    }

    @Nullable
    String schema() {
        return schema;
    }

    /** A column for an attribute; the one that the table has then. */
    Column<?> column(Column<?> column, String attribute) {
        String other = attributes.putIfAbsent(column.name(), attribute);
        if (other != null) {
            throw new MappingException(
                    ErrorCode.MAPPING,
                    "attributes '" + other + "' and '" + attribute + "' are both mapped to column '" + name + "."
                            + column.name() + "'.\n  Give one of them another @Column(name = ..).");
        }
        if (given != null) {
            return declared(column, attribute);
        }
        columns.put(column.name(), column);
        return column;
    }

    private Column<?> declared(Column<?> wanted, String attribute) {
        Column<?> present = columns.get(wanted.name());
        if (present == null) {
            throw new MappingException(
                    ErrorCode.MAPPING,
                    "attribute '" + attribute + "' is mapped to column '" + wanted.name() + "', which table '" + name
                            + "' does not have." + Suggestions.didYouMean(wanted.name(), columns.keySet())
                            + "\n  Name it with @Column(name = ..), or leave the attribute out with @Transient.");
        }
        if (present.type().javaType() != wanted.type().javaType()) {
            throw new MappingException(
                    ErrorCode.MAPPING,
                    "attribute '" + attribute + "' is a "
                            + wanted.type().javaType().getSimpleName() + ", but column '" + name + "." + wanted.name()
                            + "' is declared for " + present.type().javaType().getSimpleName() + "."
                            + "\n  Change one of them.");
        }
        return present;
    }

    /** A column of a subclass in the table of a superclass: siblings may share one of the same type. */
    Column<?> sharedColumn(Column<?> column, String attribute, boolean sibling) {
        Column<?> present = columns.get(column.name());
        if (present != null && sibling && present.type().equals(column.type())) {
            return present;
        }
        return column(column, attribute);
    }

    /** The attribute that was mapped to a column first, or null. */
    @Nullable
    String attribute(String column) {
        return attributes.get(column);
    }

    /** Puts the key columns of a joined table in front of the others. */
    void keyColumns(List<Column<?>> key, String owner) {
        Map<String, Column<?>> others = new LinkedHashMap<>(columns);
        columns.clear();
        key.forEach(column -> columns.put(column.name(), column));
        for (Column<?> column : key) {
            if (others.containsKey(column.name())) {
                columns.putAll(others);
                column(column, owner);
            }
        }
        columns.putAll(others);
    }

    /** Adds a foreign key column, unless an attribute of its own holds that column already. */
    Column<?> foreignKeyColumn(Column<?> column) {
        if (given != null) {
            return declared(column, column.name());
        }
        Column<?> present = columns.putIfAbsent(column.name(), column);
        return present == null ? column : present;
    }

    @Nullable
    Column<?> find(String column) {
        return columns.get(column);
    }

    void primaryKey(List<Column<?>> key) {
        primaryKey = new PrimaryKey(null, key.stream().map(Column::name).toList());
    }

    /** Adds a foreign key, unless another attribute has brought the same. */
    void foreignKey(ForeignKey key) {
        boolean present = constraints.stream()
                .anyMatch(constraint -> constraint instanceof ForeignKey other
                        && other.columns().equals(key.columns())
                        && other.referredTable().equals(key.referredTable()));
        if (!present) {
            constraints.add(key);
        }
    }

    void unique(@Nullable String constraint, List<String> uniqueColumns) {
        constraints.add(new UniqueConstraint(constraint, uniqueColumns));
    }

    void element(TableElement element) {
        constraints.add(element);
    }

    void check(CheckConstraint check) {
        constraints.add(check);
    }

    void index(Index index) {
        constraints.add(index);
    }

    /** A table that is only thought of: its rows stand elsewhere, in tables of subclasses, in a view, or nowhere. */
    Table buildAlone() {
        return Table.of(new MetaData(), schema, name, null, new ArrayList<>(columns.values()));
    }

    Table build(MetaData metadata) {
        if (given != null) {
            return given;
        }
        List<TableElement> elements = new ArrayList<>(columns.values());
        if (primaryKey != null) {
            elements.add(primaryKey);
        }
        elements.addAll(constraints);
        return Table.of(metadata, schema, name, null, elements);
    }
}
