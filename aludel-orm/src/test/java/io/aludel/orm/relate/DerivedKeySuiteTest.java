package io.aludel.orm.relate;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.annotation.PassiveUpdates;
import io.aludel.orm.annotation.References;
import io.aludel.orm.relate.model.Bay;
import io.aludel.orm.relate.model.Depot;
import io.aludel.orm.relate.model.Supply;
import io.aludel.orm.relate.model.Ware;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys made of the keys of others, three deep: association objects between a bay, whose key begins with its depot's, and ware. */
@EveryDatabase
class DerivedKeySuiteTest {
    private static final Registry MODELS = Registry.of(
            Depot.class,
            Bay.class,
            Supply.class,
            Ware.class,
            Sector.class,
            Beacon.class,
            Marina.class,
            Jetty.class,
            Winch.class);

    private Workbench bench;
    private Session session;

    @BeforeEach
    void open(TestDatabase database) {
        bench = new Workbench(database, MODELS);
        session = bench.session();
        Depot depot = new Depot("D");
        Bay low = new Bay("low");
        depot.getBays().put("low", low);
        depot.getBays().put("high", new Bay("high"));
        low.getSupplies().add(new Supply(new Ware("tea"), 1));
        session.add(depot);
        session = bench.reopen();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Bay bay(String label) {
        return session.getOne(Bay.class, List.of("D", label));
    }

    private List<String> supplies() {
        return bench.rows("SELECT bay_depot_code, bay_label, amount FROM supply ORDER BY 2, 3");
    }

    @Test
    void aNewOneIsAddedToAnOwnerWhoseOwnParentIsNotLoaded() {
        Ware tea = session.execute(select(Ware.class)).one();
        Supply more = new Supply(tea, 2);
        bay("high").getSupplies().add(more);
        session.flush();

        assertThat(session.getOne(Supply.class, List.of("D", "high", tea.getId())))
                .isSameAs(more);
        assertThat(supplies()).containsExactly("D|high|2", "D|low|1");
    }

    @Test
    void soItIsWhenTheOwnerHasExpired() {
        Ware tea = session.execute(select(Ware.class)).one();
        Bay high = bay("high");
        session.expireAll();
        Supply more = new Supply(tea, 2);
        high.getSupplies().add(more);
        session.flush();

        assertThat(session.contains(more)).isTrue();
        assertThat(session.getOne(Supply.class, List.of("D", "high", tea.getId())))
                .isSameAs(more);
        assertThat(supplies()).containsExactly("D|high|2", "D|low|1");
    }

    @Test
    void oneThatTakesThePlaceOfAnotherIsAnUpdateOfItsRow() {
        Bay low = bay("low");
        Supply old = low.getSupplies().iterator().next();
        Ware tea = old.getWare();
        low.getSupplies().remove(old);
        Supply fresh = new Supply(tea, 99);
        low.getSupplies().add(fresh);
        bench.sent();
        session.flush();

        assertThat(bench.sent())
                .containsExactly("UPDATE supply SET amount=?"
                        + " WHERE supply.bay_depot_code = ? AND supply.bay_label = ? AND supply.ware_id = ?");
        assertThat(session.getOne(Supply.class, List.of("D", "low", tea.getId())))
                .isSameAs(fresh);
        assertThat(supplies()).containsExactly("D|low|99");
    }

    @Test
    void oneThatWentAndCameBackInAnotherPlaceHasAnotherRow() {
        Bay low = bay("low");
        Supply old = low.getSupplies().iterator().next();
        low.getSupplies().remove(old);
        bay("high").getSupplies().add(new Supply(old.getWare(), 5));
        session.flush();

        assertThat(supplies()).containsExactly("D|high|5");
    }

    @Test
    void aChangedKeyIsFollowedByTheDatabaseAllTheWayDown() {
        Depot depot = session.getOne(Depot.class, "D");
        Bay low = depot.getBays().get("low");
        Supply supply = low.getSupplies().iterator().next();
        Long tea = supply.getWare().getId();
        low.setLabel("bottom");
        session.flush();
        assertThat(supplies()).containsExactly("D|bottom|1");

        depot.setCode("E");
        session.commit();
        assertThat(supplies()).containsExactly("E|bottom|1");
        session = bench.reopen();
        assertThat(session.getOne(Supply.class, List.of("E", "bottom", tea)).getAmount())
                .isEqualTo(1);
    }

    @Test
    void aNewOneIsWrittenWithTheKeyThatItsOwnerGetsInTheSameFlush() {
        Bay high = bay("high");
        high.setLabel("top");
        high.getSupplies().add(new Supply(session.execute(select(Ware.class)).one(), 7));
        session.commit();

        assertThat(supplies()).containsExactly("D|low|1", "D|top|7");
    }

    @Test
    void whereThereIsNoConstraintTheFlushFollowsAChangedKey() {
        Sector north = new Sector("N");
        north.beacons.addAll(List.of(new Beacon(1), new Beacon(2)));
        session.addAll(List.of(north, new Sector("S")));
        session = bench.reopen();

        session.getOne(Sector.class, "N").code = "NN";
        session.flush();
        assertThat(bench.rows("SELECT id, sector_code FROM beacon ORDER BY id")).containsExactly("1|NN", "2|NN");

        session = bench.reopen();
        assertThat(session.getOne(Sector.class, "NN").beacons).hasSize(2);
        assertThat(session.getOne(Beacon.class, 1).sector.code).isEqualTo("NN");
    }

    @Test
    void itFollowsToTheNextTableAndNoFurther() {
        Marina marina = new Marina("M");
        Jetty jetty = new Jetty(1);
        jetty.winches.addAll(List.of(new Winch(1), new Winch(2)));
        marina.jetties.add(jetty);
        session.add(marina);
        session = bench.reopen();

        Marina moved = session.getOne(Marina.class, "M");
        Jetty first = moved.jetties.get(0);
        assertThat(first.winches).hasSize(2); // loaded or not
        moved.code = "MM";
        session.flush();
        assertThat(bench.rows("SELECT marina_code, number FROM jetty")).containsExactly("MM|1");
        assertThat(bench.rows("SELECT id, jetty_marina_code, jetty_number FROM winch ORDER BY id"))
                .containsExactly("1|M|1", "2|M|1");
        assertThat(session.getOne(Jetty.class, List.of("MM", 1))).isSameAs(first);

        session = bench.reopen();
        assertThat(session.getOne(Jetty.class, List.of("MM", 1)).winches).isEmpty();
        assertThat(session.getOne(Winch.class, 1).jetty).isNull();
    }

    /** Its beacons have no constraint that would follow its key. */
    @Entity
    static class Sector {
        @Id
        private String code;

        @OneToMany(mappedBy = "sector")
        @PassiveUpdates(false)
        private List<Beacon> beacons = new ArrayList<>();

        Sector(String code) {
            this.code = code;
        }
    }

    /** Belongs to a sector. */
    @Entity
    static class Beacon {
        @Id
        private int id;

        @ManyToOne
        @References(constrained = false)
        private Sector sector;

        Beacon(int id) {
            this.id = id;
        }
    }

    /** Its jetties have no constraint that would follow its key. */
    @Entity
    static class Marina {
        @Id
        private String code;

        @OneToMany(mappedBy = "marina", cascade = CascadeType.ALL)
        @PassiveUpdates(false)
        private List<Jetty> jetties = new ArrayList<>();

        Marina(String code) {
            this.code = code;
        }
    }

    /** Its key begins with that of its marina, and its winches have no constraint either. */
    @Entity
    static class Jetty {
        @Id
        @ManyToOne
        @References(constrained = false)
        private Marina marina;

        @Id
        private int number;

        @OneToMany(mappedBy = "jetty", cascade = CascadeType.ALL)
        @PassiveUpdates(false)
        private List<Winch> winches = new ArrayList<>();

        Jetty(int number) {
            this.number = number;
        }
    }

    /** Belongs to a jetty, by two columns. */
    @Entity
    static class Winch {
        @Id
        private int id;

        @ManyToOne
        @References(constrained = false)
        private @Nullable Jetty jetty;

        Winch(int id) {
            this.id = id;
        }
    }
}
