package io.aludel.testkit.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The test classes of all modules, as text: they may belong to modules that are built later. */
final class TestSources {

    private final Map<String, List<String>> sourcesByClass = new HashMap<>();

    TestSources(Path root) throws IOException {
        for (Path module : modulesOf(root)) {
            try (Stream<Path> files = Files.walk(module.resolve("src/test/java"))) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    sourcesByClass
                            .computeIfAbsent(name, absent -> new ArrayList<>())
                            .add(Files.readString(file));
                }
            }
        }
    }

    /** Whether {@code Class#method} or {@code Outer.Inner#method} is a method of a test class. */
    boolean contain(String test) {
        String[] parts = test.split("#");
        if (parts.length != 2) {
            return false;
        }
        String[] classes = parts[0].split("\\.");
        Pattern method = Pattern.compile("\\b(?!return\\b|new\\b)[\\w<>?]+\\s+" + Pattern.quote(parts[1]) + "\\s*\\(");
        return sourcesByClass.getOrDefault(classes[0], List.of()).stream()
                .filter(source -> Stream.of(classes).allMatch(name -> source.contains("class " + name)))
                .anyMatch(source -> method.matcher(source).find());
    }

    private static List<Path> modulesOf(Path root) throws IOException {
        try (Stream<Path> folders = Files.walk(root, 2)) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("src/test/java")))
                    .filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .toList();
        }
    }
}
