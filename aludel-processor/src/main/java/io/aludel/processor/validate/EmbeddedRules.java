package io.aludel.processor.validate;

import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.BasicModel;
import io.aludel.processor.model.EmbeddedModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.EntityModel.Trait;
import io.aludel.processor.model.RelationModel;
import io.aludel.processor.report.EmbeddableMessage;
import io.aludel.processor.report.FieldMessage;
import io.aludel.processor.report.Problems;
import io.aludel.processor.report.Suggestion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a value with several columns may consist of, and where it may stand. */
final class EmbeddedRules implements Rule {

    private final Problems problems;

    EmbeddedRules(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void check(EntityModel entity) {
        if (entity.embeddable()) {
            embeddable(entity);
        }
        for (AttributeModel attribute : entity.attributes()) {
            if (attribute instanceof EmbeddedModel embedded) {
                overrides(entity, embedded);
            } else {
                notEmbeddable(entity, attribute);
            }
        }
        inheritedOverrides(entity);
    }

    private void embeddable(EntityModel entity) {
        if (entity.is(Trait.GENERIC)) {
            problems.error(entity.place(), EmbeddableMessage.GENERIC_EMBEDDABLE, entity.simpleName());
        }
        if (contains(entity, entity, new ArrayList<>())) {
            problems.error(entity.place(), EmbeddableMessage.EMBEDDABLE_CONTAINS_ITSELF, entity.simpleName());
        }
        if (entity.is(Trait.RECORD)) {
            entity.otherFields().stream()
                    .filter(field -> field.modifier().equals("@Transient"))
                    .forEach(field ->
                            component(entity, field.name(), field.annotations().find("Transient")));
        }
        for (AttributeModel attribute : entity.attributes()) {
            if (attribute instanceof RelationModel relation) {
                component(entity, attribute.name(), relation.annotation());
            }
            component(entity, attribute.name(), attribute.annotations().findAny("Id", "EmbeddedId", "Version"));
        }
    }

    private void component(EntityModel entity, String name, @Nullable Annotation annotation) {
        if (annotation != null) {
            problems.error(
                    annotation.place(),
                    EmbeddableMessage.NOT_IN_EMBEDDABLE,
                    annotation.simpleName(),
                    entity.simpleName(),
                    name);
        }
    }

    private static boolean contains(EntityModel whole, EntityModel part, List<EntityModel> seen) {
        if (seen.contains(part)) {
            return false;
        }
        seen.add(part);
        return part.allAttributes().stream()
                .filter(attribute -> attribute instanceof EmbeddedModel)
                .map(attribute -> ((EmbeddedModel) attribute).embeddable())
                .anyMatch(inner -> inner == whole || contains(whole, inner, seen));
    }

    private void overrides(EntityModel entity, EmbeddedModel embedded) {
        for (Annotation override : embedded.annotations().repeated("AttributeOverride", "AttributeOverrides")) {
            String path = override.string("name", "");
            if (embedded.component(path) == null) {
                EntityModel embeddable = embedded.embeddable();
                problems.error(
                        override.place("name"),
                        EmbeddableMessage.UNKNOWN_COMPONENT,
                        path,
                        embeddable.simpleName(),
                        Suggestion.hint(path, embeddable.attributeNames()));
            }
        }
        Annotation column = embedded.annotations().findAny("Column", "Enumerated", "Lob", "GeneratedValue", "Basic");
        if (column != null) {
            problems.error(
                    column.place(),
                    FieldMessage.MISPLACED_ANNOTATION,
                    column.simpleName(),
                    entity.simpleName(),
                    embedded.name(),
                    "a value with several columns",
                    "Say it of a component: @AttributeOverride(name = \"...\", column = @Column(...)).");
        }
    }

    private void notEmbeddable(EntityModel entity, AttributeModel attribute) {
        Annotation embedded = attribute.annotations().findAny("Embedded", "EmbeddedId");
        if (embedded != null) {
            problems.error(
                    embedded.place(),
                    EmbeddableMessage.NOT_EMBEDDABLE,
                    embedded.simpleName(),
                    entity.simpleName(),
                    attribute.name(),
                    attribute.type());
        }
        Annotation override = attribute.annotations().findAny("AttributeOverride", "AttributeOverrides");
        if (override != null && attribute instanceof BasicModel) {
            problems.error(
                    override.place(),
                    FieldMessage.MISPLACED_ANNOTATION,
                    override.simpleName(),
                    entity.simpleName(),
                    attribute.name(),
                    "a value with one column",
                    "Use @Column.");
        }
    }

    /** On a class it is about inherited attributes. */
    private void inheritedOverrides(EntityModel entity) {
        for (Annotation override : entity.annotations().repeated("AttributeOverride", "AttributeOverrides")) {
            String path = override.string("name", "");
            if (entity.overridden(path) == null) {
                problems.error(
                        override.place("name"),
                        EmbeddableMessage.OVERRIDE_UNKNOWN,
                        path,
                        entity.simpleName(),
                        Suggestion.hint(
                                path,
                                entity.allAttributes().stream()
                                        .filter(attribute ->
                                                !entity.attributes().contains(attribute))
                                        .map(AttributeModel::name)
                                        .toList()));
            }
        }
    }
}
