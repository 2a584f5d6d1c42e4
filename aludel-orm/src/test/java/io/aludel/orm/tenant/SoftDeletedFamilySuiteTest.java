package io.aludel.orm.tenant;

import static io.aludel.orm.Load.immediateload;
import static io.aludel.orm.Load.includeDeleted;
import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.orm.Load.subqueryload;
import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.InvalidRequestException;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.annotation.SoftDelete;
import io.aludel.sql.ast.StatementOption;
import io.aludel.testkit.EveryDatabase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of those around a row that is marked as deleted: children of every kind, and rows that refer to it. */
@EveryDatabase
class SoftDeletedFamilySuiteTest extends MappedTables {
    /** Its row stays; so do those of its choristers and its ring, not those of its litanies. */
    @Entity
    @SoftDelete("departedAt")
    public static class Archdeacon {
        @Id
        private long id;

        private @Nullable Instant departedAt;

        @OneToMany(mappedBy = "archdeacon", cascade = CascadeType.ALL)
        @OrderBy("id")
        private List<Chorister> choristers = new ArrayList<>();

        @OneToMany(
                mappedBy = "archdeacon",
                cascade = {CascadeType.PERSIST, CascadeType.REMOVE})
        @OrderBy("id")
        private List<Litany> litanies = new ArrayList<>();

        @OneToMany(mappedBy = "archdeacon", cascade = CascadeType.PERSIST)
        @OrderBy("id")
        private List<Taper> tapers = new ArrayList<>();

        @OneToOne(cascade = CascadeType.ALL)
        private @Nullable Signet signet;

        @ManyToMany
        @JoinTable(name = "archdeacon_reliquaries")
        @OrderBy("id")
        private Set<Reliquary> reliquaries = new LinkedHashSet<>();

        public Archdeacon(long id) {
            this.id = id;
        }

        public long getId() {
            return id;
        }

        public @Nullable Instant getDepartedAt() {
            return departedAt;
        }

        public List<Chorister> getChoristers() {
            return choristers;
        }

        public List<Litany> getLitanies() {
            return litanies;
        }

        public List<Taper> getTapers() {
            return tapers;
        }

        public @Nullable Signet getSignet() {
            return signet;
        }

        public void setSignet(@Nullable Signet signet) {
            this.signet = signet;
        }

        public Set<Reliquary> getReliquaries() {
            return reliquaries;
        }
    }

    /** The top of joined tables. */
    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    @SoftDelete("hushedAt")
    public static class Chorister {
        @Id
        private long id;

        private @Nullable Instant hushedAt;

        @ManyToOne
        private @Nullable Archdeacon archdeacon;

        public Chorister(long id) {
            this.id = id;
        }

        public long getId() {
            return id;
        }

        public @Nullable Instant getHushedAt() {
            return hushedAt;
        }

        public @Nullable Archdeacon getArchdeacon() {
            return archdeacon;
        }
    }

    /** Extends Chorister. */
    @Entity
    public static class Precentor extends Chorister {
        private String pitch;

        public Precentor(long id, String pitch) {
            super(id);
            this.pitch = pitch;
        }

        public String getPitch() {
            return pitch;
        }
    }

    /** Its row is deleted, and has children of its own. */
    @Entity
    public static class Litany {
        @Id
        private long id;

        @ManyToOne
        private @Nullable Archdeacon archdeacon;

        public Litany(long id) {
            this.id = id;
        }

        public long getId() {
            return id;
        }
    }

    /** Its row stays as it is; asks for its archdeacon at once. */
    @Entity
    public static class Taper {
        @Id
        private long id;

        @ManyToOne
        private @Nullable Archdeacon archdeacon;

        public Taper(long id) {
            this.id = id;
        }

        public long getId() {
            return id;
        }

        public @Nullable Archdeacon getArchdeacon() {
            return archdeacon;
        }
    }

    /** A one-to-one to a row that may be marked; loaded with its owner. */
    @Entity
    @SoftDelete("lostAt")
    public static class Signet {
        @Id
        private long id;

        private @Nullable Instant lostAt;

        @OneToOne(mappedBy = "signet", fetch = FetchType.EAGER)
        private @Nullable Archdeacon owner;

        public Signet(long id) {
            this.id = id;
        }

        public @Nullable Instant getLostAt() {
            return lostAt;
        }

        public @Nullable Archdeacon getOwner() {
            return owner;
        }
    }

    /** The far end of links. */
    @Entity
    @SoftDelete("lost")
    public static class Reliquary {
        @Id
        private long id;

        private boolean lost;

        @ManyToMany(mappedBy = "reliquaries")
        private Set<Archdeacon> archdeacons = new LinkedHashSet<>();

        public Reliquary(long id) {
            this.id = id;
        }

        public long getId() {
            return id;
        }

        public Set<Archdeacon> getArchdeacons() {
            return archdeacons;
        }
    }

