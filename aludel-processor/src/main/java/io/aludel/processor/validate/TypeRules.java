package io.aludel.processor.validate;

import static java.util.Map.entry;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.BasicModel;
import io.aludel.processor.model.BasicType;
import io.aludel.processor.model.ConverterModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.EnumValueModel;
import io.aludel.processor.model.Models;
import io.aludel.processor.model.Shape;
import io.aludel.processor.report.ColumnMessage;
import io.aludel.processor.report.Place;
import io.aludel.processor.report.Problems;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which Java types a value may have, and with which annotations. */
final class TypeRules implements Rule {

    private static final String REMEDY = "Convert it with @Convert(converter = ...), or mark the field @Transient.";
    private static final String MOMENT = "Use java.time.Instant for a moment, java.time.LocalDate for a day.";
    private static final Map<String, String> REMEDIES = Map.ofEntries(
            entry("java.util.Date", MOMENT),
            entry("java.util.Calendar", MOMENT),
            entry("java.sql.Timestamp", "Use java.time.Instant or java.time.LocalDateTime."),
            entry("java.sql.Date", "Use java.time.LocalDate."),
            entry("java.sql.Time", "Use java.time.LocalTime."),
            entry(
                    "java.time.ZonedDateTime",
                    "Use java.time.OffsetDateTime, or java.time.Instant and a zone beside it."),
            entry("java.util.TimeZone", "Use java.time.ZoneId."),
            entry("java.net.URL", "Use java.net.URI, which is compared without asking the network."),
            entry("char[]", "Use String."),
            entry("java.lang.Byte[]", "Use byte[]."),
            entry("java.lang.Character[]", "Use String."));

    private final Models models;
    private final Problems problems;

    TypeRules(Models models, Problems problems) {
        this.models = models;
        this.problems = problems;
    }

    @Override
    public void check(EntityModel entity) {
        for (AttributeModel attribute : entity.attributes()) {
            if (attribute instanceof BasicModel basic) {
                supported(entity, basic);
                enumerated(entity, basic);
                collected(entity, basic);
                lob(entity, basic);
            }
        }
        if (entity.entity()) {
            resolved(entity);
        }
    }

    private void supported(EntityModel entity, BasicModel basic) {
        Annotation convert = basic.annotations().find("Convert");
        ConverterModel converter = basic.converter();
        if (convert != null && convert.has("converter") && converter == null) {
            converter(
                    entity,
                    basic,
                    convert,
                    "a class",
                    "is no AttributeConverter",
                    "Implement jakarta.persistence.AttributeConverter.");
        } else if (converter != null) {
            converter(entity, basic, converter);
        } else if (basic.basicType() == BasicType.UNSUPPORTED && isNotReportedElsewhere(basic)) {
            problems.error(
                    basic.place(),
                    ColumnMessage.UNSUPPORTED_TYPE,
                    entity.simpleName(),
                    basic.name(),
                    basic.type(),
                    remedy(basic));
        }
    }

    private void converter(EntityModel entity, BasicModel basic, ConverterModel converter) {
        Annotation convert = basic.annotations().find("Convert");
        String name = converter.name().simpleName();
        if (!converter.usable()) {
            converter(
                    entity,
                    basic,
                    convert,
                    name,
                    "of which generated code cannot make an instance",
                    "Make it a class that is not private, with a constructor without arguments that is not private.");
        } else if (converter.columnType() == BasicType.UNSUPPORTED) {
            converter(
                    entity,
                    basic,
                    convert,
                    name,
                    "to a type that has no SQL type",
                    "Let it convert to a String, a number, a boolean, bytes or a type of java.time.");
        } else if (convert != null && !converter.attributeType().box().equals(basic.boxedType())) {
            converter(
                    entity,
                    basic,
                    convert,
                    name,
                    "which converts " + converter.attributeType() + ", not " + basic.type(),
                    "Name a converter of the field's type.");
        }
    }

    private void converter(
            EntityModel entity,
            BasicModel basic,
            @Nullable Annotation convert,
            String name,
            String what,
            String remedy) {
        Place place = convert == null ? basic.place() : convert.place("converter");
        problems.error(place, ColumnMessage.CONVERTER, entity.simpleName(), basic.name(), name, what, remedy);
    }

