package io.aludel.processor.generate;

import com.palantir.javapoet.CodeBlock;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.EntityModel;
import org.jspecify.annotations.Nullable;

/** Writes of which collection a class is the rows. */
final class CollectionRowFactWriter implements FactWriter<EntityModel> {
    @Override
    public @Nullable CodeBlock write(EntityModel entity) {
        Annotation row = entity.annotations().find("CollectionRow");
        return row == null
                ? null
                : CodeBlock.of(
                        "new $T($S, $L)",
                        FactWriters.fact("CollectionRowFact"),
                        row.string("attribute", ""),
                        row.flag("keyed", true));
    }
}
