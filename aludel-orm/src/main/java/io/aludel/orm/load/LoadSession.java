package io.aludel.orm.load;

import io.aludel.engine.Cursor;
import io.aludel.engine.Plan;
import io.aludel.orm.mapping.Mappings;
import io.aludel.orm.runtime.StateOwner;
import org.jspecify.annotations.Nullable;

/** What loading needs of its session. */
public interface LoadSession extends StateOwner {
    /** The mappings. */
    Mappings mappings();

    /** The objects that are here. */
    IdentityMap identityMap();

    /** Plans, shared by all sessions of a factory. */
    QueryPlans plans();

    /** What happens at the first touch of what is not loaded. */
    FetchMode fetchMode();

    /** Sends a statement; the caller closes the cursor. */
    Cursor open(Plan plan, @Nullable Object[] values);
}
