package io.aludel.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * A method that means the same in a query. Immutable.
 *
 * @param owner the class that declares it
 * @param method the method
 * @param expression what it means in a query; null when that was forgotten
 * @param update what setting it changes, or null
 */
public record HybridModel(
        EntityModel owner,
        MethodModel method,
        @Nullable MethodModel expression,
        @Nullable MethodModel update) {

    private static final Set<String> EXPRESSIONS =
            Set.of("Expression", "TextExpr", "NumberExpr", "TemporalExpr", "Predicate");

    static HybridModel of(EntityModel owner, MethodModel method) {
        return new HybridModel(
                owner,
                method,
                find(owner.methodsWith("HybridExpression"), method.name()),
                find(owner.methodsWith("HybridUpdate"), method.name()));
    }

    private static @Nullable MethodModel find(List<MethodModel> methods, String name) {
        return methods.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Its name. */
    public String name() {
        return method.name();
    }

    /** Whether it has no parameters, and so is an attribute of the metamodel. */
    public boolean isAttribute() {
        return method.parameters().isEmpty();
    }

    /** Whether its expression is of a type of the application. */
    public boolean hasOwnType() {
        return expression != null && !EXPRESSIONS.contains(expression.returns());
    }

    /** Whether its expression is one that the metamodel can hold. */
    public boolean isUsable() {
        return expression != null
                && expression.isStatic()
                && expression.isCallable()
                && expression.parameters().size() == method.parameters().size() + 1;
    }

    /** Whether generated code of a package can call the method itself. */
    public boolean isCallableFrom(String packageName) {
        boolean samePackage = owner.name().packageName().equals(packageName);
        return method.modifiers().contains(Modifier.PUBLIC)
                || (samePackage && !method.modifiers().contains(Modifier.PRIVATE));
    }

    /** The hybrid as an attribute of its type. */
    public BasicModel attribute() {
        TypeName type = method.returnType();
        BasicType known = BasicType.of(type);
        return new BasicModel(
                new AttributeModel.Field(
                        name(),
                        type,
                        "",
                        Shape.SINGLE,
                        true,
                        true,
                        false,
                        Nullness.UNSPECIFIED,
                        Annotations.NONE,
                        method.place()),
                known == null ? BasicType.VARIABLE : known,
                null);
    }
}
