package io.aludel.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.HybridModel;
import io.aludel.processor.model.MethodModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code @Hybrid} methods without parameters. */
final class HybridsWriter implements FactWriter<EntityModel> {

    @Override
    public @Nullable CodeBlock write(EntityModel entity) {
        List<CodeBlock> hybrids = entity.hybrids().stream()
                .filter(hybrid -> hybrid.isAttribute() && !hybrid.hasOwnType())
                .map(hybrid -> hybrid(hybrid, entity))
                .toList();
        return hybrids.isEmpty()
                ? null
                : CodeBlock.of(
                        "new $T($T.of(\n$L))",
                        FactWriters.fact("HybridsFact"),
                        List.class,
                        CodeBlock.join(hybrids, ",\n"));
    }

    private static CodeBlock hybrid(HybridModel hybrid, EntityModel entity) {
        ClassName path = entity.metamodel().nestedClass("Path");
        MethodModel update = hybrid.update();
        return CodeBlock.of(
                "new $T($S, entity -> $T.$N(new $T(entity)).node(), $L, $L)",
                FactWriters.fact("HybridsFact").nestedClass("Hybrid"),
                hybrid.name(),
                entity.name(),
                hybrid.name(),
                path,
                update == null ? CodeBlock.of("null") : updater(update, entity, path),
                update != null && takesExpression(update));
    }

    private static CodeBlock updater(MethodModel update, EntityModel entity, ClassName path) {
        return CodeBlock.of(
                "(entity, value) -> $T.$N(new $T(entity), ($T) value)",
                entity.name(),
                update.name(),
                path,
                update.parameters().get(1).type());
    }

    private static boolean takesExpression(MethodModel update) {
        String type = MethodModel.simpleName(update.parameters().get(1).type());
        return type.endsWith("Expr") || type.equals("Expression") || type.equals("Predicate");
    }
}
