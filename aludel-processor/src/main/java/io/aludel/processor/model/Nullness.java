package io.aludel.processor.model;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;

/** What the type of a field says about null. */
public enum Nullness {
    /** It is annotated with {@code @Nullable}. */
    NULLABLE,
    /** It stands in null-marked code, without {@code @Nullable}. */
    NON_NULL,
    /** Nothing. */
    UNSPECIFIED;

    static Nullness of(VariableElement field) {
        if (has(field.asType().getAnnotationMirrors(), "Nullable") || has(field.getAnnotationMirrors(), "Nullable")) {
            return NULLABLE;
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

    private static boolean has(List<? extends AnnotationMirror> annotations, String simpleName) {
        return annotations.stream()
                .anyMatch(mirror ->
                        mirror.getAnnotationType().asElement().getSimpleName().contentEquals(simpleName));
    }
}
