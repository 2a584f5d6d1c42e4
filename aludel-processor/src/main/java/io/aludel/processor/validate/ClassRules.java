package io.aludel.processor.validate;

import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.EntityModel.Trait;
import io.aludel.processor.report.ClassMessage;
import io.aludel.processor.report.Place;
import io.aludel.processor.report.Problems;
import java.util.HashMap;
import java.util.Map;

/** What a class must be to be mapped. */
final class ClassRules implements Rule {

    private final Problems problems;
    private final Map<String, String> classByEntityName = new HashMap<>();

    ClassRules(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void check(EntityModel entity) {
        if (!isPlainClass(entity)) {
            return;
        }
        if (entity.is(Trait.INNER)) {
            problems.error(mapping(entity), ClassMessage.INNER_CLASS, entity.simpleName());
        }
        if (entity.is(Trait.PRIVATE)) {
            problems.error(mapping(entity), ClassMessage.PRIVATE_CLASS, entity.simpleName());
        }
        superclass(entity);
        if (entity.entity()) {
            identifier(entity);
            entityName(entity);
        }
    }

    private static Place mapping(EntityModel entity) {
        Annotation annotation = entity.annotations().findAny("Entity", "MappedSuperclass", "Embeddable");
        return annotation == null ? entity.place() : annotation.place();
    }

    private boolean isPlainClass(EntityModel entity) {
        String kind = entity.is(Trait.INTERFACE)
                ? "the interface"
                : entity.is(Trait.ENUM) ? "the enum" : entity.is(Trait.RECORD) ? "the record" : "";
        if (kind.isEmpty() || entity.isMappable()) {
            return true;
        }
        problems.error(
                mapping(entity),
                ClassMessage.NOT_A_CLASS,
                entity.entity() ? "Entity" : entity.embeddable() ? "Embeddable" : "MappedSuperclass",
                kind,
                entity.simpleName());
        return false;
    }

    private void superclass(EntityModel entity) {
        EntityModel superclass = entity.superclass();
        if (superclass == null) {
            return;
        }
        EntityModel.PlainSuperclass between = entity.plainSuperclass();
        if (between != null) {
            problems.error(
                    entity.place(),
                    ClassMessage.UNMAPPED_SUPERCLASS,
                    entity.simpleName(),
                    between.name(),
                    entity.simpleName(),
                    superclass.simpleName());
        } else if (!superclass.is(Trait.COMPILED) && !superclass.is(Trait.ENHANCED)) {
            problems.error(
                    entity.place(),
                    ClassMessage.SUPERCLASS_NOT_ENHANCED,
                    entity.simpleName(),
                    superclass.name().canonicalName());
        }
    }

    private void identifier(EntityModel entity) {
        if (entity.allAttributes().stream().noneMatch(AttributeModel::identifier)) {
            problems.error(mapping(entity), ClassMessage.NO_IDENTIFIER, entity.simpleName());
        }
    }

    private void entityName(EntityModel entity) {
        String name = entity.name().canonicalName();
        String other = classByEntityName.putIfAbsent(entity.entityName(), name);
        if (other != null && !other.equals(name)) {
            Annotation annotation = entity.annotations().find("Entity");
            problems.error(
                    annotation == null ? entity.place() : annotation.place("name"),
                    ClassMessage.DUPLICATE_ENTITY_NAME,
                    name,
                    other,
                    entity.entityName());
        }
    }
}
