package io.aludel.orm.runtime;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.sql.Delete;
import io.aludel.sql.Insert;
import io.aludel.sql.Select;
import io.aludel.sql.Sql;
import io.aludel.sql.Update;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A write-only attribute: changes wait for the flush, queries read. One thread at a time.
 *
 * @param <E> the entity in the collection
 */
class QueuedCollection<E> implements WriteOnlyCollection<E>, TrackedCollection {
    private final transient CollectionTracker tracker;

    QueuedCollection(CollectionTracker tracker) {
        this.tracker = tracker;
    }

    @Override
    public CollectionTracker tracker() {
        return tracker;
    }

    @Override
    public void add(E element) {
        tracker.elementAdded(tracker.adding(element));
    }

    @Override
    public void addAll(Collection<? extends E> elements) {
        elements.forEach(this::add);
    }

    @Override
    public void remove(E element) {
        tracker.removing(requireNonNull(element, "element"));
        tracker.elementRemoved(element);
    }

    @Override
    public Select<E> select() {
        return model().elements(tracker.owner(), attribute().name(), type());
    }

    @Override
    public Insert insert() {
        return model().insertion(tracker.owner(), attribute().name());
    }

    @Override
    public Update update() {
        return Sql.update(type())
                .where(model().membership(tracker.owner(), attribute().name()));
    }

    @Override
    public Delete delete() {
        return Sql.delete(type())
                .where(model().membership(tracker.owner(), attribute().name()));
    }

    private RelationshipModel model() {
        InstanceState state = tracker.owner().$aludel$state();
        if (state == null) {
            throw unattached();
        }
        return state.model().relationships();
    }

    final InvalidRequestException unattached() {
        return new InvalidRequestException(
                ErrorCode.INVALID_ARGUMENT,
                tracker.owner().getClass().getSimpleName() + "." + attribute().name()
                        + " can be queried only when its object belongs to a session."
                        + "\n  Add or merge the object into one, and flush.");
    }

    private AttributeDescription attribute() {
        return tracker.owner().$aludel$description().attributes().get(tracker.attribute());
    }

    @SuppressWarnings("unchecked") // the field's own type says what may be in it
    final Class<E> type() {
        return (Class<E>) attribute().target();
    }

    /** Nothing is kept here that could be serialized. Called by Java serialization. */
    @SuppressWarnings("UnusedMethod")
    private @Nullable Object writeReplace() {
        return null;
    }
}
