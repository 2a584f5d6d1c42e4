package io.aludel.processor.javac;

import java.util.Set;
import javax.lang.model.element.TypeElement;

/** Tells whether a type is mapped, by its annotations alone. */
final class MappedTypes {

    private static final Set<String> ANNOTATIONS =
            Set.of("jakarta.persistence.Entity", "jakarta.persistence.MappedSuperclass");

    private MappedTypes() {}

    static boolean isMapped(TypeElement type) {
        return type.getAnnotationMirrors().stream()
                .anyMatch(mirror ->
                        ANNOTATIONS.contains(mirror.getAnnotationType().toString()));
    }
}
