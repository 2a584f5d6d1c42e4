package io.aludel.processor;

import io.aludel.processor.testing.Sources;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every wrong mapping is a compile error at the place where it was written; the comment on the line is the message. */
class MappingErrorsTest {

    private static final String TAG = """
            package blog;
            import jakarta.persistence.*;
            @Entity public class Tag { @Id private long id; private String name; }
            """;

    @TempDir
    Path directory;

    private void check(String... sources) {
        Sources all = Sources.in(directory).add(TAG);
        for (String source : sources) {
            all.add("package blog;\nimport jakarta.persistence.*;\nimport java.util.*;\n" + source);
        }
        all.compile().hasTheProblemsAnnounced();
    }

    @Test
    void persistentFieldsArePrivate() {
        check("""
                @Entity class Post {
                    @Id private long id;
                    String title; // ERROR: PRC-1101: the persistent field Post.title is not private.
                    protected int count; // ERROR: PRC-1101: the persistent field Post.count is not private.
                    @Transient String scratch;
                    transient String other;
                    static String shared;
                }
                """);
    }

    @Test
    void onlyAClassIsMapped() {
        check(
                "@Entity interface A {} // ERROR: PRC-1001: @Entity is on the interface A; only a class can be mapped.",
                "@MappedSuperclass record B(@Id long id) {} // ERROR: PRC-1001: @MappedSuperclass is on the record B",
                "@Entity enum C { X } // ERROR: PRC-1001: @Entity is on the enum C",
                "@MappedSuperclass interface D {} // ERROR: PRC-1001: @MappedSuperclass is on the interface D");
    }

    @Test
    void aMappedClassIsStaticAndVisible() {
        check("""
                class Outer {
                    @Entity class Inner { @Id private long id; } // ERROR: PRC-1002: Inner is an inner class
                    @Entity private static class Hidden { @Id private long id; } // ERROR: PRC-1003: Hidden is private
                }
                """);
    }

    @Test
    void aClassInAMethodIsNotPassedOver() {
        check("""
                class Outer {
                    void method() {
                        @Entity class Local { @Id private long id; } // ERROR: PRC-1008: Local is declared inside a method
                    }
                }
                """);
    }

    @Test
    void anEntityHasAnIdentifier() {
        check(
                "@Entity class Post { private long id; } // ERROR: PRC-1004: Post has no @Id field, and inherits none.",
                "@MappedSuperclass class Base { @Id private long id; }",
                "@Entity class Fine extends Base { private String text; }");
    }

    @Test
    void superclassesAreMappedWithoutGaps() {
        check(
                "@MappedSuperclass class Base { @Id private long id; }",
                "class Plain extends Base { }",
                "@Entity class Post extends Plain { } // ERROR: PRC-1005: Post extends Plain, which is not mapped but"
                        + " stands between Post and the mapped class Base.",
                "class Closed { Closed(int x) {} }",
                "@Entity class Other extends Closed { @Id private long id; Other() { super(1); } } // ERROR: PRC-1006:"
                        + " Other extends Closed, which has no constructor without arguments that Other can call.");
    }

    @Test
    void aHierarchyHasOneKeyOneVersionAndOneDiscriminator() {
        check(
                "@Entity @Inheritance(strategy = InheritanceType.JOINED) class Base { @Id private long id; }",
                """
                @Entity class Keyed extends Base {
                    @Id private long own; // ERROR: PRC-1011: Keyed.own is an @Id, but Keyed extends the entity Base, which has
                }
                """,
                """
                @Entity class Counted extends Base {
                    @Version private int version; // ERROR: PRC-1012: Counted.version is a @Version, but Counted extends the
                }
                """,
                """
                @Entity
                @DiscriminatorColumn(name = "kind") // ERROR: PRC-1014: @DiscriminatorColumn is on Marked, which is not the root
                class Marked extends Base { }
                """,
                """
                @Entity
                @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS) // ERROR: PRC-1013: Apart asks for TABLE_PER_CLASS, but
                class Apart extends Base { }
                """,
                """
                @Entity
                @PrimaryKeyJoinColumn(name = "base_id") // ERROR: PRC-1018: @PrimaryKeyJoinColumn is on Loose, which has no table
                class Loose { @Id private long id; }
                """);
    }

