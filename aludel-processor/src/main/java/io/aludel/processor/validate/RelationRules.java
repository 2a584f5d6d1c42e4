package io.aludel.processor.validate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.EntityModel.Trait;
import io.aludel.processor.model.Models;
import io.aludel.processor.model.RelationModel;
import io.aludel.processor.model.Shape;
import io.aludel.processor.report.Problems;
import io.aludel.processor.report.RelationshipMessage;
import org.jspecify.annotations.Nullable;

/** The types of relationships: what a field can hold, and what is on the other side. */
final class RelationRules implements Rule {

    private final Models models;
    private final Problems problems;
    private final MappedByRules mappedBy;
    private final OrderByRules orderBy;
    private final RelationshipSettingRules settings;
    private final CollectionRules collections;

    RelationRules(Models models, Problems problems) {
        this.models = models;
        this.problems = problems;
        mappedBy = new MappedByRules(problems);
        orderBy = new OrderByRules(problems);
        settings = new RelationshipSettingRules(problems);
        collections = new CollectionRules(problems);
    }

    @Override
    public void check(EntityModel entity) {
        for (AttributeModel attribute : entity.attributes()) {
            if (attribute instanceof RelationModel relation && relation.holdsValues()) {
                continue;
            }
            if (attribute instanceof RelationModel relation) {
                settings.check(entity, relation);
                if (shape(entity, relation) && !isLeftToSubclasses(entity, relation)) {
                    otherSide(entity, relation);
                }
            } else {
                orderBy.checkValue(entity, attribute);
            }
        }
        if (entity.entity()) {
            entity.allAttributes().stream()
                    .filter(attribute -> attribute instanceof RelationModel relation
                            && relation.field().generic()
                            && !relation.holdsValues()
                            && !entity.attributes().contains(attribute))
                    .forEach(attribute -> otherSide(entity, (RelationModel) attribute));
        }
    }

    private void otherSide(EntityModel entity, RelationModel relation) {
        EntityModel target = target(entity, relation);
        if (target != null) {
            mappedBy.check(entity, relation, target);
            orderBy.check(relation, target);
            collections.check(entity, relation, target);
        }
    }

    /** Whether a type parameter of a mapped superclass stands for the other side, of which its bound does not say enough. */
    private boolean isLeftToSubclasses(EntityModel entity, RelationModel relation) {
        if (entity.entity() || !relation.field().generic()) {
            return false;
        }
        ClassName bound = relation.target();
        EntityModel known = bound == null ? null : models.find(bound);
        return known == null || !known.entity();
    }

    private boolean shape(EntityModel entity, RelationModel relation) {
        Shape shape = relation.field().shape();
        String annotation = relation.annotation().simpleName();
        if (relation.kind().toOne()) {
            if (shape == Shape.SINGLE) {
                return true;
            }
            problems.error(
                    relation.annotation().place(),
                    RelationshipMessage.TO_ONE_COLLECTION,
                    annotation,
                    entity.simpleName(),
                    relation.name(),
                    annotation.equals("ManyToOne") ? "ManyToMany" : "OneToMany");
            return false;
        }
        if (shape.isTrackable()) {
            return true;
        }
        if (shape.isCollection()) {
            ClassName type = rawType(relation);
            problems.error(
                    relation.place(),
                    RelationshipMessage.CONCRETE_COLLECTION,
                    entity.simpleName(),
                    relation.name(),
                    type.simpleName(),
                    shape.interfaceName());
        } else {
            problems.error(
                    relation.annotation().place(),
                    RelationshipMessage.NOT_A_COLLECTION,
                    annotation,
                    entity.simpleName(),
                    relation.name(),
                    relation.type(),
                    annotation.equals("OneToMany") ? "OneToOne" : "ManyToOne");
        }
        return false;
    }

    private static ClassName rawType(RelationModel relation) {
        return relation.type() instanceof ParameterizedTypeName generic
                ? generic.rawType()
                : (ClassName) relation.type();
    }

    private @Nullable EntityModel target(EntityModel entity, RelationModel relation) {
        ClassName name = relation.target();
        if (name == null || name.equals(ClassName.OBJECT)) {
            problems.error(relation.place(), RelationshipMessage.TARGET_UNKNOWN, entity.simpleName(), relation.name());
            return null;
        }
        EntityModel target = models.find(name);
        if (target == null || !target.entity()) {
            Annotation annotation = relation.annotation();
            problems.error(
                    annotation.has("targetEntity") ? annotation.place("targetEntity") : relation.place(),
                    RelationshipMessage.TARGET_NOT_ENTITY,
                    entity.simpleName(),
                    relation.name(),
                    name.simpleName(),
                    targetRemedy(name, target));
            return null;
        }
        if (!target.is(Trait.COMPILED) && !target.is(Trait.ENHANCED)) {
            problems.error(
                    relation.place(),
                    RelationshipMessage.TARGET_NOT_ENHANCED,
                    entity.simpleName(),
                    relation.name(),
                    name.canonicalName());
        }
        return target;
    }

    private String targetRemedy(ClassName name, @Nullable EntityModel target) {
        if (models.isAnnotated(name, "Embeddable")) {
            return "It is embeddable: @Embedded is for one of them, @ElementCollection for several.";
        }
        if (target != null) {
            return "A mapped superclass has no table to refer to; name one of its entities.";
        }
        return "Annotate " + name.simpleName() + " with @Entity, or mark the field @Transient.";
    }
}
