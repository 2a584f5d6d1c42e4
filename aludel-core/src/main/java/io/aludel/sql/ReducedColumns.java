package io.aludel.sql;

import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Table;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.Join;
import io.aludel.sql.ast.Label;
import io.aludel.sql.ast.Lineage;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operators;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.TableRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Leaves out selected columns whose values another selected column has: by a foreign key, or by an equality in WHERE or ON. Single use. */
final class ReducedColumns {
    private final SelectNode select;
    private final boolean onlySynonyms;
    private final Set<Expr> omitted = new LinkedHashSet<>();

    private ReducedColumns(SelectNode select, boolean onlySynonyms) {
        this.select = select;
        this.onlySynonyms = onlySynonyms;
    }

    static List<Expr> of(SelectNode select, boolean onlySynonyms) {
        return new ReducedColumns(select, onlySynonyms).reduced();
    }

    private List<Expr> reduced() {
        for (Expr column : select.columns()) {
            if (isReferring(column)) {
                omitted.add(column);
            }
        }
        equalities(select.where());
        select.from().forEach(this::equalitiesOf);
        List<Expr> kept = new ArrayList<>(select.columns());
        kept.removeAll(omitted);
        return kept;
    }

    /** Whether a foreign key of the column refers to another selected one. */
    private boolean isReferring(Expr column) {
        if (!(Lineage.origin(column) instanceof ColumnRef origin && origin.source() instanceof TableRef source)) {
            return false;
        }
        for (ForeignKey key : source.table().foreignKeys()) {
            Table referred = source.table().findReferredTable(key).orElse(null);
            List<Column<?>> columns = source.table().columns(key.columns().toArray(String[]::new));
            for (int index = 0; referred != null && index < columns.size(); index++) {
                Expr target = new ColumnRef(
                        TableRef.of(referred),
                        source.table().referredColumns(key).get(index).name(),
                        origin.type());
                if (columns.get(index).name().equals(origin.name()) && isSelected(column, target)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isSelected(Expr except, Expr target) {
        return select.columns().stream()
                .anyMatch(other -> !other.equals(except) && isSame(other, target) && isNamedAlike(other, except));
    }

    private void equalitiesOf(From from) {
        if (from instanceof Join join) {
            equalities(join.on());
            equalitiesOf(join.left());
            equalitiesOf(join.right());
        }
    }

    private void equalities(@Nullable Expr condition) {
        if (!(condition instanceof Operation operation)) {
            return;
        }
        if (operation.operator().equals(Operators.AND)) {
            operation.operands().forEach(this::equalities);
        } else if (operation.operator().equals(Operators.EQ)) {
            equality(operation.operands().get(0), operation.operands().get(1));
        }
    }

    /** Of two columns that are equal the right one is left out. */
    private void equality(Expr left, Expr right) {
        if (isLeft(left) && isLeft(right)) {
            for (int index = select.columns().size() - 1; index >= 0; index--) {
                Expr column = select.columns().get(index);
                if (isSame(column, right) && isNamedAlike(column, left)) {
                    omitted.add(column);
                    return;
                }
            }
        }
    }

    private boolean isLeft(Expr operand) {
        return select.columns().stream()
                .anyMatch(column -> !omitted.contains(column) && bare(column).equals(operand));
    }

    private boolean isNamedAlike(Expr one, Expr other) {
        return !onlySynonyms || name(one).equals(name(other));
    }

    /** Columns of a computation have their values from the table, whatever its alias and type of key. */
    private static boolean isSame(Expr one, Expr other) {
        return Lineage.origin(one) instanceof ColumnRef first
                && Lineage.origin(other) instanceof ColumnRef second
                && first.source().equals(second.source())
                && first.name().equals(second.name());
    }

    private static Expr bare(Expr column) {
        return column instanceof Label label ? label.expression() : column;
    }

    private static String name(Expr column) {
        if (column instanceof Label label) {
            return label.name();
        }
        return column instanceof ColumnRef reference ? reference.name() : "";
    }
}
