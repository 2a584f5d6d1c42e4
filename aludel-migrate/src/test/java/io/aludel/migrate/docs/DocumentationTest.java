package io.aludel.migrate.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.testkit.Snippets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Compares the pages of {@code docs/migrate} with the tested code of this package, and looks where their links lead. */
class DocumentationTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    private final Path pages = Snippets.root().resolve("docs/migrate");

    @Test
    void everySnippetIsTestedCode() throws IOException {
        Snippets tested = Snippets.in(Snippets.root().resolve("aludel-migrate/src/test/java/io/aludel/migrate/docs"));
        assertThat(tested.complaints(Snippets.files(pages, ".md"))).isEmpty();
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : Snippets.files(pages, ".md")) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                if (!Files.exists(pages.resolve(link.group(1)))) {
                    broken.add(page.getFileName() + ": " + link.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }
}
