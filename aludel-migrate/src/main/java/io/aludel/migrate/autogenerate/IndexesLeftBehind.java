package io.aludel.migrate.autogenerate;

import io.aludel.dialect.Feature;
import io.aludel.migrate.ddl.KeyIndexes;
import io.aludel.migrate.op.AddColumn;
import io.aludel.migrate.op.AddConstraint;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.migrate.op.CreateIndex;
import io.aludel.migrate.op.DropConstraint;
import io.aludel.migrate.op.DropIndex;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.RenameIndex;
import io.aludel.reflect.Inspector;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Says with new foreign keys of a table which index the database makes for them, so that it goes when the key is taken back. MariaDB and
 * MySQL make one where no other begins with the columns of the key, and keep it when the key is dropped. One that they have made serves
 * other keys only if it is longer; it gives its place to theirs otherwise. Single use.
 */
final class IndexesLeftBehind {
    private final TablePair pair;
    private final List<MigrationOp> changes;
    private final List<Index> declared;
    private final List<Made> made;
    private final boolean conditional;

    /**
     * An index that the database has made for a key.
     *
     * @param isNew whether it goes when these changes are taken back
     */
    private record Made(Index index, boolean isNew) {}

    private IndexesLeftBehind(TablePair pair, List<MigrationOp> changes) {
        this.pair = pair;
        this.changes = changes;
        this.declared = new ArrayList<>(pair.found().indexes());
        pair.found()
                .uniqueConstraints()
                .forEach(unique -> declared.add(Index.of(unique.name(), true, unique.columns())));
        this.made = new ArrayList<>(
                found().stream().map(index -> new Made(index, false)).toList());
        this.conditional = pair.dialect().has(Feature.INDEX_IF_NOT_EXISTS);
    }

    /** The changes with what their foreign keys leave behind. */
    static List<MigrationOp> stated(List<MigrationOp> changes, TablePair pair) {
        boolean concerned = pair.dialect().likeness().indexesForeignKeys()
                && changes.stream().anyMatch(change -> key(change) != null);
        return concerned ? new IndexesLeftBehind(pair, changes).stated() : changes;
    }

    private List<MigrationOp> stated() {
        changes.forEach(this::apply);
        PrimaryKey primaryKey = pair.wanted().primaryKey();
        List<String> columns = primaryKey == null ? List.of() : stored(primaryKey.columns());
        List<MigrationOp> stated = new ArrayList<>();
        for (MigrationOp change : changes) {
            ForeignKey key = key(change);
            stated.add(key == null ? change : stated((AddConstraint) change, key, columns));
        }
        return stated;
    }

    private MigrationOp stated(AddConstraint add, ForeignKey key, List<String> primaryKey) {
        ForeignKey stored = stored(key);
        if (missing(stored, primaryKey, other -> serves(other, stored)).isEmpty()) {
            return add;
        }
        List<Made> replaced = made.stream()
                .filter(other ->
                        KeyIndexes.beginWith(stored.columns(), other.index().columns()))
                .toList();
        made.removeAll(replaced);
        Index index = missing(stored, primaryKey, other -> true).get(0);
        Made before = replaced.stream()
                .filter(other -> String.valueOf(other.index().name()).equalsIgnoreCase(index.name()))
                .filter(other -> other.isNew() || other.index().columns().equals(index.columns()))
                .findFirst()
                .orElse(null);
        made.add(new Made(index, before == null || before.isNew()));
        if (before != null || goesWithColumns(index)) {
            return add;
        }
        Index original = Index.of(index.name(), false, key.columns());
        return add.leaving(new DropIndex(add.table(), add.schema(), index.name(), original, conditional));
    }

    private List<Index> missing(ForeignKey key, List<String> primaryKey, Predicate<Made> counted) {
        List<Index> there = new ArrayList<>(declared);
        made.stream().filter(counted).map(Made::index).forEach(there::add);
        return KeyIndexes.missing(List.of(key), primaryKey, there, null);
    }

    /** Where an index can only be dropped if it is there, one that may be declared counts as such. */
    private boolean serves(Made other, ForeignKey key) {
        List<String> columns = other.index().columns();
        return KeyIndexes.beginWith(columns, key.columns())
                && (columns.size() > key.columns().size() || !conditional && !other.isNew());
    }

    /** Whether all of its columns are new, and go when everything is taken back. */
    private boolean goesWithColumns(Index index) {
        return index.columns().stream()
                .allMatch(column -> changes.stream()
                        .anyMatch(change -> change instanceof AddColumn add
                                && add.column().name().equalsIgnoreCase(column)));
    }

    /** What there is after everything but the foreign keys. */
    private void apply(MigrationOp change) {
        if (change instanceof CreateIndex create) {
            declared.add(stored(create.index()));
        } else if (change instanceof AddConstraint add && add.constraint() instanceof UniqueConstraint unique) {
            declared.add(Index.of(pair.stored(unique), true, stored(unique.columns())));
        } else if (change instanceof DropIndex drop) {
            drop(drop.name());
        } else if (change instanceof DropConstraint drop && drop.kind() == ConstraintKind.UNIQUE) {
            drop(drop.name());
        } else if (change instanceof RenameIndex rename) {
            declared.replaceAll(index -> rename.name().equals(index.name()) ? index.named(rename.newName()) : index);
        }
    }

    private void drop(@Nullable String name) {
        declared.removeIf(index -> name != null && name.equalsIgnoreCase(index.name()));
        made.removeIf(
                other -> name != null && name.equalsIgnoreCase(other.index().name()));
    }

    /** What the database has made for keys that it has, under the names that they have there. */
    private List<Index> found() {
        Table table = pair.found();
        PrimaryKey primaryKey = table.primaryKey();
        Inspector inspector = Inspector.of(pair.connection());
        List<ForeignKey> keys = table.foreignKeys().stream()
                .map(key -> key.name() != null && inspector.hasIndex(table.schema(), table.name(), key.name())
                        ? key
                        : key.named(null))
                .toList();
        return KeyIndexes.missing(keys, primaryKey == null ? List.of() : primaryKey.columns(), declared, null);
    }

    private Index stored(Index index) {
        List<Index.Part> parts = new ArrayList<>();
        for (Index.Part part : index.parts()) {
            String column = part.column();
            parts.add(
                    column == null
                            ? part
                            : new Index.Part(
                                    stored(column),
                                    null,
                                    part.descending(),
                                    part.nullsFirst(),
                                    part.operatorClass(),
                                    part.length()));
        }
        return new Index(pair.stored(index), parts, index.unique(), index.where(), index.options());
    }

    private ForeignKey stored(ForeignKey key) {
        return ForeignKey.of(stored(key.columns()), key.referredTable(), key.referredColumns())
                .named(pair.stored(key));
    }

    private List<String> stored(List<String> columns) {
        return columns.stream().map(this::stored).toList();
    }

    /** The name that the database has for a column, or will have. */
    private String stored(String column) {
        String name = pair.wanted().columns().stream()
                .filter(other -> other.key().equals(column))
                .map(Column::name)
                .findFirst()
                .orElse(column);
        return TablePair.column(pair.found(), name).map(Column::name).orElse(name);
    }

    private static @Nullable ForeignKey key(MigrationOp change) {
        return change instanceof AddConstraint add && add.constraint() instanceof ForeignKey key ? key : null;
    }
}
