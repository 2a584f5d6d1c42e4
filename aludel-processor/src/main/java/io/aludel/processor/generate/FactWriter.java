package io.aludel.processor.generate;

import com.palantir.javapoet.CodeBlock;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import java.util.function.Function;
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

    /** A writer for an annotation of attributes. */
    static FactWriter<AttributeModel> ofAttribute(String annotation, Function<Annotation, @Nullable CodeBlock> fact) {
        return attribute -> {
            Annotation found = attribute.annotations().find(annotation);
            return found == null ? null : fact.apply(found);
        };
    }

    /** A writer for an annotation of classes. */
    static FactWriter<EntityModel> ofClass(String annotation, Function<Annotation, @Nullable CodeBlock> fact) {
        return entity -> {
            Annotation found = entity.annotations().find(annotation);
            return found == null ? null : fact.apply(found);
        };
    }
}