    private static final Registry MODELS = Registry.of(
            Archdeacon.class,
            Chorister.class,
            Precentor.class,
            Litany.class,
            Taper.class,
            Signet.class,
            Reliquary.class);

    SoftDeletedFamilySuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void fill() {
        sessions.transactWithoutResult(session -> {
            for (long id = 1; id <= 2; id++) {
                Archdeacon archdeacon = new Archdeacon(id);
                archdeacon.getChoristers().add(new Chorister(10 * id));
                archdeacon.getChoristers().add(new Precentor(10 * id + 1, "low"));
                archdeacon.getLitanies().add(new Litany(10 * id));
                archdeacon.getTapers().add(new Taper(10 * id));
                archdeacon.setSignet(new Signet(10 * id));
                for (long reliquary = 1; reliquary <= 2; reliquary++) {
                    Reliquary kept = new Reliquary(10 * id + reliquary);
                    session.add(kept);
                    archdeacon.getReliquaries().add(kept);
                }
                session.add(archdeacon);
            }
        });
    }

    private void deleteFirst() {
        sessions.transactWithoutResult(
                session -> session.delete(session.get(Archdeacon.class, 1L).orElseThrow()));
    }

    @Test
    void childrenWithRemoveGoForGoodWhenTheyHaveNoMark() {
        deleteFirst();
        assertThat(values("SELECT id FROM litany")).containsExactly("20");
        assertThat(values("SELECT id FROM archdeacon ORDER BY id")).containsExactly("1", "2");
        assertThat(values("SELECT id FROM chorister ORDER BY id")).containsExactly("10", "11", "20", "21");
        assertThat(values("SELECT id FROM signet ORDER BY id")).containsExactly("10", "20");
    }

    @Test
    void childrenWithoutRemoveKeepTheirForeignKeyWhetherTheyAreHereOrNot() {
        deleteFirst();
        assertThat(values("SELECT archdeacon_id FROM taper ORDER BY id")).containsExactly("1", "2");
        try (Session session = sessions.open()) {
            Archdeacon second = session.get(Archdeacon.class, 2L).orElseThrow();
            Taper taper = second.getTapers().get(0);
            session.delete(second);
            session.commit();
            assertThat(taper.getArchdeacon()).isNull();
            session.commit();
        }
        assertThat(values("SELECT archdeacon_id FROM taper ORDER BY id")).containsExactly("1", "2");
        assertThat(values("SELECT * FROM archdeacon_reliquaries")).hasSize(4);
    }

    @Test
    void allThatGoesInOneFlushHasOneTime() {
        sessions.transactWithoutResult(session -> {
            Precentor precentor = session.get(Precentor.class, 21L).orElseThrow(); // before: a query would flush
            session.delete(session.get(Archdeacon.class, 1L).orElseThrow());
            session.delete(precentor);
        });
        try (Session session = sessions.open()) {
            Archdeacon archdeacon =
                    session.get(Archdeacon.class, 1L, includeDeleted()).orElseThrow();
            Instant when = archdeacon.getDepartedAt();
            assertThat(when).isNotNull();
            assertThat(archdeacon.getChoristers())
                    .hasSize(2)
                    .allSatisfy(chorister -> assertThat(chorister.getHushedAt()).isEqualTo(when));
            assertThat(archdeacon.getSignet()).isNotNull();
            assertThat(archdeacon.getSignet().getLostAt()).isEqualTo(when);
            assertThat(session.get(Precentor.class, 21L, includeDeleted())
                            .orElseThrow()
                            .getHushedAt())
                    .isEqualTo(when);
            assertThat(session.get(Chorister.class, 20L)).isPresent();
        }
    }

