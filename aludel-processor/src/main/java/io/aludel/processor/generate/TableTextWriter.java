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
        boolean checked = table != null && !table.annotations("check").isEmpty();
        List<MethodModel> elements = entity.methodsWith("TableElements");
        if (comment.isEmpty() && !checked && elements.isEmpty()) {
            return null;
        }
        return CodeBlock.of(
                "new $T($S, $L, $L)",
                FactWriters.fact("TableTextFact"),
                comment,
                table == null ? CodeBlock.of("$T.of()", List.class) : FactWriters.checks(table),
                elements.isEmpty()
                        ? CodeBlock.of("$T::of", List.class)
                        : CodeBlock.of(
                                "() -> $T.$N()", entity.name(), elements.get(0).name()));
    }
}
