package io.aludel.orm;

import io.aludel.orm.metamodel.PolymorphicEntity;
import java.util.List;

/** What only queries over entities have; for a static import. */
public final class Orm {
    private Orm() {}

    /**
     * An entity together with subclasses, whose attributes are loaded in the same statement and can stand in its conditions.
     *
     * <pre>{@code
     * var staff = withPolymorphic(Employee.class, Engineer.class, Manager.class);
     * session.execute(select(staff).where(Engineer_.in(staff).lang.eq("java")))
     * }</pre>
     *
     * @param subclasses classes that extend the entity; none for all of them
     */
    @SafeVarargs
    public static <E> PolymorphicEntity<E> withPolymorphic(Class<E> entity, Class<? extends E>... subclasses) {
        return PolymorphicEntity.of(entity, List.of(subclasses));
    }
}
