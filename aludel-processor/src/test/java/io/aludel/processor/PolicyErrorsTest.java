package io.aludel.processor;

import io.aludel.processor.testing.Sources;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with tenants and with deleted rows that stay. */
class PolicyErrorsTest {

    @TempDir
    Path directory;

    private void check(String... sources) {
        Sources all = Sources.in(directory);
        all.add("package io.aludel.orm.annotation;\npublic @interface TenantId {}");
        all.add("package io.aludel.orm.annotation;\npublic @interface SoftDelete {"
                + " String value(); String deleted() default \"DELETED\"; String living() default \"ACTIVE\"; }");
        all.add("package io.aludel.orm.runtime;\n"
                + "public record TenantIdFact(boolean rowSecurity, String setting) implements AttributeFact {}");
        all.add(
                "package io.aludel.orm.runtime;\n"
                        + "public record SoftDeleteFact(String attribute, String deleted, String living) implements EntityFact {}");
        all.add("package io.aludel.orm.annotation;\npublic @interface UniqueAmongLiving { String[] value(); }");
        for (String source : sources) {
            all.add("package blog;\nimport jakarta.persistence.*;\nimport io.aludel.orm.annotation.*;\n" + source);
        }
        all.compile().hasTheProblemsAnnounced();
    }

    @Test
    void aTenantIsAValueOfTheEntity() {
        check("""
                @Entity
                class Post {
                    @Id private long id;
                    @TenantId // ERROR: PRC-1610: @TenantId is on Post.tag, which is no value with a column of the entity's own.
                    @ManyToOne private Tag tag;
                }
                """, """
                @Entity
                class Tag {
                    @Id private long id;
                    @TenantId private String tenant;
                    @TenantId // ERROR: PRC-1611: Tag.other has @TenantId, and so has 'tenant'.
                    private String other;
                }
                """);
    }

    @Test
    void anEmbeddedValueMayHaveIt() {
        check("""
                @Embeddable
                record Key(@TenantId String house, int number) {}
                """, """
                @Entity
                class Post {
                    @EmbeddedId private Key key;
                    @TenantId // ERROR: PRC-1611: Post.tenant has @TenantId, and so has 'key.house'.
                    private String tenant;
                }
                """, """
                @Entity
                class Tag { @EmbeddedId private Key key; }
                """);
    }

    @Test
    void aHierarchyHasItAtItsTop() {
        check("""
                @Entity
                @Inheritance(strategy = InheritanceType.JOINED)
                class Post { @Id private long id; }
                """, """
                @Entity
                class Story extends Post {
                    @TenantId // ERROR: PRC-1612: @TenantId is on Story, which extends an entity and shares its rows.
                    private String tenant;
                }
                """);
    }

    @Test
    void whatIsUniqueAmongLivingRowsHasColumns() {
        check("""
                @Entity
                @SoftDelete("gone")
                @UniqueAmongLiving({"tilte", "tag"}) // ERROR: PRC-1615: no attribute 'tilte' in Post; did you mean 'title'?
                class Post {
                    @Id private long id;
                    private boolean gone;
                    private String title;
                    @ManyToOne private Tag tag;
                }
                """, """
                @Entity
                @UniqueAmongLiving("name") // ERROR: PRC-1616: Tag has @UniqueAmongLiving, but no @SoftDelete: all of its rows live.
                class Tag { @Id private long id; private String name; }
                """);
    }

    @Test
    void aMarkIsAnAttributeThatCanSayIt() {
        check("""
                @Entity
                @SoftDelete("deletedat") // ERROR: PRC-1613: no attribute 'deletedat' in Post; did you mean 'deletedAt'?
                class Post { @Id private long id; private java.time.Instant deletedAt; }
                """, """
                @Entity
                @SoftDelete("count") // ERROR: PRC-1614: @SoftDelete of Tag names 'count', whose type cannot say that a row is deleted.
                class Tag { @Id private long id; private int count; }
                """);
    }

    @Test
    void aStatusIsAConstantOfItsEnum() {
        check("""
                enum Phase { OPEN, CLOSED, DELETED }
                """, """
                enum Stage { ACTIVE, DELETED }
                """, """
                @Entity
                @SoftDelete("phase") // ERROR: PRC-1617: @SoftDelete of Post names the status 'ACTIVE', which 'phase' does not have; there are OPEN, CLOSED, DELETED
                class Post { @Id private long id; private Phase phase; }
                """, """
                @MappedSuperclass
                @SoftDelete(
                    value = "phase",
                    deleted = "CLOSE", // ERROR: PRC-1617: @SoftDelete of Kept names the status 'CLOSE', which 'phase' does not have; did you mean 'CLOSED'?
                    living = "OPEN")
                class Kept { @Enumerated(EnumType.STRING) private Phase phase; }
                """, """
                @Entity
                class Tag extends Kept { @Id private long id; }
                """, """
                @Entity
                @SoftDelete("stage")
                class Label { @Id private long id; private Stage stage; }
                """, """
                @Entity
                @SoftDelete(value = "word", deleted = "gone")
                class Word { @Id private long id; private String word; }
                """);
    }
}
