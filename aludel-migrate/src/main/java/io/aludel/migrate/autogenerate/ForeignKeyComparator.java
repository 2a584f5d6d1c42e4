package io.aludel.migrate.autogenerate;

import io.aludel.compile.ddl.DdlContext;
import io.aludel.dialect.Feature;
import io.aludel.migrate.ddl.KeyIndexes;
import io.aludel.migrate.op.AddConstraint;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.migrate.op.DropConstraint;
import io.aludel.migrate.op.DropIndex;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueConstraint;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Foreign keys, by what they say; their names are left out of it, since databases make them up. */
final class ForeignKeyComparator implements TableComparator {
    /** What a key says. */
    private record Signature(
            List<String> columns,
            @Nullable String schema,
            String table,
            List<String> referred,
            ReferentialAction onDelete,
            Set<String> setOnDelete,
            ReferentialAction onUpdate,
            boolean deferrable,
            boolean deferred) {}

    @Override
    public void compare(TablePair pair, Consumer<MigrationOp> receiver) {
        Map<Signature, ForeignKey> found = signatures(pair, pair.found());
        Map<Signature, ForeignKey> wanted = signatures(pair, pair.wanted());
        found.forEach((signature, key) -> {
            if (!wanted.containsKey(signature)) {
                receiver.accept(new DropConstraint(
                        pair.name(), pair.schema(), key.name(), ConstraintKind.FOREIGN_KEY, key, false));
                dropIndexOf(pair, key, receiver);
            }
        });
        wanted.forEach((signature, key) -> {
            if (!found.containsKey(signature)) {
                receiver.accept(new AddConstraint(
                        pair.name(), pair.schema(), pair.defaultSchema().stated(pair.wanted(), key)));
            }
        });
    }

    /**
     * Some databases make an index for each key, under the name of the key or of its first column, and leave it behind, unless one is made
     * that serves as well.
     */
    private static void dropIndexOf(TablePair pair, ForeignKey key, Consumer<MigrationOp> receiver) {
        List<String> columns = TablePair.names(pair.found(), key.columns());
        if (!pair.dialect().likeness().indexesForeignKeys() || isServed(pair, columns)) {
            return;
        }
        boolean reused = pair.wanted().foreignKeys().stream()
                .anyMatch(
                        other -> TablePair.names(pair.wanted(), other.columns()).equals(columns));
        Set<String> names = new LinkedHashSet<>();
        if (key.name() != null) {
            names.add(key.name());
        }
        names.add(columns.get(0));
        for (String name : names) {
            boolean declared = isDeclared(pair.found(), name) || isDeclared(pair.wanted(), name);
            if (!reused && !declared && hasIndex(pair, name, columns)) {
                Index index = Index.of(name, false, key.columns());
                boolean replaced = pair.dialect().has(Feature.INDEX_IF_NOT_EXISTS) && servesAnother(pair, columns);
                receiver.accept(new DropIndex(pair.name(), pair.schema(), name, index, replaced));
            }
        }
    }

    /** Whether a key of less columns needs the index, too: that gets its own before, for which this one goes by itself. */
    private static boolean servesAnother(TablePair pair, List<String> columns) {
        return pair.found().foreignKeys().stream()
                .map(other -> TablePair.names(pair.found(), other.columns()))
                .anyMatch(other -> other.size() < columns.size() && KeyIndexes.beginWith(columns, other));
    }

    private static boolean isServed(TablePair pair, List<String> columns) {
        Table table = pair.wanted();
        return Stream.of(
                        table.indexes().stream().map(Index::columns),
                        table.uniqueConstraints().stream().map(UniqueConstraint::columns),
                        Stream.ofNullable(table.primaryKey()).map(PrimaryKey::columns))
                .flatMap(each -> each)
                .map(each -> TablePair.names(table, each))
                .anyMatch(each -> KeyIndexes.beginWith(each, columns));
    }

    private static boolean isDeclared(Table table, String name) {
        return table.indexes().stream().anyMatch(index -> name.equals(index.name()))
                || table.uniqueConstraints().stream().anyMatch(unique -> name.equals(unique.name()));
    }

    private static boolean hasIndex(TablePair pair, String name, List<String> columns) {
        return pair.stored()
                .filter(known -> known.indexes().stream()
                        .anyMatch(index -> name.equalsIgnoreCase(index.name())
                                && lower(index.columns()).equals(columns)))
                .isPresent();
    }

    private static Map<Signature, ForeignKey> signatures(TablePair pair, Table table) {
        Map<Signature, ForeignKey> signatures = new LinkedHashMap<>();
        for (ForeignKey key : table.foreignKeys()) {
            ForeignKey named = (ForeignKey) table.named(key);
            if (pair.accepts(ObjectKind.FOREIGN_KEY, named.name())) {
                signatures.put(signature(pair, table, named), named);
            }
        }
        return signatures;
    }

    private static Signature signature(TablePair pair, Table table, ForeignKey key) {
        Optional<Table> known = table.findReferredTable(key);
        List<String> referred = known.map(target -> key.referredColumns().isEmpty()
                        ? target.primaryKeyColumns().stream()
                                .map(column -> column.name().toLowerCase(Locale.ROOT))
                                .toList()
                        : TablePair.names(target, key.referredColumns()))
                .orElseGet(() -> lower(key.referredColumns()));
        String target = known.map(Table::name).orElse(key.referredTable());
        String schema =
                known.isPresent() ? known.get().schema() : pair.defaultSchema().referred(table.schema(), key);
        return new Signature(
                TablePair.names(table, key.columns()),
                schema,
                target.toLowerCase(Locale.ROOT),
                referred,
                action(pair, key.onDelete()),
                setOnDelete(pair, table, key),
                action(pair, key.onUpdate()),
                key.deferrable(),
                key.initiallyDeferred());
    }

    /** Some databases set some columns of a key only. */
    private static Set<String> setOnDelete(TablePair pair, Table table, ForeignKey key) {
        Object columns =
                DdlContext.option(key.options().dialect(), pair.dialect().name(), "on_delete_columns");
        return columns instanceof List<?> names
                ? new LinkedHashSet<>(TablePair.names(
                        table, names.stream().map(String::valueOf).toList()))
                : Set.of();
    }

    /** Some databases do not tell RESTRICT from no action. */
    private static ReferentialAction action(TablePair pair, ReferentialAction action) {
        if (action == ReferentialAction.UNSTATED) {
            return ReferentialAction.NO_ACTION;
        }
        boolean alike = !pair.dialect().likeness().keepsRestrict();
        return alike && action == ReferentialAction.RESTRICT ? ReferentialAction.NO_ACTION : action;
    }

    private static List<String> lower(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }
}
