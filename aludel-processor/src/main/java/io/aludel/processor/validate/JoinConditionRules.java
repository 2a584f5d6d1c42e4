package io.aludel.processor.validate;

import com.palantir.javapoet.ClassName;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MethodModel;
import io.aludel.processor.model.RelationModel;
import io.aludel.processor.report.Problems;
import io.aludel.processor.report.RelationshipMessage;
import io.aludel.processor.report.Suggestion;
import org.jspecify.annotations.Nullable;

/** Conditions belong to relationships and take both ends. */
final class JoinConditionRules implements Rule {

    private final Problems problems;

    JoinConditionRules(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void check(EntityModel entity) {
        for (MethodModel method : entity.methodsWith("JoinCondition")) {
            Annotation annotation = method.annotations().find("JoinCondition");
            if (annotation != null) {
                check(entity, method, annotation);
            }
        }
    }

    private void check(EntityModel entity, MethodModel method, Annotation annotation) {
        String name = annotation.string("value", "");
        AttributeModel attribute = entity.attributes().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElse(null);
        if (!(attribute instanceof RelationModel relation)) {
            problems.error(
                    annotation.place("value"),
                    RelationshipMessage.CONDITION_OF,
                    name,
                    entity.simpleName(),
                    Suggestion.hint(
                            name,
                            entity.attributes().stream()
                                    .filter(RelationModel.class::isInstance)
                                    .map(AttributeModel::name)
                                    .toList()));
            return;
        }
        ClassName links = annotation.className("links");
        if (links != null && relation.annotations().find("JoinTable") == null) {
            problems.error(
                    annotation.place("links"),
                    RelationshipMessage.CONDITION_LINKS,
                    entity.simpleName(),
                    relation.name());
        } else if (links != null && !isCondition(entity, method, relation, links)) {
            problems.error(
                    method.place(),
                    RelationshipMessage.CONDITION_LINK_METHOD,
                    entity.simpleName(),
                    method.name(),
                    relation.target() == null ? "Target" : relation.target().simpleName(),
                    links.simpleName());
        } else if (links == null && !isCondition(entity, method, relation, null)) {
            problems.error(
                    method.place(),
                    RelationshipMessage.CONDITION_METHOD,
                    entity.simpleName(),
                    method.name(),
                    relation.target() == null ? "Target" : relation.target().simpleName());
        }
        boolean written = relation.annotations().findAny("JoinColumn", "JoinColumns", "JoinTable") != null
                || !relation.mappedBy().isEmpty();
        if (!written && !relation.annotations().has("ViewOnly")) {
            problems.error(
                    relation.place(), RelationshipMessage.CONDITION_WRITES, entity.simpleName(), relation.name());
        }
    }

    private static boolean isCondition(
            EntityModel entity, MethodModel method, RelationModel relation, @Nullable ClassName links) {
        return method.isStatic()
                && method.isCallable()
                && method.returns().equals("Predicate")
                && method.parameters().size() == (links == null ? 2 : 3)
                && (links == null || isPath(method, 2, links.simpleName()))
                && isPath(method, 0, entity.simpleName())
                && (relation.target() == null
                        || isPath(method, 1, relation.target().simpleName()));
    }

    private static boolean isPath(MethodModel method, int parameter, String entity) {
        return MethodModel.simpleName(method.parameters().get(parameter).type()).endsWith(entity + "_.Path");
    }
}
