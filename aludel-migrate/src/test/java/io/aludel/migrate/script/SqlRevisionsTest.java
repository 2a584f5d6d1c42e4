package io.aludel.migrate.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.migrate.error.MigrationException;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where revisions in SQL are found on the class path. */
class SqlRevisionsTest {
    private static final String FOLDER = "db/revisions";

    @TempDir
    private Path folder;

    private static String revision(String id) {
        return "-- aludel: revision " + id + "\n-- aludel: message nothing\n-- aludel: upgrade\nSELECT 1;\n";
    }

    private static List<String> found(URL... places) throws IOException {
        try (URLClassLoader loader = new URLClassLoader(places, null)) {
            return SqlRevisions.onClassPath(FOLDER, loader).revisions().stream()
                    .map(RevisionScript::id)
                    .toList();
        }
    }

    private URL classes() throws IOException {
        Path revisions = Files.createDirectories(folder.resolve("classes").resolve(FOLDER));
        Files.writeString(revisions.resolve("1.sql"), revision("000000000001"));
        Files.writeString(revisions.resolve("data.sql"), "INSERT INTO other VALUES (1);");
        return folder.resolve("classes").toUri().toURL();
    }

    private Path jar() throws IOException {
        Path file = folder.resolve("application.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new JarEntry("db/"));
            jar.putNextEntry(new JarEntry(FOLDER + "/"));
            jar.putNextEntry(new JarEntry(FOLDER + "/2.sql"));
            jar.write(revision("000000000002").getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void foldersAndJarsOfTheClassPathAreListed() throws Exception {
        URL jar = jar().toUri().toURL();
        assertThat(found(classes(), jar)).containsExactly("000000000001", "000000000002");
        assertThat(found(jar)).as("a second time").containsExactly("000000000002");
    }

    @Test
    void aJarThatSomebodyElseHasOpenedStaysOpen() throws Exception {
        Path jar = jar();
        try (FileSystem theirs = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            assertThat(found(jar.toUri().toURL())).containsExactly("000000000002");
            assertThat(theirs.isOpen()).isTrue();
        }
    }

    @Test
    void aFolderThatIsNotThereHasNone() throws Exception {
        assertThat(found(folder.toUri().toURL())).isEmpty();
    }

    private void refused(String text, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("3.sql"), text);
        assertThatThrownBy(() -> SqlRevisions.in(folder).revisions())
                .isInstanceOf(MigrationException.class)
                .hasMessage("MIG-3005: " + file + " " + message);
    }

    @Test
    void aFileThatMeansToBeARevisionIsNotPassedOver() throws Exception {
        String known = "\n  Before the line '-- aludel: upgrade' there may be"
                + " revision, follows, message, labels, depends-on, replaces, transactional, safety-assured.";
        refused(
                "-- aludel: revison 3\n-- aludel: upgrade\nSELECT 1;\n",
                "has an unknown line '-- aludel: revison 3'. Did you mean 'revision'?" + known);
        refused(
                "-- aludel: revision 3\n-- aludel: down 2\n-- aludel: upgrade\nSELECT 1;\n",
                "has an unknown line '-- aludel: down 2'." + known);
        refused("-- aludel: upgrade\nSELECT 1;\n", "has no line '-- aludel: revision ..'.");
    }
}
