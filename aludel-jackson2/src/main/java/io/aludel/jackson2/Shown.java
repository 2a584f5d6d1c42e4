package io.aludel.jackson2;

import com.fasterxml.jackson.databind.SerializerProvider;
import io.aludel.orm.runtime.LoadedAttributes;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.view.ObjectPath;
import io.aludel.orm.view.ShownProperty;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of one property of one object, on its way into a document.
 *
 * @param value what is shown: {@link ShownProperty#AS_IS}, {@link ShownProperty#LEFT_OUT}, or something in place of the property's value
 */
record Shown(Object bean, ObjectPath path, Object value) {
    /** Something that may fail. */
    @FunctionalInterface
    interface Writing {
        void write(Object shown) throws Exception;
    }

    static Shown of(ShownProperty property, Object bean, SerializerProvider context, Callable<@Nullable Object> reader)
            throws Exception {
        ObjectPath path = path(context);
        return new Shown(bean, path, property.shown(bean, path, reader));
    }

    /** Writes it below the object, without loading what a value reads while it is written. */
    void write(Writing writing) throws Exception {
        path.enter(bean);
        try {
            LoadedAttributes.withoutLoading((ManagedEntity) bean, () -> {
                writing.write(value);
                return true;
            });
        } finally {
            path.leave();
        }
    }

    /** One for each output. */
    private static ObjectPath path(SerializerProvider context) {
        if (context.getAttribute(ObjectPath.class) instanceof ObjectPath present) {
            return present;
        }
        ObjectPath path = new ObjectPath();
        context.setAttribute(ObjectPath.class, path);
        return path;
    }
}
