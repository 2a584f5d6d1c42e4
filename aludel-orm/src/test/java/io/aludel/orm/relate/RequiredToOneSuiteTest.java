package io.aludel.orm.relate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.NotNullViolationException;
import io.aludel.error.ErrorCode;
import io.aludel.orm.Load;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.annotation.ViewOnly;
import io.aludel.orm.error.FlushException;
import io.aludel.sql.Sql;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** To-ones of null-marked classes: their columns take no NULL where their type is not {@code @Nullable}. */
@EveryDatabase
class RequiredToOneSuiteTest {
    private static final Registry MODELS = Registry.of(
            Trawler.class,
            Haul.class,
            Manifest.class,
            Mole.class,
            Lease.class,
            Crewing.class,
            Warrant.class,
            Permit.class,
            Hull.class,
            Tender.class,
            Trunk.class,
            Skipper.class,
            Command.class);

    private Workbench bench;
    private Session session;

    @BeforeEach
    void open(TestDatabase database) {
        bench = new Workbench(database, MODELS);
        session = bench.session();
        Trawler trawler = new Trawler(1);
        session.addAll(List.of(trawler, new Haul(1, trawler), new Haul(2, trawler)));
        session = bench.reopen();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** As the database has it; it is asked by what it refuses below. */
    private static Map<String, Boolean> nullable(Class<?> entity) {
        return MODELS.table(entity).columns().stream()
                .collect(Collectors.toMap(column -> column.name(), column -> column.isNullable()));
    }

    @Test
    void theColumnsTakeNoNullWhereTheTypeIsNotNullable() {
        assertThat(nullable(Haul.class)).isEqualTo(Map.of("id", false, "trawler_id", false, "spare_id", true));
        assertThat(nullable(Manifest.class)).isEqualTo(Map.of("id", false, "trawler_id", false));
        assertThat(nullable(Lease.class))
                .as("every column of a key of several")
                .isEqualTo(Map.of("id", false, "port", false, "number", false, "next_port", true, "next_number", true));
        assertThat(nullable(Crewing.class)).isEqualTo(Map.of("trawler_id", false, "haul_id", false));
        assertThat(nullable(Trunk.class))
                .as("of a mapped superclass")
                .isEqualTo(Map.of("id", false, "owner_id", false, "finder_id", true));
    }

    @Test
    void inATableOfSeveralClassesTheyTakeNull() {
        assertThat(nullable(Warrant.class)).isEqualTo(Map.of("id", false, "dtype", false, "trawler_id", true));
        assertThat(nullable(Tender.class)).isEqualTo(Map.of("id", false, "trawler_id", false));
        session.add(new Warrant(1));
        session.flush();

        assertThat(bench.rows("SELECT id FROM warrant WHERE trawler_id IS NULL"))
                .containsExactly("1");
    }

    @Test
    void whatIsMissingIsRefusedByItsName() {
        session.add(new Haul(3, null));

        assertThatThrownBy(session::flush)
                .isInstanceOf(NotNullViolationException.class)
                .hasMessageContaining("'trawler_id' of haul")
                .hasMessageContaining("which is the relationship Haul.trawler to Trawler");
        session.rollback();
        assertThat(hauls()).containsExactly("1|1", "2|1");
    }

    @Test
    void aOneToOneAndTheColumnsOfAKeyAreRefusedAlike() {
        session.add(new Manifest(1, null));
        assertThatThrownBy(session::flush)
                .isInstanceOf(NotNullViolationException.class)
                .hasMessageContaining("Manifest.trawler to Trawler");
        session.rollback();
        session.add(new Lease(1, null));
        assertThatThrownBy(session::flush)
                .isInstanceOf(NotNullViolationException.class)
                .hasMessageContaining("Lease.mole to Mole");
    }

    @Test
    void anElementThatIsTakenOutOfItsOwnerIsRefused() {
        Trawler trawler = session.getOne(Trawler.class, 1);
        Haul haul = trawler.hauls.remove(0);
        assertThat(haul.trawler).isNull();

        assertThatThrownBy(session::flush)
                .isInstanceOf(NotNullViolationException.class)
                .hasMessageContaining("which is the relationship Haul.trawler to Trawler");
        session.rollback();
        assertThat(hauls()).containsExactly("1|1", "2|1");
        assertThat(trawler.hauls).as("as it was").hasSize(2).contains(haul);
    }

    @Test
    void anElementMayMoveToAnotherOwner() {
        Trawler other = new Trawler(2);
        session.add(other);
        other.hauls.add(session.getOne(Trawler.class, 1).hauls.remove(0));
        session.commit();

        assertThat(bench.rows("SELECT trawler_id, count(*) FROM haul GROUP BY trawler_id ORDER BY 1"))
                .containsExactly("1|1", "2|1");
    }

    @Test
    void anOwnerWithElementsIsNotDeletedWithoutThem() {
        session.delete(session.getOne(Trawler.class, 1));

        assertThatThrownBy(session::flush)
                .isInstanceOf(NotNullViolationException.class)
                .hasMessageContaining("Haul.trawler to Trawler");
        session.rollback();
        assertThat(hauls()).containsExactly("1|1", "2|1");
    }

    @Test
    void twoThatNeedEachOtherCannotBeFirst() {
        Skipper skipper = new Skipper(1);
        skipper.command = new Command(1, skipper);
        session.addAll(List.of(skipper, skipper.command));

        assertThatThrownBy(session::flush)
                .isInstanceOfSatisfying(
                        FlushException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.FLUSH_CYCLE))
                .hasMessageContaining("Make one of these relationships optional, with @Nullable in null-marked code");
    }

