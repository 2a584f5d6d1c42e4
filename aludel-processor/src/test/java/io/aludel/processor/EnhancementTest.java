package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.runtime.Relationships;
import io.aludel.processor.testing.Compiled;
import io.aludel.processor.testing.Sources;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the woven code of an ordinary class does. */
class EnhancementTest {

    private static final String USER = """
            package blog;
            import jakarta.persistence.*;
            import java.util.*;
            @Entity
            public class User {
                @Id @GeneratedValue private Long id;
                @Column(length = 50, nullable = false) private String username;
                private int age;
                private double score;
                private long visits;
                @OneToMany(mappedBy = "author", cascade = CascadeType.ALL, orphanRemoval = true)
                private List<Post> posts = new ArrayList<>();
                protected User() {}
                public User(String username) { this.username = username; }
                public String getUsername() { return username; }
                public void setUsername(String username) { this.username = username; }
                public int birthday() { return ++age; }
                public double addScore(double more) { score += more; return score; }
                public long visit() { return visits++; }
                public List<Post> getPosts() { return posts; }
                public void setPosts(List<Post> posts) { this.posts = posts; }
                @Override public String toString() { return "User"; }
            }
            """;

    private static final String POST = """
            package blog;
            import jakarta.persistence.*;
            import java.util.*;
            @Entity @Table(name = "posts")
            public class Post {
                @Id private long id;
                private String title;
                @ManyToOne(optional = false) private User author;
                @ManyToMany @JoinTable(name = "post_tags") private Set<Tag> tags = new HashSet<>();
                public User getAuthor() { return author; }
                public void setAuthor(User author) { this.author = author; }
                public Set<Tag> getTags() { return tags; }
            }
            """;

    private static final String TAG = """
            package blog;
            import jakarta.persistence.*;
            @Entity
            class Tag {
                @Id private String name;
            }
            """;

    @TempDir
    Path directory;

    @BeforeEach
    void forget() {
        Relationships.HEARD.clear();
    }

    private Sources blog() {
        return Sources.in(directory).add(USER).add(POST).add(TAG);
    }

    private Object run(String body) {
        Compiled compiled = blog().add("""
                        package blog;
                        import io.aludel.orm.runtime.*;
                        import java.util.*;
                        class Program {
                            static Object run() {
                                %s
                            }
                            static ManagedEntity managed(Object entity) { return (ManagedEntity) entity; }
                        }
                        """.formatted(body)).compile().isClean();
        return compiled.run("blog.Program");
    }

    @Test
    void readsAndWritesOfValuesAreHeardWhenStateIsAttached() {
        Object heard = run("""
                User user = new User("ann");
                user.setUsername("before");
                InstanceState state = new InstanceState();
                managed(user).$aludel$state(state);
                user.setUsername("bob");
                user.getUsername();
                user.birthday();
                user.addScore(0.5);
                user.visit();
                return state.heard + " " + managed(user).$aludel$get(1) + " " + managed(user).$aludel$get(2);
                """);
        assertThat(heard)
                .isEqualTo("[write 1, read 1, read 2, write 2, read 3, write 3, read 3, read 4, write 4] bob 1");
    }

    @Test
    void referencesTellOldAndNewValue() {
        run("""
                Post post = new Post();
                post.setAuthor(new User("ann"));
                post.setAuthor(null);
                return post;
                """);
        assertThat(Relationships.HEARD)
                .containsExactly(
                        "collection 3",
                        "collection 5",
                        "reference 2 from null to User",
                        "reference 2 from User to null");
    }

    @Test
    void aCollectionIsOpenedWhenItIsNull() {
        Object size = run("""
                Post post = (Post) managed(new Post()).$aludel$newInstance();
                Relationships.HEARD.clear();
                return managed(post).$aludel$get(3) + " " + post.getTags().size() + " " + post.getTags().size();
                """);
        assertThat(size).isEqualTo("null 0 0");
        assertThat(Relationships.HEARD).containsExactly("open 3");
    }

