package io.aludel.migrate.cli;

import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.script.Revisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Revisions that are written and that the class path, by which revisions are found, knows nothing of: they were not compiled, or without the
 * processor that lists them. Stateless.
 */
final class UncompiledRevisions {
    private static final Pattern ID = Pattern.compile("@Revision\\s*\\(\\s*id\\s*=\\s*\"([^\"]+)\"");

    private UncompiledRevisions() {}

    /** For who writes the next one, which would follow what they follow. */
    static List<String> uncounted(Settings settings, Revisions revisions) {
        return warnings(
                settings,
                revisions,
                "so it was not counted. If the new revision is to follow it, delete the new one, compile, and begin again.");
    }

    /** For who applies revisions, and may take them for applied. */
    static List<String> unapplied(Settings settings, Revisions revisions) {
        return warnings(
                settings,
                revisions,
                "so it is not applied. Compile it, with aludel-processor on the processor path, which lists revisions.");
    }

    private static List<String> warnings(Settings settings, Revisions revisions, String consequence) {
        Set<String> packages = new LinkedHashSet<>(settings.list(Setting.PACKAGES));
        if (settings.text(Setting.PACKAGE) != null) {
            packages.add(settings.packageName());
        }
        Set<String> known =
                revisions.scripts().stream().map(script -> script.id()).collect(Collectors.toSet());
        List<String> warnings = new ArrayList<>();
        for (String name : packages) {
            for (Path file : sources(settings.directory().resolve(name.replace('.', '/')))) {
                Matcher id = ID.matcher(text(file));
                if (id.find() && !known.contains(id.group(1))) {
                    warnings.add("Warning: " + file.getFileName() + " is not compiled, " + consequence);
                }
            }
        }
        return warnings;
    }

    private static List<Path> sources(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static MigrationException unreadable(Path path, IOException cause) {
        return SettingValues.wrong(path + " cannot be read: " + cause.getMessage() + ".");
    }
}
