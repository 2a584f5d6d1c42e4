package io.aludel.processor.generate;

import com.palantir.javapoet.CodeBlock;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.IdClassModel;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of keys: {@code @MapsId} and {@code @IdClass}. */
final class KeyWriters {

    private KeyWriters() {}

    static @Nullable CodeBlock mapsId(AttributeModel attribute) {
        Annotation annotation = attribute.annotations().find("MapsId");
        return annotation == null
                ? null
                : CodeBlock.of("new $T($S)", FactWriters.fact("MapsIdFact"), annotation.string("value", ""));
    }

    static @Nullable CodeBlock idClass(EntityModel entity) {
        IdClassModel key = entity.idClass();
        if (key == null) {
            return null;
        }
        List<CodeBlock> parts = key.parts().stream()
                .map(part -> CodeBlock.of(
                        "(($T) key).$L", key.name(), part.access().isEmpty() ? "toString()" : part.access()))
                .toList();
        return CodeBlock.of(
                "new $T($T.class, key -> $T.asList($L))",
                FactWriters.fact("IdClassFact"),
                key.name(),
                Arrays.class,
                CodeBlock.join(parts, ", "));
    }
}
