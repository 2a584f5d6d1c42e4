package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.orm.runtime.Relationships;
import io.aludel.processor.testing.Compiled;
import io.aludel.processor.testing.Sources;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes of every shape that Java allows: nested, inherited, generic, with any constructors. */
class ClassShapesTest {

    private static final String PROGRAM = """
            package blog;
            import io.aludel.orm.runtime.*;
            import jakarta.persistence.*;
            import java.util.*;
            import java.util.function.*;
            """;

    @TempDir
    Path directory;

    @BeforeEach
    void forget() {
        Relationships.HEARD.clear();
    }

    private Object run(String... sources) {
        Sources all = Sources.in(directory);
        for (String source : sources) {
            all.add(PROGRAM + source);
        }
        return all.compile().isClean().run("blog.Program");
    }

    @Test
    void accessFromNestedInnerAnonymousAndLambdaIsHeard() {
        Object heard = run("""
                class Program {
                    @Entity static class Post {
                        @Id private long id;
                        private String title;
                        Supplier<String> lambda() { return () -> title; }
                        Supplier<String> reference() { return this::title; }
                        private String title() { return title; }
                        Runnable anonymous() {
                            return new Runnable() { public void run() { title = "anonymous"; } };
                        }
                        class Inner { void run() { title = "inner"; } }
                        static class Nested { void run(Post post) { post.title = "nested"; } }
                        void local() {
                            class Local { void run() { title += "local"; } }
                            new Local().run();
                        }
                    }
                    static Object run() {
                        Post post = new Post();
                        InstanceState state = new InstanceState();
                        ((ManagedEntity) post).$aludel$state(state);
                        post.lambda().get();
                        post.reference().get();
                        post.anonymous().run();
                        post.new Inner().run();
                        new Post.Nested().run(post);
                        post.local();
                        post.title = "outer";
                        record Reader(Post post) { String title() { return post.title; } }
                        new Reader(post).title();
                        return state.heard.toString();
                    }
                }
                """);
        assertThat(heard).isEqualTo("[read 1, read 1, write 1, write 1, write 1, read 1, write 1, write 1, read 1]");
    }

    @Test
    void aCopyConstructorTracksTheOtherObject() {
        Object heard = run("""
                class Program {
                    @Entity static class Post {
                        @Id private long id;
                        private String title;
                        Post() {}
                        Post(Post other) { this.title = other.title; other.title = null; }
                    }
                    static Object run() {
                        Post post = new Post();
                        InstanceState state = new InstanceState();
                        ((ManagedEntity) post).$aludel$state(state);
                        new Post(post);
                        return state.heard.toString();
                    }
                }
                """);
        assertThat(heard).isEqualTo("[read 1, write 1]");
    }

    @Test
    void noConstructorNeedsToBeThereForLoading() {
        Object result = run("""
                @Entity class Post {
                    @Id private final long id;
                    private final String title;
                    @ManyToMany private final Set<Post> related = new HashSet<>();
                    static int constructed;
                    private Post(long id, String title) {
                        this.id = id;
                        this.title = Objects.requireNonNull(title);
                        constructed++;
                    }
                    static Post of(long id) { return new Post(id, "x"); }
                    Set<Post> related() { return related; }
                }
                """, """
                class Program {
                    static Object run() {
                        ManagedEntity post = ((ManagedEntity) (Object) Post.of(1)).$aludel$newInstance();
                        post.$aludel$set(0, 5L);
                        return Post.constructed + " " + post.$aludel$get(0) + " " + post.$aludel$get(2) + " "
                                + ((Post) post).related().size();
                    }
                }
                """);
        assertThat(result).isEqualTo("1 5 null 0");
    }

    @Test
    void helperFieldsAreInitialisedByTheConstructorAndPersistentFieldsAreNot() {
        Object result = run("""
                @MappedSuperclass abstract class Base {
                    @Id private long id;
                    private transient final Object lock = new Object();
                    Object lock() { return lock; }
                }
                """, """
                @Entity class Post extends Base {
                    private String title = "untitled";
                    private int stars = 5;
                    @ManyToMany private List<Post> related = new ArrayList<>();
                    protected Post() {}
                    Post(String title) { this.title = title; }
                }
                """, """
                class Program {
                    static Object run() {
                        Post post = (Post) ((ManagedEntity) new Post("x")).$aludel$newInstance();
                        ManagedEntity managed = (ManagedEntity) post;
                        return (post.lock() != null) + " " + managed.$aludel$get(1) + " " + managed.$aludel$get(2)
                                + " " + managed.$aludel$get(3);
                    }
                }
                """);
        assertThat(result).isEqualTo("true null 0 null");
    }

