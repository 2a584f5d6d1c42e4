package io.aludel.orm.runtime;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a view of an attribute of related objects looks at. One thread at a time.
 *
 * @param owner the object with the relationship
 * @param proxy the relationship, and the attribute at its other end
 */
record ProxySource(ManagedEntity owner, ProxiesFact.Proxy proxy) {
    static ProxySource of(ManagedEntity owner, String name) {
        EntityDescription description = owner.$aludel$description();
        ProxiesFact.Proxy found = ProxiesFact.find(description, name);
        if (found == null) {
            throw new IllegalStateException(description.name() + " has no attribute '" + name + "'");
        }
        return new ProxySource(owner, found);
    }

    /** What the relationship holds: an object or null, a collection, or a map. */
    @Nullable
    Object related() {
        return Members.read(owner, proxy.of());
    }

    /** The related objects of a collection. */
    @SuppressWarnings("unchecked") // the processor has compared the types
    Collection<Object> elements() {
        return (Collection<Object>) requireNonNull(related());
    }

    /** The related objects of a map, by their keys. */
    @SuppressWarnings("unchecked") // the processor has compared the types
    Map<Object, Object> entries() {
        return (Map<Object, Object>) requireNonNull(related());
    }

    /** What the view shows of a related object; null for none. */
    @Nullable
    Object value(@Nullable Object target) {
        return target == null ? null : Members.read(target, proxy.attribute());
    }

    /** Gives a related object another value, and returns the one that it had. */
    @Nullable
    Object replace(Object target, @Nullable Object value) {
        Object old = value(target);
        Members.write(target, proxy.attribute(), value);
        return old;
    }

    /**
     * A related object with a value.
     *
     * @param key its key in a map, or null
     * @throws InvalidRequestException when there is no way to make one
     */
    Object create(@Nullable Object key, @Nullable Object value) {
        if (proxy.creator() == null) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_ARGUMENT,
                    owner.$aludel$description().name() + "." + proxy.name()
                            + " cannot take a value in: there is no way to"
                            + " make the object that goes into '" + proxy.of() + "'."
                            + "\n  Give it a constructor with this one argument, or a static method with @ProxyCreator(\""
                            + proxy.name() + "\").");
        }
        return proxy.creator().apply(key, value);
    }
}
