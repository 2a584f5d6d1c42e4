package io.aludel.processor.generate;

import com.palantir.javapoet.CodeBlock;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code @Column(comment = "..", check = @CheckConstraint(constraint = ".."))}. */
final class ColumnTextWriter implements FactWriter<AttributeModel> {

    @Override
    public @Nullable CodeBlock write(AttributeModel attribute) {
        Annotation column = attribute.annotations().find("Column");
        if (column == null || (!column.has("comment") && !column.has("check"))) {
            return null;
        }
        List<CodeBlock> checks = column.annotations("check").stream()
                .map(check -> CodeBlock.of(
                        "new $T($S, $S)",
                        FactWriters.fact("ColumnTextFact").nestedClass("Check"),
                        check.string("name", ""),
                        check.string("constraint", "")))
                .toList();
        return CodeBlock.of(
                "new $T($S, $T.of($L))",
                FactWriters.fact("ColumnTextFact"),
                column.string("comment", ""),
                List.class,
                CodeBlock.join(checks, ", "));
    }
}
