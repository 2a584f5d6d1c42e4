package io.aludel.processor.model;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A relationship. Immutable.
 *
 * @param field the field
 * @param kind which annotation says so
 * @param annotation that annotation
 * @param target the entity it refers to; null when it cannot be told
 * @param conditioned whether a method with {@code @JoinCondition} says which rows belong together
 */
public record RelationModel(
        Field field,
        Kind kind,
        Annotation annotation,
        @Nullable ClassName target,
        boolean conditioned) implements AttributeModel {

    /** Which annotation. */
    public enum Kind {
        /** {@code @ManyToOne}. */
        MANY_TO_ONE,
        /** {@code @OneToOne}. */
        ONE_TO_ONE,
        /** {@code @OneToMany}. */
        ONE_TO_MANY,
        /** {@code @ManyToMany}. */
        MANY_TO_MANY,
        /** {@code @ElementCollection}: the other side is the generated class of the collection's rows. */
        ELEMENTS;

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

    /** Whether the field is of a type that can hold values. */
    public boolean isElementCollection() {
        return switch (field.shape()) {
            case LIST, SET, COLLECTION, MAP -> true;
            default -> false;
        };
    }

    /** What says that a list has an order of its own, or null. */
    public @Nullable Annotation orderColumn() {
        return annotations().find("OrderColumn");
    }

    /** What is said of the column of a map's keys, or null. */
    public @Nullable Annotation mapKey() {
        return annotations().findAny("MapKeyColumn", "MapKeyEnumerated");
    }

    /** The type of the elements, or of a map's keys; {@code Object} when it is not written. */
    public TypeName typeArgument(boolean key) {
        return TypeArguments.of(type(), key);
    }

    /** The converter that is named for the elements, or for a map's keys; null when there is none. */
    public @Nullable Annotation converter(boolean key) {
        for (Annotation convert : annotations().repeated("Convert", "Converts")) {
            if (convert.string("attributeName", "").equals("key") == key) {
                return convert;
            }
        }
        return null;
    }

    /** Whether it holds values, not entities. */
    public boolean holdsValues() {
        return kind == Kind.ELEMENTS;
    }

    /**
     * Whether the object on the other side is always there, as far as the mapping says: its foreign key takes no NULL then.
     *
     * <p>What is written counts first, {@code optional} before {@code nullable} of the join columns. Where neither is, the
     * type says it in null-marked code, for to-ones with columns of their own.
     */
    public boolean isRequired() {
        if (!kind.toOne()) {
            return false;
        }
        if (identifier() || annotations().has("MapsId")) {
            return true;
        }
        if (annotation.has("optional")) {
            return !annotation.flag("optional", true);
        }
        List<Annotation> columns = annotations().repeated("JoinColumn", "JoinColumns");
        return columns.stream().anyMatch(column -> column.has("nullable"))
                ? columns.stream().noneMatch(column -> column.flag("nullable", true))
                : isRequiredByType();
    }

    /** Whether nothing but the type of a to-one says that the object is always there. */
    public boolean isRequiredByType() {
        return kind.toOne()
                && field.nullness() == Nullness.NON_NULL
                && mappedBy().isEmpty()
                && !conditioned
                && !identifier()
                && !annotation.has("optional")
                && annotations().findAny("MapsId", "ViewOnly", "JoinTable") == null
                && annotations().repeated("JoinColumn", "JoinColumns").stream()
                        .noneMatch(column -> column.has("nullable"));
    }

    /** The attribute on the other side that owns the relationship, or an empty string when this side does. */
    public String mappedBy() {
        return annotation.string("mappedBy", "");
    }
}
