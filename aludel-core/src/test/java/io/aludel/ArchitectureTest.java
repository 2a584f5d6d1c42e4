package io.aludel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Arrows between packages point one way. */
class ArchitectureTest {

    /** From the bottom up: a package knows those before it and none after it. No package knows a database: the dialects stand above all. */
    private static final List<String> LAYERS = List.of(
            "io.aludel.error",
            "io.aludel.event",
            "io.aludel.graph",
            "io.aludel.type",
            "io.aludel.schema",
            "io.aludel.schema.ddl",
            "io.aludel.sql.ast",
            "io.aludel.sql",
            "io.aludel.compile",
            "io.aludel.compile.ddl",
            "io.aludel.dialect",
            "io.aludel.engine",
            "io.aludel.reflect",
            "io.aludel.dialect.*");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/io/aludel/testkit/"))
            .importPackages("io.aludel");

    @Test
    void packagesFormNoCycles() {
        slices().matching("io.aludel.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @TestFactory
    Stream<DynamicTest> aPackageKnowsOnlyThoseBelowIt() {
        return LAYERS.subList(0, LAYERS.size() - 1).stream()
                .map(layer -> DynamicTest.dynamicTest(layer, () -> knowsNothingAbove(layer)));
    }

    @Test
    void onlyTheEngineTouchesConnections() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.aludel.engine")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Connection.class, DataSource.class)
                .because("what runs statements, retries and reports errors has to be one place")
                .check(CLASSES);
    }

    private static void knowsNothingAbove(String layer) {
        List<String> above = LAYERS.subList(LAYERS.indexOf(layer) + 1, LAYERS.size());
        noClasses()
                .that()
                .resideInAPackage(layer)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above.toArray(String[]::new))
                .allowEmptyShould(true)
                .check(CLASSES);
    }
}
