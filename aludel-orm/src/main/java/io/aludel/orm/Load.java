package io.aludel.orm;

import io.aludel.orm.load.LoadPath;
import io.aludel.orm.load.LoaderOption;
import io.aludel.orm.load.Strategy;
import io.aludel.orm.metamodel.RelationshipAttribute;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How relationships are loaded, as options of a query; for a static import. Options are chained along relationships.
 *
 * <pre>{@code
 * import static io.aludel.orm.Load.*;
 *
 * select(User.class).options(selectinload(User_.posts).joinedload(Post_.tags))
 * select(Post.class).options(joinedload(Post_.author).loadOnly(User_.username), raiseload())
 * }</pre>
 */
public final class Load {
    private Load() {}

    /** Loads a relationship in one more statement for all objects of the result, by their keys. */
    public static <T> LoadChain<T> selectinload(RelationshipAttribute<?, T> relationship) {
        return begin(relationship, Strategy.SELECTIN);
    }

    /** Loads a relationship in the same statement, by an outer join. */
    public static <T> LoadChain<T> joinedload(RelationshipAttribute<?, T> relationship) {
        return begin(relationship, Strategy.JOINED);
    }

    /** Loads a relationship at the first touch. */
    public static <T> LoadChain<T> lazyload(RelationshipAttribute<?, T> relationship) {
        return begin(relationship, Strategy.LAZY);
    }

    /** Fills a relationship from a join that the query has itself. */
    public static <T> LoadChain<T> containsEager(RelationshipAttribute<?, T> relationship) {
        return begin(relationship, Strategy.CONTAINS);
    }

    /** Refuses to load a relationship lazily. */
    public static <T> LoadChain<T> raiseload(RelationshipAttribute<?, T> relationship) {
        return begin(relationship, Strategy.RAISE);
    }

    /** Refuses to load lazily any relationship of which no other option says anything. */
    public static LoaderOption raiseload() {
        return RaiseOtherwise.OPTION;
    }

    private enum RaiseOtherwise implements LoaderOption {
        OPTION;

        @Override
        public @Nullable LoadPath path() {
            return null;
        }

        @Override
        public boolean raisesOtherwise() {
            return true;
        }
    }

    private static <T> LoadChain<T> begin(RelationshipAttribute<?, T> relationship, Strategy strategy) {
        LoadPath.Step step = new LoadPath.Step(relationship.name(), strategy, List.of());
        return new LoadChain<>(new LoadPath(relationship.entity(), List.of(step)));
    }
}
