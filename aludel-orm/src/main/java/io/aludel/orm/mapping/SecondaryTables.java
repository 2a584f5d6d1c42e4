package io.aludel.orm.mapping;

import io.aludel.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.orm.runtime.AttributeDescription;
import io.aludel.orm.runtime.KeyJoinFact;
import io.aludel.orm.runtime.SecondaryTablesFact;
import io.aludel.orm.runtime.SecondaryTablesFact.Further;
import io.aludel.orm.runtime.TableFact;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.MetaData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The further tables of entities ({@code @SecondaryTable}) while they are being mapped. Single use, one thread. */
final class SecondaryTables {
    private record Draft(Further said, TableDraft table) {}

    private final Map<EntityMapping, Map<String, Draft>> drafts = new HashMap<>();

    /** Begins the further tables of an entity. */
    void begin(EntityMapping mapping) {
        SecondaryTablesFact fact = mapping.description().fact(SecondaryTablesFact.class);
        if (fact == null) {
            return;
        }
        Lineage lineage = mapping.lineage();
        if (lineage != null && lineage.hierarchy().isTablePerClass()) {
            throw new MappingException(
                    ErrorCode.MAPPING,
                    mapping + " has a @SecondaryTable, but its hierarchy keeps each class in a table of its own."
                            + "\n  Store the hierarchy as JOINED or SINGLE_TABLE.");
        }
        Map<String, Draft> own = new LinkedHashMap<>();
        fact.tables()
                .forEach(said -> own.put(said.name(), new Draft(said, new TableDraft(said.name(), said.schema()))));
        drafts.put(mapping, own);
    }

    /** The table that an attribute of an entity names, or else the entity's own. */
    TableDraft of(EntityMapping mapping, AttributeDescription attribute, TableDraft primary) {
        TableFact fact = attribute.fact(TableFact.class);
        if (fact == null || fact.table().equals(primary.name())) {
            return primary;
        }
        for (EntityMapping level = mapping; level != null; level = level.parent()) {
            Draft draft = drafts.getOrDefault(level, Map.of()).get(fact.table());
            if (draft != null) {
                return draft.table();
            }
        }
        throw new MappingException(
                ErrorCode.MAPPING,
                "attribute '" + attribute.name() + "' of " + mapping + " is in table '" + fact.table()
                        + "', which is not one of the entity's."
                        + "\n  Annotate " + mapping + " with @SecondaryTable(name = \"" + fact.table() + "\").");
    }

    /** A column of one of the further tables of an entity, or null. */
    @Nullable
    Column<?> find(EntityMapping mapping, String column) {
        for (Draft draft : drafts.getOrDefault(mapping, Map.of()).values()) {
            Column<?> found = draft.table().find(column);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The further table of an entity that has a column, or the given one. */
    TableDraft with(EntityMapping mapping, Column<?> column, TableDraft otherwise) {
        for (Draft draft : drafts.getOrDefault(mapping, Map.of()).values()) {
            if (draft.table().find(column.name()) == column) {
                return draft.table();
            }
        }
        return otherwise;
    }

    /** Gives the further tables their keys, and makes them; {@code own} is the part with the entity's own table. */
    List<TablePart> build(EntityMapping mapping, TablePart own, TableDraft primary, MetaData metadata) {
        List<TablePart> built = new ArrayList<>();
        for (Draft draft : drafts.getOrDefault(mapping, Map.of()).values()) {
            List<Column<?>> key = key(mapping, draft, primary);
            Further said = draft.said();
            draft.table().primaryKey(key);
            said.uniques()
                    .forEach(unique ->
                            draft.table().unique(unique.name().isEmpty() ? null : unique.name(), unique.columns()));
            said.indexes().forEach(index -> draft.table().index(IndexFacts.parse(index)));
            RowSecurities.of(mapping).forEach(draft.table()::element);
            built.add(new TablePart(draft.table().build(metadata), key, own, true));
        }
        return built;
    }

    private static List<Column<?>> key(EntityMapping mapping, Draft draft, TableDraft primary) {
        KeyJoinFact said = draft.said().key();
        List<Column<?>> above = mapping.keyColumns();
        if (!said.names().isEmpty() && said.names().size() != above.size()) {
            throw new MappingException(
                    ErrorCode.MAPPING,
                    "@SecondaryTable '" + draft.said().name() + "' of " + mapping + " has "
                            + said.names().size() + " columns for the key, but the key has " + above.size() + "."
                            + "\n  Give one @PrimaryKeyJoinColumn for each.");
        }
        List<Column<?>> key = new ArrayList<>();
        for (int part = 0; part < above.size(); part++) {
            Column<?> referred = above.get(part);
            String name = said.names().isEmpty() ? "" : HierarchyBuilder.name(said, referred, part, mapping);
            key.add(Column.of(name.isEmpty() ? referred.name() : name, referred.type())
                    .notNull()
                    .primaryKey()
                    .autoIncrement(Column.AutoIncrement.NEVER));
        }
        draft.table().keyColumns(key, mapping.name() + "'s key");
        draft.table()
                .foreignKey(ForeignKey.of(
                                key.stream().map(Column::name).toList(),
                                primary.name(),
                                above.stream().map(Column::name).toList())
                        .inSchema(primary.schema()));
        return key;
    }
}
