package io.aludel.orm.load;

import io.aludel.engine.Cursor;
import io.aludel.engine.Plan;
import io.aludel.engine.StatementCause;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Mappings;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.mapping.RowView;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.StateOwner;
import io.aludel.schema.Table;
import io.aludel.sql.ast.StatementOption;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What loading needs of its session. */
public interface LoadSession extends StateOwner {
    /** The mappings. */
    Mappings mappings();

    /** The objects that are here. */
    IdentityMap identityMap();

    /** Plans, shared by all sessions of a factory. */
    QueryPlans plans();

    /** Which rows statements see that say nothing about it. */
    default RowView view() {
        return RowView.LIVING;
    }

    /** Whether an object that is here is one that statements see that say nothing about it. */
    default boolean admits(ManagedEntity present) {
        return true;
    }

    /** What happens at the first touch of what is not loaded. */
    FetchMode fetchMode();

    /** Whether it is outside of a transaction, where it begins none by itself. */
    default boolean isWithoutTransaction() {
        return false;
    }

    /** Whether anybody listens to statements, so that {@link #beforeLoad} has to be asked. */
    default boolean isListenedTo() {
        return false;
    }

    /**
     * Tells those who listen to statements that objects are loaded without a statement of the application.
     *
     * @param cause why
     * @param target the entity that is loaded
     * @param relationship the relationship that is loaded, or null
     * @param owner the object whose attribute was touched, or null
     * @param options the options of the application that the load has
     * @return the options that listeners add, which hold for this load
     */
    default List<StatementOption> beforeLoad(
            LoadCause cause,
            EntityMapping target,
            @Nullable RelationshipMapping relationship,
            @Nullable InstanceState owner,
            List<ApplicationOption> options) {
        return List.of();
    }

    /** Hears of the objects that rows make or complete; null when nobody listens. */
    default @Nullable LoadObserver observer() {
        return null;
    }

    /** Makes an object forget what it holds, changes included. */
    void forget(InstanceState state);

    /** Whether the session loads for its own purposes, so that what the application must not load may be loaded. */
    boolean isLoadingForItself();

    /** The attribute whose first touch is being answered, or null. */
    @Nullable
    StatementCause cause();

    /** Says which attribute's first touch is answered from now on; null for none. */
    void cause(@Nullable StatementCause touched);

    /** Sends a statement, whose rows are fetched in portions unless {@code fetchSize} is 0; the caller closes the cursor. */
    Cursor open(Plan plan, Set<Table> tables, @Nullable Object[] values, int fetchSize);

    /** Options that every statement and every load of the session has. */
    default List<StatementOption> loadOptions() {
        return List.of();
    }
}