    @Test
    void attributesOfASuperclassComeFirst() {
        Object result = run("""
                @MappedSuperclass abstract class Identified { @Id private Long id; }
                """, """
                @MappedSuperclass abstract class Named extends Identified {
                    private String name;
                    public String getName() { return name; }
                }
                """, """
                @Entity class Tag extends Named {
                    private boolean hidden;
                    boolean hidden() { return hidden; }
                }
                """, """
                class Program {
                    static Object run() {
                        Tag tag = new Tag();
                        ManagedEntity managed = (ManagedEntity) tag;
                        managed.$aludel$set(0, 3L);
                        managed.$aludel$set(1, "java");
                        managed.$aludel$set(2, true);
                        InstanceState state = new InstanceState();
                        managed.$aludel$state(state);
                        String values = managed.$aludel$get(0) + tag.getName() + tag.hidden();
                        try {
                            managed.$aludel$get(3);
                        } catch (IndexOutOfBoundsException expected) {
                            return values + state.heard + Tag_.id + Tag_.name + managed.$aludel$description().calls;
                        }
                        return null;
                    }
                }
                """);
        assertThat(result)
                .isEqualTo("3javatrue[read 1, read 2]Tag  id BIGINTTag  name VARCHAR(255)"
                        + "[entity blog.Tag Tag, superclass blog.Named, basic hidden BOOLEAN primitive]");
    }

    @Test
    void aGenericSuperclassIsResolvedInEachEntity() {
        Object result = run(
                """
                @MappedSuperclass abstract class Base<K extends java.io.Serializable> {
                    @Id @GeneratedValue private K id;
                    public K getId() { return id; }
                    public void setId(K id) { this.id = id; }
                }
                """,
                "@Entity class Tag extends Base<Long> { @ManyToOne private Label label; }",
                "@Entity class Label extends Base<UUID> { }",
                """
                class Program {
                    static Object run() {
                        io.aludel.orm.metamodel.NumberAttribute<Tag, Long> id = Tag_.id;
                        io.aludel.orm.metamodel.BasicAttribute<Label, UUID> uuid = Label_.id;
                        io.aludel.orm.metamodel.BasicAttribute<Tag, UUID> key = Tag_.label.id();
                        Tag tag = new Tag();
                        tag.setId(4L);
                        ((ManagedEntity) tag).$aludel$set(0, 5L);
                        return id + "; " + uuid + "; " + key + "; " + tag.getId() + "; "
                                + ((ManagedEntity) tag).$aludel$description().calls;
                    }
                }
                """);
        assertThat(result)
                .isEqualTo(
                        "Tag  id BIGINT; Label  id UUID; Tag  label.id UUID; 5; [entity blog.Tag Tag,"
                                + " superclass blog.Base, reference label -> Label, resolve basic id BIGINT id generated AUTO ]");
    }

    @Test
    void aRelationshipToATypeParameterIsResolvedInEachEntity() {
        Object result = run(
                """
                @MappedSuperclass abstract class Remark<T> {
                    @Id private Long id;
                    @ManyToOne private T subject;
                    T subject() { return subject; }
                    void subject(T changed) { subject = changed; }
                }
                """,
                """
                @MappedSuperclass abstract class Remarked<R> {
                    @Id private Long id;
                    @OneToMany(mappedBy = "subject") private List<R> remarks = new ArrayList<>();
                }
                """,
                "@Entity class Play extends Remarked<PlayRemark> { }",
                "@Entity class PlayRemark extends Remark<Play> { }",
                """
                class Program {
                    static Object run() {
                        io.aludel.orm.metamodel.CollectionAttribute<Play, PlayRemark> remarks = Play_.remarks;
                        Play_.Reference<PlayRemark> subject = PlayRemark_.subject;
                        Play play = new Play();
                        PlayRemark remark = new PlayRemark();
                        remark.subject(play);
                        return (remark.subject() == play) + " " + ((ManagedEntity) play).$aludel$description().calls + " "
                                + ((ManagedEntity) remark).$aludel$description().calls;
                    }
                }
                """);
        assertThat(result)
                .isEqualTo(
                        "true [entity blog.Play Play, superclass blog.Remarked,"
                                + " resolve collection remarks LIST mappedBy subject -> PlayRemark]"
                                + " [entity blog.PlayRemark PlayRemark, superclass blog.Remark, resolve reference subject -> Play]");
    }

    @Test
    void anExistingStaticInitialiserRunsAfterTheDescriptionIsThere() {
        Object result = run("""
                @Entity class Post {
                    static final Post EMPTY = new Post();
                    static final boolean DESCRIBED = ((ManagedEntity) EMPTY).$aludel$description() != null;
                    @Id private long id;
                }
                """, "class Program { static Object run() { return Post.DESCRIBED; } }");
        assertThat(result).isEqualTo(true);
    }

