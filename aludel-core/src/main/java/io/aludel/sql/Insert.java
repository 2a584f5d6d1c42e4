package io.aludel.sql;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.DmlOptions;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.InsertNode.Conflict;
import io.aludel.sql.ast.Printed;
import io.aludel.sql.ast.Statement;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT. Immutable; each method returns a changed copy.
 *
 * <p>Columns that are given no value take the defaults of their declaration: those that Aludel sends, once for each row, and those of
 * the database. An INSERT of which nothing was said takes the columns of the parameters with which it is executed.
 *
 * <pre>{@code
 * insert(users).values(Map.of("name", "Ann"))
 * insert(User.class).set(User_.username, "ann").onConflict(User_.email).doUpdate(User_.username)
 * }</pre>
 */
public final class Insert implements Dml, Returns {
    private final InsertNode node;

    Insert(InsertNode node) {
        this.node = node;
    }

    @Override
    public InsertNode statement() {
        return node;
    }

    /** Gives a column of the row a value. */
    public <T> Insert set(Expression<T> column, @Nullable T value) {
        return with(column, value);
    }

    /** Gives the columns of a value of several columns theirs; only a session can execute it. */
    public <T> Insert set(Composite<T> columns, @Nullable T value) {
        Map<Expression<?>, @Nullable Object> one = new LinkedHashMap<>();
        one.put(
                Expressions.of(columns.node(), SqlTypes.UNKNOWN),
                Expressions.of(Bind.of(value, SqlTypes.UNKNOWN), SqlTypes.UNKNOWN));
        return values(one);
    }

    /** Gives a column of the row the value of an expression. */
    public <T> Insert set(Expression<T> column, Expression<? extends T> value) {
        return with(column, value);
    }

    /** One row that takes the default of every column. */
    public Insert defaultValues() {
        return new Insert(node.withValues(List.of(), List.of(List.of())));
    }

