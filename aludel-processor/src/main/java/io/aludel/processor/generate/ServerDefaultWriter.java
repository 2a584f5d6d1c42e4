package io.aludel.processor.generate;

import com.palantir.javapoet.CodeBlock;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import org.jspecify.annotations.Nullable;

/** {@code @ServerDefault("'new'")}. */
final class ServerDefaultWriter implements FactWriter<AttributeModel> {

    @Override
    public @Nullable CodeBlock write(AttributeModel attribute) {
        Annotation annotation = attribute.annotations().find("ServerDefault");
        return annotation == null
                ? null
                : CodeBlock.of("new $T($S)", FactWriters.fact("ServerDefaultFact"), annotation.string("value", ""));
    }
}
