package io.aludel.orm.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Compares the README with tested code: a snippet that follows {@code <!-- region NAME -->} must be, word by word, the region of that name
 * in a file of this package, and no other Java may stand there but what is marked {@code <!-- not built yet -->}.
 */
class ReadmeTextTest {
    private static final Pattern SNIPPET = Pattern.compile("(?m)(?:^<!-- (.+) -->\\R)?^```java\\R(?s:(.*?))^```$");
    private static final Pattern REGION = Pattern.compile("(?m)^ *// region (\\w+)\\R(?s:(.*?))^ *// endregion$");
    private static final String NOT_BUILT_YET = "not built yet";

    private static String readme;
    private static Map<String, String> regions;

    @BeforeAll
    static void read() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("README.md")) || !Files.exists(root.resolve("docs/features.md"))) {
            root = root.getParent();
        }
        readme = Files.readString(root.resolve("README.md"));
        regions = new HashMap<>();
        try (Stream<Path> files = Files.list(root.resolve("aludel-orm/src/test/java/io/aludel/orm/readme"))) {
            for (Path file : files.toList()) {
                Matcher region = REGION.matcher(Files.readString(file));
                while (region.find()) {
                    regions.put(region.group(1), region.group(2).stripTrailing().stripIndent() + "\n");
                }
            }
        }
    }

    @Test
    void everySnippetIsTestedCode() {
        List<String> names = new ArrayList<>();
        Matcher snippet = SNIPPET.matcher(readme);
        while (snippet.find()) {
            String mark = snippet.group(1);
            assertThat(mark)
                    .as("the mark above the snippet\n%s", snippet.group(2))
                    .isNotNull();
            if (!mark.equals(NOT_BUILT_YET)) {
                String name = mark.replaceFirst("^region ", "");
                names.add(name);
                assertThat(snippet.group(2)).as("region %s", name).isEqualTo(regions.get(name));
            }
        }
        assertThat(names).containsExactlyInAnyOrderElementsOf(regions.keySet());
    }
}
