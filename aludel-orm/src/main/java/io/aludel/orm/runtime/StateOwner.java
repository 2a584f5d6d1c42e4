package io.aludel.orm.runtime;

import io.aludel.sql.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an object's bookkeeping asks of the session that the object belongs to. One thread at a time. */
public interface StateOwner {
    /** Loads an attribute, and perhaps others with it; afterwards it is present. */
    void load(InstanceState state, int attribute);

    /** Loads an attribute because it is about to be overwritten; in the middle of a change nothing is flushed before. */
    default void loadOldValue(InstanceState state, int attribute) {
        load(state, attribute);
    }

    /** Sets a to-one that is not loaded when the object at the other end is in the session already; sends nothing. */
    default void resolveHere(InstanceState state, int attribute) {}

    /** Whether a collection is loaded as soon as it is touched, be it to add something; else additions wait for the first reading. */
    default boolean loadsWhatIsTouched() {
        return false;
    }

    /** Loads a collection; fills the tracker. */
    void loadCollection(InstanceState state, CollectionTracker tracker);

    /** From now on what is touched is not loaded: that raises an exception. */
    default void suspendLoading() {}

    /** Takes one {@link #suspendLoading()} back. */
    default void resumeLoading() {}

    /** Writes pending changes where autoflush would do so before a query. */
    default void writeBeforeReading() {}

    /** The rows of a query, each one value, that a collection asks for. */
    List<?> query(Query<?> query);

    /** The object has its first change since it was loaded or flushed. */
    void modified(InstanceState state);

    /** Another object is about to be put into a collection of this one; nothing has changed yet. */
    default void beforeCascade(InstanceState state, int attribute, ManagedEntity related) {}

    /** Another object was put into a relationship of this one, by the application. */
    void cascade(InstanceState state, int attribute, ManagedEntity related);

    /** An object was taken out of a relationship of this one, by the application. */
    void removed(InstanceState state, int attribute, @Nullable ManagedEntity related);
}
