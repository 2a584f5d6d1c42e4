package io.aludel.processor.model;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import org.jspecify.annotations.Nullable;

/**
 * A relationship. Immutable.
 *
 * @param field the field
 * @param kind which annotation says so
 * @param annotation that annotation
 * @param shape what the field's type can hold
 * @param target the entity it refers to; null when it cannot be told
 */
public record RelationModel(
        Field field, Kind kind, Annotation annotation, Shape shape, @Nullable ClassName target)
        implements AttributeModel {

    /** Which annotation. */
    public enum Kind {
        /** {@code @ManyToOne}. */
        MANY_TO_ONE,
        /** {@code @OneToOne}. */
        ONE_TO_ONE,
        /** {@code @OneToMany}. */
        ONE_TO_MANY,
        /** {@code @ManyToMany}. */
        MANY_TO_MANY;

        /** Whether there is one object on the other side. */
        public boolean toOne() {
            return this == MANY_TO_ONE || this == ONE_TO_ONE;
        }
    }

    /** What a type can hold. */
    public enum Shape {
        /** One object. */
        SINGLE,
        /** {@code java.util.List}. */
        LIST,
        /** {@code java.util.Set}. */
        SET,
        /** {@code java.util.Collection}. */
        COLLECTION,
        /** A class or interface that extends Collection. */
        OTHER_COLLECTION,
        /** {@code java.util.Map} or a subtype. */
        MAP
    }

    /** Checks the arguments. */
    public RelationModel {
        requireNonNull(field, "field");
        requireNonNull(kind, "kind");
        requireNonNull(shape, "shape");
    }

    /** The attribute on the other side that owns the relationship, or an empty string when this side does. */
    public String mappedBy() {
        return annotation.string("mappedBy", "");
    }
}
