package io.aludel.processor;

import io.aludel.processor.testing.Sources;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What contradicts itself in the configuration of a relationship does not compile. */
class RelationshipSettingErrorsTest {

    @TempDir
    Path directory;

    private void check(String fields) {
        Sources.in(directory)
                .add("package blog; import jakarta.persistence.*; @Entity public class Tag { @Id private long id; }")
                .add("package blog;\nimport jakarta.persistence.*;\nimport java.util.*;\n"
                        + "import io.aludel.orm.annotation.*;\nimport static io.aludel.orm.annotation.Cascade.*;\n"
                        + "@Entity class Post {\n@Id private long id;\n" + fields + "}\n")
                .withAnnotations()
                .compile()
                .hasTheProblemsAnnounced();
    }

    @Test
    void deletingOrphansNeedsDeletes() {
        check("""
                @OneToMany @JoinTable
                @Cascades({SAVE_UPDATE, DELETE_ORPHAN}) // ERROR: PRC-1320: @Cascades of Post.tags has DELETE_ORPHAN but not DELETE.
                private List<Tag> tags;
                """);
    }

    @Test
    void whatHasSeveralOwnersIsNoOrphan() {
        check("""
                @ManyToOne
                @Cascades({DELETE, DELETE_ORPHAN}) // ERROR: PRC-1321: @Cascades of Post.tag has DELETE_ORPHAN, but the same Tag may belong to several Post.
                private Tag tag;
                @ManyToMany @SingleParent @Cascades({DELETE, DELETE_ORPHAN})
                private List<Tag> tags;
                """);
    }

    @Test
    void deletesAreLeftToTheDatabaseOrCascaded() {
        check("""
                @ManyToMany(cascade = CascadeType.REMOVE)
                @PassiveDeletes(all = true) // ERROR: PRC-1322: @PassiveDeletes(all = true) of Post.tags contradicts its cascade of deletes.
                private List<Tag> tags;
                @ManyToMany(cascade = CascadeType.ALL) @Cascades(MERGE) @PassiveDeletes(all = true)
                private List<Tag> others;
                """);
    }

    @Test
    void whatIsOnlyViewedIsNotWritten() {
        check("""
                @ManyToMany
                @ViewOnly
                @LateUpdate // ERROR: PRC-1323: Post.tags is @ViewOnly, so @LateUpdate has no meaning.
                @Cascades({MERGE, DELETE}) // ERROR: PRC-1323: Post.tags is @ViewOnly, so DELETE has no meaning.
                private List<Tag> tags;
                """);
    }

    @Test
    void settingsOfRelationshipsAreForRelationships() {
        check("""
                @LoadedBy(LoadStrategy.JOINED) // ERROR: PRC-1107: @LoadedBy is on Post.name, which is no relationship.
                private String name;
                @ActiveHistory
                private String title;
                """);
    }
}
