package io.aludel.orm.mapping;

import io.aludel.orm.runtime.AttributeDescription;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.schema.Column;
import org.jspecify.annotations.Nullable;

/**
 * A value in a column: of an attribute, or of a component of an attribute that has several. Immutable.
 *
 * @param number the number of the attribute; a component has that of the whole
 * @param description what the annotations say of the value
 * @param column the column
 * @param path the way from the attribute's value to the component; null when the attribute's value is in the column
 */
public record BasicMapping(
        int number,
        AttributeDescription description,
        Column<?> column,
        @Nullable ComponentPath path) implements ValueMapping {
    /** An attribute with a column of its own. */
    BasicMapping(int number, AttributeDescription description, Column<?> column) {
        this(number, description, column, null);
    }

    @Override
    public String name() {
        return path == null ? description.name() : path.name();
    }

    /** Whether this is a component of an attribute's value. */
    public boolean isComponent() {
        return path != null;
    }

    /** The value for the column, as an object has it now. */
    public @Nullable Object value(ManagedEntity entity) {
        return part(entity.$aludel$get(number));
    }

    /** The value for the column within a value of the attribute; what is not loaded stays so. */
    public @Nullable Object part(@Nullable Object whole) {
        return path == null || whole == InstanceState.NOT_LOADED ? whole : path.read(whole);
    }

    /** Gives an object the value of the column; tracks nothing. */
    public void set(ManagedEntity entity, @Nullable Object value) {
        entity.$aludel$set(number, path == null ? value : path.with(entity.$aludel$get(number), value));
    }
}
