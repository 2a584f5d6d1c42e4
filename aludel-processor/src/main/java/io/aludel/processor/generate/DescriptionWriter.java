package io.aludel.processor.generate;

import static io.aludel.processor.generate.Names.ENTITY_DESCRIPTION;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.aludel.processor.model.Annotation;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.BasicModel;
import io.aludel.processor.model.EmbeddedModel;
import io.aludel.processor.model.EntityModel;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes {@code Post_$Description}: the facts of the annotations, for the runtime to map the class by. */
public final class DescriptionWriter {

    /** Makes a writer; it holds no state. */
    public DescriptionWriter() {}

    /** The source file for one class. */
    public JavaFile write(EntityModel entity) {
        if (entity.embeddable()) {
            return new EmbeddableDescriptionWriter(entity).write();
        }
        MethodSpec describe = MethodSpec.methodBuilder("describe")
                .addModifiers(Modifier.STATIC)
                .returns(ENTITY_DESCRIPTION)
                .addCode(body(entity))
                .build();
        TypeSpec type = TypeSpec.classBuilder(entity.description())
                .addJavadoc(
                        "What the annotations of {@link $T} say. Generated; called by the class itself.\n",
                        entity.name())
                .addAnnotation(Suppression.of("rawtypes", "unchecked"))
                .addModifiers(Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(describe)
                .build();
        return JavaFile.builder(entity.name().packageName(), type)
                .skipJavaLangImports(true)
                .indent("    ")
                .build();
    }

    static CodeBlock body(EntityModel entity) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (entity.entity()) {
            code.add("return $T.entity($T.class, $S)", ENTITY_DESCRIPTION, entity.name(), entity.entityName());
        } else if (entity.embeddable()) {
            code.add("return $T.embeddable($T.class)", ENTITY_DESCRIPTION, entity.name());
        } else {
            code.add("return $T.mappedSuperclass($T.class)", ENTITY_DESCRIPTION, entity.name());
        }
        code.add("$>$>");
        if (entity.superclass() != null) {
            code.add("\n.superclass($T.class)", entity.superclass().name());
        }
        table(entity, code);
        FactWriters.write(entity, code);
        for (AttributeModel attribute : entity.attributes()) {
            code.add("\n.add($L)", AttributeExpression.of(attribute, entity));
        }
        for (AttributeModel attribute : entity.allAttributes()) {
            if (!entity.attributes().contains(attribute)) {
                resolved(attribute, entity, code);
            }
        }
        return code.add("\n.build();\n$<$<").build();
    }

    /** An inherited attribute of which this class says more: its type, or another column. */
    private static void resolved(AttributeModel attribute, EntityModel entity, CodeBlock.Builder code) {
        Map<String, Annotation> inner = new LinkedHashMap<>();
        entity.overrides().forEach((path, column) -> {
            if (path.startsWith(attribute.name() + ".")) {
                inner.put(path.substring(attribute.name().length() + 1), column);
            }
        });
        Annotation column = entity.overrides().get(attribute.name());
        if (attribute instanceof BasicModel basic && column != null) {
            code.add("\n.resolve($L)", AttributeExpression.of(basic.withColumn(column), entity));
        } else if (attribute instanceof EmbeddedModel embedded && !inner.isEmpty()) {
            code.add("\n.resolve($L)", AttributeExpression.of(embedded, entity, embedded.overridden(inner)));
        } else if (attribute.field().generic()) {
            code.add("\n.resolve($L)", AttributeExpression.of(attribute, entity));
        }
    }

    private static void table(EntityModel entity, CodeBlock.Builder code) {
        Annotation table = entity.annotations().find("Table");
        if (table == null) {
            return;
        }
        code.add("\n.table($S, $S)", table.string("name", ""), table.string("schema", ""));
        for (Annotation unique : table.annotations("uniqueConstraints")) {
            code.add(
                    "\n.uniqueConstraint($S, $L)",
                    unique.string("name", ""),
                    AttributeExpression.strings(unique.strings("columnNames")));
        }
        for (Annotation index : table.annotations("indexes")) {
            code.add(
                    "\n.index($S, $S, $L)",
                    index.string("name", ""),
                    index.string("columnList", ""),
                    index.flag("unique", false));
        }
    }
}
