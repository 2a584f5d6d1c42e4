package io.aludel.sql.ast;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An entity with some of its subclasses, whose tables stand in FROM together. Immutable.
 *
 * @param base the entity
 * @param subclasses the subclasses whose attributes are there too; empty for all of them
 * @param inner whether only objects of the subclasses are meant, so that their tables are joined by inner joins
 */
public record Polymorphic(Class<?> base, List<Class<?>> subclasses, boolean inner) {
    public Polymorphic {
        requireNonNull(base, "base");
        subclasses = List.copyOf(subclasses);
    }
}
