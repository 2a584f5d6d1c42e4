package io.aludel.migrate.autogenerate;

import io.aludel.migrate.op.AddColumn;
import io.aludel.migrate.op.AddConstraint;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.migrate.op.CreateIndex;
import io.aludel.migrate.op.CreateTable;
import io.aludel.migrate.op.DropColumn;
import io.aludel.migrate.op.DropConstraint;
import io.aludel.migrate.op.DropIndex;
import io.aludel.migrate.op.DropTable;
import io.aludel.migrate.op.ExecuteSql;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.ModifyTable;
import io.aludel.migrate.op.TableOp;
import io.aludel.schema.Constraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.TableElement;
import io.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Puts foreign keys where they can be: those that stand in the way of another step go before everything else, and those that need another
 * step come after everything else. All other steps stay in their order. Backwards it is as right as forwards. Single use.
 *
 * <p>A table that is dropped while rows refer to it takes those rows with it where the key says so; hence the key goes first.
 */
final class StepOrder {
    private final List<MigrationOp> ops;
    private final DefaultSchema defaultSchema;
    private final Map<TableName, Integer> created = new HashMap<>();
    private final Map<TableName, Integer> dropped = new HashMap<>();
    private final Map<TableName, List<MigrationOp>> changes = new HashMap<>();
    private final Map<TableName, List<MigrationOp>> first = new LinkedHashMap<>();
    private final Map<TableName, List<MigrationOp>> last = new LinkedHashMap<>();

    private record TableName(@Nullable String schema, String table) {
        static TableName of(TableOp op) {
            return new TableName(op.schema(), op.table());
        }
    }

    private StepOrder(List<MigrationOp> ops, DefaultSchema defaultSchema) {
        this.ops = ops;
        this.defaultSchema = defaultSchema;
    }

    static List<MigrationOp> of(List<MigrationOp> ops, DefaultSchema defaultSchema) {
        return new StepOrder(ops, defaultSchema).ordered();
    }

    private TableName referred(TableName own, ForeignKey key) {
        return new TableName(defaultSchema.referred(own.schema(), key), key.referredTable());
    }

    private List<MigrationOp> ordered() {
        for (int place = 0; place < ops.size(); place++) {
            MigrationOp op = ops.get(place);
            if (op instanceof CreateTable create) {
                created.put(TableName.of(create), place);
            } else if (op instanceof DropTable drop) {
                dropped.put(TableName.of(drop), place);
            } else if (op instanceof ModifyTable modify) {
                changes.computeIfAbsent(TableName.of(modify), any -> new ArrayList<>())
                        .addAll(modify.ops());
            }
        }
        List<MigrationOp> rest = new ArrayList<>();
        ops.forEach(op -> {
            if (op instanceof CreateTable create) {
                rest.add(created(create));
            } else if (op instanceof DropTable drop) {
                rest.add(dropped(drop));
            } else if (op instanceof ModifyTable modify) {
                List<MigrationOp> left = changed(modify);
                if (!left.isEmpty()) {
                    rest.add(modify.with(left));
                }
            } else {
                rest.add(op);
            }
        });
        List<MigrationOp> all = new ArrayList<>();
        first.forEach((table, some) -> all.add(new ModifyTable(table.table(), table.schema(), some)));
        all.addAll(rest);
        last.forEach((table, some) -> all.add(new ModifyTable(table.table(), table.schema(), some)));
        return all;
    }

    private CreateTable created(CreateTable create) {
        TableName table = TableName.of(create);
        List<TableElement> elements = new ArrayList<>();
        for (TableElement element : create.elements()) {
            if (element instanceof ForeignKey key && waits(table, key)) {
                last.computeIfAbsent(table, any -> new ArrayList<>())
                        .add(new AddConstraint(create.table(), create.schema(), key));
            } else {
                elements.add(element);
            }
        }
        return new CreateTable(create.table(), create.schema(), elements, create.ifNotExists());
    }

    /** Whether a key of a new table refers to one that comes later, or to what another table has to get first. */
    private boolean waits(TableName table, ForeignKey key) {
        TableName target = referred(table, key);
        return created.getOrDefault(target, -1) > created.getOrDefault(table, -1)
                || !target.equals(table) && changes(target, op -> brings(op, key));
    }

    private DropTable dropped(DropTable drop) {
        CreateTable original = drop.reverse();
        TableName table = TableName.of(drop);
        List<TableElement> elements = new ArrayList<>();
        for (TableElement element : original.elements()) {
            boolean early = element instanceof ForeignKey key
                    && dropped.getOrDefault(referred(table, key), Integer.MAX_VALUE) < dropped.getOrDefault(table, -1);
            if (early) {
                ForeignKey key = (ForeignKey) element;
                first.computeIfAbsent(table, any -> new ArrayList<>())
                        .add(DropConstraint.like(drop.table(), drop.schema(), key));
            } else {
                elements.add(element);
            }
        }
        return new DropTable(
                drop.table(),
                drop.schema(),
                new CreateTable(original.table(), original.schema(), elements, original.ifNotExists()),
                drop.ifExists());
    }

