package io.aludel.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * A class that {@code @EntityListeners} names. Immutable.
 *
 * @param name its name
 * @param constructible whether it has a constructor without arguments that is not private, and is no inner class
 * @param methods its methods with lifecycle annotations, those of superclasses first
 */
public record ListenerModel(ClassName name, boolean constructible, List<MethodModel> methods) {

    /** Copies the list. */
    public ListenerModel {
        methods = List.copyOf(methods);
    }

    /** The classes that {@code @EntityListeners} of an entity names, in order; classes that do not exist are left out. */
    public static List<ListenerModel> of(EntityModel entity) {
        Annotation annotation = entity.annotations().find("EntityListeners");
        List<ListenerModel> listeners = new ArrayList<>();
        if (annotation != null) {
            for (TypeMirror type : annotation.types("value")) {
                TypeElement element = TypeSystem.element(type);
                if (element != null) {
                    listeners.add(of(element));
                }
            }
        }
        return listeners;
    }

    private static ListenerModel of(TypeElement type) {
        boolean constructible = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .anyMatch(constructor -> constructor.getParameters().isEmpty() && isCallable(constructor));
        List<MethodModel> methods = new ArrayList<>();
        collect(type, methods);
        return new ListenerModel(
                TypeSystem.name(type),
                constructible
                        && !TypeSystem.isInner(type)
                        && !type.getModifiers().contains(Modifier.ABSTRACT),
                methods);
    }

    private static void collect(TypeElement type, List<MethodModel> methods) {
        TypeElement above = TypeSystem.element(type.getSuperclass());
        if (above != null) {
            collect(above, methods);
        }
        for (ExecutableElement element : ElementFilter.methodsIn(type.getEnclosedElements())) {
            MethodModel method = MethodModel.of(element);
            if (!Lifecycle.kindsOf(method).isEmpty()) {
                methods.removeIf(inherited -> inherited.name().equals(method.name()));
                methods.add(method);
            }
        }
    }

    private static boolean isCallable(ExecutableElement element) {
        return !element.getModifiers().contains(Modifier.PRIVATE);
    }
}
