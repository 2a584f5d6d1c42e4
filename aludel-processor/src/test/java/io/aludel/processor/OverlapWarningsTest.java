package io.aludel.processor;

import io.aludel.processor.testing.Sources;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two relationships that write one column. */
class OverlapWarningsTest {

    @TempDir
    Path directory;

    private void check(String... sources) {
        Sources all = Sources.in(directory);
        for (String source : sources) {
            all = all.add("package blog;\nimport jakarta.persistence.*;\nimport java.util.*;\n" + source);
        }
        all.compile().hasTheProblemsAnnounced();
    }

    @Test
    void twoToOnesShareAColumn() {
        check("""
                @Entity class Post {
                    @Id private long id;
                    @ManyToOne @JoinColumn(name = "person") private Person author;
                    @ManyToOne @JoinColumn(name = "PERSON") private Person editor; // WARNING: PRC-1345: Post.editor writes column 'person', which Post.author writes, too; one overwrites what the other says.
                    @ManyToOne @JoinColumn(name = "reader") private Person reader;
                }
                """, """
                @Entity class Person {
                    @Id private long id;
                }
                """);
    }

    @Test
    void aCollectionWritesWhatItsElementsWrite() {
        check("""
                @Entity class Post {
                    @Id private long id;
                    @ManyToOne @JoinColumn(name = "author") private Person author;
                }
                """, """
                @Entity class Person {
                    @Id private long id;
                    @OneToMany @JoinColumn(name = "author") private List<Post> posts; // WARNING: PRC-1345: Person.posts writes column 'author', which Post.author writes, too; one overwrites what the other says.
                    @OneToMany(mappedBy = "author") private List<Post> fine;
                }
                """);
    }

    @Test
    void twoCollectionsShareLinks() {
        check("""
                @Entity class Post {
                    @Id private long id;
                    @ManyToMany @JoinTable(name = "tagged", joinColumns = @JoinColumn(name = "post"), inverseJoinColumns = @JoinColumn(name = "tag")) private Set<Tag> tags;
                }
                """, """
                @Entity class Tag {
                    @Id private long id;
                    @ManyToMany @JoinTable(name = "tagged", joinColumns = @JoinColumn(name = "tag"), inverseJoinColumns = @JoinColumn(name = "post")) private Set<Post> posts; // WARNING: PRC-1345: Tag.posts writes column 'tag', which Post.tags writes, too; one overwrites what the other says.
                }
                """);
    }
}
