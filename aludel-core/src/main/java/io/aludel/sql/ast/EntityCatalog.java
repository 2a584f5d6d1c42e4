package io.aludel.sql.ast;

import io.aludel.type.SqlType;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * What is known of entities while statements are built, before a session maps them. The object-relational layer provides one as a service;
 * without it nothing is known. Safe for use by many threads.
 */
public interface EntityCatalog {
    /** The attributes of an entity that can stand in an expression, by name; none for a class that is no entity. */
    Collection<String> attributes(Class<?> entity);

    /** The type of an attribute's values; null when it is not known. */
    @Nullable
    SqlType<?> type(Class<?> entity, String attribute);

    /**
     * The condition that an attribute refers to an object, or to nothing; null where the attribute holds a value.
     *
     * @param entity the use of the entity
     * @param object an object, or null
     */
    default @Nullable Expr reference(EntityRef entity, String attribute, @Nullable Object object) {
        return null;
    }

    /** The one that is there. */
    static EntityCatalog present() {
        return Present.CATALOG;
    }

    /** Finds the service once. */
    final class Present {
        private static final EntityCatalog CATALOG = ServiceLoader.load(
                        EntityCatalog.class, EntityCatalog.class.getClassLoader())
                .findFirst()
                .orElseGet(Nothing::new);

        private Present() {}
    }

    /** Knows no entities. */
    final class Nothing implements EntityCatalog {
        private Nothing() {}

        @Override
        public Collection<String> attributes(Class<?> entity) {
            return List.of();
        }

        @Override
        public @Nullable SqlType<?> type(Class<?> entity, String attribute) {
            return null;
        }
    }
}
