package io.aludel.processor.generate;

import com.palantir.javapoet.CodeBlock;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import org.jspecify.annotations.Nullable;

/** {@code @Lazy(group = "extra")}. */
final class LazyWriter implements FactWriter<AttributeModel> {

    @Override
    public @Nullable CodeBlock write(AttributeModel attribute) {
        Annotation annotation = attribute.annotations().find("Lazy");
        return annotation == null
                ? null
                : CodeBlock.of(
                        "new $T($S, $L)",
                        FactWriters.fact("LazyFact"),
                        annotation.string("group", ""),
                        annotation.flag("raise", false));
    }
}
