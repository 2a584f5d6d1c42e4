package io.aludel.orm;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.load.ColumnChoice;
import io.aludel.orm.load.LoadPath;
import io.aludel.orm.load.LoaderOption;
import io.aludel.orm.load.NodeChoice;
import io.aludel.orm.load.QueryExpressionOption;
import io.aludel.orm.load.RelationshipFilter;
import io.aludel.orm.load.Strategy;
import io.aludel.orm.load.StrategyChoice;
import io.aludel.orm.metamodel.Attribute;
import io.aludel.orm.metamodel.EntityPath;
import io.aludel.orm.metamodel.RelationshipAttribute;
import io.aludel.orm.metamodel.ValueAttribute;
import io.aludel.sql.Expression;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.EntityRef;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A loader option that can go on along relationships; {@link Load} begins one. Immutable.
 *
 * @param <T> the entity at the end of the way so far
 */
public final class LoadChain<T> implements LoaderOption {
    private final LoadPath path;
    private final List<LoadPath> branches;

    LoadChain(LoadPath path) {
        this(path, List.of());
    }

    private LoadChain(LoadPath path, List<LoadPath> branches) {
        this.path = path;
        this.branches = branches;
    }

    static <E> LoadChain<E> at(EntityRef entity) {
        return new LoadChain<>(LoadPath.from(entity));
    }

    /** Goes on along a relationship that is loaded as the mapping says. */
    public <U> LoadChain<U> defaultload(RelationshipAttribute<? super T, U> relationship) {
        return then(relationship, Strategy.DEFAULT);
    }

    /** Goes on: loads a relationship of the entity at the end as {@link Load#selectinload} does. */
    public <U> LoadChain<U> selectinload(RelationshipAttribute<? super T, U> relationship) {
        return then(relationship, Strategy.SELECTIN);
    }

    /** Goes on: loads a relationship of the entity at the end as {@link Load#joinedload} does. */
    public <U> LoadChain<U> joinedload(RelationshipAttribute<? super T, U> relationship) {
        return then(relationship, Strategy.JOINED);
    }

    /** Goes on: loads a relationship of the entity at the end as {@link Load#subqueryload} does. */
    public <U> LoadChain<U> subqueryload(RelationshipAttribute<? super T, U> relationship) {
        return then(relationship, Strategy.SUBQUERY);
    }

    /** Goes on: loads a relationship of the entity at the end as {@link Load#immediateload} does. */
    public <U> LoadChain<U> immediateload(RelationshipAttribute<? super T, U> relationship) {
        return then(relationship, Strategy.IMMEDIATE);
    }

    /** Goes on: loads a relationship of the entity at the end at the first touch. */
    public <U> LoadChain<U> lazyload(RelationshipAttribute<? super T, U> relationship) {
        return then(relationship, Strategy.LAZY);
    }

    /** Goes on: fills a relationship of the entity at the end from a join that the query has itself. */
    public <U> LoadChain<U> containsEager(RelationshipAttribute<? super T, U> relationship) {
        return then(relationship, Strategy.CONTAINS);
    }

    /** Goes on: fills a relationship of the entity at the end from an alias that the query has joined itself. */
    public <U> LoadChain<U> containsEager(
            RelationshipAttribute<? super T, U> relationship, EntityPath<? extends U> alias) {
        return new LoadChain<>(path.then(step(relationship, Strategy.CONTAINS, alias.entity())));
    }

    /** Goes on: leaves a relationship of the entity at the end empty. */
    public <U> LoadChain<U> noload(RelationshipAttribute<? super T, U> relationship) {
        return then(relationship, Strategy.NOLOAD);
    }

    /** Goes on: refuses to load a relationship of the entity at the end lazily. */
    public <U> LoadChain<U> raiseload(RelationshipAttribute<? super T, U> relationship) {
        return then(relationship, Strategy.RAISE);
    }

    /** Goes on: refuses to load a relationship of the entity at the end when a statement would have to be sent. */
    public <U> LoadChain<U> raiseOnSql(RelationshipAttribute<? super T, U> relationship) {
        return then(relationship, Strategy.RAISE_ON_SQL);
    }

    /** Joins by an inner join: objects without anything at the other end are left out. */
    public LoadChain<T> innerJoin() {
        return choice(path.last().choice().withInner(true));
    }

    /**
     * {@link #innerJoin()} that becomes an outer join below an outer one, instead of being nested to its right: for databases that plan
     * nested joins badly.
     */
    public LoadChain<T> innerJoinUnnested() {
        return choice(path.last().choice().withUnnestedInner());
    }

    /**
     * Loads more levels of a relationship that leads from an entity to itself.
     *
     * @param levels how many more, or -1 for all
     */
    public LoadChain<T> recursion(int levels) {
        return choice(path.last().choice().withRecursion(levels));
    }

    private LoadChain<T> choice(StrategyChoice choice) {
        return new LoadChain<>(path.withLast(path.last().withChoice(choice)), branches);
    }

    /** Loads all relationships of the entity at the end in some way, of which no other option says anything. */
    public LoadChain<T> wildcard(Strategy strategy) {
        return end(path.end().withOthers(StrategyChoice.of(strategy)));
    }

