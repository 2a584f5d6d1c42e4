package io.aludel.migrate.script;

import java.nio.file.Path;

/**
 * What is done with the file of a new revision once it is written, such as formatting it.
 *
 * <pre>{@code
 * RevisionFiles.java(dialect, sources, "com.acme.revisions").hook(file -> System.out.println("new: " + file))
 * }</pre>
 */
@FunctionalInterface
public interface PostWriteHook {
    /**
     * Does it.
     *
     * @param file the file, which is complete
     * @throws io.aludel.migrate.error.MigrationException when it fails; the file stays, and hooks behind this one are not called
     */
    void written(Path file);
}
