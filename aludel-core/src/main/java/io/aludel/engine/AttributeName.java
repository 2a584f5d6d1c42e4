package io.aludel.engine;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What a mapped class calls the columns of a violated constraint, or some of them: {@code User.email}. Immutable.
 *
 * @param entity the class that declares the attribute, or the first entity that inherits it
 * @param entityName what the mapping calls the class
 * @param name the name of the field, or the path to it
 * @param target the class that a relationship refers to; null for an attribute with a value
 */
public record AttributeName(
        Class<?> entity,
        String entityName,
        String name,
        @Nullable Class<?> target) {
    public AttributeName {
        requireNonNull(entity, "entity");
        requireNonNull(entityName, "entityName");
        requireNonNull(name, "name");
    }

    /** Whether it is a relationship. */
    public boolean isRelationship() {
        return target != null;
    }

    /** Whether this is an attribute of a class, a part of one, or the whole to which this one belongs. */
    boolean meets(Class<?> type, String path) {
        boolean related = entity.isAssignableFrom(type) || type.isAssignableFrom(entity);
        return related && (name.equals(path) || name.startsWith(path + ".") || path.startsWith(name + "."));
    }

    /** As messages have it: {@code User.email}, {@code the relationship Post.author to User}. */
    String described() {
        return target == null ? toString() : "the relationship " + this + " to " + target.getSimpleName();
    }

    @Override
    public String toString() {
        return entityName + "." + name;
    }
}
