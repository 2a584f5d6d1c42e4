package io.aludel.processor.generate;

import com.palantir.javapoet.CodeBlock;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import org.jspecify.annotations.Nullable;

/** {@code @Computed("a + b")}. */
final class ComputedWriter implements FactWriter<AttributeModel> {

    @Override
    public @Nullable CodeBlock write(AttributeModel attribute) {
        Annotation annotation = attribute.annotations().find("Computed");
        return annotation == null
                ? null
                : CodeBlock.of(
                        "new $T($S, $L)",
                        FactWriters.fact("ComputedFact"),
                        annotation.string("value", ""),
                        annotation.flag("stored", false));
    }
}
