package io.aludel.orm;

import io.aludel.orm.event.EventKind;
import io.aludel.orm.event.ObjectTeller;
import io.aludel.orm.load.LoadObserver;
import io.aludel.orm.runtime.InstanceState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the objects that a result makes or completes, and tells listeners when its rows have been read: they may load, then. One
 * session, one thread.
 */
final class LoadedObjects implements LoadObserver {
    private final SessionContext session;
    private final ObjectTeller teller;
    private List<Loaded> waiting = new ArrayList<>();

    /** An object, with the names of the attributes it got when it was here before. */
    private record Loaded(InstanceState state, @Nullable Set<String> attributes) {}

    LoadedObjects(SessionContext session, ObjectTeller teller) {
        this.session = session;
        this.teller = teller;
    }

    @Override
    public void created(InstanceState state) {
        waiting.add(new Loaded(state, null));
    }

    @Override
    public void refreshed(InstanceState state, Set<String> attributes) {
        waiting.add(new Loaded(state, attributes));
    }

    /** What listeners set while an object is loaded is part of what was loaded, and no change. */
    private void told(InstanceState state) {
        boolean modified = state.isModified();
        teller.loaded(state);
        session.teller().tell(EventKind.LOADED_AS_PERSISTENT, state.entity());
        if (!modified && state.isModified()) {
            state.forgetChanges();
            session.work().modified().remove(state);
        }
    }

    @Override
    public void finished() {
        List<Loaded> all = waiting;
        waiting = new ArrayList<>();
        for (Loaded loaded : all) {
            if (loaded.attributes != null) {
                teller.refreshed(EventKind.REFRESH, loaded.state, loaded.attributes);
            } else if (loaded.state.get() != null) {
                told(loaded.state);
            }
        }
    }
}
