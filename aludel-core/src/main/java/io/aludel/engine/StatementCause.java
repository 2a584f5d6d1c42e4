package io.aludel.engine;

import static java.util.Objects.requireNonNull;

/**
 * Why a statement was executed that the application did not ask for: an attribute that was not loaded was touched. Immutable.
 *
 * @param entity the name of the entity that has the attribute
 * @param attribute the name of the attribute
 * @param owners for how many objects it is loaded by the statement
 * @param remedy what would have loaded it with the query: {@code selectinload(User_.posts)}
 */
public record StatementCause(String entity, String attribute, int owners, String remedy) {
    public StatementCause {
        requireNonNull(entity, "entity");
        requireNonNull(attribute, "attribute");
        requireNonNull(remedy, "remedy");
    }

    /** The attribute with its entity: {@code User.posts}. */
    public String name() {
        return entity + "." + attribute;
    }

    @Override
    public String toString() {
        return name() + " of " + owners + (owners == 1 ? " object" : " objects");
    }
}
