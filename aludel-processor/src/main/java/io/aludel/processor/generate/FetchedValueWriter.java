package io.aludel.processor.generate;

import com.palantir.javapoet.CodeBlock;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import org.jspecify.annotations.Nullable;

/** {@code @FetchedValue(onUpdate = true)}. */
final class FetchedValueWriter implements FactWriter<AttributeModel> {

    @Override
    public @Nullable CodeBlock write(AttributeModel attribute) {
        Annotation annotation = attribute.annotations().find("FetchedValue");
        return annotation == null
                ? null
                : CodeBlock.of(
                        "new $T($L, $L, $L)",
                        FactWriters.fact("FetchedValueFact"),
                        annotation.flag("onInsert", true),
                        annotation.flag("onUpdate", false),
                        annotation.flag("system", false));
    }
}
