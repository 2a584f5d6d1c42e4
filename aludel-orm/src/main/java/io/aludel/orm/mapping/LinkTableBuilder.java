package io.aludel.orm.mapping;

import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.runtime.AttributeDescription;
import io.aludel.orm.runtime.JoinTableFact;
import io.aludel.orm.runtime.JoinTableFact.LinkColumn;
import io.aludel.orm.runtime.ReferencesFact;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.MetaData;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the tables of links behind many-to-many collections, or takes those that are mapped already. Single use, one thread. */
final class LinkTableBuilder {
    private final NamingStrategy naming;
    private final MetaData metadata;

    LinkTableBuilder(NamingStrategy naming, MetaData metadata) {
        this.naming = naming;
        this.metadata = metadata;
    }

    /** The links of a collection that writes them. */
    LinkTable of(CollectionMapping collection, EntityMapping target) {
        AttributeDescription description = collection.description();
        JoinTableFact fact = description.fact(JoinTableFact.class);
        JoinTableFact said = fact == null ? JoinTableFact.NONE : fact;
        EntityMapping owner = collection.owner();
        String name = said.name().isEmpty()
                ? naming.linkTable(owner.table().name(), target.table().name())
                : said.name();
        String schema = said.schema().isEmpty() ? null : said.schema();
        List<Column<?>> ownerColumns = columns(collection, owner, owner.name(), said.joinColumns());
        String targetName = owner == target ? singular(description.name()) : target.name();
        List<Column<?>> targetColumns = columns(collection, target, targetName, said.inverseJoinColumns());
        String fullName = schema == null ? name : schema + "." + name;
        if (metadata.contains(fullName)) {
            Table table = metadata.table(fullName);
            ownerColumns.forEach(column -> require(collection, table, column));
            targetColumns.forEach(column -> require(collection, table, column));
            LinkTableElements.require(collection, table);
            return links(table, ownerColumns, targetColumns);
        }
        List<TableElement> elements = new ArrayList<>();
        elements.addAll(ownerColumns);
        elements.addAll(targetColumns);
        elements.add(new PrimaryKey(null, names(ownerColumns, targetColumns)));
        ReferencesFact references = description.fact(ReferencesFact.class);
        if (!ReferenceBuilder.isSpread(owner)) {
            elements.add(foreignKey(ownerColumns, owner, references));
        }
        if (!ReferenceBuilder.isSpread(target)) {
            elements.add(foreignKey(targetColumns, target, references));
        }
        elements.addAll(LinkTableElements.of(collection));
        elements.addAll(RowSecurities.of(owner, target));
        return links(Table.of(metadata, schema, name, null, elements), ownerColumns, targetColumns);
    }

    private static LinkTable links(Table table, List<Column<?>> ownerColumns, List<Column<?>> targetColumns) {
        return new LinkTable(table, attached(table, ownerColumns), attached(table, targetColumns));
    }

    private static List<Column<?>> attached(Table table, List<Column<?>> drafts) {
        List<Column<?>> found = new ArrayList<>();
        drafts.forEach(draft -> found.add(table.column(draft.name())));
        return found;
    }

    /** A table that an entity maps too, or that two collections share. */
    private static void require(CollectionMapping collection, Table table, Column<?> column) {
        if (!table.hasColumn(column.name())) {
            throw new MappingException(
                    ErrorCode.MAPPING,
                    collection + " uses table '" + table + "' for its links, which has no column '" + column.name()
                            + "'.\n  Name the columns with @JoinTable(joinColumns = .., inverseJoinColumns = ..).");
        }
    }

    /** A column for each of an entity's key. */
    private List<Column<?>> columns(
            CollectionMapping collection, EntityMapping entity, String name, List<LinkColumn> said) {
        List<String> key = entity.keyColumns().stream().map(Column::name).toList();
        for (LinkColumn column : said) {
            if (!column.referenced().isEmpty() && !key.contains(column.referenced())) {
                throw new MappingException(
                        ErrorCode.MAPPING,
                        "@JoinTable of " + collection + " refers to column '" + column.referenced()
                                + "', which is not part of the key of " + entity + "."
                                + Suggestions.didYouMean(column.referenced(), key)
                                + "\n  Links refer to keys; leave referencedColumnName out where a key has one column.");
            }
        }
        List<Column<?>> columns = new ArrayList<>();
        for (int part = 0; part < key.size(); part++) {
            String given = given(said, key.get(part), part);
            columns.add(Column.of(
                            given.isEmpty() ? naming.linkColumn(name, key.get(part)) : given,
                            entity.keyColumns().get(part).type())
                    .notNull());
        }
        return columns;
    }

    /** The name of the column that refers to a part of a key, by what it says or else by its place; empty when nothing is said. */
    private static String given(List<LinkColumn> said, String key, int part) {
        for (LinkColumn column : said) {
            if (column.referenced().equals(key)) {
                return column.name();
            }
        }
        return part < said.size() && said.get(part).referenced().isEmpty()
                ? said.get(part).name()
                : "";
    }

    /** Both keys of a table of links do the same when rows are deleted; each has a name of its own. */
    private static ForeignKey foreignKey(
            List<Column<?>> columns, EntityMapping referred, @Nullable ReferencesFact said) {
        ForeignKey key = ForeignKey.of(
                        columns.stream().map(Column::name).toList(),
                        referred.table().name(),
                        referred.keyColumns().stream().map(Column::name).toList())
                .inSchema(referred.table().schema());
        return said == null
                ? key
                : key.onDelete(ReferentialAction.valueOf(said.onDelete().name()))
                        .onUpdate(ReferentialAction.valueOf(said.onUpdate().name()));
    }

    private static List<String> names(List<Column<?>> first, List<Column<?>> second) {
        List<String> names = new ArrayList<>();
        first.forEach(column -> names.add(column.name()));
        second.forEach(column -> names.add(column.name()));
        return names;
    }

    private static String singular(String plural) {
        return plural.endsWith("s") && plural.length() > 1 ? plural.substring(0, plural.length() - 1) : plural;
    }
}
