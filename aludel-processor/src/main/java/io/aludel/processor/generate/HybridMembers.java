package io.aludel.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.HybridModel;
import io.aludel.processor.model.MethodModel;
import io.aludel.processor.model.MethodModel.Parameter;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The hybrids of a class in its metamodel: attributes, or methods where they take something. */
final class HybridMembers {

    private final EntityModel entity;
    private final MetamodelAttributes attributes;
    private final List<HybridModel> hybrids;

    HybridMembers(EntityModel entity, MetamodelAttributes attributes) {
        this.entity = entity;
        this.attributes = attributes;
        this.hybrids = entity.allHybrids().stream()
                .filter(hybrid -> hybrid.isUsable() && entity.attribute(hybrid.name()) == null)
                .toList();
    }

    /** Static members, about the class without an alias. */
    void toMetamodel(TypeSpec.Builder type) {
        for (HybridModel hybrid : hybrids) {
            if (isField(hybrid)) {
                type.addField(field(hybrid, Modifier.STATIC)
                        .initializer(value(hybrid, "ENTITY"))
                        .build());
            } else {
                type.addMethod(
                        method(hybrid, "ENTITY").addModifiers(Modifier.STATIC).build());
            }
        }
    }

    /** Members of {@code Path}, about an alias. */
    void toPath(TypeSpec.Builder path, MethodSpec.Builder constructor) {
        for (HybridModel hybrid : hybrids) {
            if (isField(hybrid)) {
                path.addField(field(hybrid).build());
                constructor.addStatement("this.$N = $L", hybrid.name(), value(hybrid, "entity$"));
            } else {
                path.addMethod(method(hybrid, "this").build());
            }
        }
    }

    private FieldSpec.Builder field(HybridModel hybrid, Modifier... more) {
        return FieldSpec.builder(type(hybrid), hybrid.name(), Modifier.PUBLIC, Modifier.FINAL)
                .addModifiers(more)
                .addJavadoc("{@code $L.$L()}.\n", entity.simpleName(), hybrid.name());
    }

    /** An expression of a type of the application is made when it is asked for. */
    private static boolean isField(HybridModel hybrid) {
        return hybrid.isAttribute() && !hybrid.hasOwnType();
    }

    private TypeName type(HybridModel hybrid) {
        return attributes.type(hybrid.attribute(), entity.name());
    }

    private CodeBlock value(HybridModel hybrid, String entityRef) {
        return attributes.create(hybrid.attribute(), entityRef, CodeBlock.of("$S", hybrid.name()));
    }

    private MethodSpec.Builder method(HybridModel hybrid, String entityRef) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(hybrid.name())
                .addJavadoc("{@code $L.$L(..)}.\n", entity.simpleName(), hybrid.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(expression(hybrid).returnType());
        for (Parameter parameter : arguments(hybrid)) {
            method.addParameter(parameter.type(), parameter.name());
        }
        return method.addStatement("return $L", call(hybrid, entityRef));
    }

    private CodeBlock call(HybridModel hybrid, String entityRef) {
        ClassName path = hybrid.owner().metamodel().nestedClass("Path");
        CodeBlock about = entityRef.equals("this")
                ? hybrid.owner() == entity ? CodeBlock.of("this") : CodeBlock.of("new $T(entity())", path)
                : CodeBlock.of("new $T($L)", path, entityRef);
        CodeBlock.Builder call =
                CodeBlock.builder().add("$T.$N($L", hybrid.owner().name(), hybrid.name(), about);
        for (Parameter parameter : arguments(hybrid)) {
            call.add(", $N", parameter.name());
        }
        return call.add(")").build();
    }

    private static List<Parameter> arguments(HybridModel hybrid) {
        List<Parameter> all = expression(hybrid).parameters();
        return all.subList(1, all.size());
    }

    private static MethodModel expression(HybridModel hybrid) {
        MethodModel expression = hybrid.expression();
        if (expression == null) {
            throw new IllegalStateException("no expression of " + hybrid.name());
        }
        return expression;
    }
}
