package io.aludel.processor.generate;

import static io.aludel.processor.generate.Names.ENTITY_REF;
import static io.aludel.processor.generate.Names.FROM_ITEM;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.EntityModel.Trait;
import io.aludel.processor.model.RelationModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes {@code Post_}: the typed attributes of a class, of its aliases, and of references to it. */
public final class MetamodelWriter {

    private final MetamodelAttributes attributes;
    private final Set<String> referenceMethods;

    /**
     * Makes a writer.
     *
     * @param attributes how each attribute is written
     * @param referenceMethods names of the methods without arguments that every reference has already
     */
    public MetamodelWriter(MetamodelAttributes attributes, Set<String> referenceMethods) {
        this.attributes = attributes;
        this.referenceMethods = Set.copyOf(referenceMethods);
    }

    /** The source file for one class. */
    public JavaFile write(EntityModel entity) {
        if (entity.embeddable()) {
            return new EmbeddableMetamodelWriter(attributes).write(entity);
        }
        ClassName name = entity.metamodel();
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("The attributes of {@link $T}, typed for queries. Generated.\n", entity.name())
                .addAnnotation(Suppression.of("rawtypes", "unchecked"))
                .addModifiers(Modifier.FINAL)
                .addField(FieldSpec.builder(ENTITY_REF, "ENTITY", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer("$T.of($T.class)", ENTITY_REF, entity.name())
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        if (entity.is(Trait.PUBLIC)) {
            type.addModifiers(Modifier.PUBLIC);
        }
        for (AttributeModel attribute : attributes.representable(entity)) {
            type.addField(FieldSpec.builder(
                            attributes.type(attribute, entity.name()),
                            attribute.name(),
                            Modifier.PUBLIC,
                            Modifier.STATIC,
                            Modifier.FINAL)
                    .addJavadoc("{@code $L.$L}.\n", entity.simpleName(), attribute.name())
                    .initializer(attributes.create(attribute, "ENTITY", CodeBlock.of("$S", attribute.name())))
                    .build());
        }
        synonyms(entity)
                .forEach((synonym, attribute) -> type.addField(FieldSpec.builder(
                                attributes.type(attribute, entity.name()),
                                synonym,
                                Modifier.PUBLIC,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .addJavadoc("Another name of {@code $L.$L}.\n", entity.simpleName(), attribute.name())
                        .initializer("$N", attribute.name())
                        .build()));
        HybridMembers hybrids = new HybridMembers(entity, attributes);
        hybrids.toMetamodel(type);
        ProxyMembers proxies = new ProxyMembers(entity, attributes);
        proxies.toMetamodel(type);
        if (entity.entity()) {
            type.addMethod(in(entity));
        }
        type.addMethod(as(entity)).addMethod(over(entity)).addType(path(entity, hybrids, proxies));
        if (entity.entity()) {
            type.addType(reference(entity));
        }
        return JavaFile.builder(name.packageName(), type.build())
                .skipJavaLangImports(true)
                .indent("    ")
                .build();
    }

    private Map<String, AttributeModel> synonyms(EntityModel entity) {
        List<AttributeModel> representable = attributes.representable(entity);
        Map<String, AttributeModel> found = new LinkedHashMap<>();
        entity.allSynonyms().forEach((name, of) -> {
            if (entity.attribute(name) == null && entity.hybrid(name) == null) {
                representable.stream()
                        .filter(attribute -> attribute.name().equals(of))
                        .forEach(attribute -> found.put(name, attribute));
            }
        });
        return found;
    }

    private static MethodSpec as(EntityModel entity) {
        ClassName path = entity.metamodel().nestedClass("Path");
        return MethodSpec.methodBuilder("as")
                .addJavadoc("The class under another name, for use beside itself in one statement.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(String.class, "alias")
                .returns(path)
                .addStatement("return new $T($T.of($T.class, alias))", path, ENTITY_REF, entity.name())
                .build();
    }

    private static MethodSpec over(EntityModel entity) {
        ClassName path = entity.metamodel().nestedClass("Path");
        return MethodSpec.methodBuilder("as")
                .addJavadoc(
                        "The class as a subquery or a common table expression has it: its columns, by their names.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(FROM_ITEM, "source")
                .returns(path)
                .addStatement("return new $T($T.of($T.class, source.from()))", path, ENTITY_REF, entity.name())
                .build();
    }

    private static MethodSpec in(EntityModel entity) {
        ClassName path = entity.metamodel().nestedClass("Path");
        return MethodSpec.methodBuilder("in")
                .addJavadoc("The class as it stands in a query among others that extend the same entity.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(
                        ParameterizedTypeName.get(
                                Names.metamodel("PolymorphicEntity"), WildcardTypeName.supertypeOf(entity.name())),
                        "whole")
                .returns(path)
                .addStatement("return new $T(whole.entity($T.class))", path, entity.name())
                .build();
    }

    private TypeSpec path(EntityModel entity, HybridMembers hybrids, ProxyMembers proxies) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addJavadoc("For generated code.\n")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(ENTITY_REF, "entity$")
                .addStatement("super(entity$$, $T.class)", entity.name());
        TypeSpec.Builder path = TypeSpec.classBuilder("Path")
                .addJavadoc("The attributes of {@link $T} under an alias.\n", entity.name())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(Names.metamodel("EntityPath"), entity.name()));
        for (AttributeModel attribute : attributes.representable(entity)) {
            path.addField(FieldSpec.builder(
                            attributes.type(attribute, entity.name()),
                            attribute.name(),
                            Modifier.PUBLIC,
                            Modifier.FINAL)
                    .addJavadoc("{@code $L.$L}.\n", entity.simpleName(), attribute.name())
                    .build());
            constructor.addStatement(
                    "this.$N = $L",
                    attribute.name(),
                    attributes.create(attribute, "entity$", CodeBlock.of("$S", attribute.name())));
        }
        synonyms(entity).forEach((name, attribute) -> {
            path.addField(
                    FieldSpec.builder(attributes.type(attribute, entity.name()), name, Modifier.PUBLIC, Modifier.FINAL)
                            .addJavadoc("Another name of {@code $L.$L}.\n", entity.simpleName(), attribute.name())
                            .build());
            constructor.addStatement("this.$N = this.$N", name, attribute.name());
        });
        hybrids.toPath(path, constructor);
        proxies.toPath(path, constructor);
        return path.addMethod(constructor.build()).build();
    }

    private TypeSpec reference(EntityModel entity) {
        TypeVariableName owner = TypeVariableName.get("E");
        TypeSpec.Builder reference = TypeSpec.classBuilder("Reference")
                .addJavadoc("A reference from another class to {@link $T}.\n\n", entity.name())
                .addJavadoc("@param <E> the class that has the reference\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addTypeVariable(owner)
                .superclass(ParameterizedTypeName.get(Names.metamodel("ReferenceAttribute"), owner, entity.name()))
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc("Makes the attribute {@code name} of the class that {@code entity} stands for.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(ENTITY_REF, "entity")
                        .addParameter(String.class, "name")
                        .addStatement("super(entity, name, $T.class)", entity.name())
                        .build());
        for (AttributeModel identifier : identifiers(entity)) {
            reference.addMethod(identifier(identifier, owner));
        }
        return reference.build();
    }

    private List<AttributeModel> identifiers(EntityModel entity) {
        List<AttributeModel> identifiers = new ArrayList<>();
        for (AttributeModel attribute : attributes.representable(entity)) {
            if (attribute.identifier() && !(attribute instanceof RelationModel)) {
                identifiers.add(attribute);
            }
        }
        return identifiers;
    }

    private MethodSpec identifier(AttributeModel identifier, TypeName owner) {
        // An identifier called 'name' must not override what every reference has.
        String method = referenceMethods.contains(identifier.name()) ? identifier.name() + "_" : identifier.name();
        return MethodSpec.methodBuilder(method)
                .addJavadoc("The key that the reference holds; using it needs no join.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(attributes.type(identifier, owner))
                .addStatement(
                        "return $L",
                        attributes.create(identifier, "entity()", CodeBlock.of("name() + $S", "." + identifier.name())))
                .build();
    }
}
