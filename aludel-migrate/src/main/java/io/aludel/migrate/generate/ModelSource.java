package io.aludel.migrate.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.aludel.migrate.render.ItemRenderer;
import io.aludel.migrate.render.SchemaSource;
import io.aludel.schema.MetaData;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class that gives the model: all entities, and the tables and sequences that belong to none. */
final class ModelSource {
    private static final ClassName REGISTRY = ClassName.get("io.aludel.orm", "Registry");

    private final FoundSchema schema;
    private final GenerateOptions options;
    private final ItemRenderer items;

    ModelSource(FoundSchema schema, GenerateOptions options, ItemRenderer items) {
        this.schema = schema;
        this.options = options;
        this.items = items;
    }

    String source(String name, List<EntityDraft> entities, List<Table> bare) {
        SchemaSource core = new SchemaSource(schema.dialect(), items);
        CodeBlock classes = entities.stream()
                .map(entity -> CodeBlock.of("$T.class", ClassName.get(options.packageName(), entity.className())))
                .collect(CodeBlock.joining(",\n"));
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc("The model: {@code model=$L.$L#metadata} in the settings.\n", options.packageName(), name)
                .addField(FieldSpec.builder(REGISTRY, "REGISTRY", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.of(\n$>$>$L)$<$<", REGISTRY, classes)
                        .build());
        CodeBlock.Builder more = CodeBlock.builder();
        if (!bare.isEmpty() || !schema.sequences().isEmpty()) {
            more.addStatement("$T metadata = REGISTRY.metadata()", MetaData.class);
        }
        for (Sequence sequence : schema.sequences()) {
            more.addStatement("metadata.add($L)", sequence(core, sequence));
        }
        bare.forEach(table -> more.addStatement("$L", core.table(table, CodeBlock.of("metadata"))));
        CodeBlock others = more.build();
        if (!others.isEmpty()) {
            type.addStaticBlock(others);
        }
        type.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(MethodSpec.methodBuilder("registry")
                        .addJavadoc("The entities.\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(REGISTRY)
                        .addStatement("return REGISTRY")
                        .build())
                .addMethod(MethodSpec.methodBuilder("metadata")
                        .addJavadoc("Their tables, and those that have no class.\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(MetaData.class)
                        .addStatement("return REGISTRY.metadata()")
                        .build());
        JavaFile.Builder file = JavaFile.builder(options.packageName(), type.build())
                .indent("    ")
                .skipJavaLangImports(true);
        core.into(file);
        return Layout.compact(file.build().toString());
    }

    private static CodeBlock sequence(SchemaSource core, Sequence sequence) {
        return sequence.schema() == null
                ? core.sequence(sequence)
                : CodeBlock.of("$L.inSchema($S)", core.sequence(sequence), sequence.schema());
    }
}
