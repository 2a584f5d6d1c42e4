package io.aludel.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.processor.testing.Compiled;
import io.aludel.processor.testing.Sources;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What code that is null-marked, as a module, a package or a class, says of its attributes. */
class NullnessTest {
    private static final String IMPORTS = """
            package shop;
            import jakarta.persistence.*;
            import io.aludel.orm.annotation.*;
            import java.util.*;
            import org.jspecify.annotations.*;
            """;
    private static final String CUSTOMER = "@Entity public class Customer { @Id private long id; }";
    private static final String SALE = """
            @Entity public class Sale {
                @Id private long id;
                private String always;
                private @Nullable String sometimes;
                @ManyToOne private Customer customer;
                @ManyToOne private @Nullable Customer partner;
                @OneToOne private Customer only;
                @OneToOne private @Nullable Customer single;
            }
            """;

    @TempDir
    Path directory;

    private Sources sources(String... texts) {
        Sources all = Sources.in(directory).withAnnotations();
        for (String text : texts) {
            all.add(IMPORTS + text);
        }
        return all;
    }

    /** The attributes that are never null, as the generated description says it. */
    private static String required(Compiled compiled, String entity) {
        StringBuilder found = new StringBuilder();
        for (String line : compiled.succeeds()
                .generated("shop/" + entity + "_$Description.java")
                .lines()
                .toList()) {
            if (line.contains(".optional(false)") || line.matches(".*\\.column\\(\"\\w*\", \"\", false.*")) {
                String call = line.substring(line.indexOf("AttributeDescription."));
                found.append(found.isEmpty() ? "" : " ").append(call.split("\"")[1]);
            }
        }
        return found.toString();
    }

    @Test
    void nothingIsSaidWithoutAMark() {
        assertThat(required(sources(CUSTOMER, SALE).compile(), "Sale")).isEmpty();
    }

    @Test
    void aPackageIsMarked() {
        Compiled compiled = sources(CUSTOMER, SALE)
                .add("@org.jspecify.annotations.NullMarked package shop;")
                .compile();
        assertThat(required(compiled, "Sale")).isEqualTo("always customer only");
    }

    @Test
    void aClassIsMarked() {
        assertThat(required(sources(CUSTOMER, "@NullMarked " + SALE).compile(), "Sale"))
                .isEqualTo("always customer only");
    }

    @Test
    void aModuleIsMarked() {
        Compiled compiled = sources(CUSTOMER, SALE)
                .add("@org.jspecify.annotations.NullMarked module shop { exports shop; }")
                .options("--add-reads", "shop=ALL-UNNAMED")
                .compile();
        assertThat(required(compiled, "Sale")).isEqualTo("always customer only");
    }

    @Test
    void aPackageIsTakenOutOfItsModule() {
        Compiled compiled = sources(CUSTOMER, SALE)
                .add("@org.jspecify.annotations.NullMarked module shop { exports shop; }")
                .add("@org.jspecify.annotations.NullUnmarked package shop;")
                .options("--add-reads", "shop=ALL-UNNAMED")
                .compile();
        assertThat(required(compiled, "Sale")).isEmpty();
    }

    @Test
    void aClassIsTakenOutOfItsPackage() {
        Compiled compiled = sources(CUSTOMER, "@NullUnmarked " + SALE)
                .add("@org.jspecify.annotations.NullMarked package shop;")
                .compile();
        assertThat(required(compiled, "Sale")).isEmpty();
    }

    @Test
    void aClassWithinSaysItForItself() {
        Compiled compiled = sources(CUSTOMER, """
                        @NullUnmarked class Shops {
                            @Entity static class Branch { @Id private long id; @ManyToOne private Customer owner; }
                            @NullMarked @Entity static class Stall { @Id private long id; @ManyToOne private Customer owner; }
                        }
                        """)
                .add("@org.jspecify.annotations.NullMarked package shop;")
                .compile();
        assertThat(required(compiled, "Shops_Branch")).isEmpty();
        assertThat(required(compiled, "Shops_Stall")).isEqualTo("owner");
    }

    @Test
    void whatIsSaidIsStrongerThanTheType() {
        Compiled compiled = sources(CUSTOMER, """
                        @NullMarked @Entity class Sale {
                            @Id private long id;
                            @ManyToOne(optional = true) private Customer maybe;
                            @ManyToOne(optional = false) private @Nullable Customer must;
                            @ManyToOne @JoinColumn(name = "a", nullable = true) private Customer open;
                            @ManyToOne @JoinColumn(name = "b", nullable = false) private @Nullable Customer closed;
                            @ManyToOne @JoinColumn(name = "c") private Customer named;
                        }
                        """).compile();
        assertThat(required(compiled, "Sale")).isEqualTo("must closed named");
    }

    @Test
    void itIsSaidByTheColumnsOfTheirOwn() {
        Compiled compiled = sources(CUSTOMER, """
                        @NullMarked @Entity class Sale {
                            @Id private long id;
                            @ManyToOne @ViewOnly private Customer seen;
                            @ManyToOne @JoinColumn(name = "found") private Customer found;
                            @JoinCondition("found") static io.aludel.sql.Predicate found(Sale_.Path sale, Customer_.Path customer) {
                                return null;
                            }
                            @OneToOne(mappedBy = "sale") private Bill bill;
                        }
                        """, """
                        @NullMarked @Entity class Bill {
                            @Id private long id;
                            @OneToOne private Sale sale;
                        }
                        """)
                .add("package io.aludel.orm.runtime; public record ViewOnlyFact() implements AttributeFact {}")
                .add("package io.aludel.sql; public interface Predicate { Object node(); }")
                .add("""
                        package io.aludel.orm.runtime;
                        import io.aludel.sql.ast.EntityRef;
                        public record JoinConditionFact(Condition condition) implements AttributeFact {
                            public interface Condition { Object of(EntityRef owner, EntityRef target); }
                        }
                        """)
                .compile();
        assertThat(required(compiled, "Sale")).isEmpty();
        assertThat(required(compiled, "Bill")).isEqualTo("sale");
    }

