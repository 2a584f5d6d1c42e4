package io.aludel.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a module of this project finds by name at run time, which GraalVM's native-image cannot see by itself: classes, services, resources, proxies. A
 * test compares it with the metadata that the module ships. Immutable.
 */
public final class FoundByName {
    private static final Pattern CALL =
            Pattern.compile("\\b(Class\\.forName|ServiceLoader\\.load|Proxy\\.newProxyInstance"
                    + "|getResources?(?:AsStream)?\\(|getDeclared(?:Constructor|Method|Field)s?\\(|\\.getMethods?\\("
                    + "|Array\\.newInstance|ObjectInputStream|ResourceBundle\\.getBundle|System\\.loadLibrary)");

    private final Path module;

    private FoundByName(Path module) {
        this.module = module;
    }

    /** In a module, from whichever folder of the project the tests are run. */
    public static FoundByName in(String module) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve(module))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("there is no folder " + module + " here or above");
        }
        return new FoundByName(folder.resolve(module));
    }

    /** The metadata that the module ships. */
    public String metadata() {
        String name = "META-INF/native-image/io.aludel/" + module.getFileName() + "/reachability-metadata.json";
        try {
            return Files.readString(module.resolve("src/main/resources").resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The calls of a module's sources: {@code engine/RawConnection: Proxy.newProxyInstance}. */
    public SortedSet<String> calls() {
        Path sources = module.resolve("src/main/java/io/aludel");
        SortedSet<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            List<Path> classes =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            for (Path file : classes) {
                String name = sources.relativize(file).toString().replace('\\', '/');
                for (String line : Files.readAllLines(file)) {
                    Matcher call = CALL.matcher(line);
                    if (!line.strip().startsWith("*") && !line.startsWith("import ") && call.find()) {
                        found.add(name.substring(0, name.length() - ".java".length()) + ": "
                                + call.group(1).replace("(", ""));
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return found;
    }
}
