package io.aludel.sql;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.SampleRef;
import io.aludel.sql.ast.TableRef;
import io.aludel.type.SqlType;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;

/**
 * A use of a table in a statement, perhaps under an alias. Immutable.
 *
 * <pre>{@code
 * TableExpr u = table(users);
 * select(u.number("id", Long.class), u.text("name")).where(u.text("name").like("a%"))
 * }</pre>
 */
public final class TableExpr implements FromItem {
    private final Table table;
    private final From reference;

    TableExpr(TableRef reference) {
        this(reference.table(), reference);
    }

    /** A table, and what stands for it in FROM: itself, or a part of its rows. */
    TableExpr(Table table, From reference) {
        this.table = requireNonNull(table, "table");
        this.reference = requireNonNull(reference, "reference");
    }

    @Override
    public From from() {
        return reference;
    }

    /** The table. */
    public Table table() {
        return table;
    }

    /** Another use of the same table, under an alias. */
    public TableExpr as(String alias) {
        return as(Alias.named(alias));
    }

    /** Another use of the same table, under an alias that the compiler chooses. */
    public TableExpr as() {
        return as(Alias.anonymous());
    }

    private TableExpr as(Alias alias) {
        From aliased = reference instanceof SampleRef sample
                ? new SampleRef(sample.element(), sample.method(), sample.seed(), alias)
                : new TableRef(table, alias);
        return new TableExpr(table, aliased);
    }

    /**
     * A column of whatever type it has.
     *
     * @throws ArgumentException when the table has no such column
     */
    public Expression<?> col(String column) {
        return untyped(table.column(column));
    }

    /**
     * A column whose Java type is known.
     *
     * @throws ArgumentException when the table has no such column, or it has another type
     */
    public <T> Expression<T> col(String column, Class<T> javaType) {
        SqlType<T> type = typed(column, javaType);
        return Expressions.of(new ColumnRef(reference, nameOf(column), type), type);
    }

    /** A column by its definition. */
    public <T> Expression<T> col(Column<T> column) {
        return Expressions.of(new ColumnRef(reference, column.name(), column.type()), column.type());
    }

    /** A text column. */
    public TextExpr text(String column) {
        return Expressions.text(new ColumnRef(reference, nameOf(column), typed(column, String.class)));
    }

    /** A number column. */
    public <N extends Number> NumberExpr<N> number(String column, Class<N> javaType) {
        SqlType<N> type = typed(column, javaType);
        return Expressions.number(new ColumnRef(reference, nameOf(column), type), type);
    }

    /** A column of dates or times. */
    public <T extends Temporal> TemporalExpr<T> temporal(String column, Class<T> javaType) {
        SqlType<T> type = typed(column, javaType);
        return Expressions.temporal(new ColumnRef(reference, nameOf(column), type), type);
    }

    /** A boolean column. */
    public Predicate bool(String column) {
        return Expressions.predicate(new ColumnRef(reference, nameOf(column), typed(column, Boolean.class)));
    }

    /** All columns in declared order. */
    public List<Expression<?>> columns() {
        List<Expression<?>> all = new ArrayList<>();
        table.columns().forEach(column -> all.add(untyped(column)));
        return all;
    }

    private <T> Expression<T> untyped(Column<T> column) {
        return col(column);
    }

    /** Java code finds a column by its key; SQL knows its name. */
    private String nameOf(String key) {
        return table().column(key).name();
    }

    @SuppressWarnings("unchecked") // the Java class was compared
    private <T> SqlType<T> typed(String name, Class<T> javaType) {
        SqlType<?> type = table.column(name).type();
        if (type.javaType() != javaType) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "column '" + table.fullName() + "." + name + "' is " + type + " and holds "
                            + type.javaType().getSimpleName() + ", not " + javaType.getSimpleName() + "."
                            + "\n  Ask for " + type.javaType().getSimpleName() + ".class, or cast the expression.");
        }
        return (SqlType<T>) type;
    }
}
