package io.aludel.processor.validate;

import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.Models;
import io.aludel.processor.model.RelationModel;
import io.aludel.processor.report.Problems;
import io.aludel.processor.report.RelationshipMessage;
import java.util.List;

/** What cannot be where a to-one is never null: a first row of a tree, and a database that lets go of rows. */
final class RequiredRules implements Rule {

    private final Models models;
    private final Problems problems;

    RequiredRules(Models models, Problems problems) {
        this.models = models;
        this.problems = problems;
    }

    @Override
    public void check(EntityModel entity) {
        if (InheritanceRules.sharesTable(entity)) {
            return; // its columns take NULL, for rows of other classes
        }
        for (AttributeModel attribute : entity.attributes()) {
            if (attribute instanceof RelationModel relation && relation.isRequired()) {
                first(entity, relation);
                actions(entity, relation);
            }
        }
    }

    /** Where it is said by more than the type it was meant. */
    private void first(EntityModel entity, RelationModel relation) {
        if (entity.entity()
                && relation.isRequiredByType()
                && relation.target() != null
                && models.isAssignable(relation.target(), entity.name())) {
            problems.warning(
                    relation.place(),
                    RelationshipMessage.NEVER_FIRST,
                    entity.simpleName(),
                    relation.name(),
                    relation.target().simpleName());
        }
    }

    private void actions(EntityModel entity, RelationModel relation) {
        Annotation references = relation.annotations().find("References");
        if (references == null || !references.flag("constrained", true)) {
            return;
        }
        for (String event : List.of("onDelete", "onUpdate")) {
            if (references.constantName(event, "").equals("SET_NULL")) {
                problems.warning(
                        references.place(event),
                        RelationshipMessage.NEVER_SET_NULL,
                        entity.simpleName(),
                        relation.name(),
                        event);
            }
        }
    }
}
