package io.aludel.orm.metamodel;

import static java.util.Objects.requireNonNull;

import io.aludel.sql.EntityItem;
import io.aludel.sql.QueryExpr;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Polymorphic;
import java.util.List;

/**
 * A use of an entity together with some of its subclasses: their attributes are loaded in the same statement and can stand in its
 * conditions. {@code Orm.withPolymorphic} makes one; generated classes give the attributes by {@code in}. Immutable.
 *
 * <pre>{@code
 * PolymorphicEntity<Employee> staff = withPolymorphic(Employee.class, Engineer.class, Manager.class);
 * select(staff).where(Engineer_.in(staff).lang.eq("java").or(Manager_.in(staff).budget.gt(10)))
 * }</pre>
 *
 * @param <E> the entity
 */
public final class PolymorphicEntity<E> implements EntityItem<E> {
    private final EntityRef entity;
    private final Class<E> type;

    private PolymorphicEntity(Class<E> type, EntityRef entity) {
        this.type = requireNonNull(type, "type");
        this.entity = entity;
    }

    /**
     * An entity with subclasses.
     *
     * @param subclasses classes that extend the entity; empty for all
     */
    public static <E> PolymorphicEntity<E> of(Class<E> type, List<? extends Class<? extends E>> subclasses) {
        Polymorphic classes = new Polymorphic(type, List.copyOf(subclasses), false);
        return new PolymorphicEntity<>(type, new EntityRef(type, null, classes));
    }

    private Polymorphic classes() {
        return requireNonNull(entity.within(), "within");
    }

    /** The same under another name, for use beside itself in one statement. */
    public PolymorphicEntity<E> as(String alias) {
        return new PolymorphicEntity<>(type, new EntityRef(type, Alias.named(alias), classes()));
    }

    /** The same for objects of the subclasses alone: their tables are joined by inner joins. */
    public PolymorphicEntity<E> innerJoin() {
        Polymorphic inner = new Polymorphic(type, classes().subclasses(), true);
        return new PolymorphicEntity<>(type, new EntityRef(type, entity.alias(), inner));
    }

    /**
     * The same as a query has it, in place of the tables: what it selects is called like the columns of the classes, and the
     * discriminator is among it.
     */
    public PolymorphicEntity<E> over(QueryExpr rows) {
        return new PolymorphicEntity<>(type, new EntityRef(type, null, classes(), rows.from()));
    }

    @Override
    public EntityRef entity() {
        return entity;
    }

    /** The entity, or one of its subclasses, as it stands here; generated code calls this. */
    public EntityRef entity(Class<? extends E> member) {
        return new EntityRef(member, entity.alias(), entity.within(), entity.source());
    }

    /** The subclasses that were named; empty for all. */
    public List<Class<?>> subclasses() {
        return classes().subclasses();
    }

    /** The entity's class. */
    public Class<E> type() {
        return type;
    }
}
