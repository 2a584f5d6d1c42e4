package io.aludel.processor;

import io.aludel.processor.testing.Sources;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with projections, told at the component. */
class ProjectionErrorsTest {

    private static final String USER = """
            @Entity class User {
                @Id @GeneratedValue private Long id;
                @Column(nullable = false) private String username;
                private Integer age;
                private String fullName;
                @Embedded private Address address;
                @ManyToOne private User boss;
                @OneToMany(mappedBy = "author") private List<Post> posts;
            }
            """;
    private static final String CLUB = """
            @Entity class Club {
                @Id private long id;
                @ManyToMany private List<Post> posts;
                @ManyToMany @MapKey(name = "title") private Map<String, Post> byTitle;
            }
            """;
    private static final String POST = """
            @Entity class Post {
                @Id private long id;
                private String title;
                @ManyToOne(optional = false) private User author;
            }
            """;
    private static final String ADDRESS = "@Embeddable record Address(String street, int number) {}";
    private static final String POST_OUT = "@Projection(Post.class) record PostOut(long id, String title) {}";
    private static final String BOSS_OUT = "@Projection(User.class) record BossOut(String username) {}";

    @TempDir
    Path directory;

    private void check(String... sources) {
        Sources all = Sources.in(directory);
        all.withAnnotations();
        for (String source : new String[] {USER, POST, ADDRESS, POST_OUT, BOSS_OUT}) {
            add(all, source);
        }
        for (String source : sources) {
            add(all, source);
        }
        all.compile().hasTheProblemsAnnounced();
    }

    private static void add(Sources all, String source) {
        all.add(
                "package blog;\nimport jakarta.persistence.*;\nimport io.aludel.orm.annotation.*;\nimport java.util.*;\n"
                        + source);
    }

    @Test
    void aComponentComesFromAnAttribute() {
        check("""
                @Projection(User.class) record UserOut(
                    long id,
                    String usernme, // ERROR: PRC-1704: no attribute 'usernme' in User; did you mean 'username'?
                    @From("boss.usrname") String boss, // ERROR: PRC-1704: no attribute 'usrname' in User; did you mean 'username'?
                    @From("address.stret") String street, // ERROR: PRC-1704: no attribute 'stret' in Address; did you mean 'street'?
                    @From("username.length") int length) {} // ERROR: PRC-1709: the path 'username.length' of UserOut.length cannot go along 'username', which is a value without attributes of its own
                """);
    }

    @Test
    void typesAreThoseOfTheAttributes() {
        check("""
                @Projection(User.class) record UserOut(
                    String id, // ERROR: PRC-1705: UserOut.id is of the type java.lang.String, but User.id is of the type java.lang.Long.
                    CharSequence username,
                    int age, // ERROR: PRC-1706: UserOut.age is of the type int, but User.age may be null.
                    @From("boss.id") long boss, // ERROR: PRC-1706: UserOut.boss is of the type long, but User.id may be null.
                    @From("address.number") long number, // ERROR: PRC-1705: UserOut.number is of the type long, but Address.number is of the type int.
                    Object fullName) {}
                """, """
                @Projection(Post.class) record Byline(@From("author.id") long author) {}
                """);
    }

    @Test
    void noPartOfAKeyIsNull() {
        check("@Embeddable record Place(String aisle, Integer shelf) {}", """
                @Entity class Bin {
                    @EmbeddedId private Place place;
                    private Place former;
                }
                """, """
                @Entity class Move {
                    @Id private long id;
                    @ManyToOne(optional = false) private Bin target;
                    @ManyToOne private Bin source;
                }
                """, """
                @Projection(Bin.class) record BinOut(
                    @From("place.shelf") int shelf,
                    @From("former.shelf") int former) {} // ERROR: PRC-1706: BinOut.former is of the type int, but Place.shelf may be null.
                """, """
                @Projection(Move.class) record MoveOut(
                    @From("target.place.shelf") int target,
                    @From("source.place.shelf") int source) {} // ERROR: PRC-1706: MoveOut.source is of the type int, but Place.shelf may be null.
                """);
    }

