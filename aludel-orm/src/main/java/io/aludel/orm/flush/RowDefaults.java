package io.aludel.orm.flush;

import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.Discriminator;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.KeySource;
import io.aludel.orm.mapping.Lineage;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.schema.Column;
import io.aludel.sql.ast.Expr;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What rows get that are written by statements and not by objects: keys, defaults, first versions and discriminators. Immutable, safe for
 * use by many threads.
 *
 * <p>Methods that want an object to make a value get one that holds what the statement sets, and nothing else.
 */
public final class RowDefaults {
    private final EntityMapping mapping;
    private final List<EntityLayout> layouts;

    /** The defaults of an entity's rows. */
    public RowDefaults(EntityMapping mapping) {
        this.mapping = mapping;
        this.layouts = ConstraintModel.of(mapping.mappings()).layouts(mapping);
    }

    /**
     * What a new row gets beside its values.
     *
     * @param given the values by column
     */
    public Map<Column<?>, Object> ofInsert(Map<Column<?>, ? extends @Nullable Object> given) {
        Map<Column<?>, Object> added = new LinkedHashMap<>();
        for (EntityLayout layout : layouts) {
            for (ColumnSlot slot : layout.slots()) {
                Object value = given.containsKey(slot.column()) ? null : inserted(layout, slot, given);
                if (value != null) {
                    added.put(slot.column(), value);
                }
            }
        }
        return added;
    }

    /**
     * What rows get beside the values that an UPDATE sets; nothing when it sets none.
     *
     * @param given the values by column
     */
    public Map<Column<?>, Object> ofUpdate(Map<Column<?>, ? extends @Nullable Object> given) {
        Map<Column<?>, Object> added = new LinkedHashMap<>();
        for (EntityLayout layout : given.isEmpty() ? List.<EntityLayout>of() : layouts) {
            for (ColumnSlot slot : layout.slots()) {
                var maker = slot.generation().onUpdate();
                if (maker != null && !slot.isVersion() && !given.containsKey(slot.column())) {
                    Object value = Generation.made(maker, holder(given));
                    if (value != null) {
                        added.put(slot.column(), value);
                    }
                }
            }
        }
        return added;
    }

    /** The version that follows another; null where the database makes it. */
    public @Nullable Object nextVersion(BasicMapping version, Object current) {
        Generation generation = Generation.of(version, version.column());
        if (generation.updatedByDatabase()) {
            return null;
        }
        Function<Object, @Nullable Object> maker = generation.onUpdate();
        return maker == null ? VersionCounter.next(version, current) : Generation.made(maker, holder(Map.of()));
    }

    private @Nullable Object inserted(
            EntityLayout layout, ColumnSlot slot, Map<Column<?>, ? extends @Nullable Object> given) {
        if (isDiscriminator(layout, slot)) {
            Lineage lineage = mapping.lineage();
            return lineage == null ? null : lineage.discriminatorValue();
        }
        BasicMapping basic = slot.basic();
        if (basic == null) {
            return null;
        }
        Generation generation = slot.generation();
        Function<Object, @Nullable Object> maker = generation.onInsert();
        if (maker != null) {
            return Generation.made(maker, holder(given));
        }
        if (slot.isVersion()) {
            return generation.insertedByDatabase() ? null : VersionCounter.first(basic);
        }
        boolean random = slot.key()
                && mapping.keySource() == KeySource.UUID
                && !basic.description().generation().isEmpty();
        if (!random) {
            return null;
        }
        UUID key = UUID.randomUUID();
        return basic.column().type().javaType() == String.class ? key.toString() : key;
    }

    private boolean isDiscriminator(EntityLayout layout, ColumnSlot slot) {
        Discriminator discriminator = mapping.discriminator();
        return slot == layout.discriminatorSlot()
                || (discriminator != null
                        && discriminator.attribute() != null
                        && discriminator.attribute() == slot.basic());
    }

    /** An object that holds the values. */
    private ManagedEntity holder(Map<Column<?>, ? extends @Nullable Object> given) {
        ManagedEntity holder = concrete().description().newInstance();
        for (BasicMapping basic : mapping.basics()) {
            Object value = given.get(basic.column());
            if (!(value instanceof Expr) && basic.column().type().javaType().isInstance(value)) {
                basic.set(holder, value);
            }
        }
        return holder;
    }

    /** Of an abstract class there are no objects. */
    private EntityMapping concrete() {
        Lineage lineage = mapping.lineage();
        return lineage == null
                ? mapping
                : lineage.family().stream()
                        .filter(member -> !Modifier.isAbstract(member.type().getModifiers()))
                        .findFirst()
                        .orElse(mapping);
    }
}