    @Test
    void discriminatorValuesAreDistinctAndOfTheRightType() {
        check(
                "@Entity class Thing { @Id private long id; }",
                "@Entity @DiscriminatorValue(\"x\") class One extends Thing { }",
                """
                @Entity
                @DiscriminatorValue("x") // ERROR: PRC-1015: Two and One both have the discriminator value 'x'.
                class Two extends Thing { }
                """,
                """
                @DiscriminatorColumn(discriminatorType = DiscriminatorType.INTEGER)
                @Entity abstract class Numbered { @Id private long id; }
                """,
                "@Entity @DiscriminatorValue(\"1\") class First extends Numbered { }",
                """
                @Entity // ERROR: PRC-1016: Second has no discriminator value, and the discriminator of Numbered is a number
                class Second extends Numbered { }
                """,
                """
                @Entity
                @DiscriminatorValue("third") // ERROR: PRC-1017: the discriminator value 'third' of Third is not a whole number.
                class Third extends Numbered { }
                """);
    }

    @Test
    void entityNamesAreDistinct() {
        check(
                "@Entity(name = \"Thing\") class A { @Id private long id; }",
                "@Entity(name = \"Thing\") class B { @Id private long id; } // ERROR: PRC-1010: blog.B and blog.A are"
                        + " both called 'Thing'.");
    }

    @Test
    void gettersAreNotMapped() {
        check("""
                @Entity class Post {
                    @Id private long id;
                    private String title;
                    @Column(name = "t") // ERROR: PRC-1102: @Column is on the method Post.getTitle(); Aludel maps fields, not properties.
                    String getTitle() { return title; }
                }
                """);
    }

    @Test
    void annotationsFitTheirField() {
        check("""
                @Entity class Post {
                    @Id private long id;
                    @Column static String shared; // ERROR: PRC-1103: @Column is on Post.shared, which is static
                    @Column transient String scratch; // ERROR: PRC-1103: @Column is on Post.scratch, which is transient
                    @ManyToOne @Column // ERROR: PRC-1107: @Column is on Post.tag, which is a relationship.
                    private Tag tag;
                    @JoinColumn private String name; // ERROR: PRC-1107: @JoinColumn is on Post.name, which is no relationship.
                    @ManyToOne
                    @OneToOne // ERROR: PRC-1104: Post.both has both @ManyToOne and @OneToOne, which contradict each other.
                    private Tag both;
                    private int $aludel$x; // (woven names are not persistent)
                }
                """);
    }

    @Test
    void anAttributeIsDeclaredOnce() {
        check("@MappedSuperclass class Base { @Id private long id; }", """
                @Entity class Post extends Base {
                    @Id private long id; // ERROR: PRC-1105: Post.id hides the attribute of the same name that Base declares.
                }
                """);
    }

    @Test
    void typesHaveASqlType() {
        check("""
                @Entity class Post {
                    @Id private long id;
                    private Object any; // ERROR: PRC-1201: Post.any has the type java.lang.Object, for which there is no SQL type.
                    private Date date; // ERROR: Use java.time.Instant for a moment, java.time.LocalDate for a day.
                    private Tag tag; // ERROR: It is an entity: annotate the field with @ManyToOne or @OneToOne.
                    private List<Tag> tags; // ERROR: Annotate it with @OneToMany or @ManyToMany if it holds entities
                    private Map<String, String> map; // ERROR: Annotate it with @OneToMany or @ManyToMany, and @MapKey
                    private Runnable later; // ERROR: Convert it with @Convert(converter = ...), or mark the field @Transient.
                    private char[] chars; // ERROR: Use String.
                }
                """);
    }

    @Test
    void typesAreVisibleToGeneratedCode() {
        check("""
                @Entity class Post {
                    private enum Color { RED }
                    enum Size { BIG }
                    @Id private long id;
                    private Color color; // ERROR: PRC-1108: Post.color has the type blog.Post.Color, which the generated classes beside Post cannot see.
                    private Size size;
                }
                """);
    }

    @Test
    void columnsAreDistinct() {
        check("""
                @Entity class Post {
                    @Id private long id;
                    private String fullName;
                    @Column(name = "FULL_NAME") // ERROR: PRC-1202: Post.name and fullName are both mapped to the column 'FULL_NAME'.
                    private String name;
                    @Column(name = "full_name", insertable = false, updatable = false) private String readOnly;
                    private long tagId;
                    @ManyToOne private Tag tag;
                }
                """);
    }