    private List<MigrationOp> changed(ModifyTable modify) {
        TableName table = TableName.of(modify);
        List<MigrationOp> left = new ArrayList<>();
        for (MigrationOp op : modify.ops()) {
            if (op instanceof DropConstraint drop && drop.original() instanceof ForeignKey key && hinders(table, key)) {
                first.computeIfAbsent(table, any -> new ArrayList<>()).add(op);
            } else if (op instanceof AddConstraint add
                    && add.constraint() instanceof ForeignKey key
                    && comesAfter(table, key)) {
                last.computeIfAbsent(table, any -> new ArrayList<>()).add(op);
            } else {
                left.add(op);
            }
        }
        return left;
    }

    /** Whether a key waits for what its target gets first; of its own table, only for the primary key. */
    private boolean comesAfter(TableName table, ForeignKey key) {
        TableName target = referred(table, key);
        return target.equals(table)
                ? changes(
                        table,
                        op -> isKey(op) || op instanceof AddConstraint add && add.constraint() instanceof PrimaryKey)
                : changes(target, op -> brings(op, key));
    }

    private boolean hinders(TableName table, ForeignKey key) {
        TableName target = referred(table, key);
        return dropped.containsKey(target)
                || changes(target, op -> takes(op, key))
                || changes(table, op -> takesIndexOf(op, key) || changesTypeOf(op, key.columns()));
    }

    private boolean changes(TableName table, Predicate<MigrationOp> what) {
        return changes.getOrDefault(table, List.of()).stream().anyMatch(what);
    }

    /** Whether a step makes something that a foreign key refers to. */
    private static boolean brings(MigrationOp op, ForeignKey key) {
        if (op instanceof AddColumn add) {
            return isOver(key, List.of(add.column().name()));
        } else if (op instanceof CreateIndex create) {
            return create.index().unique() && isOver(key, create.index().columns());
        } else if (op instanceof AddConstraint add) {
            List<String> columns = columns(add.constraint());
            return !columns.isEmpty() && isOver(key, columns);
        }
        return changesType(op, key) || isKey(op);
    }

    /** Whether some of these columns are referred to; a key that does not say which ones refers to any. */
    private static boolean isOver(ForeignKey key, List<String> columns) {
        return key.referredColumns().isEmpty()
                || columns.stream()
                        .anyMatch(column -> key.referredColumns().stream().anyMatch(column::equalsIgnoreCase));
    }

    private static List<String> columns(@Nullable Constraint constraint) {
        if (constraint instanceof UniqueConstraint unique) {
            return unique.columns();
        }
        return constraint instanceof PrimaryKey key ? key.columns() : List.of();
    }

    private static boolean changesType(MigrationOp op, ForeignKey key) {
        return op instanceof AlterColumn alter
                && alter.change().type() != null
                && isOver(key, List.of(alter.columnAfter()));
    }

    /** Whether a column gets another type, which it cannot while a key from it refers to one of the old type. */
    private static boolean changesTypeOf(MigrationOp op, List<String> columns) {
        return op instanceof AlterColumn alter
                && alter.change().type() != null
                && columns.stream().anyMatch(alter.columnAfter()::equalsIgnoreCase);
    }

    /** SQL among the changes of a table is that of a primary key that is replaced. */
    private static boolean isKey(MigrationOp op) {
        return op instanceof ExecuteSql;
    }

    /** Whether a step takes away something that a foreign key refers to. */
    private static boolean takes(MigrationOp op, ForeignKey key) {
        if (op instanceof DropColumn drop) {
            return isOver(key, List.of(drop.column()));
        } else if (op instanceof DropIndex drop) {
            return drop.original() == null || isOver(key, drop.original().columns());
        } else if (op instanceof DropConstraint drop) {
            boolean referable = drop.kind() == ConstraintKind.UNIQUE || drop.kind() == ConstraintKind.PRIMARY_KEY;
            return referable && (drop.original() == null || isOver(key, columns(drop.original())));
        }
        return changesType(op, key) || isKey(op);
    }

    /** MySQL needs an index under each foreign key. */
    private static boolean takesIndexOf(MigrationOp op, ForeignKey key) {
        List<String> columns = List.of();
        if (op instanceof DropIndex drop && drop.original() != null) {
            columns = drop.original().columns();
        } else if (op instanceof DropConstraint drop && drop.original() instanceof UniqueConstraint unique) {
            columns = unique.columns();
        }
        int size = key.columns().size();
        return columns.size() >= size && columns.subList(0, size).equals(key.columns());
    }
}
