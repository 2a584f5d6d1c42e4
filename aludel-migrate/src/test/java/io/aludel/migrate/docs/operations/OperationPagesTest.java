package io.aludel.migrate.docs.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.migrate.Operations;
import io.aludel.testkit.Snippets;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * There is a page for each operation, with the SQL that it writes for each database. {@code -Daludel.pages=write} writes anew what is written
 * into them.
 */
class OperationPagesTest {
    private static final List<String> PARTS = List.of(
            "## Signature", "## Parameters", "## Example", "## Connection and script", "## Taking it back", "## Locks");

    @TestFactory
    Stream<DynamicTest> pagesShowWhatIsWritten() {
        return Examples.names().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> check(new OperationPage(name))));
    }

    private static void check(OperationPage page) throws IOException {
        if ("write".equals(System.getProperty("aludel.pages"))) {
            Files.writeString(page.file(), page.rewritten());
        }
        assertThat(page.text())
                .startsWith("# " + page.name() + "\n")
                .contains(PARTS)
                .isEqualTo(page.rewritten());
    }

    @Test
    void eachOperationHasAPageAndEachPageAnOperation() throws IOException {
        Set<String> pages = new TreeSet<>();
        for (Path file : Snippets.files(OperationPage.folder(), ".md")) {
            pages.add(file.getFileName().toString().replace(".md", ""));
        }
        assertThat(pages).containsExactlyInAnyOrderElementsOf(Examples.names());
        List<String> signatures = new ArrayList<>();
        String index = Files.readString(OperationPage.folder().resolveSibling("operations.md"));
        for (String page : pages) {
            signatures.add(
                    new OperationPage(page).text().split("## Signature")[1].split("## Parameters")[0]);
            assertThat(index).contains("](operations/" + page + ".md)");
        }
        for (Method method : Operations.class.getMethods()) {
            if (method.getDeclaringClass() != Object.class && !Modifier.isStatic(method.getModifiers())) {
                Pattern named = Pattern.compile("\\b" + method.getName() + "\\(");
                assertThat(signatures)
                        .as(method.getName())
                        .anyMatch(signature -> named.matcher(signature).find());
            }
        }
    }
}
