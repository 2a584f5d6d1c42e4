package io.aludel.orm.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.testkit.FoundByName;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** GraalVM's native-image is told of everything that is found by name; there is no GraalVM here to try it. */
class NativeImageTest {
    private static final String DESCRIPTION = "_$Description.class";

    /** Each call with what covers it; a text that begins with a colon is a reason why nothing has to. */
    private static final Map<String, String> COVERED = Map.ofEntries(
            Map.entry("orm/Registry: getResources", "META-INF/aludel/entities"),
            Map.entry(
                    "orm/Registry: Class.forName", ": the processor writes what each module of the application needs"),
            Map.entry(
                    "orm/runtime/EntityDescription: Class.forName",
                    ": the processor writes what each module of the application needs"),
            Map.entry(
                    "orm/runtime/ProjectionDescription: Class.forName",
                    ": the processor writes what each module of the application needs"));

    private final FoundByName found = FoundByName.in("aludel-orm");

    @Test
    void everythingFoundByNameIsCovered() {
        assertThat(found.calls()).containsExactlyInAnyOrderElementsOf(COVERED.keySet());
        String metadata = found.metadata();
        COVERED.values().stream()
                .filter(covering -> !covering.startsWith(":"))
                .forEach(covering -> assertThat(metadata).contains('"' + covering + '"'));
    }

    /** Those of these tests, as the processor wrote it for them. */
    @Test
    void everyManagedClassOfAModelIsCovered() throws Exception {
        String path = "META-INF/native-image/io.aludel/entities/reachability-metadata.json";
        URL generated = NativeImageTest.class.getClassLoader().getResource(path);
        Path root = Path.of(generated.toURI());
        String metadata = Files.readString(root);
        for (int up = Path.of(path).getNameCount(); up > 0; up--) {
            root = root.getParent();
        }
        List<String> missing = new ArrayList<>();
        int managed = 0;
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(DESCRIPTION)).toList()) {
                String name = root.relativize(file).toString().replace('/', '.').replace('\\', '.');
                String described = name.substring(0, name.length() - DESCRIPTION.length());
                managed++;
                if (!metadata.replace('$', '_').contains('"' + described.replace('$', '_') + '"')) {
                    missing.add(described);
                }
            }
        }
        assertThat(managed).isGreaterThan(100);
        assertThat(missing).isEmpty();
    }
}
