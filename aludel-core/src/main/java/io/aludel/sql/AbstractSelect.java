package io.aludel.sql;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ast.AddedCte;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.Correlation;
import io.aludel.sql.ast.Decoration;
import io.aludel.sql.ast.DialectText;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Fetch;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.LabelStyle;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.StatementOption;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all SELECT statements can do, whatever the type of their rows. Immutable; each method returns a changed copy.
 *
 * @param <T> the Java type of a row
 * @param <S> the statement's own type
 */
public abstract class AbstractSelect<T, S extends AbstractSelect<T, S>> extends SelectFrom<T, S> {
    AbstractSelect(SelectNode node) {
        super(node);
    }

    /** Adds conditions; all of them and those of earlier calls hold together. */
    public S where(Predicate... conditions) {
        return where(Arrays.asList(conditions));
    }

    /** {@link #where(Predicate...)} for conditions in a list. */
    public S where(List<? extends Predicate> conditions) {
        return with(node().withWhere(Conditions.and(node().where(), Operand.nodes(conditions))));
    }

    /**
     * Adds {@code name = value} for a column of whatever stands in FROM.
     *
     * @throws ArgumentException when nothing there has a column of this name, or several have
     */
    public S filterBy(String name, @Nullable Object value) {
        return with(node().and(FilterBy.equal(node(), name, value)));
    }

    /** {@link #filterBy(String, Object)} for several columns. */
    public S filterBy(Map<String, ? extends @Nullable Object> values) {
        SelectNode changed = node();
        for (Map.Entry<String, ? extends @Nullable Object> entry : values.entrySet()) {
            changed = changed.and(FilterBy.equal(node(), entry.getKey(), entry.getValue()));
        }
        return with(changed);
    }

    /** Groups rows, after the terms of earlier calls. */
    public S groupBy(Expression<?>... terms) {
        return groupBy(Arrays.asList(terms));
    }

    /** {@link #groupBy(Expression...)} for terms in a list. */
    public S groupBy(List<? extends Expression<?>> terms) {
        return with(node().withGroupBy(appended(node().groupBy(), terms)));
    }

    /** Takes the grouping away. */
    public S withoutGroups() {
        return with(node().withGroupBy(List.of()));
    }

    /** Adds conditions on groups. */
    public S having(Predicate... conditions) {
        return having(Arrays.asList(conditions));
    }

    /** {@link #having(Predicate...)} for conditions in a list. */
    public S having(List<? extends Predicate> conditions) {
        return with(node().withHaving(Conditions.and(node().having(), Operand.nodes(conditions))));
    }

    /** Orders rows, after the terms of earlier calls. */
    public S orderBy(Selection<?>... terms) {
        return orderBy(Arrays.asList(terms));
    }

    /** {@link #orderBy(Selection...)} for terms in a list. */
    public S orderBy(List<? extends Selection<?>> terms) {
        return with(node().withOrderBy(appended(node().orderBy(), terms)));
    }

    /** Takes the order away. */
    public S withoutOrder() {
        return with(node().withOrderBy(List.of()));
    }

    /**
     * Gives at most so many rows.
     *
     * @param rows zero or more
     */
    public S limit(long rows) {
        return limit(count(rows, "limit"), null);
    }

    /** Gives at most as many rows as an expression says; it cannot name columns. */
    public S limit(Expression<?> rows) {
        return limit(rows.node(), null);
    }

    /** Gives all rows again. */
    public S withoutLimit() {
        return with(node().withLimit(null, null).withFetch(null));
    }

    /**
     * Skips rows.
     *
     * @param rows zero or more
     */
    public S offset(long rows) {
        return with(node().withLimit(node().limit(), count(rows, "offset")));
    }

    /** Skips as many rows as an expression says; it cannot name columns. */
    public S offset(Expression<?> rows) {
        return with(node().withLimit(node().limit(), rows.node()));
    }

    /**
     * The rows from one position to before another, counted from 0.
     *
     * @param start zero or more
     * @param stop not before {@code start}
     */
    public S slice(long start, long stop) {
        S limited = limit(stop - start);
        return start == 0
                ? limited.with(limited.node().withLimit(limited.node().limit(), null))
                : limited.offset(start);
    }

