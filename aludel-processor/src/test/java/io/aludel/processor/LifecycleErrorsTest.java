package io.aludel.processor;

import io.aludel.processor.testing.Sources;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong validators and lifecycle callbacks are compile errors at the place where they were written. */
class LifecycleErrorsTest {

    private static final String VALIDATES = """
            package io.aludel.orm.annotation;
            import java.lang.annotation.*;
            @Target(ElementType.METHOD)
            public @interface Validates {
                String[] value();
                boolean includeRemoves() default false;
                boolean includeBackrefs() default true;
            }
            """;

    @TempDir
    Path directory;

    private void check(String source) {
        Sources.in(directory)
                .add(VALIDATES)
                .add("package blog;\nimport jakarta.persistence.*;\nimport io.aludel.orm.annotation.*;\n" + source)
                .compile()
                .hasTheProblemsAnnounced();
    }

    @Test
    void validatorsFitTheirAttributes() {
        check("""
                @Entity class Post {
                    @Id private long id;
                    private String title;
                    private int stars;
                    @Validates("titel") // ERROR: PRC-1521: no attribute 'titel' in Post; did you mean 'title'?
                    String strip(String value) { return value; }
                    @Validates("stars") // ERROR: PRC-1523: Post.positive() cannot validate 'stars', which is of the type int.
                    String positive(String value) { return value; }
                    @Validates("title") // ERROR: PRC-1523: Post.fixed() cannot validate 'title', which is of the type java.lang.String.
                    static String fixed(String value) { return value; }
                    @Validates("title") // ERROR: PRC-1522: both fixed() and again() validate Post.title.
                    void again(String attribute, Object value) {}
                    @Validates(value = "stars", includeRemoves = true) // ERROR: PRC-1522: both positive() and third() validate Post.stars.
                    int third(int value, boolean removed) { return value; }
                }
                """);
    }

    @Test
    void callbacksFit() {
        check("""
                @Entity
                @EntityListeners(Post.Listener.class) // ERROR: PRC-1527: Listener.touched() cannot be called by generated code.
                class Post {
                    @Id private long id;
                    @PrePersist // ERROR: PRC-1525: @PrePersist is on Post.prepare(), which is static or takes parameters.
                    void prepare(String text) {}
                    @PrePersist // ERROR: PRC-1524: both prepare() and more() are annotated with @PrePersist in Post.
                    void more() {}
                    static class Listener {
                        @PostLoad private void touched(Object post) {}
                    }
                }
                """);
    }
}
