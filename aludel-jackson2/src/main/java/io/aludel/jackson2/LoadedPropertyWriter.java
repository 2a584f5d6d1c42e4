package io.aludel.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.util.NameTransformer;
import io.aludel.orm.view.ShownProperty;

/**
 * A property of an entity, which is written when it is loaded and leads to no object on the way; how it is written, the one behind it knows:
 * unwrapped, say, or as the rest of the object. Changed by Jackson only while it prepares; safe for use by many threads afterwards.
 */
final class LoadedPropertyWriter extends BeanPropertyWriter {
    private static final long serialVersionUID = 1L;

    private final BeanPropertyWriter behind;
    private final transient ShownProperty property;

    LoadedPropertyWriter(BeanPropertyWriter behind, ShownProperty property) {
        super(behind);
        this.behind = behind;
        this.property = property;
    }

    @Override
    public BeanPropertyWriter rename(NameTransformer transformer) {
        return new LoadedPropertyWriter(behind.rename(transformer), property);
    }

    @Override
    public BeanPropertyWriter unwrappingWriter(NameTransformer unwrapper) {
        return new LoadedPropertyWriter(behind.unwrappingWriter(unwrapper), property);
    }

    @Override
    public boolean isUnwrapping() {
        return behind.isUnwrapping();
    }

    @Override
    public void assignSerializer(JsonSerializer<Object> serializer) {
        behind.assignSerializer(serializer);
    }

    @Override
    public void assignNullSerializer(JsonSerializer<Object> serializer) {
        behind.assignNullSerializer(serializer);
    }

    @Override
    public void setNonTrivialBaseType(JavaType type) {
        behind.setNonTrivialBaseType(type);
    }

    @Override
    public void serializeAsField(Object bean, JsonGenerator generator, SerializerProvider context) throws Exception {
        Shown.of(property, bean, context, () -> get(bean)).write(shown -> {
            if (shown == ShownProperty.AS_IS) {
                behind.serializeAsField(bean, generator, context);
            } else if (shown != ShownProperty.LEFT_OUT) {
                generator.writeFieldName(_name);
                context.defaultSerializeValue(shown, generator);
            }
        });
    }

    @Override
    public void serializeAsElement(Object bean, JsonGenerator generator, SerializerProvider context) throws Exception {
        Shown.of(property, bean, context, () -> get(bean)).write(shown -> {
            if (shown == ShownProperty.AS_IS) {
                behind.serializeAsElement(bean, generator, context);
            } else if (shown == ShownProperty.LEFT_OUT) {
                behind.serializeAsPlaceholder(bean, generator, context);
            } else {
                context.defaultSerializeValue(shown, generator);
            }
        });
    }
}
