package io.aludel.orm;

import io.aludel.orm.load.ColumnChoice;
import io.aludel.orm.load.FetchMode;
import io.aludel.orm.load.IncludeDeleted;
import io.aludel.orm.load.LoadPath;
import io.aludel.orm.load.LoaderCriteria;
import io.aludel.orm.load.LoaderOption;
import io.aludel.orm.load.NodeChoice;
import io.aludel.orm.load.PopulateExisting;
import io.aludel.orm.load.QueryExpressionOption;
import io.aludel.orm.load.Strategy;
import io.aludel.orm.load.StrategyChoice;
import io.aludel.orm.metamodel.Attribute;
import io.aludel.orm.metamodel.EntityPath;
import io.aludel.orm.metamodel.RelationshipAttribute;
import io.aludel.orm.metamodel.ValueAttribute;
import io.aludel.sql.Expression;
import io.aludel.sql.Predicate;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.StatementOption;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How attributes are loaded, as options of a query; for a static import. Options are chained along relationships.
 *
 * <pre>{@code
 * import static io.aludel.orm.Load.*;
 *
 * select(User.class).options(selectinload(User_.posts).joinedload(Post_.tags))
 * select(Post.class).options(joinedload(Post_.author).loadOnly(User_.username), raiseload())
 * select(User.class).options(selectinload(User_.posts.where(Post_.published.isTrue()).orderBy(Post_.id.desc()).limit(3)))
 * }</pre>
 *
 * <p>The relationship of an option may say {@code where(..)}, {@code orderBy(..)} and {@code limit(..)}; they hold for this loading alone.
 */
public final class Load {
    private Load() {}

    /** Begins at an entity of the query without saying anything yet: {@code Load.of(User.class).raiseload()}. */
    public static <E> LoadChain<E> of(Class<E> entity) {
        return new LoadChain<>(LoadPath.from(EntityRef.of(entity)));
    }

    /** Begins at an alias of an entity. */
    public static <E> LoadChain<E> of(EntityPath<E> entity) {
        return new LoadChain<>(LoadPath.from(entity.entity()));
    }

    /** Goes along a relationship that is loaded as the mapping says. */
    public static <T> LoadChain<T> defaultload(RelationshipAttribute<?, T> relationship) {
        return begin(relationship, Strategy.DEFAULT, null);
    }

    /** Loads a relationship in one more statement for all objects of the result, by their keys. */
    public static <T> LoadChain<T> selectinload(RelationshipAttribute<?, T> relationship) {
        return begin(relationship, Strategy.SELECTIN, null);
    }

    /** Loads a relationship in the same statement, by an outer join. */
    public static <T> LoadChain<T> joinedload(RelationshipAttribute<?, T> relationship) {
        return begin(relationship, Strategy.JOINED, null);
    }

    /** Loads a relationship in one more statement, which repeats the query as a subquery. */
    public static <T> LoadChain<T> subqueryload(RelationshipAttribute<?, T> relationship) {
        return begin(relationship, Strategy.SUBQUERY, null);
    }

    /** Loads a relationship right after the rows, as if it had been touched. */
    public static <T> LoadChain<T> immediateload(RelationshipAttribute<?, T> relationship) {
        return begin(relationship, Strategy.IMMEDIATE, null);
    }

    /** Loads a relationship at the first touch. */
    public static <T> LoadChain<T> lazyload(RelationshipAttribute<?, T> relationship) {
        return begin(relationship, Strategy.LAZY, null);
    }

    /** Fills a relationship from a join that the query has itself. */
    public static <T> LoadChain<T> containsEager(RelationshipAttribute<?, T> relationship) {
        return begin(relationship, Strategy.CONTAINS, null);
    }

    /** Fills a relationship from an alias that the query has joined itself. */
    public static <T> LoadChain<T> containsEager(
            RelationshipAttribute<?, T> relationship, EntityPath<? extends T> alias) {
        return begin(relationship, Strategy.CONTAINS, alias.entity());
    }

    /** Leaves a relationship empty; it is not loaded later either. Rather refuse to load it, by {@link #raiseload}. */
    public static <T> LoadChain<T> noload(RelationshipAttribute<?, T> relationship) {
        return begin(relationship, Strategy.NOLOAD, null);
    }

    /** Refuses to load a relationship lazily. */
    public static <T> LoadChain<T> raiseload(RelationshipAttribute<?, T> relationship) {
        return begin(relationship, Strategy.RAISE, null);
    }

    /** Refuses to load a relationship lazily when a statement would have to be sent. */
    public static <T> LoadChain<T> raiseOnSql(RelationshipAttribute<?, T> relationship) {
        return begin(relationship, Strategy.RAISE_ON_SQL, null);
    }

    /** Loads all relationships in some way, of every entity that the query reaches, of which no other option says anything. */
    public static LoaderOption wildcard(Strategy strategy) {
        return everywhere(NodeChoice.NONE.withOthers(StrategyChoice.of(strategy)));
    }

    /** Refuses to load lazily any relationship of which no other option says anything. */
    public static LoaderOption raiseload() {
        return wildcard(Strategy.RAISE);
    }

    /** Loads at the first touch any relationship of which no other option says anything. */
    public static LoaderOption lazyload() {
        return wildcard(Strategy.LAZY);
    }

    /** Loads only these columns with the row, others at the first touch. The key is always loaded. */
    @SafeVarargs
    public static <E> LoadChain<E> loadOnly(Attribute<E> first, Attribute<E>... more) {
        return LoadChain.<E>at(first.entity()).loadOnly(all(first, more));
    }

