package io.aludel.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.testkit.FoundByName;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** GraalVM's native-image is told of everything that is found by name; there is no GraalVM here to try it. */
class NativeImageTest {
    /** Each call with what covers it; a text that begins with a colon is a reason why nothing has to. */
    private static final Map<String, String> COVERED = Map.ofEntries(
            Map.entry("migrate/JavaRevisions: getResources", "META-INF/aludel/revisions"),
            Map.entry(
                    "migrate/JavaRevisions: Class.forName",
                    ": the processor writes what each module of the application needs"),
            Map.entry(
                    "migrate/JavaRevisions: getDeclaredConstructor",
                    ": the processor writes what each module of the application needs"),
            Map.entry(
                    "migrate/script/SqlRevisions: getResources",
                    ": the application names the folder, and says so in its own metadata"),
            Map.entry("migrate/imports/ForeignFiles: getResource", ": the application names the file"),
            Map.entry("migrate/cli/ModelClass: Class.forName", ": the command line runs on a virtual machine"),
            Map.entry("migrate/cli/ModelClass: getDeclaredConstructor", ": the command line runs on a virtual machine"),
            Map.entry("migrate/cli/ModelClass: getDeclaredMethods", ": the command line runs on a virtual machine"),
            Map.entry("migrate/cli/ModelClass: getDeclaredFields", ": the command line runs on a virtual machine"),
            Map.entry("migrate/cli/Questions: .getMethod", ": the command line runs on a virtual machine"),
            Map.entry(
                    "migrate/cli/ProjectTemplate: getResourceAsStream", ": the command line runs on a virtual machine"),
            Map.entry("migrate/cli/OwnLoader: Class.forName", ": the command line runs on a virtual machine"),
            Map.entry("migrate/cli/OwnLoader: getDeclaredMethod", ": the command line runs on a virtual machine"),
            Map.entry("migrate/cli/Aludel: ServiceLoader.load", ": the command line runs on a virtual machine"));

    private final FoundByName found = FoundByName.in("aludel-migrate");

    @Test
    void everythingFoundByNameIsCovered() {
        assertThat(found.calls()).containsExactlyInAnyOrderElementsOf(COVERED.keySet());
        String metadata = found.metadata();
        COVERED.values().stream()
                .filter(covering -> !covering.startsWith(":"))
                .forEach(covering -> assertThat(metadata).contains('"' + covering + '"'));
    }
}
