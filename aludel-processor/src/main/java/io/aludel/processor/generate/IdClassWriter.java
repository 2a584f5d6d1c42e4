package io.aludel.processor.generate;

import com.palantir.javapoet.CodeBlock;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.IdClassModel;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a key class: {@code @IdClass}. */
final class IdClassWriter {

    private IdClassWriter() {}

    static @Nullable CodeBlock write(EntityModel entity) {
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
