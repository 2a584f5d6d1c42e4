package io.aludel.migrate.render;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.aludel.dialect.Dialect;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.MigrationScript;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** Writes a revision as a Java class that compiles as it is. Immutable, thread-safe. */
public final class JavaRevisionWriter {
    private static final String ROOT = "io.aludel.migrate";
    private static final int LONGEST_SLUG = 40;

    private final Dialect dialect;
    private final String packageName;
    private final boolean batch;

    /**
     * A writer.
     *
     * @param dialect writes fragments of SQL that the model has as expressions
     * @param packageName the package of revisions
     * @param batch whether changes of tables are wrapped in batches
     */
    public JavaRevisionWriter(Dialect dialect, String packageName, boolean batch) {
        this.dialect = dialect;
        this.packageName = packageName;
        this.batch = batch;
    }

    /** The simple name of the class of a revision. */
    public static String className(String id, String message) {
        String slug =
                message.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        String cut =
                slug.length() > LONGEST_SLUG ? slug.substring(0, LONGEST_SLUG).replaceAll("_+$", "") : slug;
        return "R" + id.replaceAll("[^A-Za-z0-9_]", "_") + (cut.isEmpty() ? "" : "_" + cut);
    }

    /** The source of a revision. */
    public String source(MigrationScript script) {
        Imports imports = new Imports();
        OperationSource operations = new OperationSource(dialect, imports, batch);
        String message = script.message() == null ? "" : script.message();
        TypeSpec.Builder type = TypeSpec.classBuilder(className(script.id(), message))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(ClassName.get(ROOT, "Migration"))
                .addAnnotation(annotation(script, message))
                .addMethod(method("upgrade", operations, script.upgrade().ops()))
                .addMethod(method("downgrade", operations, script.downgrade().ops()));
        JavaFile.Builder file =
                JavaFile.builder(packageName, type.build()).indent("    ").skipJavaLangImports(true);
        imports.into(file);
        return file.build().toString();
    }

    private static AnnotationSpec annotation(MigrationScript script, String message) {
        AnnotationSpec.Builder annotation =
                AnnotationSpec.builder(ClassName.get(ROOT, "Revision")).addMember("id", "$S", script.id());
        texts(annotation, "down", script.down());
        annotation.addMember("message", "$S", message);
        texts(annotation, "labels", script.labels());
        texts(annotation, "dependsOn", script.dependsOn());
        if (!script.transactional()) {
            annotation.addMember("transactional", "false");
        }
        return annotation.build();
    }

    private static void texts(AnnotationSpec.Builder annotation, String name, List<String> values) {
        if (values.size() == 1) {
            annotation.addMember(name, "$S", values.get(0));
        } else if (!values.isEmpty()) {
            CodeBlock.Builder all = CodeBlock.builder().add("{");
            for (int index = 0; index < values.size(); index++) {
                all.add(index == 0 ? "$S" : ", $S", values.get(index));
            }
            annotation.addMember(name, all.add("}").build());
        }
    }

    private static MethodSpec method(String name, OperationSource operations, List<MigrationOp> ops) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(ClassName.get(ROOT, "Operations"), "op")
                .addCode(operations.statements(ops))
                .build();
    }
}
