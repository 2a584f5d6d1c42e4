package io.aludel.processor.generate;

import com.palantir.javapoet.CodeBlock;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.MethodModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of a class within a hierarchy of entities. */
final class InheritanceWriters {

    static final List<FactWriter<EntityModel>> ALL = List.of(
            InheritanceWriters::strategy,
            InheritanceWriters::column,
            InheritanceWriters::expression,
            InheritanceWriters::value,
            InheritanceWriters::keyJoin,
            InheritanceWriters::load);

    private InheritanceWriters() {}

    private static @Nullable CodeBlock strategy(EntityModel entity) {
        Annotation inheritance = entity.annotations().find("Inheritance");
        return inheritance == null
                ? null
                : CodeBlock.of(
                        "new $T($S)",
                        FactWriters.fact("InheritanceFact"),
                        inheritance.constantName("strategy", "SINGLE_TABLE"));
    }

    private static @Nullable CodeBlock column(EntityModel entity) {
        Annotation column = entity.annotations().find("DiscriminatorColumn");
        return column == null
                ? null
                : CodeBlock.of(
                        "new $T($S, $S, $L)",
                        FactWriters.fact("DiscriminatorColumnFact"),
                        column.string("name", ""),
                        column.constantName("discriminatorType", "STRING"),
                        column.number("length", 31));
    }

    private static @Nullable CodeBlock expression(EntityModel entity) {
        List<MethodModel> methods = entity.methodsWith("DiscriminatorExpression");
        return methods.isEmpty()
                ? null
                : CodeBlock.of(
                        "new $T(entity -> $T.$N(new $T(entity)).node())",
                        FactWriters.fact("DiscriminatorExpressionFact"),
                        entity.name(),
                        methods.get(0).name(),
                        entity.metamodel().nestedClass("Path"));
    }

    private static @Nullable CodeBlock value(EntityModel entity) {
        Annotation value = entity.annotations().find("DiscriminatorValue");
        return value == null
                ? null
                : CodeBlock.of("new $T($S)", FactWriters.fact("DiscriminatorValueFact"), value.string("value", ""));
    }

    private static @Nullable CodeBlock keyJoin(EntityModel entity) {
        List<Annotation> columns = entity.annotations().repeated("PrimaryKeyJoinColumn", "PrimaryKeyJoinColumns");
        return columns.isEmpty() ? null : keyJoin(columns);
    }

    /** The columns by which a table is joined to the one above it. */
    static CodeBlock keyJoin(List<Annotation> columns) {
        return CodeBlock.of(
                "new $T($T.of($L), $T.of($L))",
                FactWriters.fact("KeyJoinFact"),
                List.class,
                strings(columns, "name"),
                List.class,
                strings(columns, "referencedColumnName"));
    }

    private static CodeBlock strings(List<Annotation> columns, String member) {
        return AttributeExpression.strings(
                columns.stream().map(column -> column.string(member, "")).toList());
    }

    private static @Nullable CodeBlock load(EntityModel entity) {
        Annotation load = entity.annotations().find("PolymorphicLoad");
        return load == null
                ? null
                : CodeBlock.of(
                        "new $T($L)",
                        FactWriters.fact("PolymorphicLoadFact"),
                        load.constantName("value", "INLINE").equals("INLINE"));
    }
}
