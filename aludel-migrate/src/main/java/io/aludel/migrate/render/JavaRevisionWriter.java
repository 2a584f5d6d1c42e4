package io.aludel.migrate.render;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.aludel.dialect.Dialect;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.MigrationScript;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.migrate.script.FileNames;
import io.aludel.migrate.script.TextTemplate;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

/** Writes a revision as a Java class that compiles as it is. Immutable, thread-safe. */
public final class JavaRevisionWriter {
    /**
     * The text of a class, with the words that any other may have. Besides them there are those of {@link FileNames#words}.
     *
     * <p><code>${imports}</code> has all that steps and annotation need; what a text needs besides stands next to it.
     */
    public static final TextTemplate TEMPLATE = TextTemplate.of("""
            package ${package};

            ${imports}

            ${annotation}
            public final class ${class} implements Migration {
                @Override
                public void upgrade(Operations op) {
                    ${upgrade}
                }

                @Override
                public void downgrade(Operations op) {
                    ${downgrade}
                }
            }
            """, "the template of Java revisions");

    private static final String ROOT = "io.aludel.migrate";

    private final RenderOptions options;

    /** A writer. */
    public JavaRevisionWriter(RenderOptions options) {
        this.options = requireNonNull(options, "options");
    }

    /**
     * A writer of usual revisions.
     *
     * @param dialect writes fragments of SQL that the model has as expressions
     * @param packageName the package of revisions
     * @param batch whether changes of tables are wrapped in batches
     */
    public JavaRevisionWriter(Dialect dialect, String packageName, boolean batch) {
        this(RenderOptions.of(dialect, packageName).batch(batch));
    }

    /** A class's package and name. */
    private record Name(String packageName, String simpleName) {}

    /** Where the source of a revision belongs below the folder of sources. */
    public Path path(MigrationScript script) {
        Name name = name(script);
        return Path.of(name.packageName().replace('.', '/'), name.simpleName() + ".java");
    }

    private Name name(MigrationScript script) {
        String[] parts = options.names().path(script.id(), message(script)).split("/");
        StringBuilder folder = new StringBuilder(options.packageName());
        for (int index = 0; index < parts.length - 1; index++) {
            folder.append('.').append(identifier(parts[index]));
        }
        return new Name(folder.toString(), identifier(parts[parts.length - 1]));
    }

    private String identifier(String part) {
        String cleaned = part.replaceAll("[^A-Za-z0-9_$]", "_");
        String name = cleaned.isEmpty() || !Character.isDigit(cleaned.charAt(0)) ? cleaned : "_" + cleaned;
        if (!SourceVersion.isName(name)) {
            throw new MigrationException(
                    ErrorCode.INVALID_TEMPLATE,
                    "the template of file names '" + options.names().template() + "' gives '" + part
                            + "', which cannot be the name of a class or package."
                            + "\n  Begin it with a letter, such as R${id}_${slug}.");
        }
        return name;
    }

    /** The source of a revision. */
    public String source(MigrationScript script) {
        Name name = name(script);
        SourceParts parts = parts(script, name);
        Map<String, String> words = new LinkedHashMap<>(options.names().words(script.id(), message(script)));
        words.put("message", message(script));
        words.put("down", String.join(", ", script.down()));
        words.put("package", name.packageName());
        words.put("class", name.simpleName());
        words.put("imports", parts.imports(script.imports()));
        words.put("annotation", parts.annotation());
        words.put("upgrade", parts.method("upgrade"));
        words.put("downgrade", parts.method("downgrade"));
        return options.template().fill(words);
    }

    /** Steps alone, as statements on {@code op}, behind the imports that they need: for looking at, or for another source. */
    public String code(List<? extends MigrationOp> ops) {
        MigrationScript script = MigrationScript.of("code", null, List.of()).upgrade(new UpgradeOps(List.copyOf(ops)));
        SourceParts parts = parts(script, new Name(options.packageName(), "Code"));
        String imports = parts.imports(script.imports())
                .lines()
                .filter(line -> !line.matches("import " + ROOT + "\\.(Migration|Operations|Revision);"))
                .collect(Collectors.joining("\n"))
                .strip();
        return imports + "\n\n" + parts.method("upgrade") + "\n";
    }

    private SourceParts parts(MigrationScript script, Name name) {
        Imports imports = new Imports();
        OperationSource operations = new OperationSource(options, imports);
        TypeSpec.Builder type = TypeSpec.classBuilder(name.simpleName())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(ClassName.get(ROOT, "Migration"))
                .addAnnotation(annotation(script))
                .addMethod(method("upgrade", operations, script.upgrade().ops()))
                .addMethod(method("downgrade", operations, script.downgrade().ops()));
        JavaFile.Builder file = JavaFile.builder(name.packageName(), type.build())
                .indent("    ")
                .skipJavaLangImports(true);
        imports.into(file);
        return new SourceParts(file.build().toString());
    }

    private static String message(MigrationScript script) {
        return script.message() == null ? "" : script.message();
    }

    private static AnnotationSpec annotation(MigrationScript script) {
        AnnotationSpec.Builder annotation =
                AnnotationSpec.builder(ClassName.get(ROOT, "Revision")).addMember("id", "$S", script.id());
        texts(annotation, "down", script.down());
        annotation.addMember("message", "$S", message(script));
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
