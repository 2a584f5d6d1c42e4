package io.aludel.orm.metamodel;

import io.aludel.sql.ast.EntityRef;

/** Stand-in for the runtime class of this name. */
public final class PolymorphicEntity<E> {
    public EntityRef entity(Class<? extends E> member) {
        return EntityRef.of(member);
    }
}