    /** As in the reference: {@code @InnerJoin} and the option's own say so. */
    @Test
    void itIsJoinedAsOneThatMayBeMissing() {
        bench.sent();
        session.execute(Sql.select(Haul.class).options(Load.joinedload(RequiredToOneSuiteTest_Haul_.trawler)))
                .all();

        assertThat(bench.sent()).singleElement().asString().contains("LEFT OUTER JOIN trawler");
    }

    private List<String> hauls() {
        return bench.rows("SELECT id, trawler_id FROM haul ORDER BY id");
    }

    /** Is needed. */
    @Entity
    static class Trawler {
        @Id
        private int id;

        @OneToMany(mappedBy = "trawler")
        private List<Haul> hauls = new ArrayList<>();

        Trawler(int id) {
            this.id = id;
        }
    }

    /** Of one trawler. */
    @Entity
    static class Haul {
        @Id
        private int id;

        @ManyToOne
        @ViewOnly
        @JoinColumn(name = "trawler_id")
        private @Nullable Trawler seen;

        @ManyToOne
        @JoinColumn(name = "trawler_id")
        private Trawler trawler;

        @ManyToOne
        private @Nullable Trawler spare;

        @SuppressWarnings("NullAway") // what is tried
        Haul(int id, @Nullable Trawler trawler) {
            this.id = id;
            this.trawler = trawler;
        }
    }

    /** The only one of its trawler. */
    @Entity
    static class Manifest {
        @Id
        private int id;

        @OneToOne
        private Trawler trawler;

        @SuppressWarnings("NullAway") // what is tried
        Manifest(int id, @Nullable Trawler trawler) {
            this.id = id;
            this.trawler = trawler;
        }
    }

    /** Has a key of two columns. */
    @Entity
    @IdClass(Mole.Key.class)
    static class Mole {
        record Key(String port, int number) {}

        @Id
        private String port = "";

        @Id
        private int number;
    }

    /** Refers by two columns. */
    @Entity
    static class Lease {
        @Id
        private int id;

        @ManyToOne
        @JoinColumn(name = "port", referencedColumnName = "port")
        @JoinColumn(name = "number", referencedColumnName = "number")
        private Mole mole;

        @ManyToOne
        @JoinColumn(name = "next_port", referencedColumnName = "port")
        @JoinColumn(name = "next_number", referencedColumnName = "number")
        private @Nullable Mole next;

        @SuppressWarnings("NullAway") // what is tried
        Lease(int id, @Nullable Mole mole) {
            this.id = id;
            this.mole = mole;
        }
    }

    /** Has a key of to-ones. */
    @Entity
    static class Crewing {
        @Id
        @ManyToOne
        private Trawler trawler;

        @Id
        @ManyToOne
        private Haul haul;

        Crewing(Trawler trawler, Haul haul) {
            this.trawler = trawler;
            this.haul = haul;
        }
    }

    /** With permits in one table. */
    @Entity
    static class Warrant {
        @Id
        private int id;

        Warrant(int id) {
            this.id = id;
        }
    }

    /** Among warrants. */
    @Entity
    static class Permit extends Warrant {
        @ManyToOne
        private Trawler trawler;

        Permit(int id, Trawler trawler) {
            super(id);
            this.trawler = trawler;
        }
    }

    /** With a table of its own. */
    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Hull {
        @Id
        private int id;

        Hull(int id) {
            this.id = id;
        }
    }

    /** With a table of its own, too. */
    @Entity
    static class Tender extends Hull {
        @ManyToOne
        private Trawler trawler;

        Tender(int id, Trawler trawler) {
            super(id);
            this.trawler = trawler;
        }
    }

    /** Has an owner. */
    @MappedSuperclass
    abstract static class Owned<T extends Trawler> {
        @ManyToOne
        private T owner;

        @ManyToOne
        private @Nullable T finder;

        Owned(T owner) {
            this.owner = owner;
        }
    }

    /** Owned. */
    @Entity
    static class Trunk extends Owned<Trawler> {
        @Id
        private int id;

        Trunk(int id, Trawler owner) {
            super(owner);
            this.id = id;
        }
    }

    /** Needs a command. */
    @Entity
    static class Skipper {
        @Id
        private int id;

        @ManyToOne
        private Command command;

        @SuppressWarnings("NullAway") // is set later
        Skipper(int id) {
            this.id = id;
        }
    }

    /** Needs a skipper. */
    @Entity
    static class Command {
        @Id
        private int id;

        @ManyToOne
        private Skipper skipper;

        Command(int id, Skipper skipper) {
            this.id = id;
            this.skipper = skipper;
        }
    }
}
