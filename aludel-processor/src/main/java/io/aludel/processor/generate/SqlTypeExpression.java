package io.aludel.processor.generate;

import static io.aludel.processor.generate.Names.SQL_TYPES;
import static io.aludel.processor.generate.Names.VALUE_TYPES;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.BasicModel;
import io.aludel.processor.model.BasicType;
import io.aludel.processor.model.ConverterModel;
import io.aludel.processor.model.EnumValueModel;

/** The SQL type of an attribute, as the Java expression that generated code holds: {@code SqlTypes.VARCHAR(50)}. */
final class SqlTypeExpression {

    private static final int DEFAULT_LENGTH = 255;
    private static final int DEFAULT_PRECISION = 38;
    private static final int DEFAULT_SCALE = 2;

    private SqlTypeExpression() {}

    static CodeBlock of(BasicModel attribute) {
        CodeBlock type = shown(attribute);
        return attribute.annotations().has("Sensitive") ? CodeBlock.of("$L.sensitive()", type) : type;
    }

    private static CodeBlock shown(BasicModel attribute) {
        ConverterModel converter = attribute.converter();
        if (converter == null) {
            return unconverted(attribute, attribute.basicType());
        }
        return CodeBlock.of(
                "$T.type($L, $L, new $T())",
                Names.JAKARTA_CONVERTERS,
                unconverted(attribute, converter.columnType()),
                classLiteral(attribute.boxedType()),
                converter.name());
    }

    private static CodeBlock unconverted(BasicModel attribute, BasicType type) {
        return switch (type) {
            case STRING -> text(attribute);
            case BYTES ->
                attribute.annotations().has("Lob")
                        ? CodeBlock.of("$T.BLOB", SQL_TYPES)
                        : CodeBlock.of("$T.VARBINARY($L)", SQL_TYPES, length(attribute));
            case NUMERIC -> numeric(attribute);
            case ENUM -> enumeration(attribute);
            case JSON -> CodeBlock.of("$T.json($L)", SQL_TYPES, classLiteral(attribute.boxedType()));
            case ARRAY -> CodeBlock.of("$T.array($L)", SQL_TYPES, element(attribute));
            case VARIABLE -> CodeBlock.of("$T.UNKNOWN", SQL_TYPES);
            case YEAR -> CodeBlock.of("$T.YEAR", VALUE_TYPES);
            default ->
                type.nameLength() == 0
                        ? CodeBlock.of("$T.$L", SQL_TYPES, type.name())
                        : CodeBlock.of("$T.$L($L)", VALUE_TYPES, type.name(), length(attribute, type.nameLength()));
        };
    }

    /** The type of the elements of an array. */
    static CodeBlock element(BasicModel attribute) {
        TypeName element = attribute.elementType();
        BasicType type = element == null ? null : BasicType.of(element);
        return type == null ? CodeBlock.of("$T.UNKNOWN", SQL_TYPES) : unconverted(attribute, type);
    }

    private static CodeBlock text(BasicModel attribute) {
        return attribute.annotations().has("Lob")
                ? CodeBlock.of("$T.TEXT", SQL_TYPES)
                : CodeBlock.of("$T.VARCHAR($L)", SQL_TYPES, length(attribute));
    }

    private static CodeBlock numeric(BasicModel attribute) {
        Annotation column = attribute.annotations().find("Column");
        int precision = column == null ? 0 : column.number("precision", 0);
        int scale = column == null ? 0 : column.number("scale", 0);
        if (precision == 0) {
            precision = DEFAULT_PRECISION;
            scale = column != null && column.has("scale") ? scale : DEFAULT_SCALE;
        }
        return CodeBlock.of("$T.NUMERIC($L, $L)", SQL_TYPES, precision, scale);
    }

    private static CodeBlock enumeration(BasicModel attribute) {
        EnumValueModel value = attribute.enumValue();
        if (value != null && value.isUsable()) {
            boolean small = !value.isText() && !value.type().equals(TypeName.INT);
            return CodeBlock.of(
                    "$T.type($L, $T.class, constant -> $Lconstant.$L)",
                    FactWriters.fact("EnumeratedValues"),
                    value.isText()
                            ? CodeBlock.of("$T.VARCHAR($L)", SQL_TYPES, length(attribute))
                            : CodeBlock.of("$T.$L", SQL_TYPES, small ? "SMALLINT" : "INTEGER"),
                    attribute.type(),
                    small ? "(short) " : "",
                    value.access());
        }
        Annotation enumerated = attribute.annotations().find("Enumerated");
        boolean byName = enumerated != null
                && enumerated.constantName("value", "ORDINAL").equals("STRING");
        return byName
                ? CodeBlock.of("$T.enumByName($T.class, $L)", SQL_TYPES, attribute.type(), length(attribute))
                : CodeBlock.of("$T.enumByOrdinal($T.class)", SQL_TYPES, attribute.type());
    }

    private static int length(BasicModel attribute) {
        return length(attribute, DEFAULT_LENGTH);
    }

    private static int length(BasicModel attribute, int otherwise) {
        Annotation column = attribute.annotations().find("Column");
        return column == null ? otherwise : column.number("length", otherwise);
    }

    /** A class literal has no type arguments; where the type has some, it is cast to the class it stands for. */
    private static CodeBlock classLiteral(TypeName type) {
        if (type instanceof ParameterizedTypeName generic) {
            return CodeBlock.of(
                    "($T) ($T) $T.class",
                    ParameterizedTypeName.get(ClassName.get(Class.class), type),
                    ParameterizedTypeName.get(
                            ClassName.get(Class.class), com.palantir.javapoet.WildcardTypeName.subtypeOf(Object.class)),
                    generic.rawType());
        }
        return CodeBlock.of("$T.class", type);
    }
}
