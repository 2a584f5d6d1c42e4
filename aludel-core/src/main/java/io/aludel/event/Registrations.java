package io.aludel.event;

import java.util.List;

/** Listeners that were added together. Immutable. */
record Registrations(List<Registration> all) implements Registration {
    @Override
    public boolean isActive() {
        return all.stream().anyMatch(Registration::isActive);
    }

    @Override
    public void close() {
        all.forEach(Registration::close);
    }
}
