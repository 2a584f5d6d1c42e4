package io.aludel.orm.relate;

import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.orm.Load.subqueryload;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.relate.model.Captain;
import io.aludel.orm.relate.model.Captain_;
import io.aludel.orm.relate.model.Harbour;
import io.aludel.orm.relate.model.Harbour_;
import io.aludel.orm.relate.model.Voyage;
import io.aludel.orm.relate.model.Voyage_;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Assigning collections, knowing what was there before, and what adding at one end means. */
@EveryDatabase
class RelationshipHabitsSuiteTest {
    private static final Registry MODELS = Registry.of(Captain.class, Voyage.class, Harbour.class);
    private static final String VOYAGES = "SELECT ship, captain_id FROM voyage ORDER BY ship";

    private Workbench bench;
    private Session session;

    @BeforeEach
    void open(TestDatabase database) {
        bench = new Workbench(database, MODELS);
        session = bench.session();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** A captain with two voyages and two harbours, in the session. */
    private Captain captain() {
        Captain ahab = new Captain("Ahab");
        Harbour nantucket = new Harbour("Nantucket");
        Voyage pequod = new Voyage("Pequod");
        pequod.setDestination(nantucket);
        ahab.getVoyages().addAll(List.of(pequod, new Voyage("Jeroboam")));
        ahab.getHarbours().addAll(List.of(nantucket, new Harbour("Boston")));
        session.add(ahab);
        session.flush();
        bench.sent();
        return ahab;
    }

    @Test
    void anAssignedListKeepsWhatIsInBoth() {
        Captain ahab = captain();
        List<Voyage> before = ahab.getVoyages();
        Voyage pequod = before.get(0);
        Voyage rachel = new Voyage("Rachel");
        ahab.setVoyages(new ArrayList<>(List.of(rachel, pequod)));
        session.flush();

        assertThat(bench.sent())
                .hasSize(2)
                .anyMatch(sql -> sql.contains("INSERT INTO voyage"))
                .anyMatch(sql -> sql.startsWith("UPDATE voyage SET captain_id"));
        assertThat(ahab.getVoyages()).isSameAs(before).containsExactly(rachel, pequod);
        assertThat(bench.rows(VOYAGES)).containsExactly("Jeroboam|null", "Pequod|1", "Rachel|1");
    }

    @Test
    void anAssignedSetChangesLinks() {
        Captain ahab = captain();
        Harbour boston = ahab.getHarbours().stream()
                .filter(harbour -> harbour.getName().equals("Boston"))
                .findFirst()
                .orElseThrow();
        session.commit();
        session.expire(ahab);
        ahab.setHarbours(new HashSet<>(Set.of(boston, new Harbour("Salem"))));
        session.flush();

        assertThat(session.scalars(select(Harbour_.name)
                                .from(Captain.class)
                                .join(Captain_.harbours)
                                .orderBy(Harbour_.name))
                        .all())
                .containsExactly("Boston", "Salem");
    }

    @Test
    void whatIsExpiredComesBackAsTheDatabaseHasIt() {
        Captain ahab = captain();
        session.commit();
        ahab.getHarbours().clear();
        session.expire(ahab, Captain_.harbours);
        session.flush();

        assertThat(ahab.getHarbours()).extracting(Harbour::getName).containsExactly("Boston", "Nantucket");
    }

    @Test
    void referringToAnObjectOfTheSessionAddsNothing() {
        Captain ahab = captain();
        Voyage stray = new Voyage("Stray");
        stray.setCaptain(ahab);

        assertThat(ahab.getVoyages()).contains(stray); // both ends are in step
        assertThat(session.contains(stray)).isFalse();
        session.flush();
        assertThat(bench.rows(VOYAGES)).containsExactly("Jeroboam|1", "Pequod|1");
        session.add(stray);
        session.flush();
        assertThat(bench.rows(VOYAGES)).containsExactly("Jeroboam|1", "Pequod|1", "Stray|1");
    }

    @Test
    void theOldValueIsKnownWhereTheMappingAsksForIt() {
        Captain ahab = captain();
        session.commit();
        session.expire(ahab);
        bench.sent();
        ahab.setRank("captain");
        assertThat(bench.sent()).isEmpty();
        assertThat(session.inspect(ahab).history(Captain_.rank).deleted()).isEmpty();
        ahab.setName("Starbuck");
        assertThat(bench.sent()).hasSize(1);
        assertThat(session.inspect(ahab).history(Captain_.name).deleted().get(0))
                .isEqualTo("Ahab");
    }

    @Test
    void soIsTheOldObjectOfAToOne() {
        captain();
        session = bench.reopen();
        Voyage pequod = session.scalars(select(Voyage.class).where(Voyage_.ship.eq("Pequod")))
                .one();
        bench.sent();
        pequod.setDestination(null);
        assertThat(bench.sent()).isEmpty();
        pequod.setCaptain(null);
        assertThat(bench.sent()).hasSize(1);
        Captain old = (Captain)
                session.inspect(pequod).history(Voyage_.captain).deleted().get(0);
        assertThat(old.getName()).isEqualTo("Ahab");
    }

    @Test
    void aRelationshipMayLeadThroughOtherTables() {
        captain();
        for (var option :
                List.of(selectinload(Captain_.visited), joinedload(Captain_.visited), subqueryload(Captain_.visited))) {
            session = bench.reopen();
            Captain ahab =
                    session.scalars(select(Captain.class).options(option)).one();
            bench.sent();
            assertThat(ahab.getVisited()).extracting(Harbour::getName).containsExactly("Nantucket");
            assertThat(bench.sent()).isEmpty();
        }
        assertThat(session.scalars(select(Captain_.name).where(Captain_.visited.any(Harbour_.name.eq("Nantucket"))))
                        .all())
                .containsExactly("Ahab");
    }

    @Test
    void elementsThatChangePlacesStayWithTheirOwner() {
        Captain ahab = captain();
        Voyage pequod = ahab.getVoyages().get(0);
        Voyage jeroboam = ahab.getVoyages().get(1);
        Collections.reverse(ahab.getVoyages());
        session.flush();

        assertThat(ahab.getVoyages()).containsExactly(jeroboam, pequod);
        assertThat(pequod.getCaptain()).isSameAs(ahab);
        assertThat(jeroboam.getCaptain()).isSameAs(ahab);
        assertThat(bench.sent()).isEmpty();
        ahab.getVoyages().sort(Comparator.comparing(Voyage::getShip).reversed());
        session.flush();
        assertThat(bench.rows(VOYAGES)).containsExactly("Jeroboam|1", "Pequod|1");
    }
}