    @Test
    void visibilityOfTheMetamodelIsThatOfTheClass() throws ReflectiveOperationException {
        Compiled compiled = Sources.in(directory)
                .add(
                        "package blog; @jakarta.persistence.Entity class Hidden { @jakarta.persistence.Id private long id; }")
                .add(
                        "package blog; @jakarta.persistence.Entity public class Open { @jakarta.persistence.Id private long id; }")
                .add("""
                        package blog;
                        class Outer { @jakarta.persistence.Entity public static class Inner { @jakarta.persistence.Id private long id; } }
                        """)
                .compile()
                .isClean();
        ClassLoader loader = compiled.loader();
        assertThat(Modifier.isPublic(loader.loadClass("blog.Hidden_").getModifiers()))
                .isFalse();
        assertThat(Modifier.isPublic(loader.loadClass("blog.Open_").getModifiers()))
                .isTrue();
        assertThat(Modifier.isPublic(loader.loadClass("blog.Outer_Inner_").getModifiers()))
                .isFalse();
        assertThat(compiled.resource("META-INF/aludel/entities"))
                .isEqualTo("blog.Hidden\nblog.Open\nblog.Outer$Inner\n");
        assertThat(compiled.resource("META-INF/native-image/io.aludel/entities/reachability-metadata.json"))
                .isEqualTo("""
                        {
                          "reflection": [
                            {"type": "blog.Hidden"},
                            {"type": "blog.Open"},
                            {"type": "blog.Outer$Inner"}
                          ],
                          "resources": [
                            {"glob": "META-INF/aludel/entities"}
                          ]
                        }
                        """);
    }

    @Test
    void anInheritedAttributeOfAHiddenTypeIsMappedWithoutMetamodel() {
        Compiled compiled = Sources.in(directory)
                .add("""
                        package base;
                        import jakarta.persistence.*;
                        @MappedSuperclass public abstract class Base {
                            enum Color { RED }
                            @Id private long id;
                            private Color color;
                        }
                        """)
                .add("package blog; @jakarta.persistence.Entity public class Post extends base.Base {}")
                .compile()
                .isClean();
        assertThat(compiled.generated("base/Base_.java")).contains(" color ");
        assertThat(compiled.generated("blog/Post_.java")).contains(" id ").doesNotContain(" color ");
    }

    @Test
    void revisionsOfMigrationsAreListed() {
        Compiled compiled = Sources.in(directory)
                .add("package io.aludel.migrate; public @interface Revision { String id(); }")
                .add("package app; @io.aludel.migrate.Revision(id = \"aaaa\") public class First {}")
                .compile()
                .isClean();
        assertThat(compiled.resource("META-INF/aludel/revisions")).isEqualTo("app.First\n");
        assertThat(compiled.resource("META-INF/native-image/io.aludel/revisions/reachability-metadata.json"))
                .contains("{\"type\": \"app.First\", \"methods\": [{\"name\": \"<init>\", \"parameterTypes\": []}]}")
                .contains("{\"glob\": \"META-INF/aludel/revisions\"}");
    }

    @Test
    void aClassInTheDefaultPackageWorks() {
        Compiled compiled = Sources.in(directory)
                .add("@jakarta.persistence.Entity public class Plain { @jakarta.persistence.Id private long id; }")
                .compile()
                .isClean();
        assertThat(compiled.load("Plain")).isAssignableTo(ManagedEntity.class);
        assertThat(compiled.resource("META-INF/aludel/entities")).isEqualTo("Plain\n");
    }

