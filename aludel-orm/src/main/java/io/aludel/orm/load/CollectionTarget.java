package io.aludel.orm.load;

import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.ElementsMapping;
import io.aludel.orm.runtime.CollectionTracker;
import io.aludel.orm.runtime.ElementValues;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.Relationships;
import java.util.Collection;
import java.util.Set;

/** An object's collection that is being loaded, of entities or of values. One thread. */
interface CollectionTarget {
    /** Whether it has its elements already. */
    boolean isLoaded();

    /** Gives it its elements; of a collection of values their rows. */
    void fill(Collection<?> elements);

    static CollectionTarget of(InstanceState state, ManagedEntity entity, CollectionMapping collection) {
        ElementsMapping elements = collection.elements();
        return elements == null
                ? new OfEntities(Relationships.tracker(entity, collection.number()), collection.link() != null)
                : new OfValues(state, entity, collection.number(), elements);
    }

    /** A collection of entities; of links, of which several rows may say the same, each counts once. */
    record OfEntities(CollectionTracker tracker, boolean linked) implements CollectionTarget {
        @Override
        public boolean isLoaded() {
            return tracker.isLoaded();
        }

        @Override
        public void fill(Collection<?> elements) {
            tracker.fill(linked && elements.size() > 1 ? once(elements) : elements);
        }

        private static Collection<?> once(Collection<?> elements) {
            Set<ManagedEntity> once = new LinkedIdentitySet();
            elements.forEach(element -> once.add((ManagedEntity) element));
            return once;
        }
    }

    /** A collection of values; refers to their owner strongly, as its state does not. */
    record OfValues(InstanceState state, ManagedEntity owner, int attribute, ElementsMapping elements)
            implements CollectionTarget {
        @Override
        public boolean isLoaded() {
            return state.isLoaded(attribute);
        }

        @Override
        public void fill(Collection<?> rows) {
            ElementValues.of(owner, attribute).fill(elements.collect(rows));
        }
    }
}
