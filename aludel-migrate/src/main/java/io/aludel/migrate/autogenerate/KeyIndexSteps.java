package io.aludel.migrate.autogenerate;

import io.aludel.engine.Connection;
import io.aludel.migrate.ddl.KeyIndexes;
import io.aludel.migrate.op.AddConstraint;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.migrate.op.CreateIndex;
import io.aludel.migrate.op.DropConstraint;
import io.aludel.migrate.op.DropIndex;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.OpContainer;
import io.aludel.migrate.op.TableOp;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.reflect.Inspector;
import io.aludel.reflect.ReflectedTable;
import io.aludel.reflect.TableFilter;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says in a revision which indexes foreign keys get back before one goes that they need. MariaDB and MySQL insist on them; with a connection
 * they are found when the revision runs, and a script has to know them beforehand. Single use, one thread.
 */
public final class KeyIndexSteps {
    private final Connection connection;
    private final Map<List<String>, Keys> tables = new HashMap<>();

    /** The keys and indexes of a table after the steps so far. */
    private record Keys(List<ForeignKey> keys, List<String> primaryKey, List<Index> indexes) {
        static Keys of(ReflectedTable table) {
            return new Keys(
                    new ArrayList<>(table.foreignKeys()),
                    table.primaryKey() == null ? List.of() : table.primaryKey().columns(),
                    new ArrayList<>(table.indexes()));
        }

        static Keys none() {
            return new Keys(new ArrayList<>(), List.of(), new ArrayList<>());
        }

        List<Index> drop(@Nullable String name) {
            indexes.removeIf(index -> Objects.equals(index.name(), name));
            List<Index> missing = KeyIndexes.missing(keys, primaryKey, indexes, name);
            indexes.addAll(missing);
            return missing;
        }
    }

    private KeyIndexSteps(Connection connection) {
        this.connection = connection;
    }

    /** Steps with those that have to come before, where the database asks for them. */
    public static UpgradeOps of(UpgradeOps ops, Connection connection) {
        return connection.dialect().likeness().indexesForeignKeys()
                ? new UpgradeOps(new KeyIndexSteps(connection).complete(ops.ops()))
                : ops;
    }

    private List<MigrationOp> complete(List<MigrationOp> ops) {
        List<MigrationOp> complete = new ArrayList<>();
        for (MigrationOp op : ops) {
            if (op instanceof OpContainer container) {
                complete.add(container.with(complete(container.ops())));
                continue;
            }
            if (op instanceof TableOp step) {
                complete.addAll(before(step));
            }
            complete.add(op);
        }
        return complete;
    }

    private List<MigrationOp> before(TableOp op) {
        if (op instanceof CreateIndex create) {
            keys(op).indexes().add(create.index());
        } else if (op instanceof AddConstraint add && add.constraint() instanceof UniqueConstraint unique) {
            keys(op).indexes().add(Index.of(unique.name(), true, unique.columns()));
        } else if (op instanceof DropConstraint drop && drop.kind() == ConstraintKind.FOREIGN_KEY) {
            keys(op).keys().removeIf(key -> isDropped(key, drop));
        } else if (op instanceof DropConstraint drop && drop.kind() == ConstraintKind.UNIQUE) {
            return created(op, keys(op).drop(drop.name()));
        } else if (op instanceof DropIndex drop) {
            return created(op, keys(op).drop(drop.name()));
        }
        return List.of();
    }

    private static boolean isDropped(ForeignKey key, DropConstraint drop) {
        return drop.name() != null
                ? drop.name().equals(key.name())
                : drop.original() instanceof ForeignKey original
                        && original.columns().equals(key.columns());
    }

    private static List<MigrationOp> created(TableOp op, List<Index> missing) {
        return missing.stream()
                .<MigrationOp>map(index -> CreateIndex.of(op.table(), op.schema(), index))
                .toList();
    }

    /** What the database knows of a table; nothing of one that only the revision makes, or gives that name. */
    private Keys keys(TableOp op) {
        return tables.computeIfAbsent(List.of(String.valueOf(op.schema()), op.table()), key -> {
            TableFilter one = TableFilter.ALL.schema(op.schema()).names(List.of(op.table()));
            ReflectedTable known = Inspector.of(connection).tables(one).get(op.table());
            return known == null ? Keys.none() : Keys.of(known);
        });
    }
}
