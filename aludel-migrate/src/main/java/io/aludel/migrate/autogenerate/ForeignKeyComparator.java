package io.aludel.migrate.autogenerate;

import io.aludel.migrate.op.AddConstraint;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.migrate.op.DropConstraint;
import io.aludel.migrate.op.DropIndex;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
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
            ReferentialAction onUpdate,
            boolean deferrable,
            boolean deferred) {}

    @Override
    public void compare(TablePair pair, Consumer<MigrationOp> receiver) {
        Map<Signature, ForeignKey> found = signatures(pair, pair.found(), true);
        Map<Signature, ForeignKey> wanted = signatures(pair, pair.wanted(), false);
        found.forEach((signature, key) -> {
            if (!wanted.containsKey(signature)) {
                receiver.accept(new DropConstraint(
                        pair.name(), pair.schema(), key.name(), ConstraintKind.FOREIGN_KEY, key, false));
                dropIndexOf(pair, key, receiver);
            }
        });
        wanted.forEach((signature, key) -> {
            if (!found.containsKey(signature)) {
                receiver.accept(new AddConstraint(pair.name(), pair.schema(), key));
            }
        });
    }

    /** MySQL makes an index for each key and leaves it behind. */
    private static void dropIndexOf(TablePair pair, ForeignKey key, Consumer<MigrationOp> receiver) {
        if (!KeyComparator.isMysql(pair)) {
            return;
        }
        for (Index index : pair.found().indexes()) {
            boolean made = Objects.equals(index.name(), key.name());
            boolean wanted = pair.wanted().indexes().stream()
                    .anyMatch(other -> Objects.equals(other.name(), index.name()));
            boolean reused = pair.wanted().foreignKeys().stream()
                    .anyMatch(other -> TablePair.names(pair.wanted(), other.columns())
                            .equals(TablePair.names(pair.found(), index.columns())));
            if (made && !wanted && !reused) {
                receiver.accept(new DropIndex(pair.name(), pair.schema(), index.name(), index, false));
            }
        }
    }

    private static Map<Signature, ForeignKey> signatures(TablePair pair, Table table, boolean reflected) {
        Map<Signature, ForeignKey> signatures = new LinkedHashMap<>();
        for (ForeignKey key : table.foreignKeys()) {
            ForeignKey named = (ForeignKey) table.named(key);
            if (pair.accepts("constraint", named.name(), reflected)) {
                signatures.put(signature(pair, table, named), named);
            }
        }
        return signatures;
    }

    private static Signature signature(TablePair pair, Table table, ForeignKey key) {
        List<String> referred = table.findReferredTable(key)
                .map(target -> key.referredColumns().isEmpty()
                        ? target.primaryKeyColumns().stream()
                                .map(column -> column.name().toLowerCase(Locale.ROOT))
                                .toList()
                        : TablePair.names(target, key.referredColumns()))
                .orElseGet(() -> lower(key.referredColumns()));
        String target = table.findReferredTable(key).map(Table::name).orElse(key.referredTable());
        String schema = table.findReferredTable(key).map(Table::schema).orElse(key.referredSchema());
        return new Signature(
                TablePair.names(table, key.columns()),
                schema,
                target.toLowerCase(Locale.ROOT),
                referred,
                action(pair, key.onDelete()),
                action(pair, key.onUpdate()),
                key.deferrable(),
                key.initiallyDeferred());
    }

    /** MySQL and H2 do not tell RESTRICT from no action. */
    private static ReferentialAction action(TablePair pair, ReferentialAction action) {
        boolean alike = !pair.dialect().name().equals("postgresql");
        return alike && action == ReferentialAction.RESTRICT ? ReferentialAction.NO_ACTION : action;
    }

    private static List<String> lower(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }
}
