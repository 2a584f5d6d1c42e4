package io.aludel.migrate.generate;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes an enum; where its constants cannot be called like the words of the database, each has its word. */
final class EnumSource {
    private EnumSource() {}

    static String source(EnumDraft draft) {
        TypeSpec.Builder type = TypeSpec.enumBuilder(draft.type().simpleName()).addModifiers(Modifier.PUBLIC);
        for (Map.Entry<String, String> constant : draft.labels().entrySet()) {
            if (draft.isPlain()) {
                type.addEnumConstant(constant.getKey());
            } else {
                type.addEnumConstant(
                        constant.getKey(),
                        TypeSpec.anonymousClassBuilder("$S", constant.getValue())
                                .build());
            }
        }
        if (!draft.isPlain()) {
            type.addField(String.class, "label", Modifier.PRIVATE, Modifier.FINAL)
                    .addMethod(MethodSpec.constructorBuilder()
                            .addParameter(String.class, "label")
                            .addStatement("this.label = label")
                            .build())
                    .addMethod(MethodSpec.methodBuilder("label")
                            .addJavadoc("The word of the database.\n")
                            .addModifiers(Modifier.PUBLIC)
                            .returns(String.class)
                            .addStatement("return label")
                            .build());
        }
        return Layout.compact(JavaFile.builder(draft.type().packageName(), type.build())
                .indent("    ")
                .skipJavaLangImports(true)
                .build()
                .toString());
    }
}
