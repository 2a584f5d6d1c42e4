package io.aludel.processor;

import io.aludel.processor.testing.Sources;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A condition belongs to a relationship, and takes both of its ends. */
class JoinConditionErrorsTest {

    @TempDir
    Path directory;

    @Test
    void conditionsAreChecked() {
        Sources.in(directory)
                .add("package blog; public interface Predicate { Object node(); }")
                .add("package blog; import jakarta.persistence.*; @Entity public class Tag { @Id private long id; }")
                .add("""
                        package blog;
                        import jakarta.persistence.*;
                        import io.aludel.orm.annotation.*;
                        import java.util.*;
                        @Entity class Post {
                            @Id private long id;
                            @OneToMany private List<Tag> tags; // ERROR: PRC-1326: Post.tags has a condition of its own, but neither join columns
                            @OneToMany @ViewOnly private List<Tag> others;
                            @JoinCondition("tags") static Predicate tags(Post_.Path post, Tag_.Path tag) { return null; }
                            @JoinCondition("otters") static Predicate a(Post_.Path post, Tag_.Path tag) { return null; } // ERROR: PRC-1324: @JoinCondition names 'otters', which is no relationship of Post; did you mean 'others'?
                            @JoinCondition("others")
                            static Predicate b(Tag_.Path tag) { return null; } // ERROR: PRC-1325: @JoinCondition on Post.b(): it is not a static method from Post_.Path and Tag_.Path to Predicate.
                        }
                        """)
                .withAnnotations()
                .compile()
                .hasTheProblemsAnnounced();
    }
}
