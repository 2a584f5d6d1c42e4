package io.aludel.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.aludel.processor.report.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** An annotation as it was written: its values by name, each with its place. Only what was written is seen, no defaults. */
public final class Annotation {

    private final Element element;
    private final AnnotationMirror mirror;

    Annotation(Element element, AnnotationMirror mirror) {
        this.element = element;
        this.mirror = mirror;
    }

    /** The qualified name, such as {@code jakarta.persistence.Column}. */
    public String qualifiedName() {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    /** The name without its package, such as {@code Column}. */
    public String simpleName() {
        return mirror.getAnnotationType().asElement().getSimpleName().toString();
    }

    /** The same, to be written on generated code. */
    public AnnotationSpec copy() {
        return AnnotationSpec.get(mirror);
    }

    /** The place of the annotation. */
    public Place place() {
        return Place.of(element, mirror, null);
    }

    /** The place of one value, or of the annotation when the value was not written. */
    public Place place(String member) {
        return Place.of(element, mirror, value(member));
    }

    /** Whether the value was written. */
    public boolean has(String member) {
        return value(member) != null;
    }

    /** Whether the value was written and differs from what it is without. */
    public boolean isSet(String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                AnnotationValue defaultValue = entry.getKey().getDefaultValue();
                return defaultValue == null
                        || !defaultValue.toString().equals(entry.getValue().toString());
            }
        }
        return false;
    }

    /** The names of the values that were written. */
    public Set<String> members() {
        return mirror.getElementValues().keySet().stream()
                .map(key -> key.getSimpleName().toString())
                .collect(Collectors.toSet());
    }

    /** A string, or the default. */
    public String string(String member, String defaultValue) {
        return constant(member) instanceof String text ? text : defaultValue;
    }

    /** An int, or the default. */
    public int number(String member, int defaultValue) {
        return constant(member) instanceof Integer number ? number : defaultValue;
    }

    /** A boolean, or the default. */
    public boolean flag(String member, boolean defaultValue) {
        return constant(member) instanceof Boolean flag ? flag : defaultValue;
    }

    /** The name of an enum constant, or the default. */
    public String constantName(String member, String defaultValue) {
        return constant(member) instanceof VariableElement constant
                ? constant.getSimpleName().toString()
                : defaultValue;
    }

    /** The names in an array of enum constants; empty when not written. */
    public List<String> constantNames(String member) {
        List<String> names = new ArrayList<>();
        for (AnnotationValue item : items(member)) {
            if (item.getValue() instanceof VariableElement constant) {
                names.add(constant.getSimpleName().toString());
            }
        }
        return names;
    }

    /** The strings in an array; empty when not written. */
    public List<String> strings(String member) {
        return items(member).stream()
                .map(item -> String.valueOf(item.getValue()))
                .toList();
    }

    /** The annotations in an array; empty when not written. */
    public List<Annotation> annotations(String member) {
        List<Annotation> annotations = new ArrayList<>();
        for (AnnotationValue item : items(member)) {
            if (item.getValue() instanceof AnnotationMirror nested) {
                annotations.add(new Annotation(element, nested));
            }
        }
        return annotations;
    }

    /** A class, or null when it was not written or is not a class that exists. */
    @Nullable
    TypeMirror type(String member) {
        return constant(member) instanceof TypeMirror type ? type : null;
    }

    /** The name of a class; null when none was written. */
    public @Nullable ClassName className(String member) {
        TypeElement type = TypeSystem.element(type(member));
        return type == null ? null : TypeSystem.name(type);
    }

    /** The names of the classes in an array; empty when not written. */
    public List<TypeName> classes(String member) {
        return types(member).stream().map(TypeName::get).toList();
    }

    /** The classes in an array; empty when not written. */
    List<TypeMirror> types(String member) {
        List<TypeMirror> types = new ArrayList<>();
        for (AnnotationValue item : items(member)) {
            if (item.getValue() instanceof TypeMirror type) {
                types.add(type);
            }
        }
        return types;
    }

    private List<? extends AnnotationValue> items(String member) {
        AnnotationValue value = value(member);
        if (value == null) {
            return List.of();
        }
        if (value.getValue() instanceof List<?> list) {
            return list.stream().map(AnnotationValue.class::cast).toList();
        }
        return List.of(value);
    }

    private @Nullable Object constant(String member) {
        AnnotationValue value = value(member);
        return value == null ? null : value.getValue();
    }

    private @Nullable AnnotationValue value(String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return entry.getValue();
            }
        }
        return null;
    }
}
