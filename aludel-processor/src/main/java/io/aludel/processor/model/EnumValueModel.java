package io.aludel.processor.model;

import com.palantir.javapoet.TypeName;
import io.aludel.processor.report.Place;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * The field of an enum that says what stands for each constant in the database. Immutable.
 *
 * @param name the field's name
 * @param type its type
 * @param access how generated code reads it, {@code code} or {@code getCode()}; empty when it cannot
 * @param place the annotation
 */
public record EnumValueModel(String name, TypeName type, String access, Place place) {

    private static final Set<String> TYPES = Set.of("byte", "short", "int", "java.lang.String");

    /** The annotated field of an enum, as a class of a package sees it; null when there is none. */
    static @Nullable EnumValueModel of(@Nullable TypeElement type, TypeSystem types, String packageName) {
        if (type == null || type.getKind() != ElementKind.ENUM) {
            return null;
        }
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            Annotation annotation = Annotations.of(field).find("EnumeratedValue");
            if (annotation != null) {
                String name = field.getSimpleName().toString();
                return new EnumValueModel(
                        name,
                        TypeName.get(field.asType()).withoutAnnotations(),
                        access(type, field, name, types, packageName),
                        annotation.place());
            }
        }
        return null;
    }

    private static String access(
            TypeElement type, VariableElement field, String name, TypeSystem types, String packageName) {
        if (types.isVisibleTo(field, packageName)) {
            return name;
        }
        String getter = "get" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            String called = method.getSimpleName().toString();
            if ((called.equals(name) || called.equals(getter))
                    && method.getParameters().isEmpty()
                    && !method.getModifiers().contains(Modifier.STATIC)
                    && types.isVisibleTo(method, packageName)
                    && TypeName.get(method.getReturnType())
                            .withoutAnnotations()
                            .equals(TypeName.get(field.asType()).withoutAnnotations())) {
                return called + "()";
            }
        }
        return "";
    }

    /** Whether a column can hold its values, and generated code can read them. */
    public boolean isUsable() {
        return TYPES.contains(type.toString()) && !access.isEmpty();
    }

    /** Whether it is text. */
    public boolean isText() {
        return type.toString().equals("java.lang.String");
    }
}
