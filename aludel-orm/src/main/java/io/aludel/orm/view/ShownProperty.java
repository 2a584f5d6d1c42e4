package io.aludel.orm.view;

import io.aludel.error.ErrorCode;
import io.aludel.orm.error.DetachedInstanceException;
import io.aludel.orm.error.LazyLoadException;
import io.aludel.orm.runtime.AttributeDescription;
import io.aludel.orm.runtime.EntityDescription;
import io.aludel.orm.runtime.LoadedAttributes;
import io.aludel.orm.runtime.ManagedEntity;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A property of an entity or embeddable class, as a writer of JSON and the like shows it: an attribute, or something that a method
 * computes. Immutable, safe for use by many threads.
 */
public final class ShownProperty {
    /** In place of a value: the property is shown as it is. */
    public static final Object AS_IS = new Object();

    /** In place of a value: the property is left out. */
    public static final Object LEFT_OUT = new Object();

    private final EntityDescription description;
    private final String name;
    private final int number;
    private final ViewOptions options;

    private ShownProperty(EntityDescription description, String name, ViewOptions options) {
        this.description = description;
        this.name = name;
        this.number = description.number(name);
        this.options = options;
    }

    /**
     * A property of a class; null when the class is none that the session manages, so that it is shown like any other.
     *
     * @param type the class
     * @param name the property, by the name of its field or what its getter stands for
     */
    public static @Nullable ShownProperty of(Class<?> type, String name, ViewOptions options) {
        EntityDescription description = EntityDescription.find(type);
        return description == null ? null : new ShownProperty(description, name, options);
    }

    /** Whether it is never shown: a secret, or a collection that is never loaded. */
    public boolean isHidden() {
        if (number < 0) {
            return false;
        }
        AttributeDescription attribute = description.attributes().get(number);
        return switch (attribute.kind()) {
            case BASIC -> !options.sensitive() && attribute.type().isSensitive();
            case COLLECTION -> !attribute.collectionKind().keepsElements();
            default -> false;
        };
    }

    /**
     * What is shown of the property: {@link #AS_IS}, {@link #LEFT_OUT}, or something in place of its value.
     *
     * @param owner the object
     * @param path how it was reached
     * @param reader reads the property as the application would
     * @throws LazyLoadException when it is not loaded and that is an error
     */
    public Object shown(Object owner, ObjectPath path, Callable<@Nullable Object> reader) throws Exception {
        ManagedEntity entity = (ManagedEntity) owner;
        if (number >= 0 && !LoadedAttributes.isLoaded(entity, number)) {
            return notLoaded(entity);
        }
        if (path.holds(owner) && !isValue()) {
            return LEFT_OUT;
        }
        try {
            return LoadedAttributes.withoutLoading(entity, () -> shown(reader.call(), owner, path));
        } catch (InvocationTargetException failure) {
            return leftOut(failure.getCause(), failure);
        } catch (LazyLoadException | DetachedInstanceException failure) {
            return leftOut(failure, failure);
        }
    }

    /** What can lead nowhere, so that an object is written that was reached again by way of what is no entity. */
    private boolean isValue() {
        return number >= 0 && !description.attributes().get(number).kind().isRelationship();
    }

    /** A method that would load something is left out like an attribute that is not loaded. */
    private Object leftOut(@Nullable Throwable reason, Exception failure) throws Exception {
        boolean loads = reason instanceof LazyLoadException || reason instanceof DetachedInstanceException;
        if (!loads || options.strict()) {
            throw loads && reason instanceof Exception cause ? cause : failure;
        }
        return LEFT_OUT;
    }

    private Object notLoaded(ManagedEntity entity) {
        AttributeDescription attribute = description.attributes().get(number);
        if (options.strict()) {
            boolean relationship =
                    attribute.kind().isRelationship() || attribute.kind() == AttributeDescription.Kind.ELEMENTS;
            throw new LazyLoadException(
                    ErrorCode.LAZY_LOAD_FORBIDDEN,
                    description.name() + "." + name + " of " + entity.$aludel$state()
                            + " is not loaded, and writing it would need a statement."
                            + "\n  Load it with the query: options(" + (relationship ? "selectinload" : "undefer") + "("
                            + description.name() + "_." + name
                            + ")), write a projection instead, or leave out what is not loaded: strict(false).");
        }
        Object key = options.references() && attribute.kind() == AttributeDescription.Kind.REFERENCE
                ? LoadedAttributes.foreignKey(entity, number)
                : null;
        return key == null ? LEFT_OUT : reference(EntityDescription.of(attribute.target()), key);
    }

    private Object shown(@Nullable Object value, Object owner, ObjectPath path) {
        if (isOnPath(value, owner, path)) {
            return cut(value);
        }
        Collection<?> elements = value instanceof Map<?, ?> map
                ? map.values()
                : value instanceof Collection<?> collection ? collection : Set.of();
        boolean circle = false;
        for (Object element : elements) {
            circle |= isOnPath(element, owner, path);
        }
        if (!circle) {
            return AS_IS;
        }
        return value instanceof Map<?, ?> map ? cut(map, owner, path) : cut(elements, owner, path);
    }

    private Object cut(Collection<?> elements, Object owner, ObjectPath path) {
        List<@Nullable Object> shown = new ArrayList<>();
        for (Object element : elements) {
            Object instead = isOnPath(element, owner, path) ? cut(element) : element;
            if (instead != LEFT_OUT) {
                shown.add(instead);
            }
        }
        return shown;
    }

    private Object cut(Map<?, ?> map, Object owner, ObjectPath path) {
        Map<Object, @Nullable Object> shown = new LinkedHashMap<>();
        map.forEach((key, element) -> {
            Object instead = isOnPath(element, owner, path) ? cut(element) : element;
            if (instead != LEFT_OUT) {
                shown.put(key, instead);
            }
        });
        return shown;
    }

    private static boolean isOnPath(@Nullable Object value, Object owner, ObjectPath path) {
        return value instanceof ManagedEntity && (value == owner || path.holds(value));
    }

    private Object cut(@Nullable Object object) {
        if (!options.references() || !(object instanceof ManagedEntity entity)) {
            return LEFT_OUT;
        }
        EntityDescription of = entity.$aludel$description();
        int id = id(of);
        Object key = id < 0 ? null : entity.$aludel$get(id);
        return key == null ? LEFT_OUT : reference(of, key);
    }

    /** A key of several columns is not shown: it is part of what the object itself has. */
    private static Object reference(EntityDescription target, Object key) {
        int id = id(target);
        return id < 0 ? LEFT_OUT : Map.of(target.attributes().get(id).name(), key);
    }

    private static int id(EntityDescription description) {
        int found = -1;
        for (int number = 0; number < description.attributes().size(); number++) {
            AttributeDescription attribute = description.attributes().get(number);
            if (attribute.isId()) {
                if (found >= 0 || attribute.kind() != AttributeDescription.Kind.BASIC) {
                    return -1;
                }
                found = number;
            }
        }
        return found;
    }
}
