package io.aludel.orm.load;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.load.Realm.Harbour;
import io.aludel.orm.load.Realm.Province;
import io.aludel.orm.load.Realm.Scroll;
import io.aludel.orm.load.Realm.Seal;
import io.aludel.orm.load.Realm.Town;
import io.aludel.orm.load.Realm.Warden;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A loop over lazy attributes costs a statement for each level that it reaches, however many objects there are. */
@EveryDatabase
class PeersSuiteTest extends MappedTables {
    private static final Registry MODELS =
            Registry.of(Province.class, Town.class, Harbour.class, Warden.class, Seal.class, Scroll.class);
    private static final int PROVINCES = 5;
    private static final int TOWNS = 4;

    private final List<String> statements = new ArrayList<>();
    private Session session;

    /** Five provinces with four towns each, every other of them a harbour; a warden for each, in three generations. */
    PeersSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void open() {
        sessions.transactWithoutResult(filling -> {
            List<Warden> wardens = new ArrayList<>();
            for (int number = 1; number <= PROVINCES * TOWNS; number++) {
                Warden warden = new Warden(number, number < 3 ? null : wardens.get(number / 3 - 1));
                warden.scrolls().add(new Scroll(number));
                wardens.add(warden);
                filling.add(warden);
                if (number % 2 == 0) {
                    filling.add(new Seal(number, warden));
                }
            }
            for (int number = 0; number < PROVINCES * TOWNS; number++) {
                if (number % TOWNS == 0) {
                    filling.add(new Province("west", number / TOWNS));
                }
            }
            filling.flush();
            for (int number = 0; number < PROVINCES * TOWNS; number++) {
                Province province = filling.getOne(Province.class, List.of("west", number / TOWNS));
                Warden warden = wardens.get(number);
                filling.add(
                        number % 2 == 0 ? new Town(number, province, warden) : new Harbour(number, province, warden));
            }
        });
        session = sessions.open();
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @AfterEach
    void close() {
        session.close();
    }

    private <E> List<E> all(Class<E> type) {
        return session.scalars(select(type)).all();
    }

    private void sent(int expected) {
        assertThat(statements).hasSize(expected);
    }

    @Test
    void oneForEachLevelDown() {
        int seen = 0;
        for (Province province : all(Province.class)) {
            for (Town town : province.towns()) {
                seen += town.warden().scrolls().size();
            }
        }
        assertThat(seen).isEqualTo(PROVINCES * TOWNS);
        sent(4);
    }

    @Test
    void oneForEachLevelUp() {
        for (Warden warden : all(Warden.class)) {
            Warden above = warden;
            while (above != null) {
                above = above.master(); // all of them are here
            }
        }
        sent(1);
        for (Town town : all(Town.class)) {
            assertThat(town.province().motto()).isEqualTo("onward");
        }
        sent(4); // towns, provinces, their lazy column
    }

    @Test
    void aTreeCostsAStatementForEachGeneration() {
        Deque<Warden> waiting =
                new ArrayDeque<>(session.scalars(select(Warden.class).where(Realm_Warden_.master.isNull()))
                        .all());
        int seen = 0;
        while (!waiting.isEmpty()) {
            Warden next = waiting.remove();
            waiting.addAll(next.pupils());
            seen++;
        }
        assertThat(seen).isEqualTo(PROVINCES * TOWNS);
        sent(4); // the oldest, two generations below, and that nobody follows
    }

    @Test
    void whatIsNotThereIsKnownForAll() {
        long seals = all(Warden.class).stream()
                .filter(warden -> warden.seal() != null)
                .count();
        assertThat(seals).isEqualTo(PROVINCES * TOWNS / 2);
        sent(2);
    }

    @Test
    void subclassesReadWhatTheyHaveMore() {
        for (Town town : all(Town.class)) {
            if (town instanceof Harbour harbour) {
                assertThat(harbour.flags()).containsExactly("flag" + harbour.piers());
            }
        }
        sent(3); // towns, flags, piers
    }

    @Test
    void expiredObjectsComeBackTogether() {
        List<Warden> wardens = all(Warden.class);
        wardens.forEach(warden -> warden.scrolls().size());
        session.commit();
        statements.clear();

        for (Warden warden : wardens) {
            assertThat(warden.name()).isEqualTo("warden" + warden.id());
            assertThat(warden.scrolls()).hasSize(1);
        }
        sent(2);
    }

    @Test
    void eachResultHasItsOwnPeers() {
        List<Warden> few = session.scalars(select(Warden.class).where(Realm_Warden_.id.le(5)))
                .all();
        List<Warden> others = session.scalars(select(Warden.class).where(Realm_Warden_.id.gt(5)))
                .all();
        few.forEach(warden -> warden.scrolls().size());
        sent(3);
        others.forEach(warden -> warden.scrolls().size());
        sent(4);
    }
}
