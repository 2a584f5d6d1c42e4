package io.aludel.migrate.generate;

import io.aludel.schema.Column;
import io.aludel.schema.DialectOption;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.Table;
import io.aludel.schema.TableOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells tables of links from others: two foreign keys that make up the primary key, and nothing else. What a many-to-many could not say, such as an
 * index or a default, makes a table an entity.
 */
final class LinkTables {
    private final FoundSchema schema;
    private final ColumnTypes types;

    LinkTables(FoundSchema schema, ColumnTypes types) {
        this.schema = schema;
        this.types = types;
    }

    /**
     * The foreign keys of a table of links.
     *
     * @param first that whose columns come first in the primary key
     */
    record Keys(ForeignKey first, ForeignKey second) {}

    Optional<Keys> of(Table table) {
        List<ForeignKey> keys = table.foreignKeys();
        if (keys.size() != 2 || !hasNothingElse(table)) {
            return Optional.empty();
        }
        List<String> primary =
                table.primaryKeyColumns().stream().map(column -> column.name()).toList();
        return Optional.ofNullable(
                        isWhole(primary, keys.get(0), keys.get(1))
                                ? new Keys(keys.get(0), keys.get(1))
                                : isWhole(primary, keys.get(1), keys.get(0))
                                        ? new Keys(keys.get(1), keys.get(0))
                                        : null)
                .filter(found -> table.columns().size() == primary.size())
                .filter(found -> isPlain(table, found.first()) && isPlain(table, found.second()))
                .filter(found -> found.first().onDelete() == found.second().onDelete()
                        && found.first().onUpdate() == found.second().onUpdate());
    }

    private static boolean isWhole(List<String> primary, ForeignKey first, ForeignKey second) {
        List<String> both = new ArrayList<>(first.columns());
        both.addAll(second.columns());
        return both.equals(primary);
    }

    private boolean hasNothingElse(Table table) {
        boolean serving = schema.dialect().likeness().indexesForeignKeys();
        return table.uniqueConstraints().isEmpty()
                && table.checkConstraints().isEmpty()
                && isUsual(table.options())
                && table.indexes().stream().allMatch(index -> serving && serves(table, index))
                && table.columns().stream().allMatch(LinkTables::isBare);
    }

    /** Settings that all tables have, such as an engine, are the database's rather than the table's. */
    private boolean isUsual(TableOptions options) {
        return options.equals(TableOptions.NONE.options(options.dialect().toArray(DialectOption[]::new)))
                && schema.tables().stream()
                        .allMatch(other -> other.options().dialect().containsAll(options.dialect()));
    }

    private static boolean serves(Table table, Index index) {
        return !index.unique()
                && table.foreignKeys().stream().anyMatch(key -> key.columns().equals(index.columns()));
    }

    private static boolean isBare(Column<?> column) {
        return !column.isNullable()
                && column.serverDefault() == null
                && column.comment() == null
                && column.identity() == null
                && column.computed() == null
                && column.options().isEmpty();
    }

    /** Whether the mapping would write the same foreign key. */
    private boolean isPlain(Table table, ForeignKey key) {
        Optional<Table> target = schema.referred(table, key);
        if (target.isEmpty() || !ForeignKeys.isPlain(key)) {
            return false;
        }
        List<String> referred = FoundSchema.referredColumns(target.get(), key);
        List<String> primary = target.get().primaryKeyColumns().stream()
                .map(column -> column.name())
                .toList();
        boolean sameTypes = true;
        for (int index = 0; index < referred.size(); index++) {
            sameTypes &= types.same(
                    table.column(key.columns().get(index)).type(),
                    types.typeOf(target.get(), target.get().column(referred.get(index))));
        }
        return sameTypes && referred.equals(primary);
    }
}