    @Test
    void aProjectionHoldsNoEntities() {
        check("""
                @Projection(User.class) record UserOut(
                    User boss, // ERROR: PRC-1707: UserOut.boss is of the type blog.User, which is no projection, but User.boss leads to User.
                    List<Post> posts, // ERROR: PRC-1707: UserOut.posts is of the type blog.Post, which is no projection, but User.posts leads to Post.
                    @From("posts") List<BossOut> others, // ERROR: PRC-1708: UserOut.others is of the type BossOut, a projection of User, but User.posts leads to Post.
                    String address) {} // ERROR: PRC-1707: UserOut.address is of the type java.lang.String, which is no projection, but User.address leads to Address.
                """);
    }

    @Test
    void collectionsAreHeldByCollections() {
        check(CLUB, """
                @Projection(Club.class) record ClubOut(
                    @From("posts") Set<PostOut> set,
                    @From("posts.title") Collection<String> titles,
                    @From("byTitle") List<? extends PostOut> values,
                    Map<String, PostOut> byTitle,
                    @From("posts") PostOut first, // ERROR: PRC-1710: ClubOut.first is of the type blog.PostOut, which cannot hold Club.posts.
                    @From("byTitle") Map<Long, PostOut> wrong, // ERROR: PRC-1710: ClubOut.wrong is of the type
                    @From("posts.author.posts") List<PostOut> more) {} // ERROR: PRC-1709: the path 'posts.author.posts' of ClubOut.more cannot go along 'posts', which is a collection within a collection
                """);
    }

    @Test
    void aProjectionIsARecordOfSomethingMapped() {
        check(
                "@Projection(User.class) class UserOut {} // ERROR: PRC-1701: @Projection is on UserOut, which is no record.",
                "@Projection(String.class) record TextOut(int length) {} // ERROR: PRC-1703: TextOut is a projection of String, which is not mapped.",
                "@Projection(User.class) record Box<T>(T username) {} // ERROR: PRC-1702: Box is a projection and has type parameters.",
                "class Holder { @Projection(User.class) private record Hidden(String username) {} } // ERROR: PRC-1003: Hidden is private");
    }

    @Test
    void noProjectionHoldsItself() {
        check("""
                @Projection(User.class) record UserOut(
                    String username,
                    UserOut boss) {} // ERROR: PRC-1711: UserOut.boss is of the type UserOut, and so holds UserOut again without end.
                """, """
                @Projection(User.class) record Above(
                    List<Below> posts) {} // ERROR: PRC-1711: Above.posts is of the type Below, and so holds Above again without end.
                """, """
                @Projection(Post.class) record Below(
                    Above author) {} // ERROR: PRC-1711: Below.author is of the type Above, and so holds Below again without end.
                """);
    }

    @Test
    void expressionsBelongToComponents() {
        check("""
                @Projection(User.class) record UserOut(
                    String username,
                    @From("age") Integer twice) { // ERROR: PRC-1104: UserOut.twice has both @From and @ColumnExpression
                    @ColumnExpression static Object twice(User_.Path user) { return null; }
                    @ColumnExpression static Object usernam(User_.Path user) { return null; } // ERROR: PRC-1712: @ColumnExpression is on UserOut.usernam(), but there is no component of that name; did you mean 'username'?
                }
                """, """
                @Projection(User.class) record Other(long age, String text) {
                    @ColumnExpression static Object age(Post_.Path post) { return null; } // ERROR: PRC-1509: @ColumnExpression is on Other.age(), which generated code cannot call.
                    @ColumnExpression Object text(User_.Path user) { return null; } // ERROR: PRC-1509: @ColumnExpression is on Other.text()
                }
                """);
    }
}
