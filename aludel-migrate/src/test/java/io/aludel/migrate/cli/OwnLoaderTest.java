package io.aludel.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program started without the classes of the application. */
class OwnLoaderTest {
    @TempDir
    Path folder;

    private Program program;

    @BeforeEach
    void compileAnApplication() throws IOException {
        program = Program.in(folder, "Shop#model");
        Files.createDirectories(folder.resolve("classes"));
        Path source = folder.resolve("Shop.java");
        Files.writeString(source, """
                import static io.aludel.sql.Sql.column;
                import io.aludel.schema.MetaData;
                import io.aludel.schema.Table;
                import io.aludel.type.SqlTypes;

                public class Shop {
                    public static MetaData model() {
                        MetaData model = new MetaData();
                        Table.of("goods", model, column("id", SqlTypes.BIGINT).primaryKey());
                        return model;
                    }
                }
                """);
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-d",
                        folder.resolve("classes").toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        source.toString());
        assertThat(code).isZero();
    }

    @Test
    void theCommandLineSaysWhereTheyAre() {
        program.settings("url=sqlite::memory:\nmodel=Shop#model\n");
        assertThat(program.run("check").err()).contains("the model Shop#model is not there");
        assertThat(program.run("check", "--classpath", folder.resolve("classes").toString()))
                .isEqualTo(new Program.Outcome(4, "New upgrade operations detected:\n  add table 'goods'\n", ""));
    }

    /** The entry is seen from where the settings are. */
    @Test
    void orTheSettingsDo() {
        program.settings("url=sqlite::memory:\nmodel=Shop#model\nclasspath=classes\n");
        assertThat(program.run("check").code()).isEqualTo(4);
        assertThat(program.run("check", "--json").out()).contains("goods");
        assertThat(program.run("nonsense").code()).isEqualTo(2);
    }

    @Test
    void anEntryThatIsMissingIsNamed() {
        program.settings("url=sqlite::memory:\n");
        Program.Outcome outcome = program.run("current", "--classpath", "nowhere/classes");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err())
                .startsWith("FAILED: MIG-")
                .contains("the class path has nowhere/classes, which does not exist");
    }

    /** A revision that calls what only another version has, and one whose annotation is another version's. */
    @Test
    void aClassOfAnotherVersionIsNamed() throws IOException {
        library("String[] down() default {};");
        program.settings("url=sqlite:" + folder.resolve("app.db") + "\nclasspath=revisions\n");
        assertThat(program.run("heads")).isEqualTo(new Program.Outcome(0, "<base> -> aaaa1111 (head), later\n", ""));
        assertThat(program.run("upgrade").err())
                .startsWith("FAILED: MIG-3401: a class of the application was compiled for another version of Aludel: ")
                .contains(
                        "fromTheFuture",
                        "Use the same version of Aludel in the application, the program and the plugin");
        library("String down() default \"\";");
        assertThat(program.run("heads").err())
                .startsWith("FAILED: MIG-3401: shop.Later was compiled for another version of Aludel: ");
    }

    /** Another version of the library, which is compiled against and then not there. */
    private void library(String down) throws IOException {
        compile(
                "library",
                "",
                Map.of(
                        "io/aludel/migrate/Migration.java",
                        "package io.aludel.migrate; public interface Migration { void upgrade(Operations op); }",
                        "io/aludel/migrate/Operations.java",
                        "package io.aludel.migrate; public final class Operations { public void fromTheFuture() {} }",
                        "io/aludel/migrate/Revision.java",
                        "package io.aludel.migrate; import java.lang.annotation.*;"
                                + " @Retention(RetentionPolicy.RUNTIME) public @interface Revision { String id(); String message(); "
                                + down
                                + " }"));
        compile(
                "revisions",
                folder.resolve("library").toString(),
                Map.of(
                        "shop/Later.java",
                        "package shop; import io.aludel.migrate.*; @Revision(id = \"aaaa1111\", message = \"later\""
                                + (down.contains("[]") ? "" : ", down = \"\"")
                                + ") public final class Later implements Migration {"
                                + " public void upgrade(Operations op) { op.fromTheFuture(); } }"));
        Path index = Files.createDirectories(folder.resolve("revisions/META-INF/aludel"));
        Files.writeString(index.resolve("revisions"), "shop.Later\n");
    }

    private void compile(String into, String classPath, Map<String, String> sources) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none",
                "-d",
                Files.createDirectories(folder.resolve(into)).toString(),
                "-classpath",
                classPath));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve("sources").resolve(source.getKey());
            Files.createDirectories(file.getParent());
            arguments.add(Files.writeString(file, source.getValue()).toString());
        }
        int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(code).isZero();
    }
}