    @Test
    void mappedSuperclassesSayItOfTheirOwn() {
        Compiled compiled = sources(
                        CUSTOMER,
                        """
                        @NullMarked @MappedSuperclass abstract class Base<T extends Customer, U extends @Nullable Customer> {
                            @Id private long id;
                            @ManyToOne private T author;
                            @ManyToOne private @Nullable T editor;
                            @ManyToOne private U reader;
                        }
                        """,
                        "@Entity class Page extends Base<Customer, Customer> { @ManyToOne private Customer guest; }")
                .compile();
        assertThat(required(compiled, "Page")).isEqualTo("author");
    }

    @Test
    void soDoThoseThatWereCompiledBefore() {
        Sources all = sources(CUSTOMER, """
                        @NullMarked @MappedSuperclass abstract class Base<T extends Customer> {
                            @Id private long id;
                            @ManyToOne private T author;
                            @ManyToOne private @Nullable T editor;
                            private String always;
                            private @Nullable String sometimes;
                        }
                        """);
        all.compile().succeeds();
        Compiled compiled = all.only().withAnnotations().add(IMPORTS + """
                        @AttributeOverride(name = "always", column = @Column(name = "a"))
                        @AttributeOverride(name = "sometimes", column = @Column(name = "s"))
                        @Entity class Page extends Base<Customer> {}
                        """).compile();
        assertThat(required(compiled, "Page")).isEqualTo("author always");
    }

    @Test
    void projectionsTakeItForNeverNull() {
        sources(
                        CUSTOMER,
                        """
                        @NullMarked @Entity class Sale {
                            @Id private long id;
                            @ManyToOne private Customer customer;
                            @ManyToOne private @Nullable Customer partner;
                            @ManyToOne(optional = true) private Customer maybe;
                            @ManyToOne @JoinColumn(name = "b", nullable = false) private @Nullable Customer closed;
                            @OneToOne(mappedBy = "sale") private Bill bill;
                        }
                        """,
                        "@NullMarked @Entity class Bill { @Id private long id; @OneToOne private Sale sale; }",
                        """
                        @Projection(Sale.class) record SaleOut(
                            @From("customer.id") long customer,
                            @From("closed.id") long closed,
                            @From("partner.id") long partner, // ERROR: PRC-1706: SaleOut.partner is of the type long, but Customer.id may be null.
                            @From("bill.id") long bill, // ERROR: PRC-1706: SaleOut.bill is of the type long, but Bill.id may be null.
                            @From("maybe.id") long maybe) {} // ERROR: PRC-1706: SaleOut.maybe is of the type long, but Customer.id may be null.
                        """)
                .compile()
                .hasTheProblemsAnnounced();
    }

    @Test
    void aTreeNeedsARowThatIsFirst() {
        sources(
                        """
                        @NullMarked @Entity class Node {
                            @Id private long id;
                            @ManyToOne private Node parent; // WARNING: PRC-1346: Node.parent is never null, as its type says, but refers to Node: the first row has nothing to refer to.
                            @ManyToOne private Leaf leaf; // WARNING: PRC-1346: Node.leaf is never null, as its type says, but refers to Leaf: the first row has nothing to refer to.
                            @ManyToOne private @Nullable Node other;
                            @ManyToOne(optional = false) private Node meant;
                        }
                        """,
                        "@NullMarked @Entity class Leaf extends Node { @ManyToOne private Leaf next; @ManyToOne private Node up; }",
                        """
                        @NullMarked @Entity @Inheritance(strategy = InheritanceType.JOINED) class Part {
                            @Id private long id;
                        }
                        """,
                        """
                        @NullMarked @Entity class Bolt extends Part {
                            @ManyToOne private Part whole;
                            @ManyToOne private Bolt next; // WARNING: PRC-1346: Bolt.next is never null, as its type says, but refers to Bolt: the first row has nothing to refer to.
                        }
                        """)
                .compile()
                .hasTheProblemsAnnounced();
    }

    @Test
    void aDatabaseCannotLetGoOfIt() {
        sources(CUSTOMER, """
                        @NullMarked @Entity class Sale {
                            @Id private long id;
                            @ManyToOne @References(onDelete = References.Action.SET_NULL) private Customer customer; // WARNING: PRC-1347: Sale.customer is never null, but onDelete says SET_NULL: the database cannot set it to NULL.
                            @ManyToOne @References(onDelete = References.Action.SET_NULL) private @Nullable Customer partner;
                            @ManyToOne @References(onDelete = References.Action.CASCADE) private Customer other;
                        }
                        """, """
                        @Entity class Bill {
                            @Id private long id;
                            @ManyToOne(optional = false) @References(onUpdate = References.Action.SET_NULL) private Customer customer; // WARNING: PRC-1347: Bill.customer is never null, but onUpdate says SET_NULL: the database cannot set it to NULL.
                            @ManyToOne @References(onDelete = References.Action.SET_NULL) private Customer partner;
                        }
                        """).add("""
                        package io.aludel.orm.runtime;
                        import io.aludel.orm.annotation.References;
                        public record ReferencesFact(
                                String name, References.Action onDelete, References.Action onUpdate, boolean late, boolean there)
                                implements AttributeFact {}
                        """).compile().hasTheProblemsAnnounced();
    }
}
