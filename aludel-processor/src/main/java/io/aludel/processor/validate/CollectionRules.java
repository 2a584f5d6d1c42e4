package io.aludel.processor.validate;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.Annotations;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.BasicModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.RelationModel;
import io.aludel.processor.model.Shape;
import io.aludel.processor.report.Problems;
import io.aludel.processor.report.RelationshipMessage;
import io.aludel.processor.report.Suggestion;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What maps and ordered lists ask of their elements. */
final class CollectionRules {

    private static final Set<TypeName> WHOLE_NUMBERS =
            Set.of(TypeName.INT.box(), TypeName.LONG.box(), TypeName.SHORT.box());

    private final Problems problems;

    CollectionRules(Problems problems) {
        this.problems = problems;
    }

    void check(EntityModel entity, RelationModel relation, EntityModel target) {
        Annotations annotations = relation.annotations();
        Annotation key = annotations.findAny("MapKey", "MapKeyColumn");
        boolean map = relation.field().shape() == Shape.MAP;
        if (map && key == null) {
            problems.error(
                    relation.place(),
                    RelationshipMessage.MAP_WITHOUT_KEY,
                    entity.simpleName(),
                    relation.name(),
                    target.simpleName());
        } else if (key != null && !map) {
            problems.error(
                    key.place(),
                    RelationshipMessage.COLLECTION_SHAPE,
                    key.simpleName(),
                    entity.simpleName(),
                    relation.name(),
                    "Map");
        } else if (key != null) {
            key(entity, relation, target, key);
        }
        Annotation position = annotations.find("OrderColumn");
        if (position != null && relation.field().shape() != Shape.LIST) {
            problems.error(
                    position.place(),
                    RelationshipMessage.COLLECTION_SHAPE,
                    "OrderColumn",
                    entity.simpleName(),
                    relation.name(),
                    "List");
        } else if (position != null) {
            position(entity, relation, target, position);
        }
    }

    private void key(EntityModel entity, RelationModel relation, EntityModel target, Annotation key) {
        if (key.simpleName().equals("MapKey") && key.string("name", "").isEmpty()) {
            return;
        }
        AttributeModel found = attribute(entity, relation, target, key);
        if (found != null && relation.type() instanceof ParameterizedTypeName map) {
            TypeName declared = map.typeArguments().get(0);
            if (!declared.equals(found.type().box()) && !(declared.toString().startsWith("?"))) {
                problems.error(
                        key.place("name"),
                        RelationshipMessage.ELEMENT_ATTRIBUTE_TYPE,
                        key.simpleName(),
                        entity.simpleName(),
                        relation.name(),
                        target.simpleName(),
                        found.name(),
                        found.type(),
                        declared,
                        "Make the map's keys of the same type as the attribute.");
            }
        }
    }

    private void position(EntityModel entity, RelationModel relation, EntityModel target, Annotation position) {
        AttributeModel found = attribute(entity, relation, target, position);
        if (found != null && !WHOLE_NUMBERS.contains(found.type().box())) {
            problems.error(
                    position.place("name"),
                    RelationshipMessage.ELEMENT_ATTRIBUTE_TYPE,
                    "OrderColumn",
                    entity.simpleName(),
                    relation.name(),
                    target.simpleName(),
                    found.name(),
                    found.type(),
                    "a whole number",
                    "Make it an Integer.");
        }
    }

    private @Nullable AttributeModel attribute(
            EntityModel entity, RelationModel relation, EntityModel target, Annotation annotation) {
        String name = annotation.string("name", "");
        List<BasicModel> basics = target.allAttributes().stream()
                .filter(BasicModel.class::isInstance)
                .map(BasicModel.class::cast)
                .toList();
        for (BasicModel basic : basics) {
            if (basic.name().equals(name) || column(basic, name)) {
                return basic;
            }
        }
        if (!name.isEmpty() && target.attribute(name) instanceof RelationModel other) {
            return other;
        }
        problems.error(
                annotation.place("name"),
                RelationshipMessage.ELEMENT_ATTRIBUTE,
                annotation.simpleName(),
                entity.simpleName(),
                relation.name(),
                name,
                target.simpleName(),
                Suggestion.hint(name, basics.stream().map(AttributeModel::name).toList()));
        return null;
    }

    private static boolean column(BasicModel basic, String name) {
        Annotation column = basic.annotations().find("Column");
        String said = column == null ? "" : column.string("name", "");
        return said.isEmpty() ? name.replace("_", "").equalsIgnoreCase(basic.name()) : said.equals(name);
    }
}
