package io.aludel.migrate.cli;

import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.graph.RevisionNode;
import io.aludel.migrate.script.RevisionScript;
import io.aludel.migrate.script.RevisionSource;
import io.aludel.migrate.script.Revisions;
import io.aludel.migrate.script.SqlRevisions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the settings say that revisions are, and where new ones go. Immutable. */
public final class Locations {
    private static final String CLASS_PATH = "classpath:";
    private static final String SQL = ".sql";

    private final Settings settings;

    Locations(Settings settings) {
        this.settings = settings;
    }

    static ClassLoader loader() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return loader == null ? Locations.class.getClassLoader() : loader;
    }

    /** All revisions: those that are indexed on the class path, and those of the folders of SQL. */
    public List<RevisionSource> sources() {
        List<RevisionSource> sources = new ArrayList<>();
        List<String> packages = settings.list(Setting.PACKAGES);
        JavaRevisions java = JavaRevisions.indexed(loader());
        sources.add(packages.isEmpty() ? java : java.inPackages(packages));
        for (String folder : settings.list(Setting.SQL_DIRECTORY)) {
            sources.add(
                    folder.startsWith(CLASS_PATH)
                            ? SqlRevisions.onClassPath(folder.substring(CLASS_PATH.length()), loader())
                            : SqlRevisions.in(settings.resolved(Setting.SQL_DIRECTORY, folder)));
        }
        return sources;
    }

    /** Whether there are revisions in Java. */
    boolean hasClasses() {
        return !JavaRevisions.indexed(loader()).revisions().isEmpty();
    }

    /**
     * The folder for a new revision in SQL.
     *
     * @param wanted one of the folders, or one below them; null for the first
     */
    public Path newSql(@Nullable String wanted) {
        List<Path> folders = settings.list(Setting.SQL_DIRECTORY).stream()
                .filter(folder -> !folder.startsWith(CLASS_PATH))
                .map(folder -> settings.resolved(Setting.SQL_DIRECTORY, folder))
                .toList();
        if (wanted == null) {
            return folders.stream()
                    .findFirst()
                    .orElseThrow(() ->
                            SettingValues.wrong("sql.directory names no folder that revisions could be written to."));
        }
        Path path = Path.of(wanted);
        if (folders.stream().noneMatch(folder -> absolute(path).startsWith(absolute(folder)))) {
            throw SettingValues.wrong("the path " + wanted + " is not among the version locations, which are "
                    + folders + "."
                    + "\n  Add it to sql.directory, since otherwise nobody would find the revision.");
        }
        return path;
    }

    /** The folder of the revisions that a new one follows, when there are several folders; null for the first. */
    @Nullable
    String folderBeside(List<RevisionNode> before, Revisions revisions) {
        if (settings.list(Setting.SQL_DIRECTORY).size() < 2) {
            return null;
        }
        return before.stream()
                .map(node -> revisions.script(node).origin())
                .filter(origin -> origin.endsWith(SQL))
                .map(origin -> String.valueOf(Path.of(origin).getParent()))
                .findFirst()
                .orElseThrow(Locations::several);
    }

    /** The package of the revisions that a new one follows, when there are several packages; null for the usual one. */
    @Nullable
    String packageBeside(List<RevisionNode> before, Revisions revisions) {
        if (settings.list(Setting.PACKAGES).size() < 2) {
            return null;
        }
        return before.stream()
                .map(node -> revisions.script(node).origin())
                .filter(origin -> !origin.endsWith(SQL) && origin.contains("."))
                .map(origin -> origin.substring(0, origin.lastIndexOf('.')))
                .findFirst()
                .orElseThrow(Locations::several);
    }

    private static MigrationException several() {
        return SettingValues.wrong("Multiple version locations are present, please specify --version-path."
                + "\n  A revision that follows none of them could go to any.");
    }

    /**
     * The package for a new revision in Java.
     *
     * @param wanted one of the packages, or one below them; null for the usual one
     */
    public String newPackage(@Nullable String wanted) {
        List<String> packages = settings.list(Setting.PACKAGES);
        if (wanted == null) {
            return settings.packageName();
        }
        if (!packages.isEmpty() && packages.stream().noneMatch(name -> JavaRevisions.isWithin(wanted, name))) {
            throw SettingValues.wrong("the package " + wanted + " is not among the version locations, which are "
                    + packages + "."
                    + "\n  Add it to packages, since otherwise nobody would find the revision.");
        }
        return wanted;
    }

    /**
     * The file of a revision.
     *
     * @throws io.aludel.migrate.error.MigrationException when it is not among the sources, but in a jar, say
     */
    public Path file(RevisionScript script) {
        Path file = script.origin().endsWith(SQL)
                ? Path.of(script.origin())
                : settings.directory().resolve(script.origin().replace('.', '/').replaceAll("\\$.*", "") + ".java");
        if (!Files.exists(file)) {
            throw SettingValues.wrong("the file of revision " + script.id() + " is not there: " + file + "."
                    + "\n  Usually the revision comes from a jar, or directory= does not name the folder of sources.");
        }
        return file;
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
