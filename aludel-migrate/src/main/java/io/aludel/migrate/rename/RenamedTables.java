package io.aludel.migrate.rename;

import io.aludel.compile.Syntax;
import io.aludel.schema.Column;
import io.aludel.schema.Constraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tables as a database has them after renames, with all that mentions what was renamed. */
public final class RenamedTables {
    private final Map<Table, Table> tables;
    private final Map<Table, Map<Column<?>, Column<?>>> columns;
    private final Syntax syntax;

    /**
     * Tables under new names.
     *
     * @param tables the new tables by the former ones
     * @param columns the new columns by the former ones, for each former table
     * @param syntax how names are written within SQL
     */
    public RenamedTables(Map<Table, Table> tables, Map<Table, Map<Column<?>, Column<?>>> columns, Syntax syntax) {
        this.tables = tables;
        this.columns = columns;
        this.syntax = syntax;
    }

    /** All tables of a database as they are afterwards, by those they were. */
    public Map<Table, Table> of(Collection<Table> all) {
        Map<MetaData, MetaData> collections = new IdentityHashMap<>();
        Map<Table, Table> renamed = new HashMap<>();
        for (Table table : all) {
            MetaData collection =
                    collections.computeIfAbsent(table.metadata(), former -> new MetaData(former.namingConvention()));
            renamed.put(table, of(table, collection, all));
        }
        return renamed;
    }

    private Table of(Table table, MetaData collection, Collection<Table> all) {
        List<TableElement> elements = new ArrayList<>();
        table.elements().forEach(element -> elements.add(of(element, table, all)));
        return Table.of(collection, table.schema(), name(table), null, elements);
    }

    private String name(Table table) {
        Table renamed = tables.get(table);
        return renamed == null ? table.name() : renamed.name();
    }

    private TableElement of(TableElement element, Table table, Collection<Table> all) {
        TableElement changed = element;
        for (Map.Entry<Column<?>, Column<?>> entry :
                columns.getOrDefault(table, Map.of()).entrySet()) {
            String former = entry.getKey().name();
            String name = entry.getValue().name();
            Renaming renaming = new Renaming(table.name(), former, name, syntax);
            if (changed instanceof Column<?> column) {
                Column<?> other = renaming.of(column);
                changed = column.name().equals(former) ? other.named(name) : other;
            } else if (changed instanceof Index index) {
                changed = renaming.of(index);
            } else if (changed instanceof Constraint constraint) {
                changed = renaming.of(constraint);
            }
        }
        return changed instanceof ForeignKey key ? referring(key, table, all) : changed;
    }

    /** Keys follow what they refer to. */
    private ForeignKey referring(ForeignKey key, Table table, Collection<Table> all) {
        String schema = key.referredSchema() == null ? table.schema() : key.referredSchema();
        for (Table referred : all) {
            if (referred.name().equalsIgnoreCase(key.referredTable()) && Objects.equals(referred.schema(), schema)) {
                List<String> names = key.referredColumns();
                for (Map.Entry<Column<?>, Column<?>> entry :
                        columns.getOrDefault(referred, Map.of()).entrySet()) {
                    names = new Renaming(
                                    referred.name(),
                                    entry.getKey().name(),
                                    entry.getValue().name(),
                                    syntax)
                            .of(names);
                }
                return new ForeignKey(
                        key.name(),
                        key.columns(),
                        key.referredSchema(),
                        name(referred),
                        names,
                        key.onDelete(),
                        key.onUpdate(),
                        key.match(),
                        key.addedByAlter(),
                        key.options());
            }
        }
        return key;
    }
}