    /**
     * {@code FETCH FIRST n ROWS}; the later of this and {@link #limit} holds.
     *
     * @param rows zero or more
     */
    public S fetch(long rows) {
        return limit(count(rows, "fetch"), new Fetch(false, false));
    }

    /** {@code FETCH FIRST n [PERCENT] ROWS [WITH TIES]} with everything said. */
    public S fetch(Expression<?> rows, boolean withTies, boolean percent) {
        return limit(rows.node(), new Fetch(withTies, percent));
    }

    /** With the rows that equal the last one in the order: {@code FETCH FIRST n ROWS WITH TIES}. */
    public S withTies() {
        Fetch fetch = node().fetch();
        return with(node().withFetch(new Fetch(true, fetch != null && fetch.percent())));
    }

    private S limit(Expr rows, @Nullable Fetch fetch) {
        return with(node().withLimit(rows, node().offset()).withFetch(fetch));
    }

    /** Gives equal rows once. */
    public S distinct() {
        return with(node().withDistinct(true));
    }

    /** Gives the first row of those that agree in some expressions; PostgreSQL and H2. */
    public S distinctOn(Expression<?>... terms) {
        return distinctOn(Arrays.asList(terms));
    }

    /** {@link #distinctOn(Expression...)} for terms in a list. */
    public S distinctOn(List<? extends Expression<?>> terms) {
        return with(node().withDistinctOn(appended(node().distinctOn(), terms)));
    }

    /** Locks the rows for a later update. SQLite has no such clause, as it locks the whole database; nothing is written there. */
    public S forUpdate() {
        return forUpdate(Lock.update());
    }

    /** Locks the rows in some way. */
    public S forUpdate(Lock lock) {
        return with(node().withLock(lock.node()));
    }

    /** Says what this subquery takes from the statements around instead of having it in its own FROM; nothing for none. */
    public S correlate(FromItem... items) {
        return correlate(Arrays.asList(items));
    }

    /** {@link #correlate(FromItem...)} for elements in a list. */
    public S correlate(List<? extends FromItem> items) {
        Correlation before = node().correlation();
        List<From> to = new ArrayList<>(before == null ? List.of() : before.to());
        items.forEach(item -> to.add(item.from()));
        return with(node().withCorrelation(new Correlation(to, before == null ? null : before.except())));
    }

    /** {@link #correlate(FromItem...)} for an entity. */
    public S correlate(Class<?> entity) {
        FromItem item = () -> EntityRef.of(entity);
        return correlate(item);
    }

    /** Says that this subquery takes everything from the statements around but these elements. */
    public S correlateExcept(FromItem... items) {
        return correlateExcept(Arrays.asList(items));
    }

    /** {@link #correlateExcept(FromItem...)} for elements in a list. */
    public S correlateExcept(List<? extends FromItem> items) {
        Correlation before = node().correlation();
        List<From> except = new ArrayList<>();
        if (before != null && before.except() != null) {
            except.addAll(before.except());
        }
        items.forEach(item -> except.add(item.from()));
        return with(node().withCorrelation(new Correlation(before == null ? List.of() : before.to(), except)));
    }

    /** Has a common table expression in WITH that nothing refers to, such as one that changes rows. */
    public S addCte(QueryExpr cte) {
        return addCte(cte, false);
    }

    /**
     * Has a common table expression in WITH that nothing refers to.
     *
     * @param here whether it is written in the WITH of this very query, rather than in that of the whole statement
     */
    public S addCte(QueryExpr cte, boolean here) {
        List<AddedCte> all = new ArrayList<>(node().ctes());
        all.add(new AddedCte(cte.cte(), here));
        return with(node().withCtes(all));
    }

    /** Writes words after SELECT: {@code prefixWith(literalSql("SQL_NO_CACHE", UNKNOWN))}. */
    public S prefixWith(Expression<?> words) {
        return prefixWith(words, DialectText.ANY);
    }

    /** Writes words after SELECT for one dialect. */
    public S prefixWith(Expression<?> words, String dialect) {
        return decorated(node().decoration().withPrefix(new DialectText(words.node(), dialect)));
    }

