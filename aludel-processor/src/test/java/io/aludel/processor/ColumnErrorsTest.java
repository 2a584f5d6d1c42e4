package io.aludel.processor;

import org.junit.jupiter.api.Test;

/** Values that cannot stand in their columns. */
class ColumnErrorsTest extends MappingErrors {
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
                    private List<String> words; // ERROR: with @ElementCollection if it holds values
                    @OneToMany private List<Part> parts; // ERROR: It is embeddable: @Embedded is for one of them, @ElementCollection for several.
                    private java.sql.Timestamp stamp; // ERROR: Use java.time.Instant or java.time.LocalDateTime.
                    private java.util.TimeZone zone; // ERROR: Use java.time.ZoneId.
                    private java.net.URL url; // ERROR: Use java.net.URI, which is compared without asking the network.
                    private Runnable later; // ERROR: Convert it with @Convert(converter = ...), or mark the field @Transient.
                    private char[] chars; // ERROR: Use String.
                }
                @Embeddable class Part {
                    private int number;
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
    void namesAreThoseOfTheRunningProgram() {
        check("""
                @Entity class Post {
                    @Id private long id;
                    private String htmlURLPath;
                    private String aBTest;
                    @Column(name = "html_urlpath") private String other;
                    @Column(name = "html_url_path") // ERROR: PRC-1202: Post.path and htmlURLPath are both mapped to the column 'html_url_path'.
                    private String path;
                    @Column(name = "a_b_test") // ERROR: PRC-1202: Post.test and aBTest are both mapped to the column 'a_b_test'.
                    private String test;
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
                "@Entity class D { @Id @GeneratedValue(strategy = GenerationType.UUID) private UUID id; }",
                "@Entity class E { @Id @GeneratedValue private UUID id; }",
                "@Entity class F { @Id @GeneratedValue(strategy = GenerationType.UUID) private String id; }");
    }

    @Test
    void whatIsSaidToBeGeneratedInsteadIsNotWhatWasRefused() {
        check(
                "@Entity class A {\n"
                        + "@Id @GeneratedValue private String id; // ERROR: Say strategy = GenerationType.UUID, or make the\n}",
                "@Entity class B {\n"
                        + "@Id @GeneratedValue(strategy = GenerationType.IDENTITY) private UUID id; // ERROR: The session makes"
                        + " a UUID: say @GeneratedValue without a strategy; or make the field a number (Long), or\n}",
                "@Entity class C {\n"
                        + "@Id @GeneratedValue(strategy = GenerationType.UUID) private long id; // ERROR: A number is counted:"
                        + " say @GeneratedValue without a strategy; or make the field a java.util.UUID, or\n}",
                "@Entity class D {\n"
                        + "@Id @GeneratedValue(strategy = GenerationType.SEQUENCE) private java.time.LocalDate id; // ERROR:"
                        + " Make the field a number (Long), or\n}",
                "@Entity class E {\n"
                        + "@Id @GeneratedValue private java.time.LocalDate id; // ERROR: Make the field a java.util.UUID, or a"
                        + " number (Long) without a strategy, or\n}");
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
    void constraintsNameColumns() {
        check("""
                @Entity
                @Table(indexes = @Index(columnList = "")) // ERROR: PRC-1214: @Index names no column.
                class Post {
                    @Id private long id;
                    @ManyToMany
                    @JoinTable(name = "links", indexes = @Index(columnList = "")) // ERROR: PRC-1214: @Index names no column.
                    private Set<Post> others = new HashSet<>();
                }
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
}
