package io.aludel.orm.runtime;

import io.aludel.orm.runtime.AttributeDescription.Kind;
import org.jspecify.annotations.Nullable;

/** Reads and writes attributes of objects by name, as woven code does: tracked, and with the other end in step. */
final class Members {
    private Members() {}

    static @Nullable Object read(Object object, String name) {
        ManagedEntity entity = (ManagedEntity) object;
        int number = entity.$aludel$description().number(name);
        if (number < 0) {
            return AssociationProxies.read(entity, name);
        }
        if (kind(entity, number) == Kind.COLLECTION) {
            Relationships.tracker(entity, number);
        } else if (kind(entity, number) == Kind.ELEMENTS) {
            ElementValues.of(entity, number);
        } else {
            InstanceState state = entity.$aludel$state();
            if (state != null) {
                state.beforeRead(number);
            }
        }
        return entity.$aludel$get(number);
    }

    static void write(Object object, String name, @Nullable Object value) {
        ManagedEntity entity = (ManagedEntity) object;
        int number = entity.$aludel$description().number(name);
        if (number < 0) {
            AssociationProxies.write(entity, name, value);
            return;
        }
        if (kind(entity, number) == Kind.COLLECTION || kind(entity, number) == Kind.ELEMENTS) {
            Object present = entity.$aludel$get(number);
            entity.$aludel$set(number, Relationships.writeCollection(entity, number, present, value));
            return;
        }
        AttributeHooks.write(entity, number, value);
    }

    private static Kind kind(ManagedEntity entity, int number) {
        return entity.$aludel$description().attributes().get(number).kind();
    }
}
