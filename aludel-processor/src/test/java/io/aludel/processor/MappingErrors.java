package io.aludel.processor;

import io.aludel.processor.testing.Sources;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Tests of wrong mappings, each a compile error at the place where it was written; the comment on the line is the message. */
abstract class MappingErrors {
    static final String TAG = """
            package blog;
            import jakarta.persistence.*;
            @Entity public class Tag { @Id private long id; private String name; }
            """;

    @TempDir
    Path directory;

    void check(String... sources) {
        Sources all = Sources.in(directory).add(TAG);
        for (String source : sources) {
            all.add("package blog;\nimport jakarta.persistence.*;\nimport java.util.*;\n" + source);
        }
        all.compile().hasTheProblemsAnnounced();
    }
}
