package io.aludel.processor.model;

import com.palantir.javapoet.TypeName;
import io.aludel.processor.model.ProjectionModel.Component;
import io.aludel.processor.report.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Reads one type with {@code @Projection}. */
final class ProjectionReader {

    private final EntityReader entities;
    private final AttributeReader attributes;

    ProjectionReader(EntityReader entities, AttributeReader attributes) {
        this.entities = entities;
        this.attributes = attributes;
    }

    static boolean isProjection(TypeElement type) {
        return Annotations.of(type).has("Projection");
    }

    ProjectionModel read(TypeElement type) {
        Annotation annotation = Objects.requireNonNull(Annotations.of(type).find("Projection"));
        List<Component> components = new ArrayList<>();
        for (Element component : type.getRecordComponents()) {
            components.add(new Component(
                    component.getSimpleName().toString(),
                    TypeName.get(component.asType()).withoutAnnotations(),
                    attributes.shape(component.asType()),
                    nullness(type, component),
                    Annotations.of(component),
                    place(type, component)));
        }
        List<MethodModel> methods = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (method.getModifiers().contains(Modifier.STATIC)
                    || Annotations.of(method).has("ColumnExpression")) {
                methods.add(MethodModel.of(method));
            }
        }
        return new ProjectionModel(
                TypeSystem.name(type),
                entities.traits(type),
                annotation,
                annotation.className("value"),
                components,
                methods,
                Place.of(type));
    }

    /** A record's field stands where its component is written, and compilers know the place of fields. */
    private static Place place(TypeElement type, Element component) {
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            if (field.getSimpleName().equals(component.getSimpleName()) && field.getKind() == ElementKind.FIELD) {
                return Place.of(field);
            }
        }
        return Place.of(component);
    }

    private static Nullness nullness(TypeElement type, Element component) {
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            if (field.getSimpleName().equals(component.getSimpleName())) {
                return Nullness.of(field);
            }
        }
        return Nullness.UNSPECIFIED;
    }
}
