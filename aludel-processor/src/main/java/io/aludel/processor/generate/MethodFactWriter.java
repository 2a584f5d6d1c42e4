package io.aludel.processor.generate;

import com.palantir.javapoet.CodeBlock;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import org.jspecify.annotations.Nullable;

/** Writes what an annotated method of the class says of one of its attributes as the expression of a fact. */
interface MethodFactWriter {

    /** The expression, or null when no method says anything of the attribute. */
    @Nullable
    CodeBlock write(AttributeModel attribute, EntityModel entity);
}
