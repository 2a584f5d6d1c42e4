package io.aludel.processor.validate;

import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.Models;
import io.aludel.processor.report.Problems;
import java.util.List;

/** All rules, in two groups: those that hold when the class is first seen, and those that other processors may yet satisfy. */
public final class EntityRules {

    private final List<Rule> rules;
    private final List<Rule> finalRules;

    /** Makes the rules for one compilation. */
    public EntityRules(Models models, Problems problems) {
        rules = List.of();
        finalRules = List.of();
    }

    /** Checks a class before anything is generated for it. */
    public void check(EntityModel entity) {
        rules.forEach(rule -> rule.check(entity));
    }

    /** Checks what Lombok and its like may have changed: modifiers and constructors. */
    public void checkFinally(EntityModel entity) {
        finalRules.forEach(rule -> rule.check(entity));
    }
}
