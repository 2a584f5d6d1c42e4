package io.aludel.processor.validate;

import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.EntityModel.AnnotatedMember;
import io.aludel.processor.model.EntityModel.Trait;
import io.aludel.processor.model.Models;
import io.aludel.processor.model.RelationModel;
import io.aludel.processor.report.ColumnMessage;
import io.aludel.processor.report.Problems;

/** Entities that are records: they are loaded at once and never change. */
final class RecordRules implements Rule {

    private final Models models;
    private final Problems problems;

    RecordRules(Models models, Problems problems) {
        this.models = models;
        this.problems = problems;
    }

    @Override
    public void check(EntityModel entity) {
        for (AttributeModel attribute : entity.attributes()) {
            if (attribute instanceof RelationModel relation && !relation.kind().toOne() && refersToRecords(relation)) {
                problems.error(
                        relation.annotation().place(),
                        ColumnMessage.RECORDS_IN_COLLECTION,
                        entity.simpleName(),
                        relation.name(),
                        relation.target() == null ? "" : relation.target().simpleName());
            }
        }
        if (!entity.entity() || !entity.is(Trait.RECORD)) {
            return;
        }
        for (AttributeModel attribute : entity.attributes()) {
            if (attribute instanceof RelationModel relation) {
                unfit(entity, relation.name(), relation.annotation(), "which would have to be loaded later");
            }
            Annotation lazy = attribute.annotations().find("Lazy");
            Annotation basic = attribute.annotations().find("Basic");
            if (basic != null && basic.constantName("fetch", "EAGER").equals("LAZY")) {
                lazy = basic;
            }
            if (lazy != null) {
                unfit(entity, attribute.name(), lazy, "which would be loaded later");
            }
        }
        for (AnnotatedMember member : entity.otherFields()) {
            Annotation left = member.annotations().find("Transient");
            if (left != null) {
                unfit(entity, member.name(), left, "for which a row has no value");
            }
        }
    }

    private boolean refersToRecords(RelationModel relation) {
        EntityModel target = relation.target() == null ? null : models.find(relation.target());
        return target != null && target.is(Trait.RECORD) && target.entity();
    }

    private void unfit(EntityModel entity, String component, Annotation annotation, String why) {
        problems.error(
                annotation.place(),
                ColumnMessage.RECORD_COMPONENT,
                annotation.simpleName(),
                entity.simpleName(),
                component,
                why);
    }
}
