package io.aludel.sql;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import io.aludel.schema.Column;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.FunctionRef;
import io.aludel.sql.ast.LabelRef;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function that gives rows, standing in FROM. Immutable; each method returns a changed copy.
 *
 * <pre>{@code
 * var each = tableFunction(function("json_each", UNKNOWN, users.col("data")), column("key", TEXT), column("value", TEXT));
 * select(users.col("id"), each.col("value")).from(users).join(each, literalSql("true", BOOLEAN))
 * }</pre>
 */
public final class TableFunction implements FromItem {
    private final FunctionRef node;

    private TableFunction(FunctionRef node) {
        this.node = node;
    }

    static TableFunction of(Expression<?> function, List<? extends Column<?>> columns) {
        List<LabelRef> labels = new ArrayList<>();
        columns.forEach(column -> labels.add(new LabelRef(column.name(), column.type())));
        return new TableFunction(new FunctionRef(
                function.node(), labels, Alias.anonymous(), false, FunctionRef.Naming.OWN, false, false));
    }

    /** Gives the rows a name. */
    public TableFunction as(String name) {
        return with(node.columns(), Alias.named(name), node.ordinality(), node.naming(), node.lateral(), node.joined());
    }

    /** Another use of the same function. */
    public TableFunction as() {
        return with(node.columns(), Alias.anonymous(), node.ordinality(), node.naming(), node.lateral(), node.joined());
    }

    /** Numbers the rows from 1, in one more column: WITH ORDINALITY. */
    public TableFunction withOrdinality(String column) {
        List<LabelRef> columns = new ArrayList<>(node.columns());
        columns.add(new LabelRef(column, SqlTypes.BIGINT));
        return with(columns, node.alias(), true, node.naming(), node.lateral(), node.joined());
    }

    /** Gives the columns the names that were declared here: {@code f() AS a(x, y)}. */
    public TableFunction renderDerived() {
        return with(
                node.columns(),
                node.alias(),
                node.ordinality(),
                FunctionRef.Naming.DERIVED,
                node.lateral(),
                node.joined());
    }

    /** Gives the columns names and types: {@code f() AS a(x INTEGER, y VARCHAR)}. */
    public TableFunction renderDerivedWithTypes() {
        return with(
                node.columns(),
                node.alias(),
                node.ordinality(),
                FunctionRef.Naming.DERIVED_WITH_TYPES,
                node.lateral(),
                node.joined());
    }

    /** Writes LATERAL before it. */
    public TableFunction lateral() {
        return with(node.columns(), node.alias(), node.ordinality(), node.naming(), true, node.joined());
    }

    /** Says that its rows belong to what its arguments mention, so that no warning about a cartesian product is wanted. */
    public TableFunction joinsImplicitly() {
        return with(node.columns(), node.alias(), node.ordinality(), node.naming(), node.lateral(), true);
    }

    private TableFunction with(
            List<LabelRef> columns,
            @Nullable Alias alias,
            boolean ordinality,
            FunctionRef.Naming naming,
            boolean lateral,
            boolean joined) {
        return new TableFunction(new FunctionRef(node.function(), columns, alias, ordinality, naming, lateral, joined));
    }

    @Override
    public FunctionRef from() {
        return node;
    }

    /**
     * A column whose Java type is known.
     *
     * @throws ArgumentException when it was not declared, or has another type
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
     * @throws ArgumentException when it was not declared
     */
    public Expression<?> col(String name) {
        for (LabelRef label : node.columns()) {
            if (label.name().equals(name)) {
                return column(label, label.type());
            }
        }
        throw new ArgumentException(
                ErrorCode.UNKNOWN_REFERENCE,
                "the function was declared without a column '" + name + "'."
                        + Suggestions.didYouMean(
                                name,
                                node.columns().stream().map(LabelRef::name).toList()));
    }

    /** All columns in order. */
    public List<Expression<?>> columns() {
        List<Expression<?>> all = new ArrayList<>();
        node.columns().forEach(label -> all.add(column(label, label.type())));
        return all;
    }

    private <T> Expression<T> column(LabelRef label, SqlType<T> type) {
        return Expressions.of(new ColumnRef(node, label.name(), type), type);
    }
}
