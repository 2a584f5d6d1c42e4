package io.aludel.processor;

import io.aludel.processor.testing.Sources;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with values of several columns, computed attributes and the methods that belong to them. */
class AttributeErrorsTest {

    @TempDir
    Path directory;

    private void check(String... sources) {
        Sources all = Sources.in(directory);
        annotation(all, "DefaultFor", "METHOD", "String value();");
        annotation(all, "OnUpdate", "METHOD", "String value();");
        annotation(all, "TableElements", "METHOD", "");
        annotation(all, "Synonym", "TYPE", "String name(); String of();");
        annotation(all, "AsJson", "FIELD", "boolean tracked() default true;");
        annotation(all, "AsArray", "FIELD", "boolean tracked() default true;");
        annotation(all, "ColumnProperty", "FIELD", "");
        annotation(all, "ColumnExpression", "METHOD", "");
        annotation(all, "Hybrid", "METHOD", "");
        annotation(all, "HybridExpression", "METHOD", "");
        annotation(all, "HybridUpdate", "METHOD", "");
        for (String source : sources) {
            all.add("package blog;\nimport jakarta.persistence.*;\nimport io.aludel.orm.annotation.*;\n" + source);
        }
        all.compile().hasTheProblemsAnnounced();
    }

    private static void annotation(Sources all, String name, String target, String members) {
        all.add("package io.aludel.orm.annotation;\nimport java.lang.annotation.*;\n@Target(ElementType." + target
                + ") public @interface " + name + " { " + members + " }");
    }

    @Test
    void aValueConsistsOfValues() {
        check(
                "@Embeddable record Fine(int x, String y) {}",
                "@Embeddable record FineToo(@Column(length = 9) String y) {}",
                "@Embeddable record Pair<T>(T a) {} // ERROR: PRC-1401: Pair is embeddable and has type parameters",
                "@Embeddable class Loop { private Loop inner; } // ERROR: PRC-1402: Loop contains itself",
                "@Embeddable interface Shape {} // ERROR: PRC-1001: @Embeddable is on the interface Shape",
                """
                @Embeddable class Owned {
                    @Id private long id; // ERROR: PRC-1403: @Id is on Owned.id, a component of an embeddable.
                    @ManyToOne private Post post; // ERROR: PRC-1403: @ManyToOne is on Owned.post
                }
                """,
                "@Embeddable record Hidden(@Transient int x, int y) {} // ERROR: PRC-1403: @Transient is on Hidden.x",
                "@Entity class Post { @Id private long id; private Fine fine; }");
    }

    @Test
    void overridesNameComponents() {
        check(
                "@Embeddable record Point(int x, int y) {}",
                """
                @Entity class Vertex {
                    @Id private long id;
                    @AttributeOverride(name = "xx", column = @Column(name = "x1")) // ERROR: PRC-1404: no component 'xx' in Point; did you mean 'x'?
                    private Point start;
                    @Column // ERROR: PRC-1107: @Column is on Vertex.end, which is a value with several columns.
                    private Point end;
                    @Embedded private String text; // ERROR: PRC-1405: @Embedded is on Vertex.text of the type java.lang.String
                    @AttributeOverride(name = "x", column = @Column) // ERROR: PRC-1107: @AttributeOverride is on Vertex.plain
                    private String plain;
                }
                """,
                "@MappedSuperclass class Base { private String title; }",
                """
                @Entity
                @AttributeOverride(name = "titel", column = @Column(name = "t")) // ERROR: PRC-1406: no inherited attribute 'titel' in Book; did you mean 'title'?
                class Book extends Base { @Id private long id; }
                """);
    }

    @Test
    void valuesThatChangeAreMapsAndLists() {
        check("""
                @Entity class Setting {
                    @Id private long id;
                    @AsJson private java.util.Map<String, Object> fine;
                    @AsJson private java.util.HashMap<String, Object> own; // ERROR: PRC-1217: Setting.own is declared as java.util.HashMap
                    @AsJson(tracked = false) private java.util.HashMap<String, Object> alsoFine;
                    @AsArray private java.util.List<Setting> list; // ERROR: PRC-1216: @AsArray is on Setting.list
                }
                """);
    }

