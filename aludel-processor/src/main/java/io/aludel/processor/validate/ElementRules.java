package io.aludel.processor.validate;

import com.palantir.javapoet.TypeName;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.CollectedKind;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.Models;
import io.aludel.processor.model.RelationModel;
import io.aludel.processor.model.Shape;
import io.aludel.processor.report.Problems;
import io.aludel.processor.report.RelationshipMessage;
import org.jspecify.annotations.Nullable;

/** What element collections can hold, and where they can be declared. */
final class ElementRules implements Rule {

    private final Models models;
    private final Problems problems;

    ElementRules(Models models, Problems problems) {
        this.models = models;
        this.problems = problems;
    }

    @Override
    public void check(EntityModel entity) {
        for (AttributeModel attribute : entity.attributes()) {
            if (attribute instanceof RelationModel collection && collection.holdsValues()) {
                check(entity, collection);
            }
        }
    }

    private void check(EntityModel entity, RelationModel collection) {
        Shape shape = collection.field().shape();
        Annotation annotation = collection.annotation();
        if (entity.embeddable()) {
            return; // reported with the other attributes that a value cannot have
        }
        if (!entity.entity()) {
            problems.error(
                    annotation.place(),
                    RelationshipMessage.ELEMENTS_OUTSIDE_ENTITY,
                    entity.simpleName(),
                    collection.name());
        } else if (!collection.isElementCollection()) {
            problems.error(
                    annotation.place(),
                    RelationshipMessage.ELEMENTS_NOT_IN_COLLECTION,
                    entity.simpleName(),
                    collection.name(),
                    collection.type());
        } else {
            type(entity, collection, false);
            if (shape == Shape.MAP) {
                type(entity, collection, true);
            }
        }
        shape(entity, collection, collection.orderColumn(), Shape.LIST, "List");
        shape(entity, collection, collection.mapKey(), Shape.MAP, "Map");
    }

    private void type(EntityModel entity, RelationModel collection, boolean key) {
        CollectedKind kind = models.collectedKind(collection, key);
        TypeName type = collection.typeArgument(key);
        if (kind == CollectedKind.BASIC || (kind == CollectedKind.EMBEDDED && !key)) {
            return;
        }
        problems.error(
                collection.annotation().place(),
                RelationshipMessage.ELEMENT_TYPE,
                entity.simpleName(),
                collection.name(),
                key ? "keys" : "elements",
                type,
                kind == CollectedKind.ENTITY
                        ? "Refer to entities with @OneToMany or @ManyToMany."
                        : key
                                ? "Use keys in one column: a basic type, an enum, or a type with a converter."
                                : "Use a basic type, an enum, a type with a converter, or an @Embeddable.");
    }

    private void shape(
            EntityModel entity, RelationModel collection, @Nullable Annotation annotation, Shape wanted, String name) {
        if (annotation != null && collection.field().shape() != wanted) {
            problems.error(
                    annotation.place(),
                    RelationshipMessage.COLLECTION_SHAPE,
                    annotation.simpleName(),
                    entity.simpleName(),
                    collection.name(),
                    name);
        }
    }
}
