package io.aludel.orm.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Shows validators and listeners what a change at one end of a relationship will do to the other ends, before anything is changed: what
 * one of them, or the session, refuses has not begun.
 */
final class OtherEnds {
    private OtherEnds() {}

    /** An element is about to come into a collection. */
    static void beforeAdding(ManagedEntity owner, int attribute, Object element) {
        allowed(owner, attribute, element);
        int inverse = AttributeHooks.haveBegun() ? inverse(owner, attribute) : -1;
        if (inverse >= 0 && element instanceof ManagedEntity holder) {
            entering(holder, inverse, owner);
        }
    }

    /** An element is about to leave a collection. */
    static void beforeRemoving(ManagedEntity owner, int attribute, Object element) {
        int inverse = AttributeHooks.haveBegun() ? inverse(owner, attribute) : -1;
        if (inverse >= 0 && element instanceof ManagedEntity holder) {
            leaving(holder, inverse, owner);
        }
    }

    /** A to-one is about to be set. */
    static void beforeSetting(ManagedEntity owner, int attribute, @Nullable Object old, @Nullable Object value) {
        allowed(owner, attribute, value);
        int inverse = AttributeHooks.haveBegun() ? inverse(owner, attribute) : -1;
        if (inverse < 0) {
            return;
        }
        if (old instanceof ManagedEntity previous) {
            leaving(previous, inverse, owner);
        }
        if (value instanceof ManagedEntity next) {
            entering(next, inverse, owner);
        }
    }

    /** The session may refuse what would come into it. */
    private static void allowed(ManagedEntity owner, int attribute, @Nullable Object value) {
        InstanceState state = owner.$aludel$state();
        StateOwner session = state == null ? null : state.owner();
        if (session != null && state != null && value instanceof ManagedEntity related) {
            session.beforeCascade(state, attribute, related);
        }
    }

    private static void entering(ManagedEntity holder, int attribute, ManagedEntity value) {
        if (!Relationships.isReference(holder, attribute)) {
            if (!Relationships.tracker(holder, attribute).hasFromOtherEnd(value)) {
                AttributeHooks.appending(holder, attribute, value, true);
            }
            return;
        }
        InstanceState state = holder.$aludel$state();
        if (state != null) {
            state.knowOldValue(attribute);
        }
        Object old = holder.$aludel$get(attribute);
        if (old != value) {
            set(holder, attribute, value);
            int inverse = inverse(holder, attribute);
            if (old instanceof ManagedEntity previous && inverse >= 0) {
                leaving(previous, inverse, holder);
            }
        }
    }

    private static void leaving(ManagedEntity holder, int attribute, ManagedEntity value) {
        if (!Relationships.isReference(holder, attribute)) {
            if (!Relationships.tracker(holder, attribute).lacks(value)) {
                AttributeHooks.removing(holder, attribute, value, true);
            }
        } else if (Relationships.refersTo(holder, attribute, value)) {
            set(holder, attribute, null);
        }
    }

    private static void set(ManagedEntity holder, int attribute, @Nullable ManagedEntity value) {
        if (holder.$aludel$description().isWatchedAnywhere()) {
            AttributeHooks.setting(holder, attribute, value, true);
        }
    }

    private static int inverse(ManagedEntity owner, int attribute) {
        return owner.$aludel$description().inverse(attribute);
    }
}