    @Test
    void lengthsAndPrecisionsMakeSense() {
        check("""
                @Entity class Post {
                    @Id private long id;
                    @Column(length = 0) private String a; // ERROR: PRC-1203: the length of Post.a is 0; it must be at least 1.
                    @Column(length = 10) private int b; // WARNING: PRC-1204: a length means nothing for Post.b, a column of INTEGER.
                    @Column(precision = 4, scale = 5) private java.math.BigDecimal c; // ERROR: PRC-1205: Post.c has scale 5, more than its precision 4
                    @Column(precision = 4) private String d; // WARNING: PRC-1210: a precision or scale means nothing for Post.d
                }
                """);
    }

    @Test
    void versionsAreCounted() {
        check("""
                @Entity class Post {
                    @Id private long id;
                    @Version private String a; // ERROR: PRC-1206: @Version is on Post.a of the type java.lang.String.
                }
                """, """
                @Entity class Two {
                    @Id private long id;
                    @Version private int a;
                    @Version private int b; // ERROR: PRC-1207: Two has two @Version fields, a and b.
                }
                """);
    }

    @Test
    void generatedValuesAreNumbersOrIdentifiers() {
        check(
                "@Entity class A {\n"
                        + "@Id @GeneratedValue private String id; // ERROR: PRC-1208: @GeneratedValue is on A.id of the type"
                        + " java.lang.String, which cannot be generated.\n}",
                "@Entity class B {\n"
                        + "@Id @GeneratedValue(strategy = GenerationType.IDENTITY) private UUID id; // ERROR: which cannot be"
                        + " generated by IDENTITY.\n}",
                "@Entity class C {\n@Id private long id;\n"
                        + "@GeneratedValue private long other; // ERROR: PRC-1209: @GeneratedValue is on C.other, which is no"
                        + " @Id.\n}",
                "@Entity class D { @Id @GeneratedValue(strategy = GenerationType.UUID) private UUID id; }");
    }

    @Test
    void enumeratedAndLobFitTheirType() {
        check("""
                @Entity class Post {
                    @Id private long id;
                    @Enumerated(EnumType.STRING) private String a; // ERROR: PRC-1211: @Enumerated is on Post.a
                    @Lob private int b; // ERROR: PRC-1212: @Lob is on Post.b of the type int.
                    @Enumerated private Thread.State c;
                    @Lob private String d;
                    @Lob private byte[] e;
                }
                """);
    }

    @Test
    void convertersConvertTheFieldsType() {
        check("""
                class Yes implements AttributeConverter<Boolean, String> {
                    public String convertToDatabaseColumn(Boolean value) { return "y"; }
                    public Boolean convertToEntityAttribute(String value) { return true; }
                }
                """, """
                class Strange implements AttributeConverter<Boolean, Object> {
                    public Object convertToDatabaseColumn(Boolean value) { return "y"; }
                    public Boolean convertToEntityAttribute(Object value) { return true; }
                }
                """, """
                class Closed implements AttributeConverter<Boolean, String> {
                    private Closed() {}
                    public String convertToDatabaseColumn(Boolean value) { return "y"; }
                    public Boolean convertToEntityAttribute(String value) { return true; }
                }
                """, """
                @Entity class Post {
                    @Id private long id;
                    @Convert(converter = Yes.class) private boolean fine;
                    @Convert(converter = Yes.class) private int a; // ERROR: PRC-1213: Post.a is converted by Yes, which converts java.lang.Boolean, not int.
                    @Convert(converter = Strange.class) private boolean b; // ERROR: PRC-1213: Post.b is converted by Strange, to a type that has no SQL type.
                    @Convert(converter = Closed.class) private boolean c; // ERROR: of which generated code cannot make an instance
                }
                """);
    }

    @Test
    void typeVariablesAreResolved() {
        check(
                "@MappedSuperclass class Base<K> { @Id private K id; }",
                "@SuppressWarnings(\"rawtypes\") @Entity class Open<K> extends Base<K> { } // ERROR: PRC-1215: Open.id has the type K, which Open does not say.");
    }

