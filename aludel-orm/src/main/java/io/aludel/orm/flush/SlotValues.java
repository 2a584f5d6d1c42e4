package io.aludel.orm.flush;

import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.KeySource;
import io.aludel.orm.mapping.Lineage;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import org.jspecify.annotations.Nullable;

/**
 * What a column gets when a row of an object is written: from its attribute, its to-ones, the collections that it is in, or from who makes
 * values that were not set. One flush, one thread.
 */
final class SlotValues {
    /** In place of a value: the column is not written. */
    static final Object ABSENT = new Object();

    private final ForeignKeyWrites foreignKeys;

    SlotValues(ForeignKeyWrites foreignKeys) {
        this.foreignKeys = foreignKeys;
    }

    /** The value in a new row. */
    @Nullable
    Object inserted(ColumnSlot slot, InstanceState state, ManagedEntity entity, EntityLayout layout) {
        if (slot == layout.discriminatorSlot()) {
            Lineage lineage = layout.mapping().lineage();
            return lineage == null ? null : lineage.discriminatorValue();
        }
        if (slot.key() && layout.isJoined()) {
            return new KeyOf(state, layout.keySlots().indexOf(slot), null, null);
        }
        Object value = fromCollection(slot, state);
        return value == ABSENT ? own(slot, state, entity, layout.mapping()) : value;
    }

    /** The foreign key that a collection writes, which has the element in it, or has it no longer. */
    @Nullable
    Object fromCollection(ColumnSlot slot, InstanceState state) {
        if (slot.collections().isEmpty()) {
            return ABSENT;
        }
        boolean released = false;
        for (KeyPart part : slot.collections()) {
            ForeignKeyWrites.Write write = foreignKeys.find(state, part);
            if (write != null) {
                if (write.owner() != null) {
                    return part.of(write.owner());
                }
                released = true;
            }
        }
        return released ? null : ABSENT;
    }

    private static @Nullable Object own(
            ColumnSlot slot, InstanceState state, ManagedEntity entity, EntityMapping mapping) {
        BasicMapping basic = slot.basic();
        Generation generation = slot.generation();
        if (slot.isVersion() && basic != null) {
            return generation.insertedByDatabase()
                    ? ABSENT
                    : generation.onInsert() == null
                            ? VersionCounter.first(basic)
                            : Generation.made(generation.onInsert(), entity);
        }
        for (ReferencePart part : slot.references()) {
            Object target = entity.$aludel$get(part.reference().number());
            if (target instanceof ManagedEntity other) {
                Object referred = ReferredKey.of(state, part, other);
                if (referred != null) {
                    return referred;
                }
            } else if (basic != null && state.isChanged(part.reference().number())) {
                return null;
            }
        }
        if (basic == null) {
            return slot.column().serverDefault() == null ? null : ABSENT;
        }
        Object expression = state.expression(basic.number());
        Object value = expression == null ? basic.value(entity) : expression;
        if (value == null && generation.onInsert() != null) {
            value = Generation.made(generation.onInsert(), entity);
        }
        boolean numbered = slot.key()
                && mapping.keySource() == KeySource.DATABASE
                && !basic.description().generation().isEmpty()
                && isUnset(basic, value);
        boolean defaulted = value == null && generation.insertedByDatabase();
        boolean writable = generation.writable() && basic.description().isInsertable();
        return numbered || defaulted || !writable ? ABSENT : value;
    }

    private static boolean isUnset(BasicMapping basic, @Nullable Object value) {
        return value == null
                || (basic.description().isPrimitive() && value instanceof Number number && number.longValue() == 0);
    }

    /** The value in a row that is there, when the object has changed it. */
    static @Nullable Object changed(ColumnSlot slot, InstanceState state, ChangeSet changes) {
        for (ReferencePart part : slot.references()) {
            ReferenceMapping reference = part.reference();
            if (changes.has(reference)) {
                Object target = state.entity().$aludel$get(reference.number());
                if (!(target instanceof ManagedEntity other)) {
                    if (slot.isHeldBeside(reference, state)) {
                        continue;
                    }
                    return null;
                }
                Object referred = ReferredKey.of(state, part, other);
                if (referred != null && !ReferredKey.isKept(slot, part, state, referred)) {
                    return referred;
                }
            }
        }
        BasicMapping basic = slot.basic();
        if (basic == null
                || !basic.description().isUpdatable()
                || !slot.generation().writable()) {
            return ABSENT;
        }
        Object expression = state.expression(basic.number());
        if (expression != null) {
            return expression;
        }
        return changes.has(basic) ? basic.value(state.entity()) : ABSENT;
    }
}
