package io.aludel.processor;

import io.aludel.processor.testing.Sources;
import org.junit.jupiter.api.Test;

/** Wrong classes, keys and hierarchies. */
class MappingErrorsTest extends MappingErrors {
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
    void typeVariablesAreResolved() {
        check(
                "@MappedSuperclass class Base<K> { @Id private K id; }",
                "@SuppressWarnings(\"rawtypes\") @Entity class Open<K> extends Base<K> { } // ERROR: PRC-1215: Open.id has the type K, which Open does not say.");
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
    void whatOtherLibrariesSayOfRowsIsNotPassedOverInSilence() {
        Sources.in(directory)
                .add("package org.hibernate.annotations; public @interface CreationTimestamp {}")
                .add("package org.hibernate.annotations; public @interface BatchSize { int size(); }")
                .add("package org.hibernate.annotations; public @interface SQLRestriction { String value(); }")
                .add("package org.springframework.data.annotation; public @interface LastModifiedDate {}")
                .add("""
                package blog;
                import jakarta.persistence.*;
                import java.time.Instant;
                import org.hibernate.annotations.*;
                import org.springframework.data.annotation.LastModifiedDate;
                @Entity
                @BatchSize(size = 10)
                @SQLRestriction("gone = 0") // WARNING: PRC-1803: @SQLRestriction of Hibernate says nothing to Aludel.
                public class Post {
                    @Id private long id;
                    @CreationTimestamp // WARNING: Make the value in a method with @DefaultFor, or let the database: @ServerDefault.
                    private Instant created;
                    @LastModifiedDate // WARNING: PRC-1803: @LastModifiedDate of Spring Data says nothing to Aludel.
                    private Instant changed;
                }
                """)
                .compile()
                .hasTheProblemsAnnounced();
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
