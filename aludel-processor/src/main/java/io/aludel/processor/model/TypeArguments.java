package io.aludel.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;

/** What collections and maps hold, by their types. Stateless. */
final class TypeArguments {
    private TypeArguments() {}

    /** The type of the elements, or of a map's keys; {@code Object} when it is not written. */
    static TypeName of(TypeName type, boolean key) {
        if (!(type instanceof ParameterizedTypeName generic)) {
            return ClassName.OBJECT;
        }
        List<TypeName> arguments = generic.typeArguments();
        TypeName argument = arguments.get(key ? 0 : arguments.size() - 1);
        TypeName bound = argument instanceof WildcardTypeName wildcard
                ? wildcard.upperBounds().get(0)
                : argument;
        return bound.withoutAnnotations();
    }
}
