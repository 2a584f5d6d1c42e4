package io.aludel.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares pages of documentation with tested code. A snippet that follows {@code <!-- region NAME -->} must be, word by word, the region
 * of that name in a Java file of the package of tests, and no other Java may stand there but what is marked
 * {@code <!-- not built yet -->}, and in a tutorial what a test of its own follows: {@code <!-- file PATH -->}, {@code <!-- edit PATH -->} and
 * {@code <!-- shows FILE -->}. Immutable.
 *
 * <pre>{@code
 * assertThat(Snippets.in(tests).complaints(List.of(readme))).isEmpty();
 * }</pre>
 */
public final class Snippets {
    private static final Pattern SNIPPET = Pattern.compile("(?m)(?:^<!-- (.+) -->\\R)?^```java\\R(?s:(.*?))^```$");
    private static final Pattern REGION = Pattern.compile("(?m)^ *// region (\\w+)\\R(?s:(.*?))^ *// endregion$");
    private static final Pattern OTHER = Pattern.compile("not built yet|(file|edit|shows) \\S+");

    private final Map<String, String> regions;
    private final List<String> repeated;

    private Snippets(Map<String, String> regions, List<String> repeated) {
        this.regions = Map.copyOf(regions);
        this.repeated = List.copyOf(repeated);
    }

    /** The regions of the Java files right in some folders. */
    public static Snippets in(Path... folders) throws IOException {
        Map<String, String> regions = new HashMap<>();
        List<String> repeated = new ArrayList<>();
        for (Path folder : folders) {
            for (Path file : files(folder, ".java")) {
                Matcher region = REGION.matcher(Files.readString(file));
                while (region.find()) {
                    String text = region.group(2).stripTrailing().stripIndent() + "\n";
                    if (regions.put(region.group(1), text) != null) {
                        repeated.add(region.group(1));
                    }
                }
            }
        }
        return new Snippets(regions, repeated);
    }

    /** The folder that holds the README: this one or one above it. */
    public static Path root() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("README.md")) && Files.exists(folder.resolve("docs/features.md"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no README.md with docs/features.md beside it in or above " + start);
    }

    /** The files right in a folder whose names end so, in the order of their names. */
    public static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    /** What is wrong with the pages, a sentence each; also regions that no page shows. */
    public List<String> complaints(List<Path> pages) throws IOException {
        List<String> complaints = new ArrayList<>();
        repeated.forEach(name -> complaints.add("region " + name + " is there twice"));
        Set<String> unused = new HashSet<>(regions.keySet());
        for (Path page : pages) {
            Matcher snippet = SNIPPET.matcher(Files.readString(page));
            while (snippet.find()) {
                String mark = snippet.group(1);
                if (mark == null) {
                    complaints.add(page.getFileName() + ": no mark above\n" + snippet.group(2));
                } else if (!OTHER.matcher(mark).matches()) {
                    String name = mark.replaceFirst("^region ", "");
                    unused.remove(name);
                    if (!snippet.group(2).equals(regions.get(name))) {
                        complaints.add(page.getFileName() + ": region " + name + " is\n" + regions.get(name)
                                + "but the page says\n" + snippet.group(2));
                    }
                }
            }
        }
        unused.stream().sorted().forEach(name -> complaints.add("no page shows region " + name));
        return complaints;
    }
}
