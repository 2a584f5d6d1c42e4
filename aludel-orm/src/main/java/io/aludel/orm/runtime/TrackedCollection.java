package io.aludel.orm.runtime;

/** A collection that stands in an entity's field and tells its tracker what happens to it. */
public interface TrackedCollection {
    /** What the collection has beside its elements. */
    CollectionTracker tracker();
}
