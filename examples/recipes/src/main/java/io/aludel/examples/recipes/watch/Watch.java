package io.aludel.examples.recipes.watch;

import io.aludel.event.Registration;
import io.aludel.orm.SessionEvents;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.metamodel.CollectionAttribute;
import io.aludel.orm.metamodel.ValueAttribute;
import io.aludel.orm.runtime.AttributeChange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Tells somebody of each change of some attributes, whichever class they belong to, before it is made. Ends when it is closed.
 *
 * <pre>{@code
 * Watch watch = Watch.of(sessions, log::add).values(Account_.owner, Card_.label).elements(Account_.cards);
 * }</pre>
 */
public final class Watch implements AutoCloseable {
    private final SessionEvents events;
    private final Consumer<String> told;
    private final List<Registration> registrations = new ArrayList<>();

    private Watch(SessionEvents events, Consumer<String> told) {
        this.events = events;
        this.told = told;
    }

    /** One for the objects of a factory's sessions, and for new ones. */
    public static Watch of(SessionFactory sessions, Consumer<String> told) {
        return new Watch(sessions.events(), told);
    }

    /** Watches values. */
    public Watch values(ValueAttribute<?, ?>... attributes) {
        for (ValueAttribute<?, ?> attribute : attributes) {
            value(attribute);
        }
        return this;
    }

    private <E, T> void value(ValueAttribute<E, T> attribute) {
        registrations.add(events.onSet(attribute, change -> {
            String old = change.old().map(String::valueOf).orElse("nothing");
            tell(change, "from " + old + " to " + change.value());
        }));
    }

    /** Watches the elements of collections. */
    public Watch elements(CollectionAttribute<?, ?>... attributes) {
        for (CollectionAttribute<?, ?> attribute : attributes) {
            element(attribute);
        }
        return this;
    }

    private <E, T> void element(CollectionAttribute<E, T> attribute) {
        registrations.add(events.onAppend(attribute, change -> tell(change, "with " + change.value())));
        registrations.add(events.onRemove(attribute, change -> tell(change, "without " + change.value())));
    }

    private void tell(AttributeChange<?, ?> change, String what) {
        told.accept(change.entity().getClass().getSimpleName() + "." + change.attribute() + " " + what);
    }

    @Override
    public void close() {
        registrations.forEach(Registration::close);
    }
}
