package io.aludel.processor.model;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * A value of the row. Immutable.
 *
 * @param field the field
 * @param basicType how the value travels
 * @param converter what converts it to another type first
 * @param enumValue what stands for the constants of an enum, when the enum says so itself
 */
public record BasicModel(
        Field field,
        BasicType basicType,
        @Nullable ConverterModel converter,
        @Nullable EnumValueModel enumValue) implements AttributeModel {

    /** Checks the arguments. */
    public BasicModel {
        requireNonNull(field, "field");
        requireNonNull(basicType, "basicType");
    }

    /** A value that is no enum with values of its own. */
    public BasicModel(Field field, BasicType basicType, @Nullable ConverterModel converter) {
        this(field, basicType, converter, null);
    }

    /** Whether it counts the updates of the row. */
    public boolean version() {
        return annotations().has("Version");
    }

    /** The same with a column of its own. */
    public BasicModel withColumn(Annotation column) {
        return new BasicModel(field.withAnnotations(annotations().withColumn(column)), basicType, converter, enumValue);
    }

    /** The type of the elements of a list of plain values; null when the field is something else. */
    public @Nullable TypeName elementType() {
        return elementType(field);
    }

    static @Nullable TypeName elementType(Field field) {
        if (field.shape() == Shape.LIST
                && field.type() instanceof ParameterizedTypeName list
                && list.typeArguments().size() == 1
                && BasicType.of(list.typeArguments().get(0)) != null) {
            return list.typeArguments().get(0).withoutAnnotations();
        }
        return null;
    }

    /** Whether changes within the value are noticed. */
    public boolean tracked() {
        if (converter != null && converter.copies()) {
            return true;
        }
        Annotation annotation = annotations().findAny("AsJson", "AsArray");
        boolean holds = field.shape() == Shape.MAP || field.shape() == Shape.LIST;
        return annotation != null && annotation.flag("tracked", true) && holds;
    }

    /** Whether the field holds a primitive. */
    public boolean primitive() {
        return type().isPrimitive();
    }

    /** The type with primitives boxed. */
    public TypeName boxedType() {
        return type().box();
    }
}
