package io.aludel.processor.generate;

import com.palantir.javapoet.CodeBlock;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MethodModel;
import org.jspecify.annotations.Nullable;

/** {@code @DefaultFor("code") static String newCode()} and {@code @OnUpdate}: methods that make values. */
final class MakerWriter implements MethodFactWriter {

    private final String annotation;
    private final String fact;

    MakerWriter(String annotation, String fact) {
        this.annotation = annotation;
        this.fact = fact;
    }

    @Override
    public @Nullable CodeBlock write(AttributeModel attribute, EntityModel entity) {
        for (MethodModel method : entity.methods()) {
            var said = method.annotations().find(annotation);
            if (said != null && said.string("value", "").equals(attribute.name())) {
                CodeBlock call = method.parameters().isEmpty()
                        ? CodeBlock.of("$T.$L()", entity.name(), method.name())
                        : CodeBlock.of("$T.$L(($T) entity)", entity.name(), method.name(), entity.name());
                return CodeBlock.of("new $T(entity -> $L)", FactWriters.fact(fact), call);
            }
        }
        return null;
    }
}
