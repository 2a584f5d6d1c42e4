package io.aludel.jackson;

import io.aludel.orm.runtime.LoadedAttributes;
import io.aludel.orm.runtime.ManagedEntity;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * Writes an entity that stands for one value ({@code @JsonValue}), without loading what that value would need. Immutable once Jackson has
 * prepared it.
 */
final class ValueOfEntitySerializer extends ValueSerializer<Object> {
    private final ValueSerializer<Object> behind;

    ValueOfEntitySerializer(ValueSerializer<Object> behind) {
        this.behind = behind;
    }

    @Override
    public void resolve(SerializationContext context) {
        behind.resolve(context);
    }

    @Override
    @SuppressWarnings("unchecked") // another form of the one behind, which writes what that one wrote
    public ValueSerializer<?> createContextual(SerializationContext context, BeanProperty property) {
        return new ValueOfEntitySerializer((ValueSerializer<Object>) behind.createContextual(context, property));
    }

    @Override
    public boolean isEmpty(SerializationContext context, Object value) {
        return behind.isEmpty(context, value);
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
        guarded(value, () -> behind.serialize(value, generator, context));
    }

    @Override
    public void serializeWithType(
            Object value, JsonGenerator generator, SerializationContext context, TypeSerializer types) {
        guarded(value, () -> behind.serializeWithType(value, generator, context, types));
    }

    private static void guarded(Object value, Runnable writing) {
        try {
            LoadedAttributes.withoutLoading((ManagedEntity) value, () -> {
                writing.run();
                return true;
            });
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure); // a Runnable throws none
        }
    }
}
