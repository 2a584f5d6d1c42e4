package io.aludel.processor;

import io.aludel.processor.testing.Sources;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What collections of values can hold. */
class ElementErrorsTest {

    @TempDir
    Path directory;

    private void check(String source) {
        Sources.in(directory)
                .add("package blog; import jakarta.persistence.*; @Entity public class Tag { @Id private long id; }")
                .add("package blog; import jakarta.persistence.*; @Embeddable public record Point(int x, int y) {}")
                .add("package blog;\nimport jakarta.persistence.*;\nimport java.util.*;\n" + source)
                .compile()
                .hasTheProblemsAnnounced();
    }

    @Test
    void theyHoldValues() {
        check("""
                @Entity class Post {
                    @Id private long id;
                    @ElementCollection private Set<Tag> a; // ERROR: PRC-1342: the elements of the element collection Post.a are of type blog.Tag, which has no column.
                    @ElementCollection private List<Object> b; // ERROR: PRC-1342: the elements of the element collection Post.b are of type java.lang.Object, which has no column.
                    @ElementCollection private Map<Point, String> c; // ERROR: PRC-1342: the keys of the element collection Post.c are of type blog.Point, which has no column.
                    @ElementCollection private String d; // ERROR: PRC-1341: @ElementCollection is on Post.d of type java.lang.String.
                    @ElementCollection private ArrayList<String> e; // ERROR: PRC-1341: @ElementCollection is on Post.e of type java.util.ArrayList<java.lang.String>.
                }
                """);
    }

    @Test
    void annotationsFitTheCollection() {
        check("""
                @Entity class Post {
                    @Id private long id;
                    @ElementCollection @OrderColumn private Set<String> a; // ERROR: PRC-1317: @OrderColumn is on Post.a, which is no List.
                    @ElementCollection @MapKeyColumn(name = "k") private List<String> b; // ERROR: PRC-1317: @MapKeyColumn is on Post.b, which is no Map.
                }
                """);
    }

    @Test
    void theyBelongToEntities() {
        check("""
                @MappedSuperclass class Post {
                    @ElementCollection private Set<String> a; // ERROR: PRC-1340: @ElementCollection is on Post.a, but Post is no entity: its elements' table would have nothing to refer to.
                }
                """);
    }
}
