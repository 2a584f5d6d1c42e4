package io.aludel.processor.report;

import static java.util.Objects.requireNonNull;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A place in the user's source: an element, an annotation on it, or one value of that annotation.
 *
 * <p>Opaque outside this package, so that the model stays free of the compiler's types.
 */
public final class Place {

    private final Element element;
    private final @Nullable AnnotationMirror annotation;
    private final @Nullable AnnotationValue value;

    private Place(Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {
        this.element = requireNonNull(element, "element");
        this.annotation = annotation;
        this.value = value;
    }

    /** The declaration of an element. */
    public static Place of(Element element) {
        return new Place(element, null, null);
    }

    /** An annotation on an element, or one of its values when that is known. */
    public static Place of(Element element, AnnotationMirror annotation, @Nullable AnnotationValue value) {
        return new Place(element, annotation, value);
    }

    Element element() {
        return element;
    }

    @Nullable
    AnnotationMirror annotation() {
        return annotation;
    }

    @Nullable
    AnnotationValue value() {
        return value;
    }
}
