package io.aludel.processor.generate;

import com.palantir.javapoet.CodeBlock;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MethodModel;
import org.jspecify.annotations.Nullable;

/** {@code @ColumnProperty} and {@code @QueryExpression}, with the method that says how they are computed. */
final class ExpressionWriter implements MethodFactWriter {

    @Override
    public @Nullable CodeBlock write(AttributeModel attribute, EntityModel entity) {
        CodeBlock maker = maker(attribute, entity);
        if (attribute.annotations().has("QueryExpression")) {
            return CodeBlock.of(
                    "new $T($L)",
                    FactWriters.fact("QueryExpressionFact"),
                    maker == null ? CodeBlock.of("null") : maker);
        }
        Annotation property = attribute.annotations().find("ColumnProperty");
        return property != null && maker != null
                ? CodeBlock.of(
                        "new $T($L, $L)",
                        FactWriters.fact("ExpressionFact"),
                        maker,
                        property.flag("expiresOnFlush", true))
                : null;
    }

    private static @Nullable CodeBlock maker(AttributeModel attribute, EntityModel entity) {
        for (MethodModel method : entity.methodsWith("ColumnExpression")) {
            if (method.name().equals(attribute.name())) {
                return CodeBlock.of(
                        "entity -> $T.$N(new $T(entity)).node()",
                        entity.name(),
                        method.name(),
                        entity.metamodel().nestedClass("Path"));
            }
        }
        return null;
    }
}
