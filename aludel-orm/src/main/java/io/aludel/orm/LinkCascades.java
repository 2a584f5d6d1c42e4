package io.aludel.orm;

import io.aludel.orm.annotation.Cascade;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.InstanceState.Lifecycle;
import io.aludel.orm.runtime.ManagedEntity;
import org.jspecify.annotations.Nullable;

/** What a session does when its objects are linked and unlinked. One thread at a time. */
final class LinkCascades {
    private final SessionContext session;

    LinkCascades(SessionContext session) {
        this.session = session;
    }

    /** What was deleted does not come back by a link. */
    void beforeCascade(InstanceState state, int attribute, ManagedEntity related) {
        if (savesAlong(state, attribute)) {
            session.objects().checkNotDeleted(related);
        }
    }

    /** What is linked comes into the session along. */
    void cascade(InstanceState state, int attribute, ManagedEntity related) {
        if (savesAlong(state, attribute)) {
            session.guard().run(() -> session.objects().save(related));
        }
    }

    /** What lost its only parent before it had a row is no longer to be written. */
    void removed(InstanceState state, int attribute, @Nullable ManagedEntity related) {
        // Orphans with a row are worked out by the flush, since they may find another parent until then.
        InstanceState child = related == null ? null : related.$aludel$state();
        if (child != null
                && child.owner() == session
                && child.lifecycle() == Lifecycle.PENDING
                && EntityMapping.of(state).attribute(attribute) instanceof RelationshipMapping relationship
                && relationship.deletesOrphans()) {
            session.detachment().makeTransient(child);
        }
    }

    private static boolean savesAlong(InstanceState state, int attribute) {
        return state.lifecycle() != Lifecycle.DETACHED
                && EntityMapping.of(state).attribute(attribute) instanceof RelationshipMapping relationship
                && relationship.cascades(Cascade.SAVE_UPDATE);
    }
}
