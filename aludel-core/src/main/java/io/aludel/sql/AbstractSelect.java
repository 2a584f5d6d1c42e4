package io.aludel.sql;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.schema.Table;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.Cte;
import io.aludel.sql.ast.CteRef;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.JoinKind;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.SelectNode.JoinStep;
import io.aludel.sql.ast.StatementOption;
import io.aludel.sql.ast.SubqueryRef;
import io.aludel.sql.ast.TableRef;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all SELECT statements can do, whatever the type of their rows. Immutable; each method returns a changed copy.
 *
 * @param <T> the Java type of a row
 * @param <S> the statement's own type
 */
public abstract class AbstractSelect<T, S extends AbstractSelect<T, S>> implements Query<T> {
    private final SelectNode node;

    AbstractSelect(SelectNode node) {
        this.node = requireNonNull(node, "node");
    }

    abstract S with(SelectNode changed);

    /** The statement as the compiler reads it. */
    public SelectNode node() {
        return node;
    }

    @Override
    public SelectNode statement() {
        return node;
    }

    /** Adds conditions; all of them and those of earlier calls hold together. */
    public S where(Predicate... conditions) {
        SelectNode changed = node;
        for (Predicate condition : conditions) {
            changed = changed.and(condition.node());
        }
        return with(changed);
    }

    /** Names a FROM element that nothing else in the statement mentions, or that comes first. */
    public S from(FromItem item) {
        return addFrom(item.from());
    }

    /** Names an entity in FROM. */
    public S from(Class<?> entity) {
        return addFrom(EntityRef.of(entity));
    }

    /** Names a table in FROM. */
    public S from(Table table) {
        return addFrom(TableRef.of(table));
    }

    /** {@code JOIN} along a relationship. */
    public S join(RelationshipPath<?> path) {
        return join(JoinKind.INNER, path.target(), null, path);
    }

    /** {@code JOIN} along a relationship to an alias of its target. */
    public <E> S join(RelationshipPath<E> path, EntityItem<? extends E> target) {
        return join(JoinKind.INNER, target.from(), null, path);
    }

    /** {@code JOIN target ON condition}. */
    public S join(FromItem target, Predicate on) {
        return join(JoinKind.INNER, target.from(), on, null);
    }

    /** {@code JOIN target}, on the foreign keys between the tables. */
    public S join(FromItem target) {
        return join(JoinKind.INNER, target.from(), null, null);
    }

    /** {@code JOIN} an entity on a condition. */
    public S join(Class<?> entity, Predicate on) {
        return join(JoinKind.INNER, EntityRef.of(entity), on, null);
    }

    /** {@code LEFT OUTER JOIN} along a relationship. */
    public S outerJoin(RelationshipPath<?> path) {
        return join(JoinKind.LEFT, path.target(), null, path);
    }

    /** {@code LEFT OUTER JOIN} along a relationship to an alias of its target. */
    public <E> S outerJoin(RelationshipPath<E> path, EntityItem<? extends E> target) {
        return join(JoinKind.LEFT, target.from(), null, path);
    }

    /** {@code LEFT OUTER JOIN target ON condition}. */
    public S outerJoin(FromItem target, Predicate on) {
        return join(JoinKind.LEFT, target.from(), on, null);
    }

    /** {@code LEFT OUTER JOIN target}, on the foreign keys between the tables. */
    public S outerJoin(FromItem target) {
        return join(JoinKind.LEFT, target.from(), null, null);
    }

    /** {@code LEFT OUTER JOIN} an entity on a condition. */
    public S outerJoin(Class<?> entity, Predicate on) {
        return join(JoinKind.LEFT, EntityRef.of(entity), on, null);
    }

    /** Groups rows, after the terms of earlier calls. */
    public S groupBy(Expression<?>... terms) {
        return with(node.withGroupBy(appended(node.groupBy(), terms)));
    }

    /** Adds conditions on groups. */
    public S having(Predicate... conditions) {
        Expr all = node.having();
        for (Predicate condition : conditions) {
            all = Conditions.and(all, condition.node());
        }
        return with(node.withHaving(all));
    }

    /** Orders rows, after the terms of earlier calls. */
    public S orderBy(Selection<?>... terms) {
        return with(node.withOrderBy(appended(node.orderBy(), terms)));
    }

    /** Takes the order away. */
    public S withoutOrder() {
        return with(node.withOrderBy(List.of()));
    }

    /**
     * Gives at most so many rows.
     *
     * @param rows zero or more
     */
    public S limit(long rows) {
        return with(node.withLimit(count(rows, "limit"), node.offset()));
    }

    /**
     * Skips rows.
     *
     * @param rows zero or more
     */
    public S offset(long rows) {
        return with(node.withLimit(node.limit(), count(rows, "offset")));
    }

    /** Gives equal rows once. */
    public S distinct() {
        return with(node.withDistinct(true));
    }

    /** Locks the rows for a later update. SQLite has no such clause, as it locks the whole database; nothing is written there. */
    public S forUpdate() {
        return with(node.withLock(SelectNode.Lock.UPDATE));
    }

    /** Attaches options, such as loader options; only a session understands them. */
    public S options(StatementOption... options) {
        List<StatementOption> all = new ArrayList<>(node.options());
        all.addAll(List.of(options));
        return with(node.withOptions(all));
    }

    /** This query in FROM, under a name. */
    public QueryExpr subquery(String alias) {
        return new QueryExpr(new SubqueryRef(node, Alias.named(alias), false));
    }

    /** This query in FROM, under a name that the compiler chooses. */
    public QueryExpr subquery() {
        return new QueryExpr(new SubqueryRef(node, Alias.anonymous(), false));
    }

    /** This query as a common table expression. */
    public QueryExpr cte(String name) {
        return new QueryExpr(new CteRef(new Cte(name, false, node), null));
    }

    private S addFrom(From from) {
        List<From> all = new ArrayList<>(node.from());
        all.add(from);
        return with(node.withFrom(all));
    }

    private S join(JoinKind kind, From target, @Nullable Predicate on, @Nullable RelationshipPath<?> path) {
        Expr condition = on == null ? path == null ? null : path.extraCondition() : on.node();
        return with(node.addJoin(new JoinStep(kind, target, condition, path == null ? null : path.relationship())));
    }

    private static List<Expr> appended(List<Expr> present, Selection<?>... added) {
        List<Expr> all = new ArrayList<>(present);
        for (Selection<?> term : added) {
            all.add(term.node());
        }
        return all;
    }

    private static Bind count(long rows, String what) {
        if (rows < 0) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT, what + "(" + rows + "): the number of rows cannot be negative.");
        }
        return Bind.of(rows, SqlTypes.BIGINT);
    }
}