    @Test
    void aToOneToADeletedRowIsNullByEveryStrategy() {
        sessions.transactWithoutResult(session -> {
            session.execute(delete(Archdeacon.class).where(SoftDeletedFamilySuiteTest_Archdeacon_.id.eq(1L)));
            session.execute(delete(Signet.class).where(SoftDeletedFamilySuiteTest_Signet_.id.eq(20L)));
        });
        var toArchdeacon = SoftDeletedFamilySuiteTest_Taper_.archdeacon;
        List<List<StatementOption>> strategies = List.of(
                List.of(),
                List.of(joinedload(toArchdeacon)),
                List.of(selectinload(toArchdeacon)),
                List.of(subqueryload(toArchdeacon)),
                List.of(immediateload(toArchdeacon)));
        for (List<StatementOption> strategy : strategies) {
            for (boolean here : new boolean[] {false, true}) {
                try (Session session = sessions.open()) {
                    if (here) {
                        assertThat(session.execute(select(Archdeacon.class).options(includeDeleted()))
                                        .all())
                                .hasSize(2);
                    }
                    List<Taper> tapers = session.execute(select(Taper.class)
                                    .options(strategy.toArray(StatementOption[]::new))
                                    .orderBy(SoftDeletedFamilySuiteTest_Taper_.id))
                            .all();
                    assertThat(tapers).extracting(Taper::getId).containsExactly(10L, 20L);
                    assertThat(tapers.get(0).getArchdeacon())
                            .as("%s, here: %s", strategy, here)
                            .isNull();
                    assertThat(tapers.get(1).getArchdeacon()).isNotNull();
                    assertThat(tapers.get(1).getArchdeacon().getId()).isEqualTo(2L);
                    session.commit();
                }
            }
        }
        assertThat(values("SELECT archdeacon_id FROM taper ORDER BY id")).containsExactly("1", "2");
        var toSignet = SoftDeletedFamilySuiteTest_Archdeacon_.signet;
        for (StatementOption strategy : List.of(
                joinedload(toSignet), selectinload(toSignet), subqueryload(toSignet), immediateload(toSignet))) {
            try (Session session = sessions.open()) {
                Archdeacon second = session.execute(select(Archdeacon.class).options(strategy))
                        .one();
                assertThat(second.getId()).isEqualTo(2L);
                assertThat(second.getSignet()).as("%s", strategy).isNull();
            }
        }
        try (Session session = sessions.open()) {
            // the other end, loaded with its object: the archdeacon of the living signet is a deleted one
            assertThat(session.execute(select(Signet.class)).one().getOwner()).isNull();
        }
    }

    @Test
    void linksToDeletedRowsAreLeftOutByEveryStrategy() {
        sessions.transactWithoutResult(session -> {
            session.delete(session.get(Reliquary.class, 11L).orElseThrow());
            session.delete(session.get(Archdeacon.class, 2L).orElseThrow());
        });
        var links = SoftDeletedFamilySuiteTest_Archdeacon_.reliquaries;
        var back = SoftDeletedFamilySuiteTest_Reliquary_.archdeacons;
        List<List<StatementOption>> forth = List.of(
                List.of(),
                List.of(joinedload(links)),
                List.of(selectinload(links)),
                List.of(subqueryload(links)),
                List.of(immediateload(links)));
        for (List<StatementOption> strategy : forth) {
            for (boolean here : new boolean[] {false, true}) {
                try (Session session = sessions.open()) {
                    if (here) {
                        assertThat(session.execute(select(Reliquary.class).options(includeDeleted()))
                                        .all())
                                .hasSize(4);
                    }
                    Archdeacon first = session.execute(
                                    select(Archdeacon.class).options(strategy.toArray(StatementOption[]::new)))
                            .one();
                    assertThat(first.getReliquaries())
                            .as("%s, here: %s", strategy, here)
                            .extracting(Reliquary::getId)
                            .containsExactly(12L);
                    session.commit();
                }
            }
        }
        List<StatementOption> ways =
                List.of(joinedload(back), selectinload(back), subqueryload(back), immediateload(back));
        for (StatementOption strategy : ways) {
            try (Session session = sessions.open()) {
                List<Reliquary> reliquaries = session.execute(select(Reliquary.class)
                                .options(strategy)
                                .orderBy(SoftDeletedFamilySuiteTest_Reliquary_.id))
                        .all();
                assertThat(reliquaries).extracting(Reliquary::getId).containsExactly(12L, 21L, 22L);
                assertThat(reliquaries.get(0).getArchdeacons()).hasSize(1);
                assertThat(reliquaries.get(1).getArchdeacons())
                        .as("%s", strategy)
                        .isEmpty();
            }
        }
        assertThat(values("SELECT * FROM archdeacon_reliquaries")).hasSize(4);
    }

    @Test
    void whatCannotBeDoneIsRefusedWithTheWayThatWorks() {
        try (Session session = sessions.open()) {
            assertThatThrownBy(() -> session.execute(delete(Archdeacon.class)
                            .using(SoftDeletedFamilySuiteTest_Taper_.as("lit"))
                            .where(SoftDeletedFamilySuiteTest_Archdeacon_.id.eq(1L))))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("a DELETE of Archdeacon marks its rows, and names other tables beside it")
                    .hasMessageContaining("in a subquery")
                    .hasMessageContaining("options(purge())");
            Taper taper = session.get(Taper.class, 10L).orElseThrow();
            assertThatThrownBy(() -> session.restore(taper))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("Taper is not mapped with @SoftDelete, so a deleted row is gone")
                    .hasMessageContaining("rollback()");
            Archdeacon known = session.get(Archdeacon.class, 1L).orElseThrow();
            session.expunge(known);
            assertThatThrownBy(() -> session.restore(known))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("only an object of this session can be restored, not Archdeacon#1")
                    .hasMessageContaining("session.get(Archdeacon.class, key, includeDeleted())");
            assertThatThrownBy(() -> session.execute(delete(Archdeacon.class))).hasMessageContaining("allRows()");
        }
        assertThat(values("SELECT id FROM archdeacon WHERE departed_at IS NOT NULL"))
                .isEmpty();
    }
}
