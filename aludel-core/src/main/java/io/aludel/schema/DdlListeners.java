package io.aludel.schema;

import static java.util.Objects.requireNonNull;

import io.aludel.event.ListenerOption;
import io.aludel.event.Listeners;
import io.aludel.event.Registration;
import java.util.EnumMap;
import java.util.Map;

/** The listeners of a table or a collection, by moment. Safe for use by many threads. */
final class DdlListeners {
    private final Map<DdlMoment, Listeners<DdlListener>> byMoment = new EnumMap<>(DdlMoment.class);

    DdlListeners() {
        for (DdlMoment moment : DdlMoment.values()) {
            byMoment.put(moment, new Listeners<>());
        }
    }

    Registration add(DdlMoment moment, DdlListener listener, ListenerOption... options) {
        return of(moment).add(listener, options);
    }

    void tell(DdlEvent event) {
        of(event.moment()).each(listener -> listener.happened(event));
    }

    private Listeners<DdlListener> of(DdlMoment moment) {
        return requireNonNull(byMoment.get(moment));
    }
}
