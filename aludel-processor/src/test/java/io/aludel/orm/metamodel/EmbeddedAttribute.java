package io.aludel.orm.metamodel;

import io.aludel.orm.runtime.EmbeddableDescription;
import io.aludel.sql.ast.EntityRef;
import java.util.function.Supplier;

/** Stand-in for the runtime class of this name. */
public abstract class EmbeddedAttribute<E, T> {
    public final String name;

    protected EmbeddedAttribute(EntityRef entity, String name, Supplier<EmbeddableDescription> embeddable) {
        this.name = name;
    }
}
