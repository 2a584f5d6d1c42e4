package io.aludel.orm.relate;

import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.orm.Load.subqueryload;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.load.LoaderOption;
import io.aludel.orm.relate.model.Fellow;
import io.aludel.orm.relate.model.Fellow_;
import io.aludel.orm.relate.model.Society;
import io.aludel.orm.relate.model.SocietyMembership;
import io.aludel.orm.relate.model.Society_;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conditions over what stands beside the links in their table, and to-ones for which there are several rows. */
@EveryDatabase
class LinkConditionSuiteTest {
    private static final Registry MODELS = Registry.of(Fellow.class, Society.class, SocietyMembership.class);

    private Workbench bench;
    private Session session;

    @BeforeEach
    void open(TestDatabase database) {
        bench = new Workbench(database, MODELS);
        session = bench.session();
        Society chess = new Society("chess", 1990);
        Society go = new Society("go", 2000);
        Society bridge = new Society("bridge", 1980);
        session.addAll(List.of(chess, go, bridge));
        Fellow ann = new Fellow("Ann");
        ann.getMemberships().add(new SocietyMembership(chess, 1995, false));
        ann.getMemberships().add(new SocietyMembership(go, 1999, false)); // before it was founded
        ann.getMemberships().add(new SocietyMembership(bridge, 1985, true));
        Fellow bob = new Fellow("Bob");
        bob.getMemberships().add(new SocietyMembership(bridge, 1981, false));
        bob.getMemberships().add(new SocietyMembership(chess, 1990, false));
        session.addAll(List.of(ann, bob));
        session = bench.reopen();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private List<Fellow> fellows(LoaderOption... options) {
        return session.scalars(select(Fellow.class).orderBy(Fellow_.name).options(options))
                .all();
    }

    private static void check(List<Fellow> fellows) {
        assertThat(fellows.get(0).getActive()).extracting(Society::getName).containsExactly("chess");
        assertThat(fellows.get(1).getActive()).extracting(Society::getName).containsExactly("bridge", "chess");
    }

    @Test
    void allStrategiesGoByTheLinks() {
        check(fellows());
        session = bench.reopen();
        check(fellows(selectinload(Fellow_.active)));
        session = bench.reopen();
        check(fellows(subqueryload(Fellow_.active)));
        session = bench.reopen();
        check(fellows(joinedload(Fellow_.active)));
    }

    @Test
    void linksOfOneOwnerNeedNoJoinWithIt() {
        Fellow ann = session.scalars(select(Fellow.class).where(Fellow_.name.eq("Ann")))
                .one();
        bench.sent();
        assertThat(ann.getActive()).extracting(Society::getName).containsExactly("chess");
        assertThat(bench.sent())
                .singleElement()
                .asString()
                .contains("FROM society_membership AS society_membership_1 JOIN society"
                        + " ON society_membership_1.society_id = society.id AND society_membership_1.ended IS ")
                .endsWith(" AND society_membership_1.since >= society.founded WHERE ? = society_membership_1.fellow_id"
                        + " ORDER BY society.name");
        assertThat(ann.getOldest()).isNotNull();
        assertThat(bench.sent())
                .singleElement()
                .asString()
                .contains("FROM society_membership WHERE society_membership.fellow_id = ?"
                        + " AND society_membership.since <= ?");
    }

    @Test
    void soDoQueries() {
        assertThat(session.scalars(select(Fellow_.name).where(Fellow_.active.any(Society_.name.eq("bridge"))))
                        .all())
                .containsExactly("Bob");
        assertThat(session.scalars(select(Society_.name)
                                .from(Fellow.class)
                                .join(Fellow_.active)
                                .where(Fellow_.name.eq("Ann")))
                        .all())
                .containsExactly("chess");
    }

    @Test
    void theFirstOfSeveralRowsIsTaken() {
        List<Fellow> fellows = fellows();

        assertThat(fellows.get(1).getOldest()).isNotNull();
        assertThat(fellows.get(0).getOldest()).isNotNull();
        session = bench.reopen();
        fellows = fellows(joinedload(Fellow_.oldest));
        assertThat(fellows).hasSize(2);
        assertThat(fellows.get(1).getOldest()).isNotNull();
    }
}