    @Test
    void whatMeansTheSameInAQueryHasAnExpression() {
        check("""
                @Entity class Account {
                    @Id private long id;
                    private int balance;
                    @ColumnProperty private int total; // ERROR: PRC-1505: @ColumnProperty is on Account.total, but nothing says what it means in a query.
                    @ColumnProperty @Column private int twice; // ERROR: PRC-1104: Account.twice has both @ColumnProperty and @Column
                    @ColumnExpression static Object twice(Account_.Path account) { return null; }
                    @ColumnExpression static Object thrice(Account_.Path account) { return null; } // ERROR: PRC-1506: @ColumnExpression is on Account.thrice(), but there is no @ColumnProperty of that name; did you mean 'twice'?
                    @Hybrid public String name() { return ""; } // ERROR: PRC-1505: @Hybrid is on Account.name(), but nothing says
                    @Hybrid public boolean rich() { return balance > 100; }
                    @HybridExpression Object rich(Account_.Path account) { return null; } // ERROR: PRC-1509: @HybridExpression is on Account.rich(), which generated code cannot call.
                    @Hybrid public boolean above(int n) { return balance > n; }
                    @HybridExpression static Object above(Account_.Path account) { return null; } // ERROR: PRC-1509: @HybridExpression is on Account.above()
                    @Hybrid public int balance() { return balance; } // ERROR: PRC-1508: Account has both an attribute and a hybrid called 'balance'
                    @HybridExpression static Object balance(Account_.Path account) { return null; }
                }
                """);
    }

    @Test
    void aSynonymNamesAnAttribute() {
        check("""
                @Entity
                @Synonym(name = "mail", of = "emial") // ERROR: PRC-1511: no attribute 'emial' in Account; did you mean 'email'?
                class Account {
                    @Id private long id;
                    private String email;
                }
                """, """
                @Entity
                @Synonym(name = "calm", of = "laud") // ERROR: PRC-1511: no attribute 'laud' in Speech; did you mean 'loud'?
                class Speech {
                    @Id private long id;
                    private String text;
                    @Hybrid String loud() { return text + "!"; }
                    @HybridExpression static Object loud(Speech_.Path speech) { return null; }
                }
                """, """
                @Entity
                @Synonym(name = "loud", of = "text") // ERROR: PRC-1512: Sermon has an attribute or a hybrid 'loud' already.
                class Sermon {
                    @Id private long id;
                    private String text;
                    @Hybrid String loud() { return text + "!"; }
                    @HybridExpression static Object loud(Sermon_.Path sermon) { return null; }
                }
                """, """
                @Entity
                @Synonym(name = "id", of = "email") // ERROR: PRC-1512: Letter has an attribute or a hybrid 'id' already.
                class Letter {
                    @Id private long id;
                    private String email;
                }
                """);
    }

    @Test
    void methodsThatMakeValuesNameAnAttributeAndFitIt() {
        check("""
                @Entity class Post {
                    @Id private long id;
                    private String title;
                    private int stars;
                    @DefaultFor("titel") static String a() { return ""; } // ERROR: PRC-1501: no attribute 'titel' with a column in Post; did you mean 'title'?
                    @DefaultFor("title") String b() { return ""; } // ERROR: PRC-1503: @DefaultFor is on Post.b(), which generated code cannot call.
                    @DefaultFor("title") static String c() { return ""; } // ERROR: PRC-1502: both b() and c() make values of Post.title.
                    @OnUpdate("stars") static String d() { return ""; } // ERROR: PRC-1504: Post.d() returns java.lang.String, but 'stars' is of the type int.
                    @DefaultFor("stars") static int fine(Post post) { return 1; }
                }
                """);
    }

    @Test
    void elementsOfATableComeFromOneStaticMethod() {
        check("""
                @Entity class A {
                    @Id private long id;
                    @TableElements // ERROR: PRC-1513: @TableElements is on A.elements(), which generated code cannot call
                    java.util.List<String> elements() { return java.util.List.of(); }
                }
                """);
    }
}
