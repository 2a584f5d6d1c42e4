package io.aludel.migrate.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.List;

/** The words of the mapping, which are no classes of this module. */
final class Names {
    static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

    private Names() {}

    static ClassName jakarta(String name) {
        return ClassName.get("jakarta.persistence", name);
    }

    static ClassName own(String name) {
        return ClassName.get("io.aludel.orm.annotation", name);
    }

    static AnnotationSpec.Builder annotation(ClassName name) {
        return AnnotationSpec.builder(name);
    }

    /** One value, or several in braces. */
    static CodeBlock values(List<CodeBlock> values) {
        return values.size() == 1 ? values.get(0) : CodeBlock.of("{$L}", CodeBlock.join(values, ", "));
    }

    static CodeBlock texts(List<String> texts) {
        return values(texts.stream().map(text -> CodeBlock.of("$S", text)).toList());
    }
}
