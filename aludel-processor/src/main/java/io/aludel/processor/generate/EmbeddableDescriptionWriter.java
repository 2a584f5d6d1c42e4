package io.aludel.processor.generate;

import static io.aludel.processor.generate.Names.EMBEDDABLE_DESCRIPTION;
import static io.aludel.processor.generate.Names.ENTITY_DESCRIPTION;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.EntityModel.Trait;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes {@code Point_$Description}: what a value consists of, and how one is made. */
final class EmbeddableDescriptionWriter {

    private final EntityModel embeddable;

    EmbeddableDescriptionWriter(EntityModel embeddable) {
        this.embeddable = embeddable;
    }

    JavaFile write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(embeddable.description())
                .addJavadoc("What a {@link $T} consists of. Generated.\n", embeddable.name())
                .addAnnotation(Suppression.of("rawtypes", "unchecked"))
                .addModifiers(Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        if (embeddable.is(Trait.PUBLIC)) {
            type.addModifiers(Modifier.PUBLIC);
        }
        if (embeddable.is(Trait.RECORD)) {
            type.addField(FieldSpec.builder(
                            EMBEDDABLE_DESCRIPTION, "EMBEDDABLE", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer(ofRecord())
                    .build());
        } else {
            type.addMethod(MethodSpec.methodBuilder("describe")
                    .addModifiers(Modifier.STATIC)
                    .returns(ENTITY_DESCRIPTION)
                    .addCode(DescriptionWriter.body(embeddable))
                    .build());
        }
        return JavaFile.builder(
                        embeddable.name().packageName(),
                        type.addMethod(embeddable()).build())
                .skipJavaLangImports(true)
                .indent("    ")
                .build();
    }

    private MethodSpec embeddable() {
        CodeBlock value = embeddable.is(Trait.RECORD)
                ? CodeBlock.of("EMBEDDABLE")
                : CodeBlock.of("$T.woven($T.class)", EMBEDDABLE_DESCRIPTION, embeddable.name());
        return MethodSpec.methodBuilder("embeddable")
                .addJavadoc("For generated classes.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(EMBEDDABLE_DESCRIPTION)
                .addStatement("return $L", value)
                .build();
    }

    private CodeBlock ofRecord() {
        List<AttributeModel> components = embeddable.attributes();
        CodeBlock.Builder arguments = CodeBlock.builder();
        CodeBlock.Builder cases = CodeBlock.builder();
        for (int number = 0; number < components.size(); number++) {
            AttributeModel component = components.get(number);
            arguments.add(number == 0 ? "$L" : ", $L", argument(component.type(), number));
            cases.add("case $L: return (($T) value).$N();\n", number, embeddable.name(), component.name());
        }
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T.immutable(\n$>$>", EMBEDDABLE_DESCRIPTION)
                .add("$T.class,\n", embeddable.name())
                .add("values -> new $T($L),\n", embeddable.name(), arguments.build())
                .add("(value, component) -> {\n$>switch (component) {\n$>")
                .add(cases.build())
                .add("default: throw new IndexOutOfBoundsException(component);\n$<}\n$<}");
        for (AttributeModel component : components) {
            code.add(",\n$L", AttributeExpression.of(component, embeddable));
        }
        return code.add("$<$<)").build();
    }

    /** A primitive has no null; NULL in the database is its zero then. */
    private static CodeBlock argument(TypeName type, int number) {
        if (!type.isPrimitive()) {
            return CodeBlock.of("($T) values[$L]", type, number);
        }
        String zero = type.equals(TypeName.BOOLEAN) ? "false" : "(" + type + ") 0";
        return CodeBlock.of("values[$L] == null ? $L : ($T) values[$L]", number, zero, type.box(), number);
    }
}
