package io.aludel.processor.validate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.EntityModel.Trait;
import io.aludel.processor.model.MethodModel;
import io.aludel.processor.model.Models;
import io.aludel.processor.model.ProjectedModel;
import io.aludel.processor.model.ProjectionModel;
import io.aludel.processor.model.ProjectionModel.Component;
import io.aludel.processor.report.ClassMessage;
import io.aludel.processor.report.FieldMessage;
import io.aludel.processor.report.MethodMessage;
import io.aludel.processor.report.Problems;
import io.aludel.processor.report.ProjectionMessage;
import io.aludel.processor.report.Suggestion;
import io.aludel.processor.validate.ProjectionResolver.Found;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Projections: records whose components are found in their entity. */
public final class ProjectionRules {

    private final Models models;
    private final Problems problems;

    /** Makes the rules for one compilation. */
    public ProjectionRules(Models models, Problems problems) {
        this.models = models;
        this.problems = problems;
    }

    /** Checks a projection; where its components come from, or null when something is wrong. */
    public @Nullable List<ProjectedModel> check(ProjectionModel projection) {
        EntityModel source = declaration(projection);
        if (source == null) {
            return null;
        }
        int errors = problems.errors();
        List<ProjectedModel> parts = new ArrayList<>();
        for (Component component : projection.components()) {
            ProjectedModel part = part(projection, source, component);
            if (part != null) {
                parts.add(part);
                circle(projection, component, part);
            }
        }
        partners(projection);
        return problems.errors() == errors ? parts : null;
    }

    private @Nullable EntityModel declaration(ProjectionModel projection) {
        String name = projection.simpleName();
        if (!projection.is(Trait.RECORD)) {
            problems.error(projection.annotation().place(), ProjectionMessage.PROJECTION_NO_RECORD, name);
            return null;
        }
        if (projection.is(Trait.GENERIC)) {
            problems.error(projection.place(), ProjectionMessage.PROJECTION_GENERIC, name);
            return null;
        }
        if (projection.is(Trait.PRIVATE)) {
            problems.error(projection.place(), ClassMessage.PRIVATE_CLASS, name);
            return null;
        }
        ClassName source = projection.source();
        EntityModel entity = source == null ? null : models.find(source);
        if (entity == null) {
            problems.error(
                    projection.annotation().place("value"),
                    ProjectionMessage.PROJECTION_OF,
                    name,
                    source == null ? "no class" : source.simpleName());
        }
        return entity;
    }

    private @Nullable ProjectedModel part(ProjectionModel projection, EntityModel source, Component component) {
        MethodModel expression = projection.expression(component.name());
        Annotation from = component.annotations().find("From");
        if (expression != null) {
            if (from != null) {
                problems.error(
                        component.place(),
                        FieldMessage.CONTRADICTING_ANNOTATIONS,
                        projection.simpleName(),
                        component.name(),
                        "From",
                        "ColumnExpression");
            }
            return computed(projection, source, component, expression);
        }
        Found found = new ProjectionResolver(models, projection, source, component).resolve();
        if (found.message() != null) {
            problems.error(component.place(), found.message(), found.arguments());
        }
        return found.part();
    }

    private ProjectedModel computed(
            ProjectionModel projection, EntityModel source, Component component, MethodModel expression) {
        boolean takesPath = expression.parameters().size() == 1
                && MethodModel.simpleName(expression.parameters().get(0).type())
                        .endsWith(source.metamodel().simpleName() + ".Path");
        if (!expression.isStatic() || !expression.isCallable() || !takesPath || source.embeddable()) {
            problems.error(
                    expression.place(),
                    MethodMessage.EXPRESSION_SIGNATURE,
                    "ColumnExpression",
                    projection.simpleName(),
                    expression.name(),
                    source.metamodel().simpleName(),
                    "");
        }
        TypeName given = expression.valueType();
        if (given != null && !given.equals(component.type().box())) {
            problems.error(
                    component.place(),
                    MethodMessage.EXPRESSION_TYPE,
                    projection.simpleName(),
                    expression.name(),
                    expression.returnType(),
                    component.type());
        }
        return new ProjectedModel.OfMethod(
                "", expression, projection.onObject(component.name(), source.name()), source);
    }

    private void partners(ProjectionModel projection) {
        List<String> names =
                projection.components().stream().map(Component::name).toList();
        for (MethodModel method : projection.methods()) {
            Annotation annotation = method.annotations().find("ColumnExpression");
            if (annotation != null && !names.contains(method.name())) {
                problems.error(
                        annotation.place(),
                        ProjectionMessage.PROJECTED_NO_COMPONENT,
                        projection.simpleName(),
                        method.name(),
                        Suggestion.hint(method.name(), names));
            }
        }
    }

    private void circle(ProjectionModel projection, Component component, ProjectedModel part) {
        ClassName inner = part.projectionName();
        if (inner != null && reaches(inner, projection.name(), new HashSet<>())) {
            problems.error(
                    component.place(),
                    ProjectionMessage.PROJECTION_CIRCLE,
                    projection.simpleName(),
                    component.name(),
                    inner.simpleName());
        }
    }

    private boolean reaches(ClassName from, ClassName wanted, Set<ClassName> seen) {
        if (from.equals(wanted)) {
            return true;
        }
        ProjectionModel projection = seen.add(from) ? models.projection(from) : null;
        if (projection == null) {
            return false;
        }
        for (Component component : projection.components()) {
            for (TypeName mentioned : List.of(component.type(), component.argument(false))) {
                if (mentioned instanceof ClassName name && reaches(name, wanted, seen)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether all components can be taken from objects: none can be computed by the database alone. */
    public boolean isFromObjects(ProjectionModel projection, List<ProjectedModel> parts) {
        return parts.stream().allMatch(part -> isFromObject(projection, part));
    }

    private boolean isFromObject(ProjectionModel projection, ProjectedModel part) {
        if (part instanceof ProjectedModel.OfMethod method) {
            return method.onObject() != null;
        }
        if (part instanceof ProjectedModel.OfHybrid hybrid) {
            return hybrid.hybrid().isCallableFrom(projection.name().packageName());
        }
        if (part instanceof ProjectedModel.Many many) {
            return isFromObject(projection, many.each());
        }
        return !(part instanceof ProjectedModel.Nested nested) || isFromObjects(nested.projection());
    }

    private boolean isFromObjects(ProjectionModel nested) {
        EntityModel source = nested.source() == null ? null : models.find(nested.source());
        if (source == null) {
            return false;
        }
        for (Component component : nested.components()) {
            MethodModel expression = nested.expression(component.name());
            ProjectedModel part = expression != null
                    ? new ProjectedModel.OfMethod(
                            "", expression, nested.onObject(component.name(), source.name()), source)
                    : new ProjectionResolver(models, nested, source, component)
                            .resolve()
                            .part();
            if (part == null || !isFromObject(nested, part)) {
                return false;
            }
        }
        return true;
    }
}
