package io.aludel.jackson;

import io.aludel.orm.view.ObjectPath;
import io.aludel.orm.view.ShownProperty;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.BeanPropertyWriter;

/** A property of an entity, which is written when it is loaded and leads to no object on the way. Immutable. */
final class LoadedPropertyWriter extends BeanPropertyWriter {
    private static final long serialVersionUID = 1L;

    private final transient ShownProperty property;

    LoadedPropertyWriter(BeanPropertyWriter base, ShownProperty property) {
        super(base);
        this.property = property;
    }

    private LoadedPropertyWriter(LoadedPropertyWriter base, PropertyName name) {
        super(base, name);
        this.property = base.property;
    }

    @Override
    protected BeanPropertyWriter _new(PropertyName name) {
        return new LoadedPropertyWriter(this, name);
    }

    @Override
    public void serializeAsProperty(Object bean, JsonGenerator generator, SerializationContext context)
            throws Exception {
        ObjectPath path = path(context);
        Object shown = property.shown(bean, path, () -> get(bean));
        if (shown == ShownProperty.LEFT_OUT) {
            return;
        }
        path.enter(bean);
        try {
            if (shown == ShownProperty.AS_IS) {
                super.serializeAsProperty(bean, generator, context);
            } else {
                generator.writeName(_name);
                context.writeValue(generator, shown);
            }
        } finally {
            path.leave();
        }
    }

    @Override
    public void serializeAsElement(Object bean, JsonGenerator generator, SerializationContext context)
            throws Exception {
        ObjectPath path = path(context);
        Object shown = property.shown(bean, path, () -> get(bean));
        if (shown == ShownProperty.LEFT_OUT) {
            serializeAsOmittedElement(bean, generator, context);
            return;
        }
        path.enter(bean);
        try {
            if (shown == ShownProperty.AS_IS) {
                super.serializeAsElement(bean, generator, context);
            } else {
                context.writeValue(generator, shown);
            }
        } finally {
            path.leave();
        }
    }

    /** One for each output. */
    private static ObjectPath path(SerializationContext context) {
        if (context.getAttribute(ObjectPath.class) instanceof ObjectPath present) {
            return present;
        }
        ObjectPath path = new ObjectPath();
        context.setAttribute(ObjectPath.class, path);
        return path;
    }
}
