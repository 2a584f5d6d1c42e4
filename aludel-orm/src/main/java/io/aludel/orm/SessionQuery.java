package io.aludel.orm;

import static java.util.Objects.requireNonNull;

import io.aludel.engine.MutationResult;
import io.aludel.engine.Result;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.load.LoaderOption;
import io.aludel.sql.Delete;
import io.aludel.sql.EntityItem;
import io.aludel.sql.Expression;
import io.aludel.sql.Expressions;
import io.aludel.sql.FromItem;
import io.aludel.sql.Lock;
import io.aludel.sql.Predicate;
import io.aludel.sql.Query;
import io.aludel.sql.RelationshipPath;
import io.aludel.sql.Row2;
import io.aludel.sql.Select;
import io.aludel.sql.Selection;
import io.aludel.sql.Sql;
import io.aludel.sql.Update;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.StatementOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The classic way to query: a SELECT of one entity that knows its session. Each method does what the method of the same name of
 * {@link Select} or {@link Session} does; new code may as well use these. Immutable; bound to the session's thread.
 *
 * <pre>{@code
 * List<User> users = session.query(User.class).filter(User_.active.isTrue()).orderBy(User_.name).all();
 * long count = session.query(User.class).join(User_.posts).count();
 * session.query(Post.class).filter(Post_.author.eq(ann)).delete();
 * }</pre>
 *
 * @param <E> the entity
 */
public final class SessionQuery<E> {
    private final Session session;
    private final Class<E> entity;
    private final Select<E> select;

    SessionQuery(Session session, Class<E> entity) {
        this(session, entity, Sql.select(requireNonNull(entity, "entity")));
    }

    private SessionQuery(Session session, Class<E> entity, Select<E> select) {
        this.session = session;
        this.entity = entity;
        this.select = select;
    }

    /** The statement, to go on with in the other way. */
    public Select<E> select() {
        return select;
    }

    private SessionQuery<E> with(UnaryOperator<Select<E>> change) {
        return new SessionQuery<>(session, entity, change.apply(select));
    }

    /** Adds conditions; all of them hold together. */
    public SessionQuery<E> filter(Predicate... conditions) {
        return with(changed -> changed.where(conditions));
    }

    /** {@code attribute = value}, for an attribute by its name. */
    public SessionQuery<E> filterBy(String attribute, @Nullable Object value) {
        return with(changed -> changed.filterBy(attribute, value));
    }

    /** Adds terms of ORDER BY. */
    public SessionQuery<E> orderBy(Selection<?>... terms) {
        return with(changed -> changed.orderBy(terms));
    }

    /** Adds terms of GROUP BY. */
    public SessionQuery<E> groupBy(Expression<?>... terms) {
        return with(changed -> changed.groupBy(terms));
    }

    /** Adds conditions on groups. */
    public SessionQuery<E> having(Predicate... conditions) {
        return with(changed -> changed.having(conditions));
    }

    /** At most so many rows. */
    public SessionQuery<E> limit(long rows) {
        return with(changed -> changed.limit(rows));
    }

    /** Without the first rows. */
    public SessionQuery<E> offset(long rows) {
        return with(changed -> changed.offset(rows));
    }

    /** The rows from one place up to another, counted from 0. */
    public SessionQuery<E> slice(long start, long stop) {
        return with(changed -> changed.slice(start, stop));
    }

    /** Equal rows once. */
    public SessionQuery<E> distinct() {
        return with(Select::distinct);
    }

    /** {@code JOIN} along a relationship. */
    public SessionQuery<E> join(RelationshipPath<?> path) {
        return with(changed -> changed.join(path));
    }

    /** {@code JOIN} along a relationship to an alias of its target. */
    public <T> SessionQuery<E> join(RelationshipPath<T> path, EntityItem<? extends T> target) {
        return with(changed -> changed.join(path, target));
    }

    /** {@code JOIN target ON condition}. */
    public SessionQuery<E> join(FromItem target, Predicate on) {
        return with(changed -> changed.join(target, on));
    }

    /** {@code LEFT OUTER JOIN} along a relationship. */
    public SessionQuery<E> outerJoin(RelationshipPath<?> path) {
        return with(changed -> changed.outerJoin(path));
    }

    /** Loader options. */
    public SessionQuery<E> options(StatementOption... options) {
        return with(changed -> changed.options(options));
    }

    /** Has objects that are here take what the rows say. */
    public SessionQuery<E> populateExisting() {
        return options(Load.populateExisting());
    }

    /** {@code FOR UPDATE}. */
    public SessionQuery<E> withForUpdate(Lock lock) {
        return with(changed -> changed.forUpdate(lock));
    }

