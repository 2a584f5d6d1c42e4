package io.aludel.processor.validate;

import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.Annotations;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.BasicModel;
import io.aludel.processor.model.BasicType;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.SequenceModel;
import io.aludel.processor.report.ColumnMessage;
import io.aludel.processor.report.Problems;
import java.util.Set;

/** Primary keys that are generated, and versions. */
final class IdentifierRules implements Rule {

    private static final Set<BasicType> COUNTED =
            Set.of(BasicType.SMALLINT, BasicType.INTEGER, BasicType.BIGINT, BasicType.INSTANT, BasicType.TIMESTAMP);
    private static final Set<BasicType> NUMBERED =
            Set.of(BasicType.SMALLINT, BasicType.INTEGER, BasicType.BIGINT, BasicType.BIGINTEGER, BasicType.NUMERIC);

    private final Problems problems;

    IdentifierRules(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void check(EntityModel entity) {
        AttributeModel version = null;
        for (AttributeModel attribute : entity.allAttributes()) {
            if (attribute instanceof BasicModel basic && basic.version()) {
                boolean own = entity.attributes().contains(attribute);
                if (version != null && own) {
                    problems.error(
                            attribute.place(),
                            ColumnMessage.TWO_VERSIONS,
                            entity.simpleName(),
                            version.name(),
                            attribute.name());
                }
                version = attribute;
            }
        }
        sequences(entity, entity.annotations());
        for (AttributeModel attribute : entity.attributes()) {
            sequences(entity, attribute.annotations());
            if (attribute instanceof BasicModel basic) {
                versionType(entity, basic);
                generated(entity, basic);
            }
        }
    }

    private void sequences(EntityModel entity, Annotations annotations) {
        for (Annotation generator : SequenceModel.generators(annotations)) {
            if (generator.number("allocationSize", SequenceModel.BLOCK) < 1) {
                problems.error(generator.place("allocationSize"), ColumnMessage.SEQUENCE_BLOCK, entity.simpleName());
            }
            if (entity.entity() && entity.allAttributes().stream().noneMatch(each -> uses(each, entity, generator))) {
                problems.error(
                        generator.place(),
                        ColumnMessage.SEQUENCE_UNUSED,
                        generator.string("name", ""),
                        entity.simpleName());
            }
        }
    }

    private static boolean uses(AttributeModel attribute, EntityModel entity, Annotation generator) {
        SequenceModel sequence = SequenceModel.of(attribute, entity);
        return sequence != null
                && sequence.generator() != null
                && sequence.generator().string("name", "").equals(generator.string("name", ""));
    }

    private void versionType(EntityModel entity, BasicModel basic) {
        Annotation version = basic.annotations().find("Version");
        boolean counted = COUNTED.contains(basic.basicType()) && basic.converter() == null;
        if (version != null && !counted && !isMade(entity, basic)) {
            problems.error(
                    version.place(), ColumnMessage.VERSION_TYPE, entity.simpleName(), basic.name(), basic.type());
        }
    }

    /** Whether a method or the database makes the versions. */
    private static boolean isMade(EntityModel entity, BasicModel basic) {
        return basic.annotations().has("FetchedValue")
                || entity.methodsWith("VersionGenerator").stream()
                        .map(method -> method.annotations().find("VersionGenerator"))
                        .anyMatch(generator -> generator != null
                                && generator.string("value", "").equals(basic.name()));
    }

    private void generated(EntityModel entity, BasicModel basic) {
        Annotation generated = basic.annotations().find("GeneratedValue");
        if (generated == null) {
            return;
        }
        if (!basic.identifier()) {
            problems.error(generated.place(), ColumnMessage.GENERATED_WITHOUT_ID, entity.simpleName(), basic.name());
            return;
        }
        String strategy = generated.constantName("strategy", "AUTO");
        if (strategy.equals("TABLE")) {
            problems.error(
                    generated.place("strategy"), ColumnMessage.GENERATED_BY_TABLE, entity.simpleName(), basic.name());
            return;
        }
        boolean number = NUMBERED.contains(basic.basicType()) && !strategy.equals("UUID");
        boolean uuid = (basic.basicType() == BasicType.UUID && (strategy.equals("UUID") || strategy.equals("AUTO")))
                || (basic.basicType() == BasicType.STRING && strategy.equals("UUID"));
        boolean variable = basic.basicType() == BasicType.VARIABLE;
        boolean reported = basic.basicType() == BasicType.UNSUPPORTED;
        if (!number && !uuid && !variable && !reported) {
            problems.error(
                    generated.place(),
                    ColumnMessage.GENERATED_TYPE,
                    entity.simpleName(),
                    basic.name(),
                    basic.type(),
                    strategy.equals("AUTO") ? "" : " by " + strategy,
                    remedy(basic.basicType(), strategy));
        }
    }

    /** What would be right; it is none of what was refused. */
    private static String remedy(BasicType type, String strategy) {
        if (type == BasicType.UUID) {
            return "The session makes a UUID: say @GeneratedValue without a strategy; or make the field a number (Long)";
        }
        if (type == BasicType.STRING) {
            return "Say strategy = GenerationType.UUID, or make the field a number (Long)";
        }
        if (NUMBERED.contains(type)) {
            return "A number is counted: say @GeneratedValue without a strategy; or make the field a java.util.UUID";
        }
        return strategy.equals("IDENTITY") || strategy.equals("SEQUENCE")
                ? "Make the field a number (Long)"
                : "Make the field a java.util.UUID, or a number (Long) without a strategy";
    }
}
