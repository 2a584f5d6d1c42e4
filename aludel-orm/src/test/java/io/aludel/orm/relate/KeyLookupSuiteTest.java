package io.aludel.orm.relate;

import static io.aludel.orm.Load.selectinload;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.relate.model.Berth;
import io.aludel.orm.relate.model.Berth_;
import io.aludel.orm.relate.model.Deck;
import io.aludel.orm.relate.model.Deck_;
import io.aludel.orm.relate.model.Mooring;
import io.aludel.orm.relate.model.Slide;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the rows of many keys are asked for: in the way each database finds them soonest. */
@EveryDatabase
class KeyLookupSuiteTest {
    private static final Registry MODELS = Registry.of(Berth.class, Mooring.class, Deck.class, Slide.class);

    private TestDatabase database;
    private Workbench bench;

    @BeforeEach
    void open(TestDatabase given) {
        database = given;
        bench = new Workbench(database, MODELS);
        Session session = bench.session();
        for (int place = 1; place <= 3; place++) {
            Berth berth = new Berth("north", place);
            session.add(berth);
            session.add(new Mooring(berth, "ship" + place));
        }
        for (int slides = 1; slides <= 2; slides++) {
            Deck deck = new Deck("deck" + slides);
            for (int slide = 0; slide < slides; slide++) {
                deck.getSlides().add(new Slide("slide"));
            }
            session.add(deck);
        }
        bench.reopen();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void manyKeysAreOneStatement() {
        List<Deck> decks = bench.session()
                .execute(select(Deck.class).options(selectinload(Deck_.slides)).orderBy(Deck_.id))
                .all();

        assertThat(decks).extracting(deck -> deck.getSlides().size()).containsExactly(1, 2);
        List<String> sent = bench.sent();
        assertThat(sent).hasSize(2);
        assertThat(sent.get(1))
                .contains(
                        switch (database.kind()) {
                            case POSTGRESQL -> " FROM slide WHERE slide.deck_id = ANY (?::BIGINT[])";
                            case H2 ->
                                " FROM unnest(CAST(? AS BIGINT ARRAY)) AS anon_1(k1) JOIN slide ON slide.deck_id = anon_1.k1";
                            default -> " FROM slide WHERE slide.deck_id IN (?, ?)";
                        });
    }

    @Test
    void keysOfSeveralColumnsAreOneStatement() {
        List<Berth> berths = bench.session()
                .execute(select(Berth.class)
                        .options(selectinload(Berth_.moorings))
                        .orderBy(Berth_.place))
                .all();

        assertThat(berths)
                .extracting(berth -> berth.getMoorings().get(0).getShip())
                .containsExactly("ship1", "ship2", "ship3");
        List<String> sent = bench.sent();
        assertThat(sent).hasSize(2);
        if (database.kind() == TestDatabase.Kind.H2) {
            assertThat(sent.get(1))
                    .endsWith(" FROM unnest(CAST(? AS VARCHAR ARRAY), CAST(? AS INTEGER ARRAY)) AS anon_1(k1, k2)"
                            + " JOIN mooring ON mooring.berth_pier = anon_1.k1 AND mooring.berth_place = anon_1.k2");
        }
    }
}
