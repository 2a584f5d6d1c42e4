package io.aludel.migrate.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What a new project can begin with. */
enum ProjectTemplate {
    PLAIN("Revisions as Java classes."),
    SQL("Revisions as files of SQL."),
    SPRING("Revisions as Java classes, applied when a Spring Boot application starts."),
    MULTI_DATABASE("Several databases, each with revisions of its own.");

    static final String SETTINGS = "aludel.properties";
    private static final String README = "README.md";

    private final String meaning;

    ProjectTemplate(String meaning) {
        this.meaning = meaning;
    }

    /** What it is for, in a sentence. */
    String meaning() {
        return meaning;
    }

    /** As people type it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ProjectTemplate named(String name) {
        return Arrays.stream(values())
                .filter(template -> template.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> SettingValues.wrong(
                        "there is no template '" + name + "'; there are " + Arrays.toString(values()) + "."));
    }

    /** The folders that revisions will be in, seen from the project. */
    List<Path> folders(String packageName) {
        Path java = Path.of("src/main/java", packageName.split("\\."));
        return switch (this) {
            case PLAIN, SPRING -> List.of(java);
            case SQL -> List.of(Path.of("src/main/resources/db/revisions"));
            case MULTI_DATABASE -> List.of(java, java.resolve("first"), java.resolve("second"));
        };
    }

    /** The files of a new project by their paths, words such as {@code @package@} replaced. */
    Map<Path, String> files(Map<String, String> words, String packageName) {
        Path main = folders(packageName).get(0);
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(Path.of(SETTINGS), text(SETTINGS, words));
        files.put(main.resolve(README), text(README, words));
        if (this == SPRING) {
            files.put(main.resolve("MigrationsAtStart.java"), text("MigrationsAtStart.java", words));
        }
        return files;
    }

    private String text(String file, Map<String, String> words) {
        try (InputStream stream = ProjectTemplate.class.getResourceAsStream("templates/" + this + "/" + file)) {
            String text = new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> word : words.entrySet()) {
                text = text.replace("@" + word.getKey() + "@", word.getValue());
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
