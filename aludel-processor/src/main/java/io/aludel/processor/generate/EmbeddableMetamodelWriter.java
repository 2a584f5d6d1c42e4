package io.aludel.processor.generate;

import static io.aludel.processor.generate.Names.ENTITY_REF;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.aludel.processor.model.AttributeModel;
import io.aludel.processor.model.EntityModel;
import io.aludel.processor.model.EntityModel.Trait;
import javax.lang.model.element.Modifier;

/** Writes {@code Point_}, with {@code Point_.Embedded}: the components of a value, as an attribute of whoever holds it. */
final class EmbeddableMetamodelWriter {

    private final MetamodelAttributes attributes;

    EmbeddableMetamodelWriter(MetamodelAttributes attributes) {
        this.attributes = attributes;
    }

    JavaFile write(EntityModel embeddable) {
        ClassName name = embeddable.metamodel();
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("The components of {@link $T}, typed for queries. Generated.\n", embeddable.name())
                .addAnnotation(Suppression.of("rawtypes", "unchecked"))
                .addModifiers(Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addType(embedded(embeddable));
        if (embeddable.is(Trait.PUBLIC)) {
            type.addModifiers(Modifier.PUBLIC);
        }
        return JavaFile.builder(name.packageName(), type.build())
                .skipJavaLangImports(true)
                .indent("    ")
                .build();
    }

    private TypeSpec embedded(EntityModel embeddable) {
        TypeVariableName owner = TypeVariableName.get("E");
        TypeSpec.Builder embedded = TypeSpec.classBuilder("Embedded")
                .addJavadoc("A {@link $T} as an attribute.\n\n", embeddable.name())
                .addJavadoc("@param <E> the class that has the attribute\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addTypeVariable(owner)
                .superclass(ParameterizedTypeName.get(Names.metamodel("EmbeddedAttribute"), owner, embeddable.name()));
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addJavadoc("Makes the attribute {@code name} of the class that {@code entity} stands for.\n")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(ENTITY_REF, "entity$")
                .addParameter(String.class, "name$")
                .addStatement("super(entity$$, name$$, $T::embeddable)", embeddable.description());
        for (AttributeModel component : attributes.representable(embeddable)) {
            embedded.addField(attributes.type(component, owner), component.name(), Modifier.PUBLIC, Modifier.FINAL);
            constructor.addStatement(
                    "this.$N = $L",
                    component.name(),
                    attributes.create(component, "entity$", CodeBlock.of("name$$ + $S", "." + component.name())));
        }
        return embedded.addMethod(constructor.build()).build();
    }
}
