package io.aludel.processor.generate;

import com.palantir.javapoet.CodeBlock;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MethodModel;
import org.jspecify.annotations.Nullable;

/** {@code @ColumnProperty}, with the method that says how it is computed. */
final class ExpressionWriter implements MethodFactWriter {

    @Override
    public @Nullable CodeBlock write(AttributeModel attribute, EntityModel entity) {
        if (attribute.annotations().has("QueryExpression")) {
            return CodeBlock.of("new $T()", FactWriters.fact("QueryExpressionFact"));
        }
        if (!attribute.annotations().has("ColumnProperty")) {
            return null;
        }
        for (MethodModel method : entity.methodsWith("ColumnExpression")) {
            if (method.name().equals(attribute.name())) {
                return CodeBlock.of(
                        "new $T(entity -> $T.$N(new $T(entity)).node())",
                        FactWriters.fact("ExpressionFact"),
                        entity.name(),
                        method.name(),
                        entity.metamodel().nestedClass("Path"));
            }
        }
        return null;
    }
}
