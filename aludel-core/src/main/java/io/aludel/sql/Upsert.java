package io.aludel.sql;

import io.aludel.sql.ast.Assignment;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.InsertNode.Conflict;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operators;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an INSERT does about rows that are there already: ON CONFLICT on PostgreSQL and SQLite, ON DUPLICATE KEY UPDATE on MySQL and
 * MariaDB, MERGE on H2. Immutable; each method returns a changed copy, and {@link #doNothing()} or one of {@code doUpdate} the INSERT.
 *
 * <pre>{@code
 * insert(tags).values(row).onConflict(List.of("name")).doUpdate(Map.of("uses", tags.col("uses").plus(1)))
 * }</pre>
 *
 * <p>MySQL and MariaDB look at every unique key of the table, whatever is named here.
 */
public final class Upsert {
    private final Insert insert;
    private final Conflict conflict;

    Upsert(Insert insert, Conflict conflict) {
        this.insert = insert;
        this.conflict = conflict;
    }

    /** The value that the row would have been inserted with: {@code excluded.name}, {@code VALUES(name)}. */
    public static <T> Expression<T> excluded(Expression<T> column) {
        return Expressions.of(Operation.of(Operators.EXCLUDED, column.type(), column.node()), column.type());
    }

    /** {@link #excluded(Expression)} of a text column. */
    public static TextExpr excluded(TextExpr column) {
        return Expressions.text(Operation.of(Operators.EXCLUDED, column.type(), column.node()));
    }

    /** {@link #excluded(Expression)} of a number column. */
    public static <N extends Number> NumberExpr<N> excluded(NumberExpr<N> column) {
        return Expressions.number(Operation.of(Operators.EXCLUDED, column.type(), column.node()), column.type());
    }

    /** Names the partial unique index that is meant, by its condition. */
    public Upsert indexWhere(Predicate condition) {
        return new Upsert(
                insert,
                new Conflict(
                        conflict.target(),
                        conflict.constraint(),
                        condition.node(),
                        conflict.updates(),
                        conflict.where()));
    }

    /** Changes only those present rows that satisfy the conditions. */
    public Upsert where(Predicate... conditions) {
        Expr all = Conditions.and(conflict.where(), Operand.nodes(Arrays.asList(conditions)));
        return new Upsert(
                insert,
                new Conflict(conflict.target(), conflict.constraint(), conflict.indexWhere(), conflict.updates(), all));
    }

    /** Changes a column of the present row, beside what {@code doUpdate} says; in this order. */
    public <T> Upsert set(Expression<T> column, @Nullable T value) {
        return with(column.node(), Targets.value(column.node(), value));
    }

    /** {@link #set(Expression, Object)} with the value of an expression. */
    public <T> Upsert set(Expression<T> column, Expression<? extends T> value) {
        return with(column.node(), value.node());
    }

    /** The row that is there stays as it is. */
    public Insert doNothing() {
        return insert.with(conflict.withUpdates(List.of()));
    }

    /** The row that is there takes these columns from the new row. */
    public Insert doUpdate(Expression<?>... columns) {
        Upsert all = this;
        for (Expression<?> column : columns) {
            all = all.with(column.node(), Operation.of(Operators.EXCLUDED, column.type(), column.node()));
        }
        return insert.with(all.conflict);
    }

    /** The row that is there takes these columns, by name, from the new row. */
    public Insert doUpdate(List<?> columns) {
        Upsert all = this;
        for (Object key : columns) {
            Expr column = Targets.column(into(), key);
            all = all.with(column, Operation.of(Operators.EXCLUDED, column.type(), column));
        }
        return insert.with(all.conflict);
    }

    /**
     * The row that is there takes these values.
     *
     * @param values by column: its name, its declaration or an expression of it; a value may be an {@link Expression}, such as
     *     {@link #excluded}
     */
    public Insert doUpdate(Map<?, ? extends @Nullable Object> values) {
        List<Assignment> updates = updates(values);
        updates.sort(Comparator.comparingInt(update -> Targets.position(into(), update.column())));
        return with(updates);
    }

    /** {@link #doUpdate(Map)} in the order of the map, which counts on MySQL and MariaDB. */
    public Insert doUpdateInOrder(Map<?, ? extends @Nullable Object> values) {
        return with(updates(values));
    }

    private List<Assignment> updates(Map<?, ? extends @Nullable Object> values) {
        List<Assignment> updates = new ArrayList<>();
        values.forEach((key, value) -> {
            Expr column = Targets.column(into(), key);
            updates.add(new Assignment(column, Targets.value(column, value)));
        });
        return updates;
    }

    private Insert with(List<Assignment> updates) {
        List<Assignment> all = new ArrayList<>(conflict.updates());
        all.addAll(updates);
        return insert.with(conflict.withUpdates(all));
    }

    private Upsert with(Expr column, Expr value) {
        List<Assignment> all = new ArrayList<>(conflict.updates());
        all.add(new Assignment(column, value));
        return new Upsert(insert, conflict.withUpdates(all));
    }

    private From into() {
        return insert.statement().into();
    }
}
