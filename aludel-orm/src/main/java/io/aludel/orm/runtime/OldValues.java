package io.aludel.orm.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gets the old values of attributes that were overwritten unread. Called within a flush; stateless. */
public final class OldValues {
    private OldValues() {}

    /**
     * Loads the old values of an attribute, those of peers together. The objects keep what they hold.
     *
     * @param states objects of any session; those that know their old value, or have no session, are left alone
     */
    public static void load(List<InstanceState> states, int attribute) {
        List<InstanceState> unseen = states.stream()
                .filter(state -> state.owner() != null && state.isUnseen(attribute))
                .toList();
        List<@Nullable Object> current = new ArrayList<>(unseen.size());
        for (InstanceState state : unseen) {
            current.add(state.entity().$aludel$get(attribute));
            state.forgetLoaded(attribute);
        }
        try {
            for (InstanceState state : unseen) {
                StateOwner session = state.owner();
                if (session != null && !state.isLoaded(attribute)) {
                    session.load(state, attribute);
                }
                state.oldValue(attribute, state.entity().$aludel$get(attribute));
            }
        } finally {
            for (int index = 0; index < unseen.size(); index++) {
                unseen.get(index).entity().$aludel$set(attribute, current.get(index));
                unseen.get(index).setLoaded(attribute);
            }
        }
    }
}
