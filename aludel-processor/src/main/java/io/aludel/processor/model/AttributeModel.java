package io.aludel.processor.model;

import com.palantir.javapoet.TypeName;
import io.aludel.processor.report.Place;

/** A persistent field: {@link BasicModel}, {@link EmbeddedModel} or {@link RelationModel}. */
public sealed interface AttributeModel permits BasicModel, EmbeddedModel, RelationModel {

    /** What both kinds have. */
    Field field();

    /** The field's name. */
    default String name() {
        return field().name();
    }

    /** The field's type, as written, resolved for the class that has the attribute. */
    default TypeName type() {
        return field().type();
    }

    /** The field's mapping annotations. */
    default Annotations annotations() {
        return field().annotations();
    }

    /** The field's declaration. */
    default Place place() {
        return field().place();
    }

    /** Whether it is the primary key, or part of it. */
    default boolean identifier() {
        return annotations().has("Id") || annotations().has("EmbeddedId");
    }

    /**
     * A field.
     *
     * @param name its name
     * @param type its type, resolved
     * @param descriptor its descriptor in the class file, erased
     * @param shape what its type can hold
     * @param isPrivate whether it is private
     * @param visible whether generated code in the package of the class that has the attribute can name the type
     * @param generic whether the declared type is a type variable
     * @param nullness whether its type says that it may be null
     * @param annotations its mapping annotations
     * @param place its declaration
     */
    record Field(
            String name,
            TypeName type,
            String descriptor,
            Shape shape,
            boolean isPrivate,
            boolean visible,
            boolean generic,
            Nullness nullness,
            Annotations annotations,
            Place place) {

        Field withAnnotations(Annotations others) {
            return new Field(name, type, descriptor, shape, isPrivate, visible, generic, nullness, others, place);
        }
    }
}
