package io.aludel.orm.runtime;

import static java.util.Objects.requireNonNull;

import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where a component of a projection comes from. Written by generated code; immutable. */
public sealed interface ProjectedPart {
    /** The path from the projected class; empty for that class itself. */
    String path();

    /**
     * A value.
     *
     * @param path the attribute, perhaps after to-ones and embedded values
     */
    record Value(String path) implements ProjectedPart {}

    /**
     * A value that is computed.
     *
     * @param path the to-ones that lead to the class which it is about
     * @param expression what it means in a query, about a use of that class
     * @param value what it is for an object of that class; null when only the database can tell
     */
    record Computed(
            String path,
            Function<EntityRef, Expr> expression,
            @Nullable Function<Object, @Nullable Object> value) implements ProjectedPart {}

    /**
     * Another projection, of what a to-one refers to or of an embedded value.
     *
     * @param path the to-one or value
     * @param description the projection; asked late, since its class may not be initialised yet
     */
    record Nested(String path, Supplier<ProjectionDescription<?>> description) implements ProjectedPart {}

    /**
     * Something of each element of a collection.
     *
     * @param path the collection, perhaps after to-ones
     * @param kind what the component holds
     * @param key the attribute of elements that is the key of a map; null when the component is no map
     * @param each what is taken of an element
     */
    record Many(String path, CollectionKind kind, @Nullable String key, ProjectedPart each) implements ProjectedPart {
        public Many {
            requireNonNull(each, "each");
        }
    }
}
