package io.aludel.migrate.safe;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.migrate.op.AddColumn;
import io.aludel.migrate.op.CreateTable;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.OpContainer;
import io.aludel.migrate.op.Safely;
import io.aludel.migrate.op.Safely.Patience;
import io.aludel.migrate.op.TableOp;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.schema.Column;
import io.aludel.schema.SqlFragment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts steps on tables that are in use into their safe forms. One use. */
public final class SafeForms {
    private final Dialect dialect;
    private final Set<List<String>> created = new HashSet<>();

    private SafeForms(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * The same operations; those that would keep others waiting, on tables that they do not create themselves, in their safe form. Unchanged
     * where the database has no such forms.
     */
    public static UpgradeOps of(UpgradeOps ops, Dialect dialect) {
        return dialect.has(Feature.CONCURRENT_DEFINITIONS)
                ? ops.with(new SafeForms(dialect).rewritten(ops.ops()))
                : ops;
    }

    private List<MigrationOp> rewritten(List<MigrationOp> ops) {
        List<MigrationOp> rewritten = new ArrayList<>();
        for (MigrationOp op : ops) {
            if (op instanceof CreateTable create && !create.ifNotExists()) {
                created.add(key(create));
            }
            if (op instanceof OpContainer container) {
                rewritten.add(container.with(rewritten(container.ops())));
            } else {
                boolean plain = op instanceof TableOp table && created.contains(key(table))
                        || op instanceof AddColumn add && takesAMoment(add.column());
                rewritten.add(plain ? op : Safely.of(op, Patience.DEFAULT));
            }
        }
        return rewritten;
    }

    private static List<String> key(TableOp op) {
        return List.of(op.schema() == null ? "" : op.schema(), op.table());
    }

    /** A column without anything else, or with a default that is the same for all rows; and one for which there is no safe form. */
    private boolean takesAMoment(Column<?> column) {
        SqlFragment value = column.serverDefault();
        boolean simple = column.foreignKeys().isEmpty()
                && !column.isUnique()
                && !column.isIndexed()
                && column.checks().isEmpty();
        boolean hopeless =
                !column.isNullable() && value == null || column.computed() != null || column.identity() != null;
        return hopeless || simple && (value == null || !Volatility.mayDiffer(dialect, value));
    }
}
