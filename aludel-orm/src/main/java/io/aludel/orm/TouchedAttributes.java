package io.aludel.orm;

import io.aludel.error.ErrorCode;
import io.aludel.orm.error.LazyLoadException;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.runtime.AttributeDescription;
import io.aludel.orm.runtime.CollectionTracker;
import io.aludel.orm.runtime.EntityDescription;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import org.jspecify.annotations.Nullable;

/** Loads what the application touches and is not there yet, after a flush where one is due. Belongs to one session; one thread at a time. */
final class TouchedAttributes {
    private final SessionContext context;

    private int suspensions;

    TouchedAttributes(SessionContext context) {
        this.context = context;
    }

    /** From now on nothing is loaded, until as many calls of {@link #resume()}. */
    void suspend() {
        suspensions++;
    }

    void resume() {
        suspensions--;
    }

    /** Refuses a query while nothing is to be loaded. */
    void checkLoading() {
        if (suspensions > 0) {
            throw refused("a collection", "");
        }
    }

    private void checkLoading(InstanceState state, int attribute) {
        if (suspensions > 0) {
            EntityDescription description = state.entity().$aludel$description();
            AttributeDescription touched = description.attributes().get(attribute);
            String option = touched.kind() == AttributeDescription.Kind.BASIC ? "undefer" : "selectinload";
            throw refused(
                    description.name() + "." + touched.name() + " of " + state,
                    ": options(" + option + "(" + description.name() + "_." + touched.name() + "))");
        }
    }

    private static LazyLoadException refused(String what, String option) {
        return new LazyLoadException(
                ErrorCode.LAZY_LOAD_FORBIDDEN,
                what + " is not loaded, and is not to be loaded now: objects are shown by what they have."
                        + "\n  Usually a getter reads it while JSON is written. Load it with the query" + option
                        + ", or hide the getter.");
    }

    void load(InstanceState state, int attribute) {
        context.guard().run(() -> {
            context.access().checkUsable();
            // What can be filled without a statement needs no flush.
            ManagedEntity here = here(state, attribute);
            if (here == null || EntityMapping.isExpired(InstanceState.of(here))) {
                checkLoading(state, attribute);
                context.flushing().beforeLoading(EntityMapping.of(state));
            }
            if (!state.isLoaded(attribute)) {
                context.lazyLoader().load(state, attribute);
            }
        });
    }

    void loadCollection(InstanceState state, CollectionTracker tracker) {
        context.guard().run(() -> {
            context.access().checkUsable();
            checkLoading(state, tracker.attribute());
            context.flushing().beforeLoading(EntityMapping.of(state));
            if (!tracker.isLoaded()) {
                context.lazyLoader().loadCollection(state, tracker);
            }
        });
    }

    /** Fills a to-one from the session, when the object is in it. */
    void resolveHere(InstanceState state, int attribute) {
        ManagedEntity target = here(state, attribute);
        if (target != null) {
            state.entity().$aludel$set(attribute, target);
            state.setLoaded(attribute);
        }
    }

    /** The object to which a to-one refers, when it is in the session. */
    private @Nullable ManagedEntity here(InstanceState state, int attribute) {
        if (!(EntityMapping.of(state).attribute(attribute) instanceof ReferenceMapping reference)) {
            return null;
        }
        Object key = state.foreignKey(attribute);
        ManagedEntity here = key == null ? null : context.identityMap().get(reference.target(), key);
        return here != null && context.admits(here) ? here : null;
    }
}
