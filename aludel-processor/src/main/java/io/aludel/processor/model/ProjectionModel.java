package io.aludel.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.aludel.processor.model.EntityModel.Trait;
import io.aludel.processor.report.Place;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type with {@code @Projection}. Immutable.
 *
 * @param name its name
 * @param traits what the declaration is like
 * @param annotation the annotation
 * @param source what it is a projection of; null when that is no class
 * @param components the components of the record
 * @param methods its static methods
 * @param place its declaration
 */
public record ProjectionModel(
        ClassName name,
        Set<Trait> traits,
        Annotation annotation,
        @Nullable ClassName source,
        List<Component> components,
        List<MethodModel> methods,
        Place place) {

    /**
     * A component of the record.
     *
     * @param name its name
     * @param type its type
     * @param shape what its type can hold
     * @param nullness what its type says about null
     * @param annotations its mapping annotations
     * @param place its declaration
     */
    public record Component(
            String name, TypeName type, Shape shape, Nullness nullness, Annotations annotations, Place place) {

        /** The type of the elements of a collection, or of a map's keys; {@code Object} when it is not written. */
        public TypeName argument(boolean key) {
            return TypeArguments.of(type, key);
        }

        /** The path that is written, or the component's name. */
        public String path() {
            Annotation from = annotations.find("From");
            return from == null ? name : from.string("value", "");
        }
    }

    /** Copies the collections. */
    public ProjectionModel {
        traits = Set.copyOf(traits);
        components = List.copyOf(components);
        methods = List.copyOf(methods);
    }

    /** Whether the declaration has a trait. */
    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** The name as users say it. */
    public String simpleName() {
        return name.simpleName();
    }

    /** The generated class beside it. */
    public ClassName generated() {
        return ClassName.get(name.packageName(), String.join("_", name.simpleNames()) + "_");
    }

    /** The method that says what a component means in a query, or null. */
    public @Nullable MethodModel expression(String component) {
        return methods.stream()
                .filter(method -> method.name().equals(component) && method.has("ColumnExpression"))
                .findFirst()
                .orElse(null);
    }

    /** The method that computes a component for an object, or null. */
    public @Nullable MethodModel onObject(String component, ClassName entity) {
        return methods.stream()
                .filter(method -> method.name().equals(component)
                        && !method.has("ColumnExpression")
                        && method.isCallable()
                        && method.parameters().size() == 1
                        && method.parameters().get(0).type().equals(entity))
                .findFirst()
                .orElse(null);
    }
}
