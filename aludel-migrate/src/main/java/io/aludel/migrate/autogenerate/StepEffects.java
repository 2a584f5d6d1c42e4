package io.aludel.migrate.autogenerate;

import io.aludel.migrate.autogenerate.Support.Kind;
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
import io.aludel.migrate.op.TableOp;
import io.aludel.schema.Constraint;
import io.aludel.schema.Index;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a step gives and takes away of what foreign keys rest on. What changes is taken and given. Immutable.
 *
 * @param given what is there afterwards and was not before
 * @param taken what was there before and is not afterwards
 */
record StepEffects(List<Support> given, List<Support> taken) {
    private static final StepEffects NONE = new StepEffects(List.of(), List.of());
    private static final List<String> ANY = List.of();

    /**
     * The effects of a step that consists of no others.
     *
     * @param table the table that it changes
     */
    static StepEffects of(MigrationOp op, TableOp table) {
        if (op instanceof CreateTable) {
            return gives(List.of(support(table, Kind.TABLE, ANY)));
        } else if (op instanceof DropTable) {
            return takes(List.of(support(table, Kind.TABLE, ANY)));
        } else if (op instanceof AddColumn add) {
            return gives(column(table, add.column().name()));
        } else if (op instanceof DropColumn drop) {
            return takes(column(table, drop.column()));
        } else if (op instanceof AlterColumn alter && alter.change().type() != null) {
            return changes(column(table, alter.columnAfter()));
        } else if (op instanceof AddConstraint add) {
            return gives(constraint(table, add.kind(), add.constraint()));
        } else if (op instanceof DropConstraint drop) {
            return takes(constraint(table, drop.kind(), drop.original()));
        } else if (op instanceof CreateIndex create) {
            return gives(index(table, create.index()));
        } else if (op instanceof DropIndex drop) {
            return takes(index(table, drop.original()));
        } else if (op instanceof ExecuteSql) {
            // Comparators write SQL where a primary key has no name, or has to be replaced in one statement.
            return changes(List.of(support(table, Kind.KEY, ANY)));
        }
        return NONE;
    }

    private static StepEffects gives(List<Support> supports) {
        return new StepEffects(supports, List.of());
    }

    private static StepEffects takes(List<Support> supports) {
        return new StepEffects(List.of(), supports);
    }

    private static StepEffects changes(List<Support> supports) {
        return new StepEffects(supports, supports);
    }

    private static List<Support> column(TableOp table, String name) {
        return List.of(support(table, Kind.COLUMN, List.of(name)));
    }

    private static List<Support> constraint(TableOp table, ConstraintKind kind, @Nullable Constraint constraint) {
        if (kind != ConstraintKind.UNIQUE && kind != ConstraintKind.PRIMARY_KEY) {
            return List.of();
        }
        List<String> columns = constraint == null ? ANY : constraint.columns();
        return List.of(support(table, Kind.KEY, columns), support(table, Kind.INDEX, columns));
    }

    private static List<Support> index(TableOp table, @Nullable Index index) {
        if (index == null) {
            return List.of(support(table, Kind.KEY, ANY), support(table, Kind.INDEX, ANY));
        } else if (index.columns().isEmpty()) {
            return List.of(); // over expressions, which no key refers to
        }
        Support plain = support(table, Kind.INDEX, index.columns());
        return index.unique() ? List.of(plain, support(table, Kind.KEY, index.columns())) : List.of(plain);
    }

    private static Support support(TableOp table, Kind kind, List<String> columns) {
        return new Support(kind, table.schema(), table.table(), columns);
    }
}
