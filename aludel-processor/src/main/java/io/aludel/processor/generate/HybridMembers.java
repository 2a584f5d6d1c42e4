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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The hybrids of a class in its metamodel: attributes, or methods where they take something. */
final class HybridMembers {

    private final EntityModel entity;
    private final MetamodelAttributes attributes;
    private final List<HybridModel> hybrids;
    private final Map<String, HybridModel> synonyms = new LinkedHashMap<>();

    HybridMembers(EntityModel entity, MetamodelAttributes attributes) {
        this.entity = entity;
        this.attributes = attributes;
        this.hybrids = entity.allHybrids().stream()
                .filter(hybrid -> hybrid.isUsable() && entity.attribute(hybrid.name()) == null)
                .toList();
        entity.allSynonyms().forEach((name, of) -> {
            if (entity.attribute(name) == null && entity.hybrid(name) == null) {
                hybrids.stream()
                        .filter(hybrid -> hybrid.name().equals(of))
                        .forEach(hybrid -> synonyms.put(name, hybrid));
            }
        });
    }

    /** Static members, about the class without an alias. */
    void toMetamodel(TypeSpec.Builder type) {
        for (HybridModel hybrid : hybrids) {
            if (isField(hybrid)) {
                type.addField(field(hybrid.name(), hybrid, Modifier.STATIC)
                        .initializer(value(hybrid, "ENTITY"))
                        .build());
            } else {
                type.addMethod(staticMethod(hybrid.name(), hybrid));
            }
        }
        synonyms.forEach((name, hybrid) -> {
            if (isField(hybrid)) {
                type.addField(field(name, hybrid, Modifier.STATIC)
                        .initializer("$N", hybrid.name())
                        .build());
            } else {
                type.addMethod(staticMethod(name, hybrid));
            }
        });
    }

    /** Members of {@code Path}, about an alias. */
    void toPath(TypeSpec.Builder path, MethodSpec.Builder constructor) {
        for (HybridModel hybrid : hybrids) {
            if (isField(hybrid)) {
                path.addField(field(hybrid.name(), hybrid).build());
                constructor.addStatement("this.$N = $L", hybrid.name(), value(hybrid, "entity$"));
            } else {
                path.addMethod(method(hybrid.name(), hybrid, "this").build());
            }
        }
        synonyms.forEach((name, hybrid) -> {
            if (isField(hybrid)) {
                path.addField(field(name, hybrid).build());
                constructor.addStatement("this.$N = this.$N", name, hybrid.name());
            } else {
                path.addMethod(method(name, hybrid, "this").build());
            }
        });
    }

    private FieldSpec.Builder field(String name, HybridModel hybrid, Modifier... more) {
        return FieldSpec.builder(type(hybrid), name, Modifier.PUBLIC, Modifier.FINAL)
                .addModifiers(more)
                .addJavadoc("{@code $L.$L()}.\n", entity.simpleName(), hybrid.name());
    }

    private MethodSpec staticMethod(String name, HybridModel hybrid) {
        return method(name, hybrid, "ENTITY").addModifiers(Modifier.STATIC).build();
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

    private MethodSpec.Builder method(String name, HybridModel hybrid, String entityRef) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
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
