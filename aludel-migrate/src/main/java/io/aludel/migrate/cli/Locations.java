package io.aludel.migrate.cli;

import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.script.RevisionSource;
import io.aludel.migrate.script.SqlRevisions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the settings say that revisions are, and where new ones go. Immutable. */
public final class Locations {
    private static final String CLASS_PATH = "classpath:";

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
                    .orElseThrow(() -> SettingValues.wrong(
                            "sql.directory names no folder that revisions could be written to."));
        }
        Path path = Path.of(wanted);
        if (folders.stream().noneMatch(folder -> absolute(path).startsWith(absolute(folder)))) {
            throw SettingValues.wrong("the path " + wanted + " is not among the version locations, which are "
                    + folders + "."
                    + "\n  Add it to sql.directory, since otherwise nobody would find the revision.");
        }
        return path;
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

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
