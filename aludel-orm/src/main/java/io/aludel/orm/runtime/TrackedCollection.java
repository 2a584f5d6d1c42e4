package io.aludel.orm.runtime;

import java.io.Serializable;

/** A collection that stands in an entity's field and tells its tracker what happens to it. A plain one is serialized in its place. */
public interface TrackedCollection extends Serializable {
    /** What the collection has beside its elements. */
    CollectionTracker tracker();
}
