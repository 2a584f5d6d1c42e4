package io.aludel.processor.model;

import com.palantir.javapoet.ClassName;
import org.jspecify.annotations.Nullable;

/** Where a component of a projection comes from, found and checked. Immutable. */
public sealed interface ProjectedModel {

    /** The path from the projected class. */
    String path();

    /** A value. */
    record Value(String path) implements ProjectedModel {}

    /**
     * A hybrid.
     *
     * @param path the to-ones that lead to its class
     * @param hybrid the hybrid
     * @param about the class
     */
    record OfHybrid(String path, HybridModel hybrid, EntityModel about) implements ProjectedModel {}

    /**
     * Computed by methods of the record.
     *
     * @param path empty
     * @param expression what it means in a query
     * @param onObject what it is for an object, or null
     * @param about the projected class
     */
    record OfMethod(
            String path, MethodModel expression, @Nullable MethodModel onObject, EntityModel about)
            implements ProjectedModel {}

    /** Another projection. */
    record Nested(String path, ProjectionModel projection) implements ProjectedModel {}

    /**
     * Something of each element of a collection.
     *
     * @param shape what the component holds
     * @param key the attribute of elements that is the key of a map, or null
     * @param each what is taken of an element
     */
    record Many(String path, Shape shape, @Nullable String key, ProjectedModel each) implements ProjectedModel {}

    /** The class that a part is about when it is a projection, or null. */
    default @Nullable ClassName projectionName() {
        return this instanceof Nested nested
                ? nested.projection().name()
                : this instanceof Many many ? many.each().projectionName() : null;
    }
}