    /** Some annotations are unsupported as such; one message is enough. */
    private static boolean isNotReportedElsewhere(BasicModel basic) {
        return basic.annotations().findAny("Embedded", "EmbeddedId", "ElementCollection", "AsArray") == null;
    }

    private String remedy(BasicModel basic) {
        TypeName type = basic.type();
        if (basic.field().shape().isCollection() && basic.field().shape() != Shape.MAP) {
            return "Annotate it with @OneToMany or @ManyToMany if it holds entities, with @ElementCollection if it holds values,"
                    + " with @AsJson or @AsArray to keep them in one column. Or mark the field @Transient.";
        }
        if (basic.field().shape() == Shape.MAP) {
            return "Annotate it with @OneToMany or @ManyToMany, and @MapKey, if it holds entities, with @ElementCollection if it"
                    + " holds values, with @AsJson to keep them in one column. Or mark the field @Transient.";
        }
        if (type instanceof ClassName name) {
            if (models.find(name) != null) {
                return "It is an entity: annotate the field with @ManyToOne or @OneToOne.";
            }
            if (models.isAnnotated(name, "Embeddable")) {
                return "It is embeddable: annotate the field with @Embedded.";
            }
        }
        return REMEDIES.getOrDefault(type.toString(), REMEDY);
    }

    private void enumerated(EntityModel entity, BasicModel basic) {
        Annotation enumerated = basic.annotations().find("Enumerated");
        EnumValueModel value = basic.enumValue();
        if (value != null && !value.isUsable()) {
            problems.error(
                    basic.place(),
                    ColumnMessage.ENUM_VALUE,
                    entity.simpleName(),
                    basic.name(),
                    basic.type(),
                    value.name());
        } else if (value != null
                && enumerated != null
                && value.isText() != enumerated.constantName("value", "ORDINAL").equals("STRING")) {
            problems.error(
                    enumerated.place(),
                    ColumnMessage.ENUM_VALUE_CONTRADICTED,
                    entity.simpleName(),
                    basic.name(),
                    basic.type(),
                    value.name());
        }
        if (enumerated != null && basic.basicType() != BasicType.ENUM && basic.converter() == null) {
            problems.error(
                    enumerated.place(), ColumnMessage.ENUMERATED_TYPE, entity.simpleName(), basic.name(), basic.type());
        }
    }

    /** What is kept as JSON or an array, and told of its changes. */
    private void collected(EntityModel entity, BasicModel basic) {
        Annotation array = basic.annotations().find("AsArray");
        if (array != null && basic.elementType() == null) {
            problems.error(array.place(), ColumnMessage.ARRAY_TYPE, entity.simpleName(), basic.name(), basic.type());
        }
        Annotation json = basic.annotations().find("AsJson");
        Shape shape = basic.field().shape();
        boolean ownClass = shape == Shape.OTHER_LIST || shape == Shape.OTHER_MAP;
        if (json != null && json.flag("tracked", true) && ownClass) {
            problems.error(
                    json.place(), ColumnMessage.UNTRACKED_VALUE, entity.simpleName(), basic.name(), basic.type());
        }
    }

    private void lob(EntityModel entity, BasicModel basic) {
        Annotation lob = basic.annotations().find("Lob");
        BasicType type = basic.basicType();
        if (lob != null && type != BasicType.STRING && type != BasicType.BYTES && type != BasicType.UNSUPPORTED) {
            problems.error(lob.place(), ColumnMessage.LOB_TYPE, entity.simpleName(), basic.name(), basic.type());
        }
    }

    private void resolved(EntityModel entity) {
        for (AttributeModel attribute : entity.allAttributes()) {
            if (attribute instanceof BasicModel basic && basic.basicType() == BasicType.VARIABLE) {
                problems.error(
                        entity.place(),
                        ColumnMessage.UNRESOLVED_TYPE_VARIABLE,
                        entity.simpleName(),
                        basic.name(),
                        basic.type(),
                        entity.simpleName());
            }
        }
    }
}
