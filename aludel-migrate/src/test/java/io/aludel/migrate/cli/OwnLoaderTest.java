package io.aludel.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
