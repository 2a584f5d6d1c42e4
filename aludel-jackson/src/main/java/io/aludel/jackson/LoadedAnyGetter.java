package io.aludel.jackson;

import io.aludel.orm.view.ShownProperty;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.AnyGetterWriter;
import tools.jackson.databind.ser.PropertyFilter;

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
    public void resolve(SerializationContext context) {
        behind.resolve(context);
    }

    @Override
    public void serializeAsProperty(Object bean, JsonGenerator generator, SerializationContext context)
            throws Exception {
        getAndSerialize(bean, generator, context);
    }

    @Override
    public void getAndSerialize(Object bean, JsonGenerator generator, SerializationContext context) throws Exception {
        Shown.of(property, bean, context, () -> get(bean)).write(shown -> {
            if (shown != ShownProperty.LEFT_OUT) {
                behind.getAndSerialize(bean, generator, context);
            }
        });
    }

    @Override
    public void getAndFilter(Object bean, JsonGenerator generator, SerializationContext context, PropertyFilter filter)
            throws Exception {
        Shown.of(property, bean, context, () -> get(bean)).write(shown -> {
            if (shown != ShownProperty.LEFT_OUT) {
                behind.getAndFilter(bean, generator, context, filter);
            }
        });
    }
}