    /** Without what the mapping or an option loads along: relationships load when they are touched. */
    public SessionQuery<E> withoutEagerLoads() {
        return options(Load.lazyload());
    }

    /** The same rows with something else selected: {@code session.scalar(query.selecting(max(User_.age)))}. */
    public <T> Query<T> selecting(Selection<T> selected) {
        return new SelectedValues<>(selecting(List.of(selected.node())), 1);
    }

    /** The same rows with two other things selected. */
    public <A, B> Query<Row2<A, B>> selecting(Selection<A> first, Selection<B> second) {
        return new SelectedValues<>(selecting(List.of(first.node(), second.node())), 2);
    }

    /** The same rows with the object and something else. */
    public <T> Query<Row2<E, T>> with(Selection<T> added) {
        return selecting(Orm.entity(entity), added);
    }

    private SelectNode selecting(List<Expr> columns) {
        SelectNode node = select.node();
        List<From> from = node.from().isEmpty() ? List.of(EntityRef.of(entity)) : node.from();
        return node.withColumns(columns).withFrom(from);
    }

    private record SelectedValues<T>(SelectNode statement, int arity) implements Query<T> {}

    /** Objects from the rows of another statement; of this query only the loader options count. */
    public List<E> fromStatement(Query<?> statement) {
        List<LoaderOption> options = new ArrayList<>();
        for (StatementOption option : select.node().options()) {
            if (option instanceof LoaderOption loading) {
                options.add(loading);
            }
        }
        return session.execute(Orm.fromStatement(entity, statement, options.toArray(LoaderOption[]::new)))
                .all();
    }

    /** All objects. */
    public List<E> all() {
        return session.execute(select).all();
    }

    /** The first object; asks the database for one row only. */
    public Optional<E> first() {
        return session.execute(select.limit(1)).first();
    }

    /**
     * The only object.
     *
     * @throws io.aludel.error.AludelException when there is none, or more than one
     */
    public E one() {
        return session.execute(select).one();
    }

    /**
     * The only object, or nothing.
     *
     * @throws io.aludel.error.AludelException when there is more than one
     */
    public Optional<E> oneOrEmpty() {
        return session.execute(select).oneOrEmpty();
    }

    /** The object with a key, from the session or from the database; conditions said before are not asked. */
    public Optional<E> get(Object key) {
        return session.get(entity, key);
    }

    /** Reads the rows in portions; close the result unless it is read to its end. */
    public Result<E> yieldPer(int rows) {
        return session.stream(select, rows);
    }

    /** How many rows there are: {@code SELECT count(*)} of this query as a subquery. Joined rows count each. */
    public long count() {
        Long count = session.scalar(Sql.select(Sql.count()).from(select.subquery()));
        return count == null ? 0 : count;
    }

    /** Whether there is a row. */
    public boolean exists() {
        return Boolean.TRUE.equals(session.scalar(Sql.select(Sql.exists(select))));
    }

    /** Changes the rows, and the objects that are here. */
    public MutationResult update(Map<?, ? extends @Nullable Object> values) {
        return update(values, Synchronization.AUTO);
    }

    /** Changes the rows, and the objects that are here in a certain way. */
    public MutationResult update(Map<?, ? extends @Nullable Object> values, Synchronization synchronization) {
        Update update = Sql.update(entity).values(values);
        Expr where = condition("update");
        return session.execute(
                where == null ? update.allRows() : update.where(Expressions.predicate(where)), synchronization);
    }

    /** Deletes the rows, and the objects that are here. */
    public MutationResult delete() {
        return delete(Synchronization.AUTO);
    }

    /** Deletes the rows, and the objects that are here in a certain way. */
    public MutationResult delete(Synchronization synchronization) {
        Delete delete = Sql.delete(entity);
        Expr where = condition("delete");
        return session.execute(
                where == null ? delete.allRows() : delete.where(Expressions.predicate(where)), synchronization);
    }

    /** An UPDATE or DELETE takes the condition, and nothing else of the query. */
    private @Nullable Expr condition(String method) {
        SelectNode node = select.node();
        boolean more = !node.joins().isEmpty()
                || !node.groupBy().isEmpty()
                || !node.orderBy().isEmpty()
                || node.distinct()
                || node.limit() != null
                || node.offset() != null;
        if (more) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "query(" + entity.getSimpleName() + ".class)." + method
                            + "(..) cannot take joins, groups, orders or limits along."
                            + "\n  Leave them out, or put them into a subquery of filter(..).");
        }
        return node.where();
    }
}
