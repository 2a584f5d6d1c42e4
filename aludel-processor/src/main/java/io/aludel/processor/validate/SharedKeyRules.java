package io.aludel.processor.validate;

import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.BasicModel;
import io.aludel.processor.model.EmbeddedModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.IdClassModel;
import io.aludel.processor.model.RelationModel;
import io.aludel.processor.report.ColumnMessage;
import io.aludel.processor.report.Problems;
import io.aludel.processor.report.Suggestion;
import java.util.List;

/** Keys that are foreign keys as well, and keys as objects of a class of their own. */
final class SharedKeyRules implements Rule {

    private final Problems problems;

    SharedKeyRules(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void check(EntityModel entity) {
        for (AttributeModel attribute : entity.attributes()) {
            Annotation mapsId = attribute.annotations().find("MapsId");
            if (mapsId != null) {
                mapsId(entity, attribute, mapsId);
            }
        }
        IdClassModel key = entity.idClass();
        if (key != null) {
            idClass(entity, key);
        }
    }

    private void mapsId(EntityModel entity, AttributeModel attribute, Annotation mapsId) {
        boolean owning = attribute instanceof RelationModel relation
                && relation.kind().toOne()
                && relation.mappedBy().isEmpty();
        if (!owning) {
            problems.error(mapsId.place(), ColumnMessage.MAPS_ID_MISPLACED, entity.simpleName(), attribute.name());
            return;
        }
        List<AttributeModel> key = entity.allAttributes().stream()
                .filter(AttributeModel::identifier)
                .toList();
        String wanted = mapsId.string("value", "");
        for (AttributeModel part : key) {
            if (part.annotations().has("GeneratedValue")
                    && (wanted.isEmpty() || part.name().equals(wanted))) {
                problems.error(
                        mapsId.place(),
                        ColumnMessage.MAPS_ID_GENERATED,
                        entity.simpleName(),
                        attribute.name(),
                        part.name());
            }
        }
        if (wanted.isEmpty()) {
            if (key.size() > 1) {
                problems.error(
                        mapsId.place(),
                        ColumnMessage.MAPS_ID_PART,
                        entity.simpleName(),
                        attribute.name(),
                        "",
                        "",
                        "Write @MapsId(\"..\") with the part that it is.");
            }
            return;
        }
        List<String> names = key.stream()
                .flatMap(part -> part instanceof EmbeddedModel embedded
                        ? embedded.embeddable().attributeNames().stream()
                        : List.of(part.name()).stream())
                .toList();
        if (!names.contains(wanted)) {
            problems.error(
                    mapsId.place("value"),
                    ColumnMessage.MAPS_ID_PART,
                    entity.simpleName(),
                    attribute.name(),
                    wanted,
                    Suggestion.hint(wanted, names),
                    "Name an attribute of the key.");
        }
    }

    private void idClass(EntityModel entity, IdClassModel key) {
        String name = key.name().simpleName();
        if (!key.visible()) {
            problems.error(key.annotation().place("value"), ColumnMessage.ID_CLASS_HIDDEN, name, entity.simpleName());
        }
        for (IdClassModel.Part part : key.parts()) {
            AttributeModel attribute = part.attribute();
            if (part.access().isEmpty()) {
                problems.error(
                        key.annotation().place("value"),
                        ColumnMessage.ID_CLASS_PART,
                        name,
                        entity.simpleName(),
                        attribute.name());
            } else if (attribute instanceof BasicModel basic
                    && part.type() != null
                    && !part.type().equals(basic.boxedType().withoutAnnotations())) {
                problems.error(
                        key.annotation().place("value"),
                        ColumnMessage.ID_CLASS_TYPE,
                        name,
                        attribute.name(),
                        part.type(),
                        entity.simpleName(),
                        basic.type());
            }
        }
    }
}
