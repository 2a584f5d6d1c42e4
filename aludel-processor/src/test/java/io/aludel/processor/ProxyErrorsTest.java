package io.aludel.processor;

import io.aludel.processor.testing.Sources;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A view shows an attribute that there is, as what it is. */
class ProxyErrorsTest {

    @TempDir
    Path directory;

    private void check(String fields) {
        Sources.in(directory)
                .add("package blog; import jakarta.persistence.*; @Entity public class Tag {"
                        + " @Id private long id; private String name; private int weight; }")
                .add("package blog;\nimport jakarta.persistence.*;\nimport java.util.*;\n"
                        + "import io.aludel.orm.annotation.*;\n"
                        + "@Entity class Post {\n@Id private long id;\n@ManyToMany private List<Tag> tags;\n"
                        + "@ManyToOne private Tag topic;\n" + fields + "}\n")
                .withAnnotations()
                .compile()
                .hasTheProblemsAnnounced();
    }

    @Test
    void aViewIsOfARelationshipAndItsAttribute() {
        check("""
                @AssociationProxy(of = "tagz", attribute = "name") private List<String> a; // ERROR: PRC-1330: Post.a is a view of 'tagz', which is no relationship of Post; did you mean 'tags'?
                @AssociationProxy(of = "tags", attribute = "nmae") private List<String> b; // ERROR: PRC-1331: Post.b is a view of 'nmae' of Tag, which has no such attribute; did you mean 'name'?
                """);
    }

    @Test
    void aViewIsOfTheTypeThatItShows() {
        check("""
                @AssociationProxy(of = "tags", attribute = "name") private Set<String> a; // ERROR: PRC-1332: Post.a is declared as java.util.Set<java.lang.String>, but shows a List.
                @AssociationProxy(of = "tags", attribute = "name") private List<Integer> b; // ERROR: PRC-1332: Post.b is declared as java.util.List<java.lang.Integer>, but shows values of java.lang.String.
                @AssociationProxy(of = "topic", attribute = "weight") private int c; // ERROR: PRC-1332: Post.c is declared as int, but shows values of int.
                """);
    }

    @Test
    void aCreatorTakesWhatTheViewShows() {
        check("""
                @AssociationProxy(of = "tags", attribute = "name") private List<String> names;
                @ProxyCreator("naems") static Tag a(String name) { return new Tag(); } // ERROR: PRC-1333: @ProxyCreator on Post.a(): there is no @AssociationProxy 'naems'; did you mean 'names'?.
                @ProxyCreator("names") static Tag b(int name) { return new Tag(); } // ERROR: PRC-1333: @ProxyCreator on Post.b(): it does not take java.lang.String.
                @ProxyCreator("names") Tag c(String name) { return new Tag(); } // ERROR: PRC-1333: @ProxyCreator on Post.c(): it is not static, or private.
                """);
    }
}
