package io.aludel.migrate.generate;

import io.aludel.migrate.generate.Attribute.Links;
import io.aludel.migrate.generate.Attribute.OtherEnd;
import io.aludel.migrate.generate.Attribute.OtherLinks;
import io.aludel.migrate.generate.Attribute.Role;
import io.aludel.migrate.generate.Attribute.ToOne;
import io.aludel.migrate.generate.Attribute.Value;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives classes their attributes: the key first, in its order, then the others in the order of the columns, then other ends. */
final class AttributeDrafts {
    private final FoundSchema schema;
    private final GenerateOptions options;
    private final ColumnTypes types;
    private final Map<Table, EntityDraft> entities;
    private final List<String> notes;
    private final KeyReferences keys;
    private final KeptColumns kept;
    private final Map<EntityDraft, List<ToOne>> references = new LinkedHashMap<>();

    AttributeDrafts(
            FoundSchema schema,
            GenerateOptions options,
            ColumnTypes types,
            Map<Table, EntityDraft> entities,
            List<String> notes) {
        this.schema = schema;
        this.options = options;
        this.types = types;
        this.entities = entities;
        this.notes = notes;
        this.keys = new KeyReferences(schema, types);
        this.kept = new KeptColumns(schema);
    }

    private Optional<EntityDraft> target(Table table, ForeignKey key) {
        return schema.referred(table, key).map(entities::get);
    }

    /** Columns and foreign keys. */
    void values() {
        for (EntityDraft draft : entities.values()) {
            Map<ForeignKey, Role> roles = new LinkedHashMap<>();
            for (ForeignKey key : FoundSchema.foreignKeys(draft.table())) {
                if (!draft.isView() && target(draft.table(), key).isPresent()) {
                    roles.put(key, draft.isKey(draft.key()) ? keys.role(draft.table(), key) : Role.BESIDE);
                }
            }
            Set<String> order = new LinkedHashSet<>(draft.key());
            draft.table().columns().forEach(column -> order.add(column.name()));
            Set<ForeignKey> written = new LinkedHashSet<>();
            for (String name : order) {
                Column<?> column = draft.table().column(name);
                if (isAttribute(draft, column, roles)) {
                    value(draft, column);
                }
                roles.forEach((key, role) -> {
                    if (key.columns().get(0).equals(name) && written.add(key)) {
                        toOne(draft, key, role);
                    }
                });
            }
        }
    }

    private boolean isAttribute(EntityDraft draft, Column<?> column, Map<ForeignKey, Role> roles) {
        boolean covered = false;
        boolean ofKey = draft.key().contains(column.name());
        for (Map.Entry<ForeignKey, Role> entry : roles.entrySet()) {
            if (entry.getKey().columns().contains(column.name())) {
                covered |= ofKey ? entry.getValue() == Role.ID : !kept.isKept(draft.table(), column);
            }
        }
        return !covered;
    }

    private void value(EntityDraft draft, Column<?> column) {
        Optional<ColumnType> type = types.of(draft.table(), column);
        if (type.isEmpty()) {
            draft.missing().add(column.name());
            notes.add((draft.isView() ? "view " : "table ") + draft.table().name()
                    + ": no attribute can have the values of column " + column.name() + "; " + draft.className()
                    + " is without it.");
            return;
        }
        String name = draft.free(options.naming().attribute(draft.table(), column));
        boolean id = draft.key().contains(column.name());
        boolean numbered = id && !draft.isView() && CoreWords.isNumbered(draft.table(), column);
        draft.attributes().add(new Value(name, column, type.get(), id, numbered));
    }

    private void toOne(EntityDraft draft, ForeignKey key, Role role) {
        Table table = draft.table();
        EntityDraft target = target(table, key).orElseThrow();
        String name = draft.free(options.naming().toOne(table, key, target.className()));
        List<ToOne> earlier = references.computeIfAbsent(draft, any -> new ArrayList<>());
        List<String> overlapping = earlier.stream()
                .filter(other -> other.key().columns().stream().anyMatch(key.columns()::contains))
                .map(ToOne::name)
                .toList();
        ToOne toOne = new ToOne(name, key, target, role, Drafts.isUnique(table, key), overlapping);
        earlier.add(toOne);
        draft.attributes().add(toOne);
    }

    /** What classes know of those that refer to them. */
    void otherEnds() {
        if (!options.otherEnds()) {
            return;
        }
        references.forEach((draft, toOnes) -> {
            for (ToOne toOne : toOnes) {
                EntityDraft target = toOne.target();
                boolean several = target == draft
                        || toOnes.stream()
                                        .filter(other -> other.target() == target)
                                        .count()
                                > 1;
                String name = options.naming()
                        .otherEnd(
                                draft.table(), toOne.key(), draft.className(), toOne.name(), !toOne.unique(), several);
                target.attributes().add(new OtherEnd(target.free(name), draft, toOne.name(), !toOne.unique()));
            }
        });
    }

    /** A table of links as a collection at each end. */
    void links(Table table, LinkTables.Keys found) {
        EntityDraft first = target(table, found.first()).orElseThrow();
        EntityDraft second = target(table, found.second()).orElseThrow();
        boolean several = first == second || between(first, second, table);
        EntityNaming naming = options.naming();
        String name = first.free(naming.links(table, found.second(), second.className(), several));
        first.attributes().add(new Links(name, second, table, found.first(), found.second()));
        if (options.otherEnds()) {
            String other = second.free(naming.links(table, found.first(), first.className(), several));
            second.attributes().add(new OtherLinks(other, first, name));
        }
    }

    private boolean between(EntityDraft first, EntityDraft second, Table table) {
        Set<EntityDraft> wanted = Set.of(first, second);
        List<Table> all = schema.tables();
        return all.stream()
                .filter(other -> other != table
                        && !entities.containsKey(other)
                        && other.foreignKeys().size() == 2)
                .anyMatch(other -> other.foreignKeys().stream()
                        .allMatch(key ->
                                target(other, key).filter(wanted::contains).isPresent()));
    }
}
