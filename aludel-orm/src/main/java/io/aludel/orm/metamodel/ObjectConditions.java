package io.aludel.orm.metamodel;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.RelationshipModel;

/** What comparing with an object asks of its mapping. */
final class ObjectConditions {
    private ObjectConditions() {}

    /** Whether an object has a mapping: it belongs to a session, or has belonged to one. */
    static boolean isKnown(Object object) {
        return object instanceof ManagedEntity entity && entity.$aludel$state() != null;
    }

    static RelationshipModel model(Object object) {
        InstanceState state = object instanceof ManagedEntity entity ? entity.$aludel$state() : null;
        if (state == null) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_ARGUMENT,
                    "a query compares with " + object.getClass().getSimpleName()
                            + " that belongs to no session, so it has no row to compare with."
                            + "\n  Add it to the session first, or compare with the attributes that matter.");
        }
        return state.model().relationships();
    }
}
