package io.aludel.processor.generate;

import com.palantir.javapoet.CodeBlock;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.SequenceModel;
import org.jspecify.annotations.Nullable;

/** {@code @GeneratedValue(strategy = SEQUENCE)}, and what {@code @SequenceGenerator} says of the sequence. */
final class SequenceWriter implements MethodFactWriter {

    @Override
    public @Nullable CodeBlock write(AttributeModel attribute, EntityModel entity) {
        SequenceModel sequence = SequenceModel.of(attribute, entity);
        if (sequence == null) {
            return null;
        }
        Annotation generator = sequence.generator();
        return CodeBlock.of(
                "new $T($S, $S, $LL, $L)",
                FactWriters.fact("SequenceFact"),
                sequence.name(),
                generator == null ? "" : generator.string("schema", ""),
                generator == null ? 1 : generator.number("initialValue", 1),
                generator == null ? SequenceModel.BLOCK : generator.number("allocationSize", SequenceModel.BLOCK));
    }
}
