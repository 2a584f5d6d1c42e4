package io.aludel.processor.generate;

import com.palantir.javapoet.CodeBlock;
import org.jspecify.annotations.Nullable;

/**
 * Writes what one annotation says as the expression of a fact, such as {@code new ServerDefaultFact("'new'")}.
 *
 * @param <M> the model of what carries the annotation: an attribute or a class
 */
interface FactWriter<M> {

    /** The expression, or null when the annotation is not there. */
    @Nullable
    CodeBlock write(M model);
}
