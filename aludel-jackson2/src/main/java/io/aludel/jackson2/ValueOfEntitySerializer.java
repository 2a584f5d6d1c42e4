package io.aludel.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import io.aludel.orm.runtime.LoadedAttributes;
import io.aludel.orm.runtime.ManagedEntity;
import java.io.IOException;
import java.util.concurrent.Callable;

/**
 * Writes an entity that stands for one value ({@code @JsonValue}), without loading what that value would need. Immutable.
 */
final class ValueOfEntitySerializer extends JsonSerializer<Object> implements ContextualSerializer {
    private final JsonSerializer<Object> behind;

    ValueOfEntitySerializer(JsonSerializer<Object> behind) {
        this.behind = behind;
    }

    @Override
    @SuppressWarnings("unchecked") // another form of the one behind, which writes what that one wrote
    public JsonSerializer<?> createContextual(SerializerProvider context, BeanProperty property)
            throws JsonMappingException {
        return new ValueOfEntitySerializer(
                (JsonSerializer<Object>) context.handleSecondaryContextualization(behind, property));
    }

    @Override
    public boolean isEmpty(SerializerProvider context, Object value) {
        return behind.isEmpty(context, value);
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializerProvider context) throws IOException {
        guarded(value, () -> {
            behind.serialize(value, generator, context);
            return true;
        });
    }

    @Override
    public void serializeWithType(
            Object value, JsonGenerator generator, SerializerProvider context, TypeSerializer types)
            throws IOException {
        guarded(value, () -> {
            behind.serializeWithType(value, generator, context, types);
            return true;
        });
    }

    private static void guarded(Object value, Callable<Boolean> writing) throws IOException {
        try {
            LoadedAttributes.withoutLoading((ManagedEntity) value, writing);
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure); // a serializer throws no other
        }
    }
}
