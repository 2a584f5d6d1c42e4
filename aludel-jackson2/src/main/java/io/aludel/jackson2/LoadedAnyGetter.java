package io.aludel.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.AnyGetterWriter;
import com.fasterxml.jackson.databind.ser.PropertyFilter;
import io.aludel.orm.view.ShownProperty;

/**
 * A method of an entity with {@code @JsonAnyGetter}, which is left out when it would load something. Changed by Jackson only while it
 * prepares; safe for use by many threads afterwards.
 */
final class LoadedAnyGetter extends AnyGetterWriter {
    private static final long serialVersionUID = 1L;

    private final AnyGetterWriter behind;
    private final transient ShownProperty property;

    LoadedAnyGetter(AnyGetterWriter behind, ShownProperty property) {
        super(behind, behind, behind.getMember(), null);
        this.behind = behind;
        this.property = property;
    }

    @Override
    public void fixAccess(SerializationConfig config) {
        behind.fixAccess(config);
    }

    @Override
    public void resolve(SerializerProvider context) throws JsonMappingException {
        behind.resolve(context);
    }

    @Override
    public void serializeAsField(Object bean, JsonGenerator generator, SerializerProvider context) throws Exception {
        getAndSerialize(bean, generator, context);
    }

    @Override
    public void getAndSerialize(Object bean, JsonGenerator generator, SerializerProvider context) throws Exception {
        Shown.of(property, bean, context, () -> get(bean)).write(shown -> {
            if (shown != ShownProperty.LEFT_OUT) {
                behind.getAndSerialize(bean, generator, context);
            }
        });
    }

    @Override
    public void getAndFilter(Object bean, JsonGenerator generator, SerializerProvider context, PropertyFilter filter)
            throws Exception {
        Shown.of(property, bean, context, () -> get(bean)).write(shown -> {
            if (shown != ShownProperty.LEFT_OUT) {
                behind.getAndFilter(bean, generator, context, filter);
            }
        });
    }
}
