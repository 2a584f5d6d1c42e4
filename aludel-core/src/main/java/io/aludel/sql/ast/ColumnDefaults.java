package io.aludel.sql.ast;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnDefault;
import io.aludel.schema.RawSql;
import io.aludel.schema.Sequence;
import io.aludel.schema.SqlFragment;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns what a column takes by itself into what stands in a statement. Stateless. */
public final class ColumnDefaults {
    private ColumnDefaults() {}

    /**
     * The expression of a default.
     *
     * @param column whose value it is
     * @param standard where the value comes from
     * @param row the values of the same row by column; it may still grow until the statement is executed
     */
    public static Expr expression(Column<?> column, ColumnDefault standard, Map<String, Bind> row) {
        if (standard instanceof ColumnDefault.Value constant) {
            return Bind.generated(known -> constant.value(), column.type(), Map.of());
        }
        if (standard instanceof ColumnDefault.Computed computed) {
            return Bind.generated(
                    known -> computed.function().apply((ColumnDefault.Context) () -> known), column.type(), row);
        }
        if (standard instanceof ColumnDefault.Next next) {
            return nextNumber(next.sequence());
        }
        return expression(((ColumnDefault.Sql) standard).expression());
    }

    /** The next number of a sequence. */
    public static Expr nextNumber(Sequence sequence) {
        List<Expr> names = new ArrayList<>();
        if (sequence.schema() != null) {
            names.add(new LabelRef(sequence.schema(), SqlTypes.UNKNOWN));
        }
        names.add(new LabelRef(sequence.name(), SqlTypes.UNKNOWN));
        return new Operation(Operators.NEXT_NUMBER, names, sequence.numberType());
    }

    /** The expression of a fragment of a definition. */
    public static Expr expression(SqlFragment fragment) {
        if (fragment instanceof RawSql raw) {
            return new TextFragment(List.of(raw.sql()), SqlTypes.UNKNOWN);
        }
        return (Expr) fragment.node();
    }
}
