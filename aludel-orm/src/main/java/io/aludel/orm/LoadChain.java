package io.aludel.orm;

import io.aludel.orm.load.LoadPath;
import io.aludel.orm.load.LoaderOption;
import io.aludel.orm.load.Strategy;
import io.aludel.orm.metamodel.Attribute;
import io.aludel.orm.metamodel.RelationshipAttribute;
import java.util.ArrayList;
import java.util.List;

/**
 * A loader option that can go on along relationships; {@link Load} begins one. Immutable.
 *
 * @param <T> the entity at the end of the way so far
 */
public final class LoadChain<T> implements LoaderOption {
    private final LoadPath path;

    LoadChain(LoadPath path) {
        this.path = path;
    }

    /** Goes on: loads a relationship of the entity at the end as {@link Load#selectinload} does. */
    public <U> LoadChain<U> selectinload(RelationshipAttribute<? super T, U> relationship) {
        return then(relationship, Strategy.SELECTIN);
    }

    /** Goes on: loads a relationship of the entity at the end as {@link Load#joinedload} does. */
    public <U> LoadChain<U> joinedload(RelationshipAttribute<? super T, U> relationship) {
        return then(relationship, Strategy.JOINED);
    }

    /** Goes on: loads a relationship of the entity at the end at the first touch. */
    public <U> LoadChain<U> lazyload(RelationshipAttribute<? super T, U> relationship) {
        return then(relationship, Strategy.LAZY);
    }

    /** Goes on: fills a relationship of the entity at the end from a join that the query has itself. */
    public <U> LoadChain<U> containsEager(RelationshipAttribute<? super T, U> relationship) {
        return then(relationship, Strategy.CONTAINS);
    }

    /** Goes on: refuses to load a relationship of the entity at the end lazily. */
    public <U> LoadChain<U> raiseload(RelationshipAttribute<? super T, U> relationship) {
        return then(relationship, Strategy.RAISE);
    }

    /** Loads only these basic attributes of the entity at the end, others at the first touch. The key is always loaded. */
    @SafeVarargs
    public final LoadChain<T> loadOnly(Attribute<? super T>... attributes) {
        List<LoadPath.Step> steps = new ArrayList<>(path.steps());
        LoadPath.Step last = steps.remove(steps.size() - 1);
        List<String> names = new ArrayList<>(last.only());
        for (Attribute<? super T> attribute : attributes) {
            names.add(attribute.name());
        }
        steps.add(new LoadPath.Step(last.attribute(), last.strategy(), names));
        return new LoadChain<>(new LoadPath(path.entity(), steps));
    }

    @Override
    public LoadPath path() {
        return path;
    }

    @Override
    public boolean raisesOtherwise() {
        return false;
    }

    private <U> LoadChain<U> then(RelationshipAttribute<? super T, U> relationship, Strategy strategy) {
        List<LoadPath.Step> steps = new ArrayList<>(path.steps());
        steps.add(new LoadPath.Step(relationship.name(), strategy, List.of()));
        return new LoadChain<>(new LoadPath(path.entity(), steps));
    }
}
