package io.aludel.processor.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** What the type of a field says about null. */
public enum Nullness {
    /** It is annotated with {@code @Nullable}. */
    NULLABLE,
    /** It stands in null-marked code, without {@code @Nullable}. */
    NON_NULL,
    /** Nothing. */
    UNSPECIFIED;

    static Nullness of(VariableElement field) {
        if (isNullable(field.asType())
                || has(field.getAnnotationMirrors(), "Nullable")
                || isNullableInItsClassFile(field)) {
            return NULLABLE;
        }
        if (field.asType() instanceof TypeVariable variable && isNullable(variable.getUpperBound())) {
            return UNSPECIFIED; // what stands for it may be @Nullable
        }
        for (Element scope = field; scope != null; scope = scope.getEnclosingElement()) {
            if (has(scope.getAnnotationMirrors(), "NullUnmarked")) {
                return UNSPECIFIED;
            }
            if (has(scope.getAnnotationMirrors(), "NullMarked")) {
                return NON_NULL;
            }
        }
        return UNSPECIFIED;
    }

    private static boolean isNullable(TypeMirror type) {
        return has(type.getAnnotationMirrors(), "Nullable");
    }

    /** The enhancer writes it down, since javac before 22 does not read annotations of types from class files. */
    private static boolean isNullableInItsClassFile(VariableElement field) {
        Element owner = requireNonNull(field.getEnclosingElement());
        return owner.getAnnotationMirrors().stream()
                .map(mirror -> new Annotation(owner, mirror))
                .filter(annotation -> annotation.qualifiedName().equals(EntityReader.ENHANCED))
                .anyMatch(annotation -> annotation
                        .strings("nullable")
                        .contains(field.getSimpleName().toString()));
    }

    private static boolean has(List<? extends AnnotationMirror> annotations, String simpleName) {
        return annotations.stream()
                .anyMatch(mirror ->
                        mirror.getAnnotationType().asElement().getSimpleName().contentEquals(simpleName));
    }
}
