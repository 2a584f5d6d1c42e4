package io.aludel.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.aludel.processor.report.Place;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A method with mapping annotations. Immutable.
 *
 * @param name its name
 * @param modifiers its modifiers
 * @param returnType what it returns
 * @param parameters its parameters, in order
 * @param annotations its mapping annotations
 * @param place its declaration
 */
public record MethodModel(
        String name,
        Set<Modifier> modifiers,
        TypeName returnType,
        List<Parameter> parameters,
        Annotations annotations,
        Place place) {

    /**
     * A parameter.
     *
     * @param name its name
     * @param type its type; of a class that is generated in this compilation only the simple name may be known
     */
    public record Parameter(String name, TypeName type) {}

    /** Copies the collections. */
    public MethodModel {
        modifiers = Set.copyOf(modifiers);
        parameters = List.copyOf(parameters);
    }

    static MethodModel of(ExecutableElement method) {
        return new MethodModel(
                method.getSimpleName().toString(),
                method.getModifiers(),
                typeName(method.getReturnType()),
                method.getParameters().stream()
                        .map(parameter ->
                                new Parameter(parameter.getSimpleName().toString(), typeName(parameter.asType())))
                        .toList(),
                Annotations.of(method),
                Place.of(method));
    }

    /** The type of the values of the expression that it returns; null where the type of the expression does not say it. */
    public @Nullable TypeName valueType() {
        return switch (returns()) {
            case "TextExpr" -> TypeName.get(String.class);
            case "Predicate" -> TypeName.BOOLEAN.box();
            default ->
                returnType instanceof ParameterizedTypeName generic
                                && generic.typeArguments().size() == 1
                        ? generic.typeArguments().get(0)
                        : null;
        };
    }

    /** The metamodel of a class may not exist yet; then its name is what the source says. */
    private static TypeName typeName(TypeMirror type) {
        return type.getKind() == TypeKind.ERROR
                ? ClassName.bestGuess(capitalised(type.toString()))
                : TypeName.get(type).withoutAnnotations();
    }

    private static String capitalised(String name) {
        String withoutArguments = name.replaceFirst("<.*", "");
        String simple = withoutArguments.substring(withoutArguments.lastIndexOf('.') + 1);
        return simple.isEmpty() || !Character.isUpperCase(simple.charAt(0)) ? "Unknown" : withoutArguments;
    }

    /** Whether it is static. */
    public boolean isStatic() {
        return modifiers.contains(Modifier.STATIC);
    }

    /** Whether generated classes beside its class can call it. */
    public boolean isCallable() {
        return !modifiers.contains(Modifier.PRIVATE);
    }

    /** Whether it has the annotation. */
    public boolean has(String annotation) {
        return annotations.has(annotation);
    }

    /** The simple name of what it returns, without type arguments. */
    public String returns() {
        return simpleName(returnType);
    }

    /** The class of a type as the source says it, such as {@code Post_.Path}. */
    public static String simpleName(TypeName type) {
        if (type instanceof ParameterizedTypeName generic) {
            return simpleName(generic.rawType());
        }
        return type instanceof ClassName name ? String.join(".", name.simpleNames()) : type.toString();
    }
}
