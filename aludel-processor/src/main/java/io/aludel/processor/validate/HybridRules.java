package io.aludel.processor.validate;

import com.palantir.javapoet.TypeName;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.BasicModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.HybridModel;
import io.aludel.processor.model.MethodModel;
import io.aludel.processor.report.FieldMessage;
import io.aludel.processor.report.MethodMessage;
import io.aludel.processor.report.Problems;
import io.aludel.processor.report.Suggestion;
import java.util.List;
import java.util.Set;

/** Attributes that the database computes, and methods that mean the same in a query. */
final class HybridRules implements Rule {

    private static final Set<String> OF_COLUMNS =
            Set.of("Column", "Id", "Version", "GeneratedValue", "ServerDefault", "Computed", "FetchedValue", "Lob");

    private final Problems problems;

    HybridRules(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void check(EntityModel entity) {
        for (AttributeModel attribute : entity.attributes()) {
            Annotation computed = attribute.annotations().findAny("ColumnProperty", "QueryExpression");
            if (computed != null) {
                computed(entity, attribute, computed);
            }
        }
        partners(
                entity,
                "ColumnExpression",
                "ColumnProperty",
                entity.attributes().stream()
                        .filter(attribute ->
                                attribute.annotations().findAny("ColumnProperty", "QueryExpression") != null)
                        .map(AttributeModel::name)
                        .toList());
        List<String> hybrids =
                entity.methodsWith("Hybrid").stream().map(MethodModel::name).toList();
        partners(entity, "HybridExpression", "Hybrid", hybrids);
        partners(entity, "HybridUpdate", "Hybrid", hybrids);
        entity.hybrids().forEach(hybrid -> hybrid(entity, hybrid));
    }

    private void computed(EntityModel entity, AttributeModel attribute, Annotation computed) {
        if (!(attribute instanceof BasicModel)) {
            problems.error(
                    computed.place(),
                    FieldMessage.MISPLACED_ANNOTATION,
                    computed.simpleName(),
                    entity.simpleName(),
                    attribute.name(),
                    "no value of one type",
                    "Use it for a number, a text, a date and the like.");
            return;
        }
        attribute.annotations().all().stream()
                .filter(annotation -> OF_COLUMNS.contains(annotation.simpleName()))
                .forEach(annotation -> problems.error(
                        annotation.place(),
                        FieldMessage.CONTRADICTING_ANNOTATIONS,
                        entity.simpleName(),
                        attribute.name(),
                        computed.simpleName(),
                        annotation.simpleName()));
        MethodModel expression = entity.methodsWith("ColumnExpression").stream()
                .filter(method -> method.name().equals(attribute.name()))
                .findFirst()
                .orElse(null);
        if (expression != null) {
            signature(entity, expression, "ColumnExpression", 1);
            type(entity, expression, attribute.type());
        } else if (computed.simpleName().equals("ColumnProperty")) {
            problems.error(
                    computed.place(),
                    MethodMessage.NO_EXPRESSION,
                    "ColumnProperty",
                    entity.simpleName(),
                    attribute.name(),
                    "@ColumnExpression static Expression<"
                            + attribute.type().box() + "> " + attribute.name() + "("
                            + entity.metamodel().simpleName() + ".Path path)");
        }
    }

    /** The names of methods and of what they belong to are the same. */
    private void partners(EntityModel entity, String annotation, String partner, List<String> names) {
        for (MethodModel method : entity.methodsWith(annotation)) {
            Annotation found = method.annotations().find(annotation);
            if (found != null && !names.contains(method.name())) {
                problems.error(
                        found.place(),
                        MethodMessage.NO_PARTNER,
                        annotation,
                        entity.simpleName(),
                        method.name(),
                        partner,
                        Suggestion.hint(method.name(), names));
            }
        }
    }

    private void hybrid(EntityModel entity, HybridModel hybrid) {
        Annotation annotation = hybrid.method().annotations().find("Hybrid");
        if (annotation == null) {
            return;
        }
        if (hybrid.method().isStatic()) {
            problems.error(annotation.place(), MethodMessage.STATIC_HYBRID, entity.simpleName(), hybrid.name());
        }
        MethodModel expression = hybrid.expression();
        if (expression == null) {
            problems.error(
                    annotation.place(),
                    MethodMessage.NO_EXPRESSION,
                    "Hybrid",
                    entity.simpleName(),
                    hybrid.name() + "()",
                    "@HybridExpression static Expression<"
                            + hybrid.method().returnType().box() + "> " + hybrid.name() + "("
                            + entity.metamodel().simpleName() + ".Path path)");
            return;
        }
        if (entity.attribute(hybrid.name()) != null && hybrid.isAttribute()) {
            problems.error(
                    annotation.place(), MethodMessage.HYBRID_HIDES_ATTRIBUTE, entity.simpleName(), hybrid.name());
        }
        signature(
                entity,
                expression,
                "HybridExpression",
                hybrid.method().parameters().size() + 1);
        if (!hybrid.hasOwnType()) {
            type(entity, expression, hybrid.method().returnType());
        }
        MethodModel update = hybrid.update();
        if (update != null) {
            signature(entity, update, "HybridUpdate", 2);
        }
    }

    private void signature(EntityModel entity, MethodModel method, String name, int parameters) {
        Annotation annotation = method.annotations().find(name);
        boolean takesPath = !method.parameters().isEmpty()
                && MethodModel.simpleName(method.parameters().get(0).type())
                        .endsWith(entity.metamodel().simpleName() + ".Path");
        if (annotation != null
                && (!method.isStatic()
                        || !method.isCallable()
                        || !takesPath
                        || method.parameters().size() != parameters)) {
            problems.error(
                    annotation.place(),
                    MethodMessage.EXPRESSION_SIGNATURE,
                    name,
                    entity.simpleName(),
                    method.name(),
                    entity.metamodel().simpleName(),
                    parameters == 1
                            ? ""
                            : name.equals("HybridUpdate") ? ", then the value" : ", then what the hybrid takes");
        }
    }

    private void type(EntityModel entity, MethodModel expression, TypeName wanted) {
        TypeName given = expression.valueType();
        if (given != null && !given.equals(wanted.box())) {
            problems.error(
                    expression.place(),
                    MethodMessage.EXPRESSION_TYPE,
                    entity.simpleName(),
                    expression.name(),
                    expression.returnType(),
                    wanted);
        }
    }
}
