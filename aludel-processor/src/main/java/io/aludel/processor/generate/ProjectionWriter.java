package io.aludel.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.EntityModel.Trait;
import io.aludel.processor.model.ProjectedModel;
import io.aludel.processor.model.ProjectionModel;
import io.aludel.processor.model.ProjectionModel.Component;
import io.aludel.processor.model.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Writes {@code UserOut_}: what a projection consists of, how one is made of a row, and how of an object. */
public final class ProjectionWriter {

    private static final ClassName DESCRIPTION = runtime("ProjectionDescription");
    private static final ClassName PART = runtime("ProjectedPart");
    private static final ClassName OBJECT = runtime("ProjectedObject");
    private static final ClassName INPUT = runtime("RowInput");

    private final ProjectionModel projection;
    private final EntityModel source;
    private final List<ProjectedModel> parts;

    /**
     * A writer for one projection.
     *
     * @param parts where its components come from
     */
    public ProjectionWriter(ProjectionModel projection, EntityModel source, List<ProjectedModel> parts) {
        this.projection = projection;
        this.source = source;
        this.parts = List.copyOf(parts);
    }

    private static ClassName runtime(String simpleName) {
        return ClassName.get("io.aludel.orm.runtime", simpleName);
    }

    /**
     * The source file.
     *
     * @param fromObjects whether all components can be taken from objects
     */
    public JavaFile write(boolean fromObjects) {
        TypeName description = ParameterizedTypeName.get(DESCRIPTION, projection.name());
        TypeSpec.Builder type = TypeSpec.classBuilder(projection.generated())
                .addJavadoc("Makes {@link $T} of rows and of objects. Generated.\n", projection.name())
                .addAnnotation(Suppression.of("rawtypes", "unchecked"))
                .addModifiers(Modifier.FINAL)
                .addField(
                        FieldSpec.builder(description, "DESCRIPTION", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                                .initializer(description())
                                .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(MethodSpec.methodBuilder("description")
                        .addJavadoc("For generated classes.\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(description)
                        .addStatement("return DESCRIPTION")
                        .build());
        if (projection.is(Trait.PUBLIC)) {
            type.addModifiers(Modifier.PUBLIC);
        }
        if (fromObjects && !source.embeddable()) {
            type.addMethod(
                            from(
                                    "from",
                                    "Of an object, whose session loads what is not loaded; without one that raises an exception, which says how to load it with the query."))
                    .addMethod(
                            from("fromLoaded", "Of what is loaded of an object; raises an exception for what is not."))
                    .addMethod(fromAll());
        }
        return JavaFile.builder(
                        projection.name().packageName(), type.addMethod(read()).build())
                .skipJavaLangImports(true)
                .indent("    ")
                .build();
    }

    private MethodSpec from(String name, String javadoc) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc("$L\n", javadoc)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(projection.name())
                .addParameter(source.name(), "object")
                .addStatement("return $T.$L(DESCRIPTION, object)", OBJECT, name)
                .build();
    }

    private MethodSpec fromAll() {
        return MethodSpec.methodBuilder("from")
                .addJavadoc("Of each of some objects, in their order.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), projection.name()))
                .addParameter(
                        ParameterizedTypeName.get(
                                ClassName.get(Collection.class), WildcardTypeName.subtypeOf(source.name())),
                        "objects")
                .addStatement("return objects.stream().map($T::from).toList()", projection.generated())
                .build();
    }

    private MethodSpec read() {
        CodeBlock.Builder arguments = CodeBlock.builder();
        for (int number = 0; number < parts.size(); number++) {
            Component component = projection.components().get(number);
            arguments.add(number == 0 ? "\n$L" : ",\n$L", argument(component.type(), number));
        }
        return MethodSpec.methodBuilder("read")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(INPUT, "in")
                .returns(projection.name())
                .addStatement("return new $T($L)", projection.name(), arguments.build())
                .build();
    }

    private static CodeBlock argument(TypeName type, int number) {
        if (!type.isPrimitive()) {
            return CodeBlock.of("($T) in.get($L)", type, number);
        }
        String name = type.toString();
        return CodeBlock.of("in.get$L($L)", Character.toUpperCase(name.charAt(0)) + name.substring(1), number);
    }

    private CodeBlock description() {
        List<CodeBlock> all = new ArrayList<>();
        all.add(CodeBlock.of("$T.class", source.name()));
        all.add(CodeBlock.of("$T.class", projection.name()));
        all.add(CodeBlock.of("$T::read", projection.generated()));
        parts.forEach(part -> all.add(part(part)));
        return CodeBlock.of("$T.describe(\n$L)", DESCRIPTION, CodeBlock.join(all, ",\n"));
    }

    private CodeBlock part(ProjectedModel part) {
        if (part instanceof ProjectedModel.OfHybrid hybrid) {
            String name = hybrid.hybrid().name();
            boolean callable = hybrid.hybrid().isCallableFrom(projection.name().packageName());
            return computed(
                    part.path(),
                    CodeBlock.of("new $T(entity).$N.node()", path(hybrid.about()), name),
                    callable
                            ? CodeBlock.of(
                                    "(($T) object).$N()",
                                    hybrid.hybrid().owner().name(),
                                    name)
                            : null);
        }
        if (part instanceof ProjectedModel.OfMethod method) {
            String name = method.expression().name();
            return computed(
                    part.path(),
                    CodeBlock.of("$T.$N(new $T(entity)).node()", projection.name(), name, path(method.about())),
                    method.onObject() == null
                            ? null
                            : CodeBlock.of("$T.$N(($T) object)", projection.name(), name, source.name()));
        }
        if (part instanceof ProjectedModel.Nested nested) {
            return CodeBlock.of(
                    "new $T($S, () -> $T.description())",
                    PART.nestedClass("Nested"),
                    part.path(),
                    nested.projection().generated());
        }
        if (part instanceof ProjectedModel.Many many) {
            return CodeBlock.of(
                    "new $T($S, $T.$L, $L, $L)",
                    PART.nestedClass("Many"),
                    part.path(),
                    Names.COLLECTION_KIND,
                    many.shape() == Shape.SET ? "SET" : many.shape() == Shape.MAP ? "MAP" : "LIST",
                    many.key() == null ? "null" : CodeBlock.of("$S", many.key()),
                    part(many.each()));
        }
        return CodeBlock.of("new $T($S)", PART.nestedClass("Value"), part.path());
    }

    private static CodeBlock computed(String path, CodeBlock expression, @Nullable CodeBlock value) {
        return CodeBlock.of(
                "new $T($S, entity -> $L, $L)",
                PART.nestedClass("Computed"),
                path,
                expression,
                value == null ? CodeBlock.of("null") : CodeBlock.of("object -> $L", value));
    }

    private static ClassName path(EntityModel about) {
        return about.metamodel().nestedClass("Path");
    }
}
