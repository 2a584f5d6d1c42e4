package io.aludel.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The pages of documentation in a folder and below it, as a module's tests hold them to the truth. Immutable.
 *
 * <pre>{@code
 * assertThat(Pages.in("docs/core").complaints("aludel-core/src/test/java/io/aludel/docs")).isEmpty();
 * }</pre>
 */
public final class Pages {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    private final List<Path> pages;

    private Pages(List<Path> pages) {
        this.pages = List.copyOf(pages);
    }

    /** The pages of a folder, whose path begins where the README is. */
    public static Pages in(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Snippets.root().resolve(folder))) {
            return new Pages(files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList());
        }
    }

    /** Some pages, whose paths begin where the README is. */
    public static Pages of(String... pages) {
        return new Pages(Arrays.stream(pages).map(Snippets.root()::resolve).toList());
    }

    /**
     * What is wrong with them, a sentence each: snippets that are not tested code, tested code that no page shows, and links that lead
     * nowhere.
     *
     * @param tests the folders of the tested code, whose paths begin where the README is
     */
    public List<String> complaints(String... tests) throws IOException {
        Path[] folders = Arrays.stream(tests).map(Snippets.root()::resolve).toArray(Path[]::new);
        List<String> complaints = new ArrayList<>(Snippets.in(folders).complaints(pages));
        for (Path page : pages) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                if (!Files.exists(page.resolveSibling(link.group(1)))) {
                    complaints.add(page.getFileName() + ": the link " + link.group(1) + " leads nowhere");
                }
            }
        }
        return complaints;
    }
}
