package io.aludel.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import java.util.List;
import java.util.stream.Stream;

/** Which facts there are, and how they get into a description. */
final class FactWriters {

    private static final List<FactWriter<AttributeModel>> ATTRIBUTE = Stream.of(
                    List.of(RenamedFromWriter.ATTRIBUTE, TableWriters.ATTRIBUTE),
                    ValueFacts.WRITERS,
                    RelationshipFacts.WRITERS)
            .flatMap(List::stream)
            .toList();

    /** What methods of the class say of an attribute. */
    private static final List<MethodFactWriter> METHODS = List.of(
            new MakerWriter("DefaultFor", "DefaultFact"),
            new MakerWriter("OnUpdate", "OnUpdateFact"),
            new MakerWriter("VersionGenerator", "VersionGeneratorFact"),
            new JoinConditionWriter(),
            new ExpressionWriter(),
            new SequenceWriter());

    private static final List<FactWriter<EntityModel>> ENTITY = Stream.of(
                    List.<FactWriter<EntityModel>>of(
                            new HybridsWriter(),
                            new SynonymsWriter(),
                            new ProxiesWriter(),
                            new TableTextWriter(),
                            IdClassWriter::write,
                            RenamedFromWriter.ENTITY,
                            SoftDeleteWriters.SOFT_DELETE,
                            SoftDeleteWriters.UNIQUES,
                            new RecordWriter(),
                            TableWriters.SECONDARY,
                            TableWriters.ROWS,
                            TableWriters.GIVEN,
                            TableWriters.FLUSH_RULES,
                            FactWriter.ofClass("CollectionRow", FactWriters::collectionRow)),
                    InheritanceWriters.ALL,
                    LifecycleWriters.ALL)
            .flatMap(List::stream)
            .toList();

    private FactWriters() {}

    /** Adds {@code .with(fact)} for each fact of an attribute. */
    static void write(AttributeModel attribute, EntityModel entity, CodeBlock.Builder code) {
        for (FactWriter<AttributeModel> writer : ATTRIBUTE) {
            CodeBlock fact = writer.write(attribute);
            if (fact != null) {
                code.add(".with($L)", fact);
            }
        }
        for (MethodFactWriter writer : METHODS) {
            CodeBlock fact = writer.write(attribute, entity);
            if (fact != null) {
                code.add(".with($L)", fact);
            }
        }
    }

    /** Adds {@code .with(fact)} for each fact of a class, each in a line of its own. */
    static void write(EntityModel entity, CodeBlock.Builder code) {
        for (FactWriter<EntityModel> writer : ENTITY) {
            CodeBlock fact = writer.write(entity);
            if (fact != null) {
                code.add("\n.with($L)", fact);
            }
        }
    }

    /** The class of a fact. */
    /** The {@code @CheckConstraint}s of a column or a table, as a list. */
    static CodeBlock checks(Annotation carrier) {
        CodeBlock checks = carrier.annotations("check").stream()
                .map(check -> CodeBlock.of(
                        "new $T($S, $S)",
                        fact("ColumnTextFact").nestedClass("Check"),
                        check.string("name", ""),
                        check.string("constraint", "")))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("$T.of($L)", List.class, checks);
    }

    /** Of which collection a class is the rows. */
    private static CodeBlock collectionRow(Annotation row) {
        return CodeBlock.of(
                "new $T($S, $L)", fact("CollectionRowFact"), row.string("attribute", ""), row.flag("keyed", true));
    }

    static ClassName fact(String simpleName) {
        return ClassName.get("io.aludel.orm.runtime", simpleName);
    }
}