    @Test
    void mappedByNamesTheOwningSide() {
        check("""
                @Entity class User {
                    @Id private long id;
                    @OneToMany(mappedBy = "autor") private List<Post> a; // ERROR: PRC-1301: no attribute 'autor' in Post; did you mean 'author'?
                    @OneToMany(mappedBy = "title") private List<Post> b; // ERROR: PRC-1302: mappedBy names Post.title, which is a value, not a relationship.
                    @OneToMany(mappedBy = "tag") private List<Post> c; // ERROR: PRC-1302: mappedBy names Post.tag, which refers to blog.Tag, not to blog.User.
                    @OneToMany(mappedBy = "readers") private List<Post> d; // ERROR: PRC-1302: mappedBy names Post.readers, which is @ManyToMany.
                    @ManyToMany(mappedBy = "fans") private List<Post> e; // ERROR: PRC-1302: mappedBy names Post.fans, which has a mappedBy itself.
                    @OneToMany(mappedBy = "author") private List<Post> fine;
                }
                """, """
                @Entity class Post {
                    @Id private long id;
                    private String title;
                    @ManyToOne private User author;
                    @ManyToOne private Tag tag;
                    @ManyToMany private Set<User> readers;
                    @ManyToMany(mappedBy = "e") private Set<User> fans; // ERROR: PRC-1302: mappedBy names User.e, which has a mappedBy itself.
                }
                """);
    }

    @Test
    void theOtherSideIsAnEntity() {
        check("class Plain {}", "@MappedSuperclass class Base { @Id private long id; }", """
                @Entity class Post {
                    @Id private long id;
                    @ManyToOne private Plain a; // ERROR: PRC-1303: Post.a refers to Plain, which is not an @Entity.
                    @OneToMany private List<String> b; // ERROR: PRC-1303: Post.b refers to String, which is not an @Entity.
                    @ManyToMany(targetEntity = Plain.class) private List<Object> c; // ERROR: PRC-1303: Post.c refers to Plain
                    @ManyToOne private Base d; // ERROR: A mapped superclass has no table to refer to; name one of its entities.
                    @SuppressWarnings("rawtypes") @ManyToMany private List e; // ERROR: PRC-1304: Post.e does not say which entity it refers to.
                }
                """);
    }

    @Test
    void collectionsAreInterfaces() {
        check("""
                @Entity class Post {
                    @Id private long id;
                    @ManyToMany private ArrayList<Tag> a; // ERROR: PRC-1306: Post.a is declared as ArrayList, a class of its own; a tracked collection cannot be put there.
                    @ManyToMany private HashSet<Tag> b; // ERROR: Declare it as Set. The value may still be a new HashSet.
                    @OneToMany private Tag c; // ERROR: PRC-1305: @OneToMany is on Post.c of the type blog.Tag, which is no collection.
                    @ManyToOne private List<Tag> d; // ERROR: PRC-1307: @ManyToOne is on the collection Post.d.
                    @OneToMany private Map<String, Tag> e; // ERROR: PRC-1314: Post.e does not say by what its map finds Tag.
                    @ManyToMany private Collection<Tag> fine;
                }
                """);
    }

    @Test
    void theSideWithMappedByHasNoTable() {
        check("""
                @Entity class Post {
                    @Id private long id;
                    @ManyToMany private Set<Label> labels;
                }
                """, """
                @Entity class Label {
                    @Id private long id;
                    @ManyToMany(mappedBy = "labels")
                    @JoinTable(name = "x") // ERROR: PRC-1308: Label.posts has both mappedBy and @JoinTable
                    private Set<Post> posts;
                }
                """);
    }

    @Test
    void orderByNamesAttributes() {
        check("""
                @Entity class Post {
                    @Id private long id;
                    @ManyToMany @OrderBy("nmae desc, id") private List<Tag> a; // ERROR: PRC-1310: no attribute 'nmae' in Tag; did you mean 'name'?
                    @ManyToMany @OrderBy("name descending") private List<Tag> b; // ERROR: PRC-1311: 'name descending' is not an order.
                    @OrderBy private String c; // ERROR: PRC-1312: @OrderBy is on Post.c, which is not a collection of entities.
                    @ManyToMany @OrderBy("name DESC, id") private List<Tag> fine;
                    @ManyToMany @OrderBy private List<Tag> byKey;
                }
                """);
    }

    @Test
    void whatIsNotSupportedYetIsSaid() {
        check("""
                @Entity
                @Cacheable // ERROR: PRC-1801: @Cacheable is not supported yet.
                @Table(name = "posts", catalog = "c") // ERROR: PRC-1802: 'catalog' of @Table is not supported yet.
                class Post {
                    @Id private long id;
                    @ManyToOne @JoinColumn(insertable = false) private Tag e; // ERROR: PRC-1802: 'insertable' of @JoinColumn is not supported yet.
                    @ManyToOne @JoinColumn(insertable = true) private Tag fine;
                    @ManyToOne @JoinColumn(foreignKey = @ForeignKey(name = "fk")) private Tag named;
                    @ManyToOne @JoinColumn(foreignKey = @ForeignKey(foreignKeyDefinition = "x")) private Tag d; // ERROR: PRC-1802: 'foreignKeyDefinition' of @ForeignKey is not supported yet.
                    @ManyToOne @JoinTable private Tag f; // ERROR: PRC-1801: @JoinTable on @ManyToOne is not supported yet.
                    @Access(AccessType.PROPERTY) private String g; // ERROR: PRC-1801: @Access is not supported yet.
                }
                """);
    }

