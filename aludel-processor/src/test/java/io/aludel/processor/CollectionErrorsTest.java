package io.aludel.processor;

import io.aludel.processor.testing.Sources;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maps and ordered lists name attributes that their elements have. */
class CollectionErrorsTest {

    @TempDir
    Path directory;

    private void check(String fields) {
        Sources.in(directory)
                .add("package blog; import jakarta.persistence.*; @Entity public class Tag {"
                        + " @Id private long id; private String name; @Column(name = \"pos\") private Integer place; }")
                .add("package blog;\nimport jakarta.persistence.*;\nimport java.util.*;\n"
                        + "@Entity class Post {\n@Id private long id;\n" + fields + "}\n")
                .compile()
                .hasTheProblemsAnnounced();
    }

    @Test
    void aMapSaysByWhatItFinds() {
        check("""
                @ManyToMany private Map<String, Tag> a; // ERROR: PRC-1314: Post.a does not say by what its map finds Tag.
                @ManyToMany @MapKey(name = "nmae") private Map<String, Tag> b; // ERROR: PRC-1315: @MapKey of Post.b names 'nmae', which is no attribute of Tag; did you mean 'name'?
                @ManyToMany @MapKey(name = "place") private Map<String, Tag> c; // ERROR: PRC-1316: @MapKey of Post.c names Tag.place, which is java.lang.Integer, not java.lang.String.
                @ManyToMany @MapKey(name = "name") private List<Tag> d; // ERROR: PRC-1317: @MapKey is on Post.d, which is no Map.
                """);
    }

    @Test
    void anOrderedListKnowsThePlaces() {
        check("""
                @ManyToMany @OrderColumn(name = "position") private List<Tag> a; // ERROR: PRC-1315: @OrderColumn of Post.a names 'position', which is no attribute of Tag
                @ManyToMany @OrderColumn(name = "name") private List<Tag> b; // ERROR: PRC-1316: @OrderColumn of Post.b names Tag.name, which is java.lang.String, not a whole number.
                @ManyToMany @OrderColumn(name = "pos") private Set<Tag> c; // ERROR: PRC-1317: @OrderColumn is on Post.c, which is no List.
                """);
    }
}
