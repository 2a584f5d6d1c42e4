package io.aludel.examples.blog;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@EveryDatabase
class BlogTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void itStartsOnAnEmptyDatabase(TestDatabase db) {
        try (Engine engine = Engine.create(db.url())) {
            Blog blog = new Blog(engine);
            blog.migrate(out);
            blog.migrate(out); // there is nothing left to do
            assertThat(said()).hasLineCount(12).startsWith("  upgrade  -> fd386f39c1a0\n");
            bytes.reset();

            blog.write();
            blog.printFrontPage(out);
            assertThat(said()).isEqualTo("""
                    /notes-on-an-engine  Notes on an Engine, by Ada
                        #engines
                        Bob: Just as the loom does.
                    """);
        }
    }

    private String said() {
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
