package io.aludel.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.migrate.cli.Program.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a new project begins with. */
class InitCommandTest {
    @TempDir
    Path folder;

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private Outcome init(String... more) {
        String[] arguments = Stream.concat(Stream.of("init", folder.toString()), Stream.of(more))
                .toArray(String[]::new);
        return Program.plain(arguments);
    }

    @Test
    void aProjectHasSettingsAndAPlaceForRevisions() throws IOException {
        Outcome outcome = init(
                "--package", "com.acme.revisions", "--model", "com.acme.Models#metadata", "--url", "sqlite:acme.db");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out())
                .startsWith("Wrote " + folder.resolve("aludel.properties") + "\n")
                .endsWith("then: aludel revision --autogenerate -m \"..\"\n");
        assertThat(files()).containsExactly("aludel.properties", "src/main/java/com/acme/revisions/README.md");
        Settings settings = Settings.read(folder.resolve("aludel.properties"));
        assertThat(settings.url()).hasToString("sqlite:acme.db");
        assertThat(settings.text(Setting.MODEL)).isEqualTo("com.acme.Models#metadata");
        assertThat(settings.packageName()).isEqualTo("com.acme.revisions");
        assertThat(settings.directory()).isEqualTo(folder.resolve("src/main/java"));
    }

    @ParameterizedTest
    @EnumSource
    void everyTemplateCanBeWorkedWith(ProjectTemplate template) throws IOException {
        String config = folder.resolve("aludel.properties").toString();
        Outcome outcome =
                init("-t", template.toString(), "--url", "sqlite:" + folder.resolve("new.db"), "--package", "acme");
        assertThat(outcome.code()).isZero();
        assertThat(files())
                .allSatisfy(file -> assertThat(folder.resolve(file)).content().doesNotContain("@package@", "@url@"));
        assertThat(Program.plain("current", "-c", config).code()).isZero();
        assertThat(Program.plain("revision", "-m", "first", "-c", config).code())
                .isZero();
        assertThat(files()).filteredOn(file -> file.contains("first.")).hasSizeBetween(1, 2);
    }

    @Test
    void nothingIsWrittenWhereSomethingIs() throws IOException {
        assertThat(init().code()).isZero();
        List<String> before = files();
        assertThat(init().err()).contains("MIG-3501", "aludel.properties is there already");
        Files.delete(folder.resolve("aludel.properties"));
        assertThat(init().err()).contains("MIG-3501", "README.md is there already");
        assertThat(files()).hasSize(before.size() - 1);
    }

    /** Revisions may be where the entities are. */
    @Test
    void aPackageThatHasClassesIsTaken() throws IOException {
        Path entity =
                Files.createDirectories(folder.resolve("src/main/java/acme")).resolve("Task.java");
        Files.writeString(entity, "package acme; class Task {}");
        assertThat(init("--package", "acme").code()).isZero();
        assertThat(files())
                .contains("aludel.properties", "src/main/java/acme/README.md", "src/main/java/acme/Task.java");
    }

    @Test
    void templatesAreListed() {
        assertThat(Program.plain("list-templates").out())
                .isEqualTo(
                        "plain           Revisions as Java classes.\n" + "sql             Revisions as files of SQL.\n"
                                + "spring          Revisions as Java classes, applied when a Spring Boot application starts.\n"
                                + "multi-database  Several databases, each with revisions of its own.\n");
        assertThat(Program.plain("list_templates", "--json")
                        .json()
                        .at("/templates/1/name")
                        .asString())
                .isEqualTo("sql");
        assertThat(init("-t", "none").err())
                .contains("there is no template 'none'", "[plain, sql, spring, multi-database]");
    }
}
