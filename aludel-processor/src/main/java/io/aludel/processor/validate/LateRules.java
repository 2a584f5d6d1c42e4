package io.aludel.processor.validate;

import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.report.ClassMessage;
import io.aludel.processor.report.FieldMessage;
import io.aludel.processor.report.Problems;

/** What Lombok may still put right while annotations are processed: private fields and constructors without arguments. */
final class LateRules implements Rule {

    private final Problems problems;

    LateRules(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void check(EntityModel entity) {
        for (AttributeModel attribute : entity.attributes()) {
            if (!attribute.field().isPrivate()) {
                problems.error(
                        attribute.place(), FieldMessage.FIELD_NOT_PRIVATE, entity.simpleName(), attribute.name());
            }
        }
        EntityModel.PlainSuperclass superclass = entity.plainSuperclass();
        if (superclass != null && entity.superclass() == null && !superclass.constructible()) {
            problems.error(entity.place(), ClassMessage.SUPERCLASS_CONSTRUCTOR, entity.simpleName(), superclass.name());
        }
    }
}
