package io.aludel.processor;

import io.aludel.processor.testing.Sources;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with the tables, views and queries from which the rows of an entity come. */
class TableErrorsTest {

    @TempDir
    Path directory;

    private void check(String... sources) {
        Sources all = Sources.in(directory);
        all.add("package io.aludel.orm.annotation;\npublic @interface FromSelect {}");
        all.add("package io.aludel.orm.annotation;\npublic @interface FromTable {}");
        all.add("package io.aludel.orm.annotation;\npublic @interface RenamedFrom { String[] value(); }");
        all.add("package io.aludel.orm.annotation;\npublic @interface View { Class<?>[] reads() default {}; }");
        all.add("package io.aludel.orm.annotation;\npublic @interface DiscriminatorExpression {}");
        all.add("package io.aludel.sql;\npublic final class Select<T> {}");
        all.add("package io.aludel.sql;\npublic interface Expression<T> {}");
        all.add("package io.aludel.schema;\npublic final class Table {}");
        for (String source : sources) {
            all.add(
                    "package blog;\nimport jakarta.persistence.*;\nimport io.aludel.orm.annotation.*;\nimport io.aludel.sql.*;\n"
                            + source);
        }
        all.compile().hasTheProblemsAnnounced();
    }

    @Test
    void columnsStandInTablesOfTheEntity() {
        check("""
                @Entity
                @Table(name = "posts")
                @SecondaryTable(name = "details")
                @SecondaryTable(name = "posts")
                class Post { // ERROR: PRC-1601: Post has a @SecondaryTable called 'posts'
                    @Id @Column(table = "details") private long id; // ERROR: PRC-1603: Post.id identifies or counts the object
                    @Column(table = "detials") private String a; // ERROR: PRC-1602: Post.a is in table 'detials', which is not one of the entity's; did you mean 'details'?
                    @Column(table = "details") private String fine;
                    @Column(table = "details", name = "b") private String one;
                    @Column(name = "b") private String another;
                    @ManyToOne @JoinColumn(table = "other") private Tag tag; // ERROR: PRC-1602: Post.tag is in table 'other'
                }
                """, "@Entity class Tag { @Id private long id; }");
    }

    @Test
    void whatWasRenamedHasAColumn() {
        check("""
                @Entity
                class Post {
                    @Id private long id;
                    @ManyToOne private Tag tag;
                    @RenamedFrom("where") // ERROR: PRC-1609: @RenamedFrom is on Post.place, which has no column of its own.
                    @Embedded private Place place;
                }
                """, """
                @Entity class Tag {
                    @Id private long id;
                    @RenamedFrom("texts") // ERROR: PRC-1609: @RenamedFrom is on Tag.posts, which has no column of its own.
                    @OneToMany(mappedBy = "tag") private java.util.List<Post> posts;
                }
                """, "@Embeddable record Place(String road, String town) {}");
    }

    @Test
    void rowsOfViewsAndQueriesAreNeverWritten() {
        check("""
                @Entity class Total {
                    @Id private long id;
                }
                """, """
                @Entity class Wrong {
                    @Id @GeneratedValue private long id; // ERROR: PRC-1606: Wrong.id has @GeneratedValue, but its rows come from a view or a query
                    @FromSelect Select<?> rows() { return null; } // ERROR: PRC-1604: @FromSelect is on Wrong.rows(), which generated code cannot call for a query.
                    @FromSelect static Select<?> more() { return null; } // ERROR: PRC-1604: @FromSelect is on Wrong.more(), a second one.
                }
                """, """
                @Entity
                @View // ERROR: PRC-1605: Part has rows of its own, but extends the entity Total
                class Part extends Total {}
                """);
    }

    @Test
    void anExpressionThatTellsClassesApartStandsInTheRoot() {
        check("""
                @Entity
                @DiscriminatorColumn
                class Fee {
                    @Id private long id;
                    @DiscriminatorExpression static Expression<String> kind(Fee_.Path fee) { return null; } // ERROR: PRC-1607: @DiscriminatorExpression is on Fee.kind(), which has a @DiscriminatorColumn, too.
                }
                """, """
                @Entity
                class Wired extends Fee {
                    @DiscriminatorExpression static Expression<String> kind(Wired_.Path fee) { return null; } // ERROR: PRC-1607: @DiscriminatorExpression is on Wired.kind(), which is not the root of its hierarchy.
                }
                """, """
                @Entity
                @Inheritance
                class Toll {
                    @Id private long id;
                    @DiscriminatorExpression Expression<String> kind() { return null; } // ERROR: PRC-1607: @DiscriminatorExpression is on Toll.kind(), where generated code cannot call it.
                }
                """);
    }

    @Test
    void aGivenTableIsTheOnlyOne() {
        check("""
                @Entity
                @Table
                class Room {
                    @Id private long id;
                    @FromTable static io.aludel.schema.Table table() { return null; } // ERROR: PRC-1608: @FromTable is on Room.table(), but rows come from elsewhere, too.
                }
                """, """
                @Entity
                class Cell {
                    @Id private long id;
                    @FromTable io.aludel.schema.Table table() { return null; } // ERROR: PRC-1608: @FromTable is on Cell.table(), which generated code cannot call for a table.
                }
                """);
    }
}
