package io.aludel.migrate.ddl;

import io.aludel.migrate.op.TableOp;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Constraint;
import io.aludel.schema.DialectOption;
import io.aludel.schema.ExcludeConstraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.SqlFragment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns that a constraint or an index needs its table to have. */
public final class MentionedColumns {
    private MentionedColumns() {}

    /** Those of an index. */
    public static List<String> of(Index index) {
        List<String> names = new ArrayList<>();
        index.parts().forEach(part -> add(names, part.column(), part.expression()));
        included(names, index.options().dialect());
        return names;
    }

    /** Those of a constraint of a table; a key that refers to the table itself needs what it refers to. */
    public static List<String> of(TableOp op, Constraint constraint) {
        List<String> names = of(constraint);
        boolean toItself = constraint instanceof ForeignKey key
                && key.referredTable().equals(op.table())
                && (key.referredSchema() == null || key.referredSchema().equals(op.schema()));
        if (toItself) {
            names.addAll(((ForeignKey) constraint).referredColumns());
        }
        return names;
    }

    private static List<String> of(Constraint constraint) {
        List<String> names = new ArrayList<>(constraint.columns());
        if (constraint instanceof CheckConstraint check) {
            names.addAll(check.condition().columnNames());
        } else if (constraint instanceof ExcludeConstraint exclude) {
            exclude.elements().forEach(element -> add(names, element.column(), element.expression()));
        }
        included(names, constraint.options().dialect());
        return names;
    }

    private static void add(List<String> names, @Nullable String column, @Nullable SqlFragment expression) {
        if (column != null) {
            names.add(column);
        } else if (expression != null) {
            names.addAll(expression.columnNames());
        }
    }

    /** Columns that are carried without being ordered by them. */
    private static void included(List<String> names, List<DialectOption> options) {
        for (DialectOption option : options) {
            if (option.name().equals("include") && option.value() instanceof Collection<?> columns) {
                columns.forEach(column -> names.add(String.valueOf(column)));
            }
        }
    }
}