    @Test
    void everyKindOfValueHasItsType() {
        Object calls = run("""
                @Entity class Everything {
                    enum Color { RED }
                    @Id private short id;
                    private boolean a; private byte b; private char c; private int d; private long e;
                    private float f; private double g;
                    private Boolean ab; private Byte bb; private Character cb; private Integer db;
                    private Float fb; private Double gb;
                    private String text; @Lob private String longText; private byte[] bytes; @Lob private byte[] blob;
                    private java.math.BigDecimal decimal;
                    @Column(precision = 10, scale = 4) private java.math.BigDecimal money;
                    private java.math.BigInteger big;
                    private java.time.LocalDate date; private java.time.LocalTime time;
                    private java.time.LocalDateTime timestamp; private java.time.OffsetDateTime zoned;
                    private java.time.Instant instant; private UUID uuid;
                    private Color ordinal; @Enumerated(EnumType.STRING) private Color name;
                    @Convert(converter = Upper.class) private String upper;
                    private List<String> words;
                    @Basic(fetch = FetchType.LAZY, optional = false) private String lazy;
                    @Version private int version;
                }
                """, """
                class Upper implements AttributeConverter<String, String> {
                    public String convertToDatabaseColumn(String value) { return value; }
                    public String convertToEntityAttribute(String value) { return value; }
                }
                """, """
                @Converter(autoApply = true)
                class Words implements AttributeConverter<List<String>, String> {
                    public String convertToDatabaseColumn(List<String> value) { return String.join(" ", value); }
                    public List<String> convertToEntityAttribute(String value) { return List.of(value.split(" ")); }
                }
                """, """
                class Program {
                    static Object run() {
                        ManagedEntity all = (ManagedEntity) (Object) new Everything();
                        for (int i = 0; i < all.$aludel$description().attributes.size(); i++) {
                            all.$aludel$set(i, all.$aludel$get(i));
                        }
                        return String.join("\\n", all.$aludel$description().calls);
                    }
                }
                """);
        assertThat(calls).isEqualTo("""
                        entity blog.Everything Everything
                        basic id SMALLINT id primitive
                        basic a BOOLEAN primitive
                        basic b TINYINT primitive
                        basic c CHARACTER primitive
                        basic d INTEGER primitive
                        basic e BIGINT primitive
                        basic f REAL primitive
                        basic g DOUBLE primitive
                        basic ab BOOLEAN
                        basic bb TINYINT
                        basic cb CHARACTER
                        basic db INTEGER
                        basic fb REAL
                        basic gb DOUBLE
                        basic text VARCHAR(255)
                        basic longText TEXT
                        basic bytes VARBINARY(255)
                        basic blob BLOB
                        basic decimal NUMERIC(38,2)
                        basic money NUMERIC(10,4) column   true false true true
                        basic big BIGINTEGER
                        basic date DATE
                        basic time TIME
                        basic timestamp TIMESTAMP
                        basic zoned TIMESTAMP_TZ
                        basic instant INSTANT
                        basic uuid UUID
                        basic ordinal enumByOrdinal Color
                        basic name enumByName Color 255
                        basic upper converted VARCHAR(255) by Upper
                        basic words converted VARCHAR(255) by Words
                        basic lazy VARCHAR(255) lazy column   false false true true
                        basic version INTEGER version primitive""");
    }

    @Test
    void relationshipsSayWhatTheirAnnotationsSay() {
        Object calls = run("""
                @Entity(name = "Message")
                @Table(name = "posts", schema = "app",
                       uniqueConstraints = @UniqueConstraint(name = "uq", columnNames = {"a", "b"}),
                       indexes = {@Index(columnList = "a, b desc", unique = true)})
                class Post {
                    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "seq") private long id;
                    @ManyToOne(fetch = FetchType.EAGER, cascade = {CascadeType.PERSIST, CascadeType.MERGE})
                    @JoinColumn(name = "a", referencedColumnName = "id", nullable = false)
                    private Post parent;
                    @OneToOne private Post twin;
                    @OneToOne(mappedBy = "twin", orphanRemoval = true) private Post other;
                    @OneToMany(mappedBy = "parent") @OrderBy("id desc") private Collection<Post> children;
                    @ManyToMany
                    @JoinTable(name = "links", joinColumns = @JoinColumn(name = "x"),
                               inverseJoinColumns = @JoinColumn(name = "y", referencedColumnName = "id"))
                    private List<Post> links;
                    @ManyToOne @JoinColumn(name = "c1") @JoinColumn(name = "c2") private Post pair;
                }
                """, """
                class Program {
                    static Object run() {
                        return String.join("\\n", ((ManagedEntity) (Object) new Post()).$aludel$description().calls);
                    }
                }
                """);
        assertThat(calls).isEqualTo("""
                        entity blog.Post Message
                        table posts app
                        uniqueConstraint uq [a, b]
                        index  a, b desc true
                        basic id BIGINT id generated SEQUENCE seq primitive SequenceFact[name=seq, schema=, start=1, block=50]
                        reference parent optional false cascade [PERSIST, MERGE] eager joinColumn a id false false  -> Post
                        reference twin unique -> Post
                        reference other mappedBy twin orphanRemoval unique -> Post
                        collection children COLLECTION mappedBy parent orderBy id desc -> Post
                        collection links LIST manyToMany JoinTableFact[name=links, schema=, \
                        joinColumns=[LinkColumn[name=x, referenced=]], \
                        inverseJoinColumns=[LinkColumn[name=y, referenced=id]]] -> Post
                        reference pair joinColumn c1  true false  joinColumn c2  true false  -> Post""");
    }

    @Test
    void anIdentifierMayHaveTheNameOfAMethodOfReferences() {
        Object result = run(
                "@Entity class Tag { @Id private String name; }",
                "@Entity class Post { @Id private long id; @ManyToOne private Tag tag; }",
                "class Program { static Object run() { return Post_.tag.name_().toString(); } }");
        assertThat(result).isEqualTo("Post  tag.name VARCHAR(255)");
    }
}
