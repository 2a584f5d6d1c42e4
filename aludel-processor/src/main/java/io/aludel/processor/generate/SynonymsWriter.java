package io.aludel.processor.generate;

import com.palantir.javapoet.CodeBlock;
import io.aludel.processor.model.EntityModel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code @Synonym(name = "mail", of = "email")}. */
final class SynonymsWriter implements FactWriter<EntityModel> {

    @Override
    public @Nullable CodeBlock write(EntityModel entity) {
        List<CodeBlock> entries = entity.synonyms().entrySet().stream()
                .map(synonym -> CodeBlock.of("$T.entry($S, $S)", Map.class, synonym.getKey(), synonym.getValue()))
                .toList();
        return entries.isEmpty()
                ? null
                : CodeBlock.of(
                        "new $T($T.ofEntries($L))",
                        FactWriters.fact("SynonymsFact"),
                        Map.class,
                        CodeBlock.join(entries, ", "));
    }
}