    /**
     * Gives columns of the row values; called again, it adds to them.
     *
     * @param values the values by column: its name, its declaration or an expression of it; a value may be an {@link Expression}
     * @throws ArgumentException when the table has no such column, or several rows were given before
     */
    public Insert values(Map<?, ? extends @Nullable Object> values) {
        if (node.rows().size() > 1) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "values of one row are given to an INSERT of several rows.\n  Add them with values(List.of(row)).");
        }
        Map<Expr, Expr> row = new LinkedHashMap<>();
        if (!node.rows().isEmpty()) {
            row.putAll(rows().get(0));
        }
        row.putAll(RowValues.nodes(node.into(), values));
        return ofRows(List.of(row));
    }

    /** Gives the columns of the row values, in the order in which the table declares them. */
    public Insert row(@Nullable Object... values) {
        return values(Targets.row(node.into(), Arrays.asList(values)));
    }

    /**
     * Adds rows.
     *
     * @param rows for each row its values by column, as in {@link #values(Map)}, or a list of values in the order of the table's
     *     columns. All rows of a statement name the same columns, apart from columns with a default.
     * @throws ArgumentException when the table has no such column, or a row lacks a value or has one too many
     */
    public Insert values(List<?> rows) {
        List<Map<Expr, Expr>> all = rows();
        for (Object row : rows) {
            all.add(RowValues.nodes(node.into(), row));
        }
        return ofRows(RowValues.of(node.into(), all));
    }

    /** Takes the rows from a query, whose columns go into the given ones in order; other columns take their defaults. */
    public Insert fromSelect(Query<?> query, Expression<?>... columns) {
        return new Insert(node.withQuery(Targets.nodes(columns), Expressions.queryNode(query)));
    }

    /** {@link #fromSelect(Query, Expression[])} with columns by name. */
    public Insert fromSelect(List<?> columns, Query<?> query) {
        List<Expr> nodes = new ArrayList<>();
        columns.forEach(column -> nodes.add(Targets.column(node.into(), column)));
        return new Insert(node.withQuery(nodes, Expressions.queryNode(query)));
    }

    /** Lets an INSERT from a query leave alone the columns that it does not name, so that only the database's defaults count. */
    public Insert withoutDefaults() {
        return flag(DmlOptions.Flag.WITHOUT_DEFAULTS);
    }

    /** Does not ask for the key of the new row. */
    public Insert inline() {
        return flag(DmlOptions.Flag.INLINE);
    }

    /** Brings what the database fills into the row with the result, where the database can give it back in the same step. */
    public Insert returnDefaults() {
        return flag(DmlOptions.Flag.RETURN_DEFAULTS);
    }

    /**
     * Brings columns with the result, where the database can give them back in the same step: those that it fills in as well as others.
     *
     * @param columns names of columns, declarations or expressions of them
     */
    public Insert returnDefaults(List<?> columns) {
        return new Insert(node.withOptions(node.options().withDefaults(Targets.names(node.into(), columns))));
    }

    /** Says what happens when a row with the same values in these columns is there already; without columns, in any unique ones. */
    public Upsert onConflict(Expression<?>... target) {
        return new Upsert(this, new Conflict(Targets.nodes(target), List.of(), null));
    }

    /** {@link #onConflict(Expression[])} with columns by name, or expressions of a unique index. */
    public Upsert onConflict(List<?> target) {
        List<Expr> nodes = new ArrayList<>();
        target.forEach(element -> nodes.add(Targets.column(node.into(), element)));
        return new Upsert(this, new Conflict(nodes, List.of(), null));
    }

    /** Says what happens when a row is there already that the named unique constraint does not allow twice. */
    public Upsert onConstraint(String name) {
        return new Upsert(this, new Conflict(List.of(), name, null, List.of(), null));
    }

    /**
     * Deletes rows with the same values in any unique columns before, and what refers to them as their foreign keys say: {@code REPLACE} on
     * MySQL and MariaDB, {@code INSERT OR REPLACE} on SQLite. A column that gets no value takes its default rather than the old value;
     * {@link #onConflict(Expression[])} keeps the row.
     */
    public Insert replacing() {
        return flag(DmlOptions.Flag.REPLACING);
    }

    /** Puts words after INSERT, as {@code OR IGNORE}; never give it what a user typed. */
    public Insert prefixWith(String words) {
        return new Insert(node.withOptions(node.options().withPrefix(new DmlOptions.Words(words, null))));
    }

    /** {@link #prefixWith(String)} for one dialect, by its name. */
    public Insert prefixWith(String words, String dialect) {
        return new Insert(node.withOptions(node.options().withPrefix(new DmlOptions.Words(words, dialect))));
    }

    /** Puts a hint after the table, where the database knows such; never give it what a user typed. */
    public Insert withHint(String hint) {
        return new Insert(node.withOptions(node.options().withHint(new DmlOptions.Words(hint, null))));
    }

    /** {@link #withHint(String)} for one dialect, by its name. */
    public Insert withHint(String hint, String dialect) {
        return new Insert(node.withOptions(node.options().withHint(new DmlOptions.Words(hint, dialect))));
    }

    /** Writes a construct of the application's behind its values, and before what happens on a conflict. */
    public Insert withClause(Expression<?> construct) {
        return new Insert(node.withOptions(node.options().withClause(construct.node())));
    }

    /** Adds a common table expression that the statement need not refer to. */
    public Insert addCte(QueryExpr cte) {
        return new Insert(node.withOptions(node.options().withCommonTable(CommonTables.of(cte))));
    }

    @Override
    public Statement returningNodes(List<Expr> values) {
        return node.withReturning(values);
    }

    Insert with(Conflict conflict) {
        List<Conflict> all = new ArrayList<>(node.conflicts());
        all.add(conflict);
        return new Insert(node.withConflicts(all));
    }

    private Insert flag(DmlOptions.Flag flag) {
        return new Insert(node.withOptions(node.options().withFlag(flag)));
    }

    private Insert with(Expression<?> column, @Nullable Object value) {
        Map<Expression<?>, @Nullable Object> one = new LinkedHashMap<>();
        one.put(column, value);
        return values(one);
    }

    private List<Map<Expr, Expr>> rows() {
        List<Map<Expr, Expr>> rows = new ArrayList<>();
        for (List<Expr> values : node.rows()) {
            Map<Expr, Expr> row = new LinkedHashMap<>();
            for (int index = 0; index < values.size(); index++) {
                row.put(node.columns().get(index), values.get(index));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Columns stand in the order of the table, so that equal rows make equal statements. */
    private Insert ofRows(List<Map<Expr, Expr>> rows) {
        if (rows.isEmpty()) {
            return this;
        }
        List<Expr> columns = new ArrayList<>(rows.get(0).keySet());
        columns.sort(Comparator.comparingInt(column -> Targets.position(node.into(), column)));
        List<List<Expr>> values = new ArrayList<>();
        for (Map<Expr, Expr> row : rows) {
            List<Expr> ordered = new ArrayList<>(columns.size());
            columns.forEach(column -> ordered.add(row.get(column)));
            values.add(ordered);
        }
        return new Insert(node.withValues(columns, values));
    }

    /** The statement in standard SQL, without values; for people to read. */
    @Override
    public String toString() {
        return Printed.of(node);
    }
}
