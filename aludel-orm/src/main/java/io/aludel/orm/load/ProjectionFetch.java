package io.aludel.orm.load;

import io.aludel.orm.load.EntityFetch.Slot;
import io.aludel.orm.runtime.CollectionKind;
import io.aludel.orm.runtime.ProjectionDescription;
import io.aludel.type.Codec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in a row the components of a projection stand. Immutable but for its arrays, which nobody changes.
 *
 * @param description the projection
 * @param positions for each component the position of its column, {@link EntityFetch#SEVERAL} where its codec knows, 0 for none
 * @param codecs for each component its codec, or null
 * @param nested the projections within this one
 * @param collections what is loaded after the rows
 * @param presence the columns of which one has a value when there is something to project; empty when there always is
 */
record ProjectionFetch(
        ProjectionDescription<?> description,
        int[] positions,
        @Nullable Codec<?>[] codecs,
        List<NestedFetch> nested,
        List<CollectionFetch> collections,
        List<Slot> presence) {
    ProjectionFetch {
        nested = List.copyOf(nested);
        collections = List.copyOf(collections);
        presence = List.copyOf(presence);
    }

    /** A projection that is a component of another. */
    record NestedFetch(int component, ProjectionFetch fetch) {}

    /**
     * A component that holds something of each element of a collection.
     *
     * @param component its number
     * @param kind what it holds
     * @param branch the relationship, with the plan of its elements
     * @param owner the columns of the key of what has the collection
     */
    record CollectionFetch(int component, CollectionKind kind, LoadBranch branch, List<Slot> owner) {
        CollectionFetch {
            owner = List.copyOf(owner);
        }
    }

    /** The same for something that is there when one of its own columns has a value, such as an embedded value. */
    ProjectionFetch presentWithValues() {
        List<Slot> own = new ArrayList<>();
        for (int component = 0; component < positions.length; component++) {
            Codec<?> codec = codecs[component];
            if (codec != null) {
                own.add(new Slot(positions[component], codec));
            }
        }
        nested.forEach(inner -> own.addAll(inner.fetch().presence()));
        return new ProjectionFetch(description, positions, codecs, nested, collections, own);
    }

    /** Whether records can be made only when more has been loaded after the rows. */
    boolean isDeferred() {
        return !collections.isEmpty()
                || nested.stream().anyMatch(inner -> inner.fetch().isDeferred());
    }
}
