package io.aludel.processor.model;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * A view of an attribute of related objects. Immutable.
 *
 * @param field the field
 * @param annotation {@code @AssociationProxy}
 * @param constructible whether the related class has a constructor that takes the value, or the key and the value
 */
public record ProxyModel(AttributeModel.Field field, Annotation annotation, boolean constructible) {

    /** The field's name. */
    public String name() {
        return field.name();
    }

    /** The relationship or view whose objects are looked at. */
    public String of() {
        return annotation.string("of", "");
    }

    /** The attribute of theirs. */
    public String attribute() {
        return annotation.string("attribute", "");
    }

    /** Whether it is a view of one object. */
    public boolean single() {
        return field.shape() == Shape.SINGLE;
    }

    /** The type of the values, boxed. */
    public TypeName valueType() {
        return field.type() instanceof ParameterizedTypeName generic && !single()
                ? generic.typeArguments().get(generic.typeArguments().size() - 1)
                : field.type().box();
    }

    /** The type of a map's keys, or null. */
    public @Nullable TypeName keyType() {
        return field.shape() == Shape.MAP && field.type() instanceof ParameterizedTypeName map
                ? map.typeArguments().get(0)
                : null;
    }
}
