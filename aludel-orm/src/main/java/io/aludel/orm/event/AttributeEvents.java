package io.aludel.orm.event;

import io.aludel.event.ListenerOption;
import io.aludel.event.Registration;
import io.aludel.orm.metamodel.Attribute;
import io.aludel.orm.metamodel.CollectionAttribute;
import io.aludel.orm.metamodel.ReferenceAttribute;
import io.aludel.orm.metamodel.ValueAttribute;
import io.aludel.orm.runtime.AttributeChange;
import io.aludel.orm.runtime.AttributeChange.Kind;
import io.aludel.orm.runtime.AttributeListeners;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Tells listeners of changes of attributes before they happen, in memory: a listener may put another value in place, or throw, and then
 * nothing has changed. What is loaded is not told. Safe for use by many threads.
 *
 * <p>Listeners of a factory hear of the objects of its sessions, of those that have left one, and of new objects, which belong to nobody
 * yet: where two factories have listeners to a class, those of both. Listeners of a session hear of its own objects only. They last as
 * long as the factory or the session, or until they are removed.
 *
 * <pre>{@code
 * sessions.events().onSet(User_.email, change -> change.value(change.value().toLowerCase()));
 * sessions.events().onAppend(User_.posts, change -> log(change.entity(), change.value()));
 * }</pre>
 */
public abstract class AttributeEvents {
    private final Map<Class<?>, AttributeListeners> byClass = new ConcurrentHashMap<>();

    AttributeEvents() {}

    /** Whether the listeners are for an object. */
    protected abstract boolean concerns(Object entity);

    /** Before a value is set. */
    public <E, T> Registration onSet(
            ValueAttribute<E, T> attribute, Consumer<AttributeChange<E, T>> listener, ListenerOption... options) {
        return on(attribute, Kind.SET, listener, options);
    }

    /** Before a to-one is set, by the application or because its other end was. */
    public <E, T> Registration onSet(
            ReferenceAttribute<E, T> attribute, Consumer<AttributeChange<E, T>> listener, ListenerOption... options) {
        return on(attribute, Kind.SET, listener, options);
    }

    /** Before an element comes into a collection, by the application or because its other end was set. */
    public <E, T> Registration onAppend(
            CollectionAttribute<E, T> attribute, Consumer<AttributeChange<E, T>> listener, ListenerOption... options) {
        return on(attribute, Kind.APPEND, listener, options);
    }

    /** Before an element leaves a collection, by the application or because its other end was set. */
    public <E, T> Registration onRemove(
            CollectionAttribute<E, T> attribute, Consumer<AttributeChange<E, T>> listener, ListenerOption... options) {
        return on(attribute, Kind.REMOVE, listener, options);
    }

    /**
     * Before the elements of a collection are replaced by others, and before those that come and go are told of one by one.
     *
     * @param listener gets the object and the new elements, which it may change
     */
    @SuppressWarnings("unchecked") // the listener was added for an attribute of this entity
    public <E, T> Registration onBulkReplace(
            CollectionAttribute<E, T> attribute, BiConsumer<E, List<T>> listener, ListenerOption... options) {
        return listeners(attribute)
                .onBulkReplace(
                        attribute.name(),
                        (entity, elements) -> listener.accept((E) entity, (List<T>) elements),
                        options);
    }

    /** When a value was flagged as modified, because it was changed within. */
    @SuppressWarnings("unchecked") // as above
    public <E> Registration onModified(
            Attribute<E> attribute, Consumer<? super E> listener, ListenerOption... options) {
        return listeners(attribute).onFlag(attribute.name(), entity -> listener.accept((E) entity), options);
    }

    @SuppressWarnings("unchecked") // as above
    private <E, T> Registration on(
            Attribute<E> attribute, Kind kind, Consumer<AttributeChange<E, T>> listener, ListenerOption... options) {
        return listeners(attribute)
                .onChange(attribute.name(), kind, change -> listener.accept((AttributeChange<E, T>) change), options);
    }

    private AttributeListeners listeners(Attribute<?> attribute) {
        return byClass.computeIfAbsent(attribute.entity().type(), type -> new AttributeListeners(type, this::concerns));
    }
}
