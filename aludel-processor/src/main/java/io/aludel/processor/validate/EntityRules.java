package io.aludel.processor.validate;

import io.aludel.processor.model.Annotations;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.Models;
import io.aludel.processor.report.Problems;
import java.util.List;

/**
 * All rules, in two groups: those for a class when it is first seen, and those that other processors may yet satisfy.
 *
 * <p>Used by one compilation, on its thread.
 */
public final class EntityRules {

    private final ClassRules classRules;
    private final SupportRules supportRules;
    private final List<Rule> fieldRules;
    private final Rule lateRules;

    /** Makes the rules for one compilation. */
    public EntityRules(Models models, Problems problems) {
        classRules = new ClassRules(problems);
        supportRules = new SupportRules(problems);
        fieldRules = List.of(
                supportRules,
                new OtherLibraryRules(problems),
                new FieldRules(problems),
                new TypeRules(models, problems),
                new IdentifierRules(problems),
                new SharedKeyRules(problems),
                new TableElementRules(problems),
                new RecordRules(models, problems),
                new ColumnRules(problems),
                new SecondaryTableRules(problems),
                new RowsRules(problems),
                new EmbeddedRules(problems),
                new MakerRules(problems),
                new HybridRules(problems),
                new SynonymRules(problems),
                new PolicyRules(models, problems),
                new LifecycleRules(problems),
                new InheritanceRules(problems),
                new ProxyRules(models, problems),
                new JoinConditionRules(problems),
                new ElementRules(models, problems),
                new OverlapRules(models, problems),
                new RequiredRules(models, problems),
                new RelationRules(models, problems));
        lateRules = new LateRules(problems);
    }

    /** Checks a class before anything is generated for it. */
    public void check(EntityModel entity) {
        if (entity.annotations().has("CollectionRow")) {
            return; // generated from a field that was checked
        }
        classRules.check(entity);
        if (entity.isMappable()) {
            fieldRules.forEach(rule -> rule.check(entity));
        }
    }

    /** Checks a class that has mapping annotations but cannot be mapped, such as an embeddable. */
    public void checkUnmapped(Annotations annotations) {
        supportRules.annotations(annotations);
    }

    /** Checks what Lombok and its like may have changed: modifiers and constructors. */
    public void checkFinally(EntityModel entity) {
        if (entity.isClass()) {
            lateRules.check(entity);
        }
    }
}
