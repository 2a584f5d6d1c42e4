package io.aludel.migrate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.aludel.testkit.Snippets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Arrows between packages point one way, and classes stay small. */
class ArchitectureTest {
    private static final String ROOT = "io.aludel.migrate";
    private static final int LINES = 400;

    /** From the bottom up; packages of one line know nothing of each other. */
    private static final List<List<String>> LAYERS = List.of(
            List.of("error"),
            List.of("op", "graph"),
            List.of("ddl", "script", "rename"),
            List.of("batch", "autogenerate"),
            List.of("run", "render"),
            List.of("imports", "lint", "team", "generate"),
            List.of(""),
            List.of("cli"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(Migrations.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void packagesFormNoCycles() {
        slices().matching("io.aludel.migrate.(**)")
                .namingSlices("$1")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @TestFactory
    Stream<DynamicTest> aPackageKnowsOnlyThoseBelowIt() {
        return LAYERS.subList(0, LAYERS.size() - 1).stream()
                .map(layer -> DynamicTest.dynamicTest(layer.toString(), () -> knowsNothingAbove(layer)));
    }

    private static void knowsNothingAbove(List<String> layer) {
        String[] above = LAYERS.subList(LAYERS.indexOf(layer) + 1, LAYERS.size()).stream()
                .flatMap(List::stream)
                .map(ArchitectureTest::packageName)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAnyPackage(
                        layer.stream().map(ArchitectureTest::packageName).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    private static String packageName(String last) {
        return last.isEmpty() ? ROOT : ROOT + "." + last + "..";
    }

    @Test
    void theGraphKnowsNothingOfDatabases() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".graph..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.aludel.engine..", "io.aludel.schema..", "io.aludel.dialect..", "java.sql..")
                .check(CLASSES);
    }

    @Test
    void nothingHereOpensConnections() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(DataSource.class, DriverManager.class)
                .because("opening connections is the work of the engine of the core")
                .check(CLASSES);
    }

    @Test
    void classesStaySmall() throws IOException {
        List<String> large = new ArrayList<>();
        Path sources = Snippets.root().resolve("aludel-migrate/src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                long lines = Files.lines(file).count();
                if (lines > LINES) {
                    large.add(sources.relativize(file) + " has " + lines + " lines");
                }
            }
        }
        assertThat(large).isEmpty();
    }
}
