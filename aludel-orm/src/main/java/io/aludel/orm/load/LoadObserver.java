package io.aludel.orm.load;

import io.aludel.orm.runtime.InstanceState;
import java.util.Set;

/** Hears of objects while rows are read, and tells listeners when all rows have been. One session, one thread. */
public interface LoadObserver {
    /** An object was made from a row. */
    void created(InstanceState state);

    /**
     * An object that is here got attributes from its row.
     *
     * @param attributes their names
     */
    void refreshed(InstanceState state, Set<String> attributes);

    /** All rows have been read. */
    void finished();
}
