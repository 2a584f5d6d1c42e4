package io.aludel.orm.runtime;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.sql.Delete;
import io.aludel.sql.Insert;
import io.aludel.sql.Predicate;
import io.aludel.sql.Select;
import io.aludel.sql.Sql;
import io.aludel.sql.Update;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/**
 * A write-only or dynamic attribute: changes wait for the flush, queries read. One thread at a time.
 *
 * @param <E> the entity in the collection
 */
final class QueuedCollection<E> implements DynamicCollection<E>, TrackedCollection {
    private final CollectionTracker tracker;

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

    @Override
    public List<E> all() {
        return tracker.isNew() ? known() : execute(select());
    }

    @Override
    public List<E> filter(Predicate... conditions) {
        return execute(select().where(conditions));
    }

    @Override
    public List<E> slice(long from, long to) {
        return tracker.isNew()
                ? known().subList((int) from, (int) Math.min(to, known().size()))
                : execute(select().offset(from).limit(to - from));
    }

    @Override
    public long count() {
        if (tracker.isNew()) {
            return known().size();
        }
        Object count = session()
                .query(Sql.select(Sql.count()).from(select().subquery()))
                .get(0);
        return ((Number) requireNonNull(count)).longValue();
    }

    @Override
    public Iterator<E> iterator() {
        return all().iterator();
    }

    @SuppressWarnings("unchecked") // only elements of this type are put in
    private List<E> known() {
        return (List<E>) new ArrayList<>(tracker.known());
    }

    @SuppressWarnings("unchecked") // the statement selects elements
    private List<E> execute(Select<E> select) {
        return (List<E>) session().query(select);
    }

    private StateOwner session() {
        InstanceState state = tracker.owner().$aludel$state();
        StateOwner session = state == null ? null : state.owner();
        if (session == null) {
            throw unattached();
        }
        return session;
    }

    private RelationshipModel model() {
        InstanceState state = tracker.owner().$aludel$state();
        if (state == null) {
            throw unattached();
        }
        return (RelationshipModel) state.model();
    }

    private InvalidRequestException unattached() {
        return new InvalidRequestException(
                ErrorCode.INVALID_ARGUMENT,
                tracker.owner().getClass().getSimpleName() + "." + attribute().name()
                        + " can be queried only when its object belongs to a session.");
    }

    private AttributeDescription attribute() {
        return tracker.owner().$aludel$description().attributes().get(tracker.attribute());
    }

    @SuppressWarnings("unchecked") // the field's own type says what may be in it
    private Class<E> type() {
        return (Class<E>) attribute().target();
    }

    /** Nothing is kept here that could be serialized. Called by Java serialization. */
    @SuppressWarnings("UnusedMethod")
    private Object writeReplace() {
        return new NewElements<>();
    }
}
