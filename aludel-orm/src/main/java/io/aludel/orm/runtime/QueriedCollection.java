package io.aludel.orm.runtime;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.error.Suggestions;
import io.aludel.sql.Expression;
import io.aludel.sql.Expressions;
import io.aludel.sql.Predicate;
import io.aludel.sql.Select;
import io.aludel.sql.Sql;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.EntityRef;
import io.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dynamic attribute: each use is a query. One thread at a time.
 *
 * @param <E> the entity in the collection
 */
final class QueriedCollection<E> extends QueuedCollection<E> implements DynamicCollection<E> {
    QueriedCollection(CollectionTracker tracker) {
        super(tracker);
    }

    @Override
    public List<E> all() {
        return isNew() ? known() : execute(select());
    }

    @Override
    public List<E> filter(Predicate... conditions) {
        return execute(select().where(conditions));
    }

    @Override
    public List<E> filterBy(String name, @Nullable Object value) {
        EntityDescription elements = EntityDescription.of(type());
        int number = elements.number(name);
        if (number < 0) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_OPTION,
                    elements.name() + " has no attribute '" + name + "'."
                            + Suggestions.didYouMean(name, elements.attributeNames()));
        }
        return filter(equal(name, elements.attributes().get(number).type(), value));
    }

    @SuppressWarnings("unchecked") // a value of another type is refused when it is bound
    private <T> Predicate equal(String name, SqlType<T> type, @Nullable Object value) {
        Expression<T> attribute = Expressions.of(new AttributeRef(EntityRef.of(type()), name, type), type);
        return value == null ? attribute.isNull() : attribute.eq((T) value);
    }

    @Override
    public List<E> slice(long from, long to) {
        return isNew()
                ? known().subList((int) from, (int) Math.min(to, known().size()))
                : execute(select().offset(from).limit(to - from));
    }

    @Override
    public long count() {
        if (isNew()) {
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
        return (List<E>) new ArrayList<>(tracker().known());
    }

    @SuppressWarnings("unchecked") // the statement selects elements
    private List<E> execute(Select<E> select) {
        return (List<E>) session().query(select);
    }

    /** Whether there is no row yet that a query could ask about; an object that waits for the flush gets its row first. */
    private boolean isNew() {
        InstanceState state = tracker().owner().$aludel$state();
        StateOwner session = state == null ? null : state.owner();
        if (tracker().isNew() && session != null) {
            session.writeBeforeReading();
        }
        return tracker().isNew();
    }

    private StateOwner session() {
        InstanceState state = tracker().owner().$aludel$state();
        StateOwner session = state == null ? null : state.owner();
        if (session == null) {
            throw unattached();
        }
        return session;
    }
}
