package io.aludel.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * The class in which keys of an entity may be given: {@code @IdClass}. Immutable.
 *
 * @param name the class
 * @param visible whether generated code can name it
 * @param parts what it has for each attribute of the key, in the order of the attributes
 * @param annotation the annotation
 */
public record IdClassModel(ClassName name, boolean visible, List<Part> parts, Annotation annotation) {

    /**
     * What the class has for one attribute of the key.
     *
     * @param attribute the attribute
     * @param access how generated code reads it, {@code code()} or {@code code}; empty when there is nothing of that name
     * @param type its type, or null
     */
    public record Part(
            AttributeModel attribute,
            String access,
            @Nullable TypeName type) {}

    /** Copies the list. */
    public IdClassModel {
        parts = List.copyOf(parts);
    }

    /** The key class of an entity, or null. */
    static @Nullable IdClassModel of(
            Annotations annotations, List<AttributeModel> attributes, TypeSystem types, String packageName) {
        Annotation annotation = annotations.find("IdClass");
        TypeMirror said = annotation == null ? null : annotation.type("value");
        TypeElement type = said == null ? null : TypeSystem.element(said);
        if (annotation == null || type == null) {
            return null;
        }
        List<Part> parts = new ArrayList<>();
        for (AttributeModel attribute : attributes) {
            if (attribute.identifier()) {
                parts.add(part(type, attribute, types, packageName));
            }
        }
        return new IdClassModel(TypeSystem.name(type), types.isVisibleIn(type, packageName), parts, annotation);
    }

    private static Part part(TypeElement type, AttributeModel attribute, TypeSystem types, String packageName) {
        String name = attribute.name();
        String getter = "get" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            String called = method.getSimpleName().toString();
            if ((called.equals(name) || called.equals(getter))
                    && method.getParameters().isEmpty()
                    && isUsable(method, types, packageName)) {
                return new Part(attribute, called + "()", type(method.getReturnType()));
            }
        }
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            if (field.getSimpleName().contentEquals(name) && isUsable(field, types, packageName)) {
                return new Part(attribute, name, type(field.asType()));
            }
        }
        return new Part(attribute, "", null);
    }

    private static boolean isUsable(Element member, TypeSystem types, String packageName) {
        return !member.getModifiers().contains(Modifier.STATIC) && types.isVisibleTo(member, packageName);
    }

    private static TypeName type(TypeMirror type) {
        return TypeName.get(type).withoutAnnotations().box();
    }
}
