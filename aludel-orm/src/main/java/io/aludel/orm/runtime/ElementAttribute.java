package io.aludel.orm.runtime;

import org.jspecify.annotations.Nullable;

/**
 * An attribute of the elements of a collection. Immutable.
 *
 * @param name its name, or that of its column; the empty string for the identifier
 */
public record ElementAttribute(String name) {

    @Nullable
    Object read(Object element) {
        ManagedEntity entity = (ManagedEntity) element;
        int number = number(entity.$aludel$description());
        InstanceState state = entity.$aludel$state();
        if (state != null) {
            state.beforeRead(number);
        }
        return entity.$aludel$get(number);
    }

    void write(Object element, int value) {
        ManagedEntity entity = (ManagedEntity) element;
        EntityDescription description = entity.$aludel$description();
        int number = number(description);
        InstanceState state = entity.$aludel$state();
        if (state != null) {
            state.beforeWrite(number);
        }
        entity.$aludel$set(
                number, as(description.attributes().get(number).type().javaType(), value));
    }

    boolean isPrimitive(Object element) {
        EntityDescription description = ((ManagedEntity) element).$aludel$description();
        return description.attributes().get(number(description)).isPrimitive();
    }

    private static Object as(Class<?> type, int value) {
        if (type == Long.class) {
            return (long) value;
        }
        return type == Short.class ? (Object) (short) value : (Object) value;
    }

    /** The number of the attribute in the elements' class. */
    public int number(EntityDescription description) {
        int named = name.isEmpty() ? -1 : description.number(name);
        for (int number = 0; named < 0 && number < description.attributes().size(); number++) {
            if (isMeant(description.attributes().get(number))) {
                named = number;
            }
        }
        if (named < 0) {
            throw new IllegalStateException(description.name() + " has no attribute for '" + name + "'");
        }
        return named;
    }

    private boolean isMeant(AttributeDescription attribute) {
        if (name.isEmpty()) {
            return attribute.isId();
        }
        return attribute.column().isEmpty()
                ? name.replace("_", "").equalsIgnoreCase(attribute.name())
                : name.equals(attribute.column());
    }
}
