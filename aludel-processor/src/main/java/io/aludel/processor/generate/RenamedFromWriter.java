package io.aludel.processor.generate;

import com.palantir.javapoet.CodeBlock;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.Annotations;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code @RenamedFrom("users")}, on a class or a field. */
final class RenamedFromWriter {
    static final FactWriter<AttributeModel> ATTRIBUTE = attribute -> write(attribute.annotations());
    static final FactWriter<EntityModel> ENTITY = entity -> write(entity.annotations());

    private RenamedFromWriter() {}

    private static @Nullable CodeBlock write(Annotations annotations) {
        Annotation renamed = annotations.find("RenamedFrom");
        if (renamed == null) {
            return null;
        }
        List<CodeBlock> names = renamed.strings("value").stream()
                .map(name -> CodeBlock.of("$S", name))
                .toList();
        return CodeBlock.of(
                "new $T($T.of($L))", FactWriters.fact("RenamedFromFact"), List.class, CodeBlock.join(names, ", "));
    }
}