    @Test
    void constraintsNameColumns() {
        check("""
                @Entity
                @Table(indexes = @Index(columnList = "")) // ERROR: PRC-1214: @Index names no column.
                class Post {
                    @Id private long id;
                }
                """);
    }

    @Test
    void keysAreNumberedBySequencesNotByTables() {
        check("""
                @Entity class A {
                    @Id
                    @GeneratedValue(strategy = GenerationType.TABLE) // ERROR: PRC-1218: A.id is numbered by a table of numbers
                    private long id;
                }
                """, """
                @Entity class B {
                    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "b")
                    @SequenceGenerator(name = "b", allocationSize = 0) // ERROR: PRC-1219: the sequence of B hands out less than one
                    private long id;
                }
                """, """
                @SequenceGenerator(name = "other") // ERROR: PRC-1220: @SequenceGenerator 'other' numbers nothing in C.
                @Entity class C {
                    @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "c") private long id;
                }
                """, """
                @TableGenerator(name = "d") // ERROR: PRC-1801: @TableGenerator is not supported yet.
                @Entity class D { @Id private long id; }
                """);
    }

    @Test
    void valuesOfEnumsCanBeRead() {
        check("""
                @Entity class A {
                    enum Hidden { X; @EnumeratedValue private final int code = 1; }
                    enum Wrong { X; @EnumeratedValue final long code = 1; }
                    enum Good { X; @EnumeratedValue final int code = 1; }
                    @Id private long id;
                    private Hidden hidden; // ERROR: PRC-1221: A.hidden is of the type
                    private Wrong wrong; // ERROR: PRC-1221: A.wrong is of the type
                    @Enumerated(EnumType.STRING) // ERROR: PRC-1222: @Enumerated of A.good says otherwise
                    private Good good;
                    @Enumerated private Good better;
                }
                """);
    }

    @Test
    void sharedKeysAndKeyClassesFitTheirKeys() {
        check("""
                @Entity class A {
                    @Id @GeneratedValue private long id;
                    @MapsId // ERROR: PRC-1223: @MapsId is on A.name, which is no to-one with a foreign key.
                    private String name;
                    @MapsId // ERROR: PRC-1224: A.tag shares the key 'id', which is generated.
                    @OneToOne private Tag tag;
                }
                """, """
                @Entity class B {
                    @Embeddable record Place(long tag, int row) {}
                    @EmbeddedId private Place place;
                    @MapsId("tags") // ERROR: PRC-1225: @MapsId of B.tag does not say which part of the key it is: 'tags'; did you mean 'tag'?
                    @ManyToOne private Tag tag;
                }
                """, """
                @IdClass(C.Key.class) // ERROR: PRC-1227: the key class Key has nothing for C.row.
                @Entity class C {
                    record Key(long id, int line) {}
                    @Id private long id;
                    @Id private int row;
                }
                """, """
                @IdClass(D.Key.class) // ERROR: PRC-1228: Key.id is of the type java.lang.Integer, but D.id of the type long.
                @Entity class D {
                    record Key(int id, int row) {}
                    @Id private long id;
                    @Id private int row;
                }
                """);
    }

    @Test
    void recordsAreLoadedAtOnce() {
        check("""
                @Entity record A(
                    @Id long id,
                    @ManyToOne // ERROR: PRC-1229: @ManyToOne is on A.tag, which would have to be loaded later
                    Tag tag,
                    @Basic(fetch = FetchType.LAZY) // ERROR: PRC-1229: @Basic is on A.text, which would be loaded later
                    String text,
                    @Transient // ERROR: PRC-1229: @Transient is on A.scratch, for which a row has no value
                    String scratch) {}
                """, """
                @Entity class B {
                    @Id private long id;
                    @ManyToOne private C one;
                    @ManyToMany // ERROR: PRC-1230: B.many is a collection of C, a record
                    private List<C> many;
                }
                """, "@Entity record C(@Id String code, String name) {}");
    }
}
