package io.aludel.orm.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.testkit.Snippets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about security names what each artifact brings along, and nothing that it does not. */
class DependencyTableTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(aludel-[a-z0-9-]+)`[^|]*\\| (.*) \\|$");
    private static final Pattern COORDINATES = Pattern.compile("`([\\w.-]+:[\\w.-]+)`");
    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(.*?)</dependency>");
    private static final Pattern ELEMENT = Pattern.compile("<(\\w+)>([^<]*)</\\1>");

    @Test
    void saysWhatTheBuildSays() throws IOException {
        Path root = Snippets.root();
        Set<String> core = needs(root, "aludel-core");
        Matcher row = ROW.matcher(Files.readString(root.resolve("docs/security.md")));
        int rows = 0;
        while (row.find()) {
            Set<String> named = new TreeSet<>();
            COORDINATES.matcher(row.group(2)).results().forEach(found -> named.add(found.group(1)));
            Set<String> needed = needs(root, row.group(1));
            if (!row.group(1).equals("aludel-core")) {
                needed.removeAll(core);
            }
            assertThat(named).as(row.group(1)).isEqualTo(needed);
            rows++;
        }
        assertThat(rows).isEqualTo(12);
    }

    /** What is on the class path of whoever uses it, apart from Aludel. */
    private static Set<String> needs(Path root, String module) throws IOException {
        Set<String> needs = new TreeSet<>();
        String pom = Files.readString(root.resolve(module).resolve("pom.xml"));
        Matcher dependency = DEPENDENCY.matcher(pom);
        while (dependency.find()) {
            Map<String, String> parts = new TreeMap<>();
            ELEMENT.matcher(dependency.group(1)).results().forEach(found -> parts.put(found.group(1), found.group(2)));
            String scope = parts.getOrDefault("scope", "compile");
            boolean comes = scope.equals("compile") || scope.equals("runtime");
            if (comes && !"true".equals(parts.get("optional")) && !"io.aludel".equals(parts.get("groupId"))) {
                needs.add(parts.get("groupId") + ":" + parts.get("artifactId"));
            }
        }
        return needs;
    }
}
