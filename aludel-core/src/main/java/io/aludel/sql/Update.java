package io.aludel.sql;

import io.aludel.sql.ast.Assignment;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.DmlOptions;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Printed;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.StatementOption;
import io.aludel.sql.ast.UpdateNode;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE. Immutable; each method returns a changed copy.
 *
 * <pre>{@code
 * update(User.class).set(User_.fullName, upper(User_.fullName)).where(User_.id.in(ids))
 * }</pre>
 *
 * <p>Without {@link #where} it is refused, unless {@link #allRows()} says that it is meant. Columns that are declared with a value on
 * update take it along. Tables that only the condition or the values mention take part in the statement where the database can.
 */
public final class Update implements Dml, Returns {
    private final UpdateNode node;

    Update(UpdateNode node) {
        this.node = node;
    }

    @Override
    public UpdateNode statement() {
        return node;
    }

    /** Changes a column to a value. Columns stand in SET in the order of these calls, which counts on MySQL and MariaDB. */
    public <T> Update set(Expression<T> column, @Nullable T value) {
        return with(column.node(), Targets.value(column.node(), value));
    }

    /** Changes the columns of a value of several columns; only a session can execute it. */
    public <T> Update set(Composite<T> columns, @Nullable T value) {
        return with(columns.node(), Bind.of(value, SqlTypes.UNKNOWN));
    }

    /** Changes a column to the value of an expression. */
    public <T> Update set(Expression<T> column, Expression<? extends T> value) {
        return with(column.node(), value.node());
    }

    /**
     * Changes columns to values, in the order in which the table declares them.
     *
     * @param values by column: its name, its declaration or an expression of it, also of another table where the database can; a
     *     value may be an {@link Expression}
     */
    public Update values(Map<?, ? extends @Nullable Object> values) {
        Update all = this;
        for (Map.Entry<?, ? extends @Nullable Object> entry : values.entrySet()) {
            Expr column = Targets.column(node.table(), entry.getKey());
            all = all.with(column, Targets.value(column, entry.getValue()));
        }
        List<Assignment> ordered = new ArrayList<>(all.node.assignments());
        ordered.sort(Comparator.comparingInt(assignment -> Targets.position(node.table(), assignment.column())));
        return new Update(node.withAssignments(ordered));
    }

    /** {@link #values} in the order of the map. */
    public Update orderedValues(Map<?, ? extends @Nullable Object> values) {
        Update all = this;
        for (Map.Entry<?, ? extends @Nullable Object> entry : values.entrySet()) {
            Expr column = Targets.column(node.table(), entry.getKey());
            all = all.with(column, Targets.value(column, entry.getValue()));
        }
        return all;
    }

    /** Adds conditions; all of them hold together. */
    public Update where(Predicate... conditions) {
        Expr all = Conditions.and(node.where(), Operand.nodes(Arrays.asList(conditions)));
        return new Update(node.withWhere(all, node.allRows()));
    }

    /**
     * Adds {@code name = value} for a column of what the statement names; null is {@code IS NULL}.
     *
     * @throws io.aludel.error.ArgumentException when nothing there has a column of this name, or several have
     */
    public Update filterBy(String name, @Nullable Object value) {
        Expr condition = FilterBy.equal(node.table(), List.of(), name, value);
        return new Update(node.withWhere(Conditions.and(node.where(), condition), node.allRows()));
    }

    /** {@link #filterBy(String, Object)} for several columns. */
    public Update filterBy(Map<String, ? extends @Nullable Object> values) {
        Update all = this;
        for (Map.Entry<String, ? extends @Nullable Object> entry : values.entrySet()) {
            all = all.filterBy(entry.getKey(), entry.getValue());
        }
        return all;
    }

    /** Says that a missing condition is meant. */
    public Update allRows() {
        return new Update(node.withWhere(node.where(), true));
    }

    /** Changes at most so many rows, where the database can. */
    public Update limit(long rows) {
        return new Update(node.withOptions(node.options().withLimit(Bind.of(rows, SqlTypes.BIGINT))));
    }

    /** Brings what the database computes for the row with the result, where the database can give it back in the same step. */
    public Update returnDefaults() {
        return new Update(node.withOptions(node.options().withFlag(DmlOptions.Flag.RETURN_DEFAULTS)));
    }

    /**
     * Brings columns with the result, where the database can give them back in the same step: those that it fills in as well as others.
     *
     * @param columns names of columns, declarations or expressions of them
     */
    public Update returnDefaults(List<?> columns) {
        return new Update(node.withOptions(node.options().withDefaults(Targets.names(node.table(), columns))));
    }

    /** Puts words after UPDATE, as {@code LOW_PRIORITY}; never give it what a user typed. */
    public Update prefixWith(String words) {
        return new Update(node.withOptions(node.options().withPrefix(new DmlOptions.Words(words, null))));
    }

    /** {@link #prefixWith(String)} for one dialect, by its name. */
    public Update prefixWith(String words, String dialect) {
        return new Update(node.withOptions(node.options().withPrefix(new DmlOptions.Words(words, dialect))));
    }

    /** Puts a hint after the table, where the database knows such; never give it what a user typed. */
    public Update withHint(String hint) {
        return new Update(node.withOptions(node.options().withHint(new DmlOptions.Words(hint, null))));
    }

    /** {@link #withHint(String)} for one dialect, by its name. */
    public Update withHint(String hint, String dialect) {
        return new Update(node.withOptions(node.options().withHint(new DmlOptions.Words(hint, dialect))));
    }

    /** Writes a construct of the application's behind its conditions. */
    public Update withClause(Expression<?> construct) {
        return new Update(node.withOptions(node.options().withClause(construct.node())));
    }

    /** Adds a common table expression that the statement need not refer to. */
    public Update addCte(QueryExpr cte) {
        return new Update(node.withOptions(node.options().withCommonTable(CommonTables.of(cte))));
    }

    @Override
    public Statement returningNodes(List<Expr> values) {
        return node.withReturning(values);
    }

    /** A column that is set again keeps its place. */
    private Update with(Expr column, Expr value) {
        List<Assignment> all = new ArrayList<>(node.assignments());
        Assignment assignment = new Assignment(column, value);
        for (int index = 0; index < all.size(); index++) {
            if (all.get(index).column().equals(column)) {
                all.set(index, assignment);
                return new Update(node.withAssignments(all));
            }
        }
        all.add(assignment);
        return new Update(node.withAssignments(all));
    }

    /** Attaches options, such as criteria on entities; only a session understands them. */
    public Update options(StatementOption... options) {
        DmlOptions all = node.options();
        for (StatementOption option : options) {
            all = all.withOption(option);
        }
        return new Update(node.withOptions(all));
    }

    /** The statement in standard SQL, without values; for people to read. */
    @Override
    public String toString() {
        return Printed.of(node);
    }
}
