package io.aludel.sql;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.LabelRef;
import io.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/** What stands in FROM with columns to which the application gave names and types. Immutable. */
abstract sealed class LabelledItem implements FromItem permits TableFunction, ValuesExpr {
    abstract List<LabelRef> labels();

    /** How an error about a column that is not there begins: {@code the values have no column}. */
    abstract String lacking();

    /**
     * A column whose Java type is known.
     *
     * @throws ArgumentException when there is no such column, or it has another type
     */
    @SuppressWarnings("unchecked") // the Java class was compared
    public <T> Expression<T> col(String name, Class<T> javaType) {
        Expression<?> column = col(name);
        if (column.type().javaType() != javaType) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "column '" + name + "' holds " + column.type().javaType().getSimpleName() + ", not "
                            + javaType.getSimpleName() + ".");
        }
        return (Expression<T>) column;
    }

    /**
     * A column by name.
     *
     * @throws ArgumentException when there is no such column
     */
    public Expression<?> col(String name) {
        for (LabelRef label : labels()) {
            if (label.name().equals(name)) {
                return column(label, label.type());
            }
        }
        List<String> known = labels().stream().map(LabelRef::name).toList();
        throw new ArgumentException(
                ErrorCode.UNKNOWN_REFERENCE, lacking() + " '" + name + "'." + Suggestions.didYouMean(name, known));
    }

    /** All columns in order. */
    public List<Expression<?>> columns() {
        List<Expression<?>> all = new ArrayList<>();
        labels().forEach(label -> all.add(column(label, label.type())));
        return all;
    }

    private <T> Expression<T> column(LabelRef label, SqlType<T> type) {
        return Expressions.of(new ColumnRef(from(), label.name(), type), type);
    }
}
