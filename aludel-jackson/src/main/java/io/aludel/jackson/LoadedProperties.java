package io.aludel.jackson;

import io.aludel.orm.annotation.Sensitive;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.view.ShownProperty;
import io.aludel.orm.view.ViewOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.ser.AnyGetterWriter;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.BeanSerializerBuilder;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.ser.jackson.JsonValueSerializer;

/** Has the properties of entities written by what is loaded, and secrets of any class not at all. Immutable. */
final class LoadedProperties extends ValueSerializerModifier {
    private static final long serialVersionUID = 1L;

    private final ViewOptions options;

    LoadedProperties(ViewOptions options) {
        this.options = options;
    }

    @Override
    public List<BeanPropertyWriter> changeProperties(
            SerializationConfig config, BeanDescription.Supplier described, List<BeanPropertyWriter> properties) {
        BeanDescription description = described.get();
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
            SerializationConfig config, BeanDescription.Supplier described, BeanSerializerBuilder builder) {
        List<BeanPropertyWriter> shown = new ArrayList<>();
        for (BeanPropertyWriter writer : builder.getProperties()) {
            ShownProperty property = writer instanceof AnyGetterWriter
                    ? ShownProperty.of(described.getBeanClass(), writer.getName(), options)
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
    public ValueSerializer<?> modifySerializer(
            SerializationConfig config, BeanDescription.Supplier described, ValueSerializer<?> serializer) {
        return serializer instanceof JsonValueSerializer
                        && ManagedEntity.class.isAssignableFrom(described.getBeanClass())
                ? new ValueOfEntitySerializer((ValueSerializer<Object>) serializer)
                : serializer;
    }
}
