package io.aludel.processor.generate;

import com.palantir.javapoet.AnnotationSpec;

/** {@code @SuppressWarnings}: a user's build may turn warnings into errors, and cannot change generated code. */
final class Suppression {

    private Suppression() {}

    static AnnotationSpec of(String... warnings) {
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
        for (String warning : warnings) {
            annotation.addMember("value", "$S", warning);
        }
        return annotation.build();
    }
}
