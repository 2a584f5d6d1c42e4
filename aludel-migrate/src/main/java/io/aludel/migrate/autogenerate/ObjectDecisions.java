package io.aludel.migrate.autogenerate;

import io.aludel.migrate.autogenerate.NameFilter.ObjectName;
import io.aludel.migrate.autogenerate.ObjectFilter.Compared;
import io.aludel.migrate.op.AddColumn;
import io.aludel.migrate.op.AddConstraint;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.migrate.op.CreateIndex;
import io.aludel.migrate.op.DropColumn;
import io.aludel.migrate.op.DropConstraint;
import io.aludel.migrate.op.DropIndex;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.schema.Column;
import io.aludel.schema.Constraint;
import io.aludel.schema.Index;
import io.aludel.schema.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks the filter of objects: about tables before they are compared, about columns, indexes and constraints when something was found to
 * do with them. So comparators need not know of it.
 */
final class ObjectDecisions {
    private final ObjectFilter filter;

    ObjectDecisions(ObjectFilter filter) {
        this.filter = filter;
    }

    /** Whether a table is compared; at least one side has it. */
    boolean accepts(@Nullable Table found, @Nullable Table wanted) {
        if (wanted != null) {
            return accepts(ObjectKind.TABLE, wanted.schema(), null, wanted.name(), wanted, false, found);
        }
        return found == null || accepts(ObjectKind.TABLE, found.schema(), null, found.name(), found, true, null);
    }

    /** Whether an index of a table is made or dropped along with the table. */
    boolean accepts(Table table, Index index, boolean isReflected) {
        return accepts(ObjectKind.INDEX, table.schema(), table.name(), index.name(), index, isReflected, null);
    }

    /** Whether something is done that was found to do with a table. */
    boolean accepts(MigrationOp op, TablePair pair) {
        if (op instanceof AddColumn add) {
            return accepts(ObjectKind.COLUMN, pair, add.column().name(), wanted(pair, add.column()), false, null);
        } else if (op instanceof DropColumn drop) {
            Column<?> found = TablePair.column(pair.found(), drop.column()).orElse(null);
            return found == null || accepts(ObjectKind.COLUMN, pair, drop.column(), found, true, null);
        } else if (op instanceof AlterColumn alter) {
            Column<?> found = TablePair.column(pair.found(), alter.column()).orElse(null);
            Column<?> wanted =
                    TablePair.column(pair.wanted(), alter.columnAfter()).orElse(null);
            return wanted == null || accepts(ObjectKind.COLUMN, pair, wanted.name(), wanted, false, found);
        } else if (op instanceof CreateIndex create) {
            return accepts(
                    ObjectKind.INDEX,
                    pair,
                    create.index().name(),
                    create.index(),
                    false,
                    index(pair.found(), create.index().name()));
        } else if (op instanceof DropIndex drop && drop.original() != null) {
            return accepts(
                    ObjectKind.INDEX, pair, drop.name(), drop.original(), true, index(pair.wanted(), drop.name()));
        } else if (op instanceof AddConstraint add) {
            Constraint constraint = add.constraint();
            return accepts(
                    kind(add.kind()),
                    pair,
                    constraint.name(),
                    constraint,
                    false,
                    constraint(pair.found(), constraint.name()));
        } else if (op instanceof DropConstraint drop && drop.original() != null) {
            return accepts(
                    kind(drop.kind()),
                    pair,
                    drop.name(),
                    drop.original(),
                    true,
                    constraint(pair.wanted(), drop.name()));
        }
        return true;
    }

    private static Column<?> wanted(TablePair pair, Column<?> added) {
        return TablePair.column(pair.wanted(), added.name()).orElse(added);
    }

    private static @Nullable Index index(Table table, @Nullable String name) {
        return table.indexes().stream()
                .map(table::named)
                .filter(index -> name != null && Objects.equals(index.name(), name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Constraint constraint(Table table, @Nullable String name) {
        return table.constraints().stream()
                .map(table::named)
                .filter(constraint -> name != null && Objects.equals(constraint.name(), name))
                .findFirst()
                .orElse(null);
    }

    private static ObjectKind kind(ConstraintKind kind) {
        return switch (kind) {
            case PRIMARY_KEY -> ObjectKind.PRIMARY_KEY;
            case FOREIGN_KEY -> ObjectKind.FOREIGN_KEY;
            case CHECK -> ObjectKind.CHECK_CONSTRAINT;
            case EXCLUDE -> ObjectKind.EXCLUDE_CONSTRAINT;
            default -> ObjectKind.UNIQUE_CONSTRAINT;
        };
    }

    private boolean accepts(
            ObjectKind kind,
            TablePair pair,
            @Nullable String name,
            Object object,
            boolean isReflected,
            @Nullable Object counterpart) {
        return accepts(kind, pair.schema(), pair.name(), name, object, isReflected, counterpart);
    }

    private boolean accepts(
            ObjectKind kind,
            @Nullable String schema,
            @Nullable String table,
            @Nullable String name,
            Object object,
            boolean isReflected,
            @Nullable Object counterpart) {
        return filter.accepts(
                new Compared(new ObjectName(kind, schema, table, name), object, isReflected, counterpart));
    }
}