    /** Refuses to load lazily any relationship of the entity at the end of which no other option says anything. */
    public LoadChain<T> raiseload() {
        return wildcard(Strategy.RAISE);
    }

    /** Loads at the first touch any relationship of the entity at the end of which no other option says anything. */
    public LoadChain<T> lazyload() {
        return wildcard(Strategy.LAZY);
    }

    /**
     * Loads only these columns of the entity at the end, others at the first touch. The key is always loaded; the foreign key of a to-one
     * when the to-one is named.
     */
    @SafeVarargs
    public final LoadChain<T> loadOnly(Attribute<? super T>... attributes) {
        return columns(ColumnChoice.Kind.ONLY, attributes);
    }

    /** Loads only these columns of the entity at the end, and refuses to load others. */
    @SafeVarargs
    public final LoadChain<T> loadOnlyRaising(Attribute<? super T>... attributes) {
        return columns(ColumnChoice.Kind.ONLY_RAISE, attributes);
    }

    /** Loads columns of the entity at the end at the first touch; all columns when none is named. */
    @SafeVarargs
    public final LoadChain<T> defer(Attribute<? super T>... attributes) {
        return columns(ColumnChoice.Kind.DEFER, attributes);
    }

    /** Refuses to load columns of the entity at the end. */
    @SafeVarargs
    public final LoadChain<T> deferRaising(Attribute<? super T>... attributes) {
        return columns(ColumnChoice.Kind.DEFER_RAISE, attributes);
    }

    /** Loads columns of the entity at the end with the row that the mapping would load at the first touch; all when none is named. */
    @SafeVarargs
    public final LoadChain<T> undefer(Attribute<? super T>... attributes) {
        return columns(ColumnChoice.Kind.UNDEFER, attributes);
    }

    /** Loads the columns of a group of the entity at the end with the row. */
    public LoadChain<T> undeferGroup(String group) {
        return end(path.end().with(new ColumnChoice(ColumnChoice.Kind.UNDEFER_GROUP, List.of(group))));
    }

    /**
     * Computes an attribute with {@code @QueryExpression} in the objects at the end of the way, as {@link Load#withExpression} does for what a
     * query selects.
     *
     * <pre>{@code
     * select(Team.class).options(selectinload(Team_.players).withExpression(Player_.bonus, Player_.score.times(2)))
     * }</pre>
     *
     * @throws InvalidRequestException when no relationship was named yet
     */
    public <V> LoadChain<T> withExpression(ValueAttribute<? super T, V> attribute, Expression<? extends V> expression) {
        if (path.steps().isEmpty()) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_OPTION,
                    "withExpression(" + attribute.name() + ", ..) was said of what the query itself selects."
                            + "\n  Give it as an option of its own: options(withExpression(..)).");
        }
        QueryExpressionOption computed = new QueryExpressionOption(
                new AttributeRef(attribute.entity(), attribute.name(), attribute.type()), expression.node());
        LoadPath.Step last = path.last();
        return new LoadChain<>(path.withLast(last.withFilter(last.filter().computing(computed))), branches);
    }

    /** Goes on in several directions: each option begins at the entity at the end. */
    public LoadChain<T> options(LoadChain<?>... further) {
        List<LoadPath> all = new ArrayList<>(branches);
        for (LoadChain<?> option : further) {
            option.paths().forEach(each -> all.add(path.append(each)));
        }
        return new LoadChain<>(path, all);
    }

    @SafeVarargs
    private LoadChain<T> columns(ColumnChoice.Kind kind, Attribute<? super T>... attributes) {
        List<String> names = Stream.of(attributes).map(Attribute::name).toList();
        return end(path.end().with(new ColumnChoice(kind, names)));
    }

    /** Goes on: loads what subclasses add to the entity at the end as {@link Load#selectinPolymorphic} does. */
    @SafeVarargs
    public final LoadChain<T> selectinPolymorphic(Class<? extends T>... subclasses) {
        return end(path.end().withSubclasses(List.of(subclasses)));
    }

    private LoadChain<T> end(NodeChoice choice) {
        return new LoadChain<>(path.withEnd(choice), branches);
    }

    @Override
    public List<LoadPath> paths() {
        List<LoadPath> all = new ArrayList<>();
        all.add(path);
        all.addAll(branches);
        return all;
    }

    private <U> LoadChain<U> then(RelationshipAttribute<? super T, U> relationship, Strategy strategy) {
        return new LoadChain<>(path.then(step(relationship, strategy, null)), branches);
    }

    static LoadPath.Step step(RelationshipAttribute<?, ?> relationship, Strategy strategy, @Nullable EntityRef target) {
        RelationshipFilter filter = new RelationshipFilter(
                relationship.extraCondition(), relationship.order(), relationship.limit(), List.of());
        return new LoadPath.Step(
                relationship.entity().type(),
                relationship.name(),
                StrategyChoice.of(strategy),
                filter,
                target == null && strategy == Strategy.CONTAINS ? relationship.target() : target,
                relationship.subclasses(),
                relationship.isOfFamily(),
                NodeChoice.NONE,
                null);
    }
}
