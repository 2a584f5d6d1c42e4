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
 * @param target the entity it refers to; null when it cannot be told
 */
public record RelationModel(
        Field field,
        Kind kind,
        Annotation annotation,
        @Nullable ClassName target) implements AttributeModel {

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

    /** Checks the arguments. */
    public RelationModel {
        requireNonNull(field, "field");
        requireNonNull(kind, "kind");
    }

    /** The attribute on the other side that owns the relationship, or an empty string when this side does. */
    public String mappedBy() {
        return annotation.string("mappedBy", "");
    }
}