    /** Loads only these columns with the row, and refuses to load others. The key is always loaded. */
    @SafeVarargs
    public static <E> LoadChain<E> loadOnlyRaising(Attribute<E> first, Attribute<E>... more) {
        return LoadChain.<E>at(first.entity()).loadOnlyRaising(all(first, more));
    }

    /** Loads columns at the first touch. */
    @SafeVarargs
    public static <E> LoadChain<E> defer(Attribute<E> first, Attribute<E>... more) {
        return LoadChain.<E>at(first.entity()).defer(all(first, more));
    }

    /** Refuses to load columns. */
    @SafeVarargs
    public static <E> LoadChain<E> deferRaising(Attribute<E> first, Attribute<E>... more) {
        return LoadChain.<E>at(first.entity()).deferRaising(all(first, more));
    }

    /** Loads columns with the row that the mapping would load at the first touch. */
    @SafeVarargs
    public static <E> LoadChain<E> undefer(Attribute<E> first, Attribute<E>... more) {
        return LoadChain.<E>at(first.entity()).undefer(all(first, more));
    }

    /** Loads all columns at the first touch, of the entities that the query selects; the key is always loaded. */
    public static LoaderOption defer() {
        return everywhere(NodeChoice.NONE.with(new ColumnChoice(ColumnChoice.Kind.DEFER, List.of())));
    }

    /**
     * Refuses to load columns, of the entities that the query selects, but for those that another option loads; the key is always loaded.
     */
    public static LoaderOption deferRaising() {
        return everywhere(NodeChoice.NONE.with(new ColumnChoice(ColumnChoice.Kind.DEFER_RAISE, List.of())));
    }

    /** Loads all columns with the row, of the entities that the query selects. */
    public static LoaderOption undefer() {
        return everywhere(NodeChoice.NONE.with(new ColumnChoice(ColumnChoice.Kind.UNDEFER, List.of())));
    }

    /**
     * Computes an attribute with {@code @QueryExpression} in this query. Objects that are here already keep what they have.
     *
     * <pre>{@code
     * select(Player.class).options(withExpression(Player_.rank, rank().over(orderBy(Player_.score.desc()))))
     * }</pre>
     */
    public static <E, T> StatementOption withExpression(
            ValueAttribute<E, T> attribute, Expression<? extends T> expression) {
        return new QueryExpressionOption(
                new AttributeRef(attribute.entity(), attribute.name(), attribute.type()), expression.node());
    }

    /** Loads the columns of a group with the row, of the entities that the query selects. */
    public static LoaderOption undeferGroup(String group) {
        return everywhere(NodeChoice.NONE.with(new ColumnChoice(ColumnChoice.Kind.UNDEFER_GROUP, List.of(group))));
    }

    /**
     * A condition on all uses of an entity, wherever it is read: in the query, in joins and subqueries, where relationships are loaded, and in
     * {@code session.get(..)}, also of an object that is here.
     *
     * <pre>{@code
     * select(User.class).options(withLoaderCriteria(SoftDeletable.class, SoftDeletable_.deletedAt.isNull()))
     * }</pre>
     *
     * @param type the entity, or a class that entities extend
     * @param condition the condition, on attributes of that class
     */
    public static LoaderCriteria withLoaderCriteria(Class<?> type, Predicate condition) {
        return new LoaderCriteria(type, condition.node(), false, true);
    }

    /** Finds rows that are marked as deleted by {@code @SoftDelete}, too: here and in what is loaded later from the objects. */
    public static StatementOption includeDeleted() {
        return IncludeDeleted.OPTION;
    }

    /**
     * Lets a DELETE of many rows delete them for good where it marks them otherwise: {@code delete(Post.class).where(..).options(purge())}.
     * It reaches marked rows, too.
     */
    public static StatementOption purge() {
        return Purge.OPTION;
    }

    /** Objects that are here lose what they have, changes included, and take what the rows say. */
    public static StatementOption populateExisting() {
        return PopulateExisting.OPTION;
    }

    /** What happens at the first touch of what this query does not load. */
    public static LoaderOption fetchMode(FetchMode mode) {
        return new FetchModeOption(mode);
    }

    private static <E> Attribute<E>[] all(Attribute<E> first, Attribute<E>[] more) {
        Attribute<E>[] all = Arrays.copyOf(more, more.length + 1);
        System.arraycopy(more, 0, all, 1, more.length);
        all[0] = first;
        return all;
    }

    private record FetchModeOption(FetchMode fetchMode) implements LoaderOption {
        @Override
        public List<LoadPath> paths() {
            return List.of();
        }
    }

    /**
     * Loads what subclasses add to an entity, in one more statement for each class, by the keys of its objects.
     *
     * <pre>{@code
     * select(Employee.class).options(selectinPolymorphic(Employee.class, Engineer.class), selectinload(Engineer_.machines))
     * }</pre>
     */
    @SafeVarargs
    public static <E> LoadChain<E> selectinPolymorphic(Class<E> entity, Class<? extends E>... subclasses) {
        return of(entity).selectinPolymorphic(subclasses);
    }

    private record Everywhere(List<LoadPath> paths) implements LoaderOption {}

    private static LoaderOption everywhere(NodeChoice choice) {
        return new Everywhere(List.of(LoadPath.everywhere(choice)));
    }

    private static <T> LoadChain<T> begin(
            RelationshipAttribute<?, T> relationship, Strategy strategy, @Nullable EntityRef target) {
        return new LoadChain<>(
                LoadPath.from(relationship.entity()).then(LoadChain.step(relationship, strategy, target)));
    }
}
