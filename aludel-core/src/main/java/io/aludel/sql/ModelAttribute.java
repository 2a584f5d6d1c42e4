package io.aludel.sql;

import io.aludel.sql.ast.EntityRef;

/** An attribute of a mapped class; those of the generated metamodel are. Immutable. */
public interface ModelAttribute {
    /** The entity, perhaps under an alias. */
    EntityRef entity();

    /** The name of the field; the path to it where it stands in another: {@code address.street}, {@code author.id}. */
    String name();
}