    /** Writes words at the end. */
    public S suffixWith(Expression<?> words) {
        return suffixWith(words, DialectText.ANY);
    }

    /** Writes words at the end for one dialect. */
    public S suffixWith(Expression<?> words, String dialect) {
        return decorated(node().decoration().withSuffix(new DialectText(words.node(), dialect)));
    }

    /** Writes words beside an element of FROM, where the database has a place for them; {@code %(name)s} is its name. */
    public S withHint(FromItem item, Expression<?> words) {
        return withHint(item, words, DialectText.ANY);
    }

    /** Writes words beside an element of FROM for one dialect. */
    public S withHint(FromItem item, Expression<?> words, String dialect) {
        return decorated(node().decoration()
                .withHint(new Decoration.TableHint(item.from(), new DialectText(words.node(), dialect))));
    }

    /** Writes words after all clauses. */
    public S withStatementHint(Expression<?> words) {
        return withStatementHint(words, DialectText.ANY);
    }

    /** Writes words after all clauses for one dialect. */
    public S withStatementHint(Expression<?> words, String dialect) {
        return decorated(node().decoration().withStatementHint(new DialectText(words.node(), dialect)));
    }

    /** Writes a construct of the application's, such as QUALIFY, at a place of the statement. */
    public S withClause(Decoration.Place place, Expression<?> construct) {
        return decorated(node().decoration().withClause(new Decoration.Clause(place, construct.node())));
    }

    private S decorated(Decoration decoration) {
        return with(node().withDecoration(decoration));
    }

    /** Chooses how columns without a label are named. */
    public S labelStyle(LabelStyle style) {
        return with(node().withLabels(style));
    }

    /** Selects something else from the same rows. */
    public Select<Row> withOnlyColumns(Selection<?>... columns) {
        return withOnlyColumns(Arrays.asList(columns));
    }

    /** {@link #withOnlyColumns(Selection...)} for columns in a list. */
    public Select<Row> withOnlyColumns(List<? extends Selection<?>> columns) {
        return new Select<>(node().withColumns(appended(List.of(), columns)), 0);
    }

    /** Names what the columns mention in FROM, so that it stays there when other columns are selected. */
    public S maintainColumnFroms() {
        List<From> all = new ArrayList<>(node().from());
        FilterBy.sources(node().columns()).stream()
                .filter(source -> !all.contains(source))
                .forEach(all::add);
        return with(node().withFrom(all));
    }

    /** Selects more values; the rows are then of any width. */
    public Select<Row> addColumns(Selection<?>... columns) {
        return addColumns(Arrays.asList(columns));
    }

    /** {@link #addColumns(Selection...)} for columns in a list. */
    public Select<Row> addColumns(List<? extends Selection<?>> columns) {
        return new Select<>(node().withColumns(appended(node().columns(), columns)), 0);
    }

    /** {@link #reduceColumns(boolean)} for columns of one name only, so that those of a subquery have names of their own. */
    public Select<Row> reduceColumns() {
        return reduceColumns(true);
    }

    /**
     * Leaves out columns whose values another selected column has: those that refer to it by a foreign key, and the right one of two that
     * are equal in WHERE or ON.
     *
     * @param onlySynonyms whether only columns with the name of the other one are left out
     */
    public Select<Row> reduceColumns(boolean onlySynonyms) {
        return new Select<>(node().withColumns(ReducedColumns.of(node(), onlySynonyms)), 0);
    }

    /** Attaches options, such as loader options; only a session understands them. */
    public S options(StatementOption... options) {
        List<StatementOption> all = new ArrayList<>(node().options());
        all.addAll(List.of(options));
        return with(node().withOptions(all));
    }

    private static List<Expr> appended(List<Expr> present, List<? extends Selection<?>> added) {
        if (present.isEmpty()) {
            return Operand.nodes(added);
        }
        List<Expr> all = new ArrayList<>(present);
        all.addAll(Operand.nodes(added));
        return all;
    }

    static Bind count(long rows, String what) {
        if (rows < 0) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT, what + "(" + rows + "): the number of rows cannot be negative.");
        }
        return Bind.of(rows, SqlTypes.BIGINT);
    }
}
