package io.aludel.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.script.RevisionScript;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes are found by the index, and say what they are. */
class JavaRevisionsTest {
    @TempDir
    Path folder;

    /** A revision. */
    @Revision(id = "aaaa1111", down = "bbbb2222", message = "first", labels = "blue", dependsOn = "cccc3333")
    static final class First implements Migration {
        @Override
        public void upgrade(Operations op) {}
    }

    /** No revision. */
    static final class Unmarked implements Migration {
        @Override
        public void upgrade(Operations op) {}
    }

    private List<RevisionScript> indexed(String names) throws IOException {
        Path index = folder.resolve(JavaRevisions.INDEX);
        Files.createDirectories(folder.resolve("META-INF/aludel"));
        Files.writeString(index, names);
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            return JavaRevisions.indexed(loader).revisions();
        }
    }

    @Test
    void classesOfTheIndexAreRevisions() throws IOException {
        RevisionScript script = indexed(First.class.getName() + "\n").get(0);
        assertThat(script.id()).isEqualTo("aaaa1111");
        assertThat(script.spec().down()).containsExactly("bbbb2222");
        assertThat(script.spec().labels()).containsExactly("blue");
        assertThat(script.spec().dependsOn()).containsExactly("cccc3333");
        assertThat(script.origin()).isEqualTo(First.class.getName());
    }

    @Test
    void whatIsNoRevisionIsNamed() {
        assertThatThrownBy(() -> indexed("com.acme.Missing\n"))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("com.acme.Missing")
                .hasMessageContaining("without compiling everything again");
        assertThatThrownBy(() -> JavaRevisions.of(Unmarked.class).revisions())
                .hasMessageContaining("Unmarked is no revision: it needs @Revision");
    }
}