    @Test
    void attributesAreReachedByNumber() {
        Object values = run("""
                ManagedEntity user = managed(new User("ann")).$aludel$newInstance();
                Object blank = user.$aludel$get(1);
                user.$aludel$set(0, 7L);
                user.$aludel$set(1, "eve");
                user.$aludel$set(2, 30);
                user.$aludel$set(3, 1.5);
                user.$aludel$set(4, 9L);
                user.$aludel$set(2, null);
                try {
                    user.$aludel$get(6);
                } catch (IndexOutOfBoundsException expected) {
                    return blank + " " + user.$aludel$get(0) + user.$aludel$get(1) + user.$aludel$get(2)
                            + user.$aludel$get(3) + user.$aludel$get(4) + " " + expected.getMessage();
                }
                return null;
                """);
        assertThat(values).isEqualTo("null 7eve01.59 Index out of range: 6");
    }

    @Test
    void aRowFillsWhatItProvides() {
        Object values = run("""
                User user = (User) managed(new User("ann")).$aludel$newInstance();
                managed(user).$aludel$hydrate(new RowInput() {
                    public boolean provides(int attribute) { return attribute != 1; }
                    public Object get(int attribute) { return 5L; }
                    public long getLong(int attribute) { return 6; }
                    public int getInt(int attribute) { return 7; }
                    public double getDouble(int attribute) { return 8; }
                    public short getShort(int attribute) { throw new AssertionError(); }
                    public byte getByte(int attribute) { throw new AssertionError(); }
                    public boolean getBoolean(int attribute) { throw new AssertionError(); }
                    public float getFloat(int attribute) { throw new AssertionError(); }
                    public char getChar(int attribute) { throw new AssertionError(); }
                });
                String all = "";
                for (int i = 0; i < 6; i++) all += managed(user).$aludel$get(i) + " ";
                return all;
                """);
        assertThat(values).isEqualTo("5 null 7 8.0 6 null ");
    }

    @Test
    void theDescriptionSaysWhatTheAnnotationsSay() {
        Object calls = run("return managed(new Post()).$aludel$description().calls;");
        assertThat(calls.toString())
                .isEqualTo(
                        "[entity blog.Post Post, table posts , basic id BIGINT id primitive, basic title VARCHAR(255),"
                                + " reference author optional false -> User,"
                                + " collection tags SET manyToMany JoinTableFact[name=post_tags, schema=,"
                                + " joinColumns=[], inverseJoinColumns=[]] -> Tag]");
        Object user = run("return managed(new User(\"\")).$aludel$description().calls;");
        assertThat(user.toString())
                .isEqualTo("[entity blog.User User, basic id BIGINT id generated AUTO ,"
                        + " basic username VARCHAR(50) column   false false true true, basic age INTEGER primitive,"
                        + " basic score DOUBLE primitive, basic visits BIGINT primitive,"
                        + " collection posts LIST mappedBy author cascade [ALL] orphanRemoval -> Post]");
    }

    @Test
    void theMetamodelIsTyped() {
        Object text = run("""
                io.aludel.orm.metamodel.NumberAttribute<Post, Long> id = Post_.id;
                io.aludel.orm.metamodel.TextAttribute<Post> title = Post_.title;
                User_.Reference<Post> author = Post_.author;
                io.aludel.orm.metamodel.NumberAttribute<Post, Long> key = author.id();
                io.aludel.orm.metamodel.CollectionAttribute<Post, Tag> tags = Post_.tags;
                Post_.Path other = Post_.as("other");
                User_.Reference<Post> otherAuthor = other.author;
                return id + ", " + title + ", " + author + ", " + key + ", " + other.title + ", " + otherAuthor.id();
                """);
        assertThat(text)
                .isEqualTo("Post  id BIGINT, Post  title VARCHAR(255), Post  author -> User, Post  author.id BIGINT,"
                        + " Post other title VARCHAR(255), Post other author.id BIGINT");
    }

    @Test
    void entitiesAreIndexed() {
        Compiled compiled = blog().compile().isClean();
        assertThat(compiled.resource("META-INF/aludel/entities")).isEqualTo("blog.Post\nblog.Tag\nblog.User\n");
    }
}
