package io.aludel.orm;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Arrows between packages point one way. */
class ArchitectureTest {

    /** From the bottom up; packages of one line may not know each other in both directions either. */
    private static final List<List<String>> LAYERS = List.of(
            List.of("io.aludel.orm.error", "io.aludel.orm.annotation"),
            List.of("io.aludel.orm.runtime", "io.aludel.orm.metamodel"),
            List.of("io.aludel.orm.mapping"),
            List.of("io.aludel.orm.event"),
            List.of("io.aludel.orm.load", "io.aludel.orm.flush"),
            List.of("io.aludel.orm"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.aludel.orm");

    @Test
    void packagesFormNoCycles() {
        slices().matching("io.aludel.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @TestFactory
    Stream<DynamicTest> aPackageKnowsOnlyThoseBelowIt() {
        return LAYERS.subList(0, LAYERS.size() - 1).stream()
                .map(layer -> DynamicTest.dynamicTest(layer.toString(), () -> knowsNothingAbove(layer)));
    }

    @Test
    void nothingHereTouchesConnections() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Connection.class, DataSource.class)
                .because("what runs statements, retries and reports errors is the engine of the core")
                .check(CLASSES);
    }

    /** Where memory is locked for a moment; nothing waits for a database there, which would hold a virtual thread to its carrier. */
    private static final Set<String> LOCKS = Set.of("ClassListeners.java", "EntityDescription.java", "QueryPlans.java");

    @Test
    void nothingIsKeptInThreadsAndOnlyMemoryIsLocked() throws IOException {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ThreadLocal.class, InheritableThreadLocal.class)
                .check(CLASSES);
        Path sources = Path.of(System.getProperty("basedir", ".")).resolve("src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).filter(ArchitectureTest::locks))
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrderElementsOf(LOCKS);
        }
    }

    private static boolean locks(Path source) {
        try (Stream<String> lines = Files.lines(source)) {
            return lines.anyMatch(line -> line.matches("(?!\\s*(\\*|//)).*\\bsynchronized\\b.*"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void knowsNothingAbove(List<String> layer) {
        String[] above = LAYERS.subList(LAYERS.indexOf(layer) + 1, LAYERS.size()).stream()
                .flatMap(List::stream)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAnyPackage(layer.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above)
                .allowEmptyShould(true)
                .check(CLASSES);
    }
}
