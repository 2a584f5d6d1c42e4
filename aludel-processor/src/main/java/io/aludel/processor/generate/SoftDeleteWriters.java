package io.aludel.processor.generate;

import com.palantir.javapoet.CodeBlock;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.EntityModel;
import java.util.ArrayList;
import java.util.List;

/** What an entity says of rows that are marked as deleted: {@code @SoftDelete} and {@code @UniqueAmongLiving}. */
final class SoftDeleteWriters {
    /** Its own annotation, or that of the nearest mapped superclass. */
    static final FactWriter<EntityModel> SOFT_DELETE = entity -> {
        for (EntityModel declaring = entity; declaring != null; declaring = declaring.superclass()) {
            Annotation soft = declaring.annotations().find("SoftDelete");
            if (soft != null) {
                return CodeBlock.of(
                        "new $T($S, $S, $S)",
                        FactWriters.fact("SoftDeleteFact"),
                        soft.string("value", ""),
                        soft.string("deleted", "DELETED"),
                        soft.string("living", "ACTIVE"));
            }
        }
        return null;
    };

    /** Its own annotations, and those of mapped superclasses. */
    static final FactWriter<EntityModel> UNIQUES = entity -> {
        List<CodeBlock> uniques = new ArrayList<>();
        for (EntityModel declaring = entity;
                declaring != null && (declaring == entity || !declaring.entity());
                declaring = declaring.superclass()) {
            for (Annotation unique : declaring.annotations().repeated("UniqueAmongLiving", "UniquesAmongLiving")) {
                uniques.add(CodeBlock.of(
                        "new $T($T.of($L), $S, $S)",
                        FactWriters.fact("UniqueAmongLivingFact").nestedClass("Unique"),
                        List.class,
                        CodeBlock.join(
                                unique.strings("value").stream()
                                        .map(path -> CodeBlock.of("$S", path))
                                        .toList(),
                                ", "),
                        unique.string("name", ""),
                        unique.string("column", "living")));
            }
        }
        return uniques.isEmpty()
                ? null
                : CodeBlock.of(
                        "new $T($T.of($L))",
                        FactWriters.fact("UniqueAmongLivingFact"),
                        List.class,
                        CodeBlock.join(uniques, ", "));
    };

    private SoftDeleteWriters() {}
}
