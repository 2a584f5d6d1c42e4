package io.aludel.processor.generate;

import com.palantir.javapoet.CodeBlock;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MethodModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code @Table(comment = "..", check = ..)} and the method with {@code @TableElements}. */
final class TableTextWriter implements FactWriter<EntityModel> {

    @Override
    public @Nullable CodeBlock write(EntityModel entity) {
        Annotation table = entity.annotations().find("Table");
        String comment = table == null ? "" : table.string("comment", "");
        List<CodeBlock> checks = table == null
                ? List.of()
                : table.annotations("check").stream()
                        .map(check -> CodeBlock.of(
                                "new $T($S, $S)",
                                FactWriters.fact("ColumnTextFact").nestedClass("Check"),
                                check.string("name", ""),
                                check.string("constraint", "")))
                        .toList();
        List<MethodModel> elements = entity.methodsWith("TableElements");
        if (comment.isEmpty() && checks.isEmpty() && elements.isEmpty()) {
            return null;
        }
        return CodeBlock.of(
                "new $T($S, $T.of($L), $L)",
                FactWriters.fact("TableTextFact"),
                comment,
                List.class,
                CodeBlock.join(checks, ", "),
                elements.isEmpty()
                        ? CodeBlock.of("$T::of", List.class)
                        : CodeBlock.of(
                                "() -> $T.$N()", entity.name(), elements.get(0).name()));
    }
}
