package io.aludel.jackson2;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.ser.AnyGetterWriter;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerBuilder;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.JsonValueSerializer;
import io.aludel.orm.annotation.Sensitive;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.view.ShownProperty;
import io.aludel.orm.view.ViewOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Has the properties of entities written by what is loaded, and secrets of any class not at all. Immutable. */
final class LoadedProperties extends BeanSerializerModifier {
    private static final long serialVersionUID = 1L;

    private final ViewOptions options;

    LoadedProperties(ViewOptions options) {
        this.options = options;
    }

    @Override
    public List<BeanPropertyWriter> changeProperties(
            SerializationConfig config, BeanDescription description, List<BeanPropertyWriter> properties) {
        Map<String, String> names = new HashMap<>();
        for (BeanPropertyDefinition property : description.findProperties()) {
            names.put(property.getName(), property.getInternalName());
        }
        List<BeanPropertyWriter> shown = new ArrayList<>();
        for (BeanPropertyWriter writer : properties) {
            String name = names.getOrDefault(writer.getName(), writer.getName());
            ShownProperty property = ShownProperty.of(description.getBeanClass(), name, options);
            boolean secret = !options.sensitive() && writer.getAnnotation(Sensitive.class) != null;
            if (property == null && !secret) {
                shown.add(writer);
            } else if (property != null && !secret && !property.isHidden()) {
                shown.add(new LoadedPropertyWriter(writer, property));
            }
        }
        return shown;
    }

    /** Jackson adds a method for any other properties after it has shown the others. */
    @Override
    public BeanSerializerBuilder updateBuilder(
            SerializationConfig config, BeanDescription description, BeanSerializerBuilder builder) {
        List<BeanPropertyWriter> shown = new ArrayList<>();
        for (BeanPropertyWriter writer : builder.getProperties()) {
            ShownProperty property = writer instanceof AnyGetterWriter
                    ? ShownProperty.of(description.getBeanClass(), writer.getName(), options)
                    : null;
            shown.add(
                    property == null || !(writer instanceof AnyGetterWriter any)
                            ? writer
                            : new LoadedAnyGetter(any, property));
        }
        builder.setProperties(shown);
        return builder;
    }

    @Override
    @SuppressWarnings("unchecked") // whatever it writes, it writes objects
    public JsonSerializer<?> modifySerializer(
            SerializationConfig config, BeanDescription description, JsonSerializer<?> serializer) {
        return serializer instanceof JsonValueSerializer
                        && ManagedEntity.class.isAssignableFrom(description.getBeanClass())
                ? new ValueOfEntitySerializer((JsonSerializer<Object>) serializer)
                : serializer;
    }
}
