package io.aludel.orm.attribute;

import static io.aludel.orm.Load.immediateload;
import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.lazyload;
import static io.aludel.orm.Load.of;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.orm.Load.subqueryload;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.InvalidRequestException;
import io.aludel.orm.LoadChain;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A query may say how objects compute an attribute that it reaches along relationships, whatever the strategy by which they are loaded. */
@EveryDatabase
class ComputedAlongSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Platoon.class, Cadet.class);

    ComputedAlongSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void save() {
        try (Session session = sessions.open()) {
            for (int number = 1; number <= 2; number++) {
                Platoon platoon = new Platoon(number, number * 100);
                session.add(platoon);
                for (int place = 1; place <= 2; place++) {
                    session.add(new Cadet(number * 10 + place, number * place, platoon));
                }
            }
            session.commit();
        }
    }

    @Test
    void elementsComputeWhatTheQuerySays() {
        for (LoadChain<Cadet> way : List.of(
                selectinload(Platoon_.cadets),
                joinedload(Platoon_.cadets),
                subqueryload(Platoon_.cadets),
                immediateload(Platoon_.cadets),
                lazyload(Platoon_.cadets))) {
            for (int factor : new int[] {2, 3}) {
                assertThat(bonuses(way, factor)).containsExactly(factor, 2 * factor, 2 * factor, 4 * factor);
            }
        }
    }

    private List<@Nullable Integer> bonuses(LoadChain<Cadet> way, int factor) {
        try (Session session = sessions.open()) {
            List<@Nullable Integer> found = new ArrayList<>();
            session.execute(select(Platoon.class)
                            .options(way.withExpression(Cadet_.bonus, Cadet_.score.times(factor)))
                            .orderBy(Platoon_.id))
                    .all()
                    .forEach(platoon -> platoon.cadets().forEach(cadet -> found.add(cadet.bonus())));
            return found;
        }
    }

    @Test
    void soDoesTheOneToWhichObjectsRefer() {
        List<Function<Session, LoadChain<Platoon>>> ways = List.of(
                session -> selectinload(Cadet_.platoon),
                session -> joinedload(Cadet_.platoon),
                session -> subqueryload(Cadet_.platoon),
                session -> immediateload(Cadet_.platoon),
                session -> lazyload(Cadet_.platoon));
        for (Function<Session, LoadChain<Platoon>> way : ways) {
            try (Session session = sessions.open()) {
                List<Cadet> cadets = session.execute(select(Cadet.class)
                                .options(way.apply(session)
                                        .withExpression(Platoon_.reserve, Platoon_.strength.minus(10)))
                                .orderBy(Cadet_.id))
                        .all();
                assertThat(cadets).extracting(Cadet::reserve).containsExactly(90, 90, 190, 190);
            }
        }
    }

    @Test
    void aWayMayGoOnAndSayItAtEachStep() {
        try (Session session = sessions.open()) {
            Platoon platoon = session.execute(select(Platoon.class)
                            .options(selectinload(Platoon_.cadets)
                                    .withExpression(Cadet_.bonus, Cadet_.score.plus(1))
                                    .loadOnly(Cadet_.bonus))
                            .where(Platoon_.id.eq(2)))
                    .one();
            assertThat(platoon.cadets()).extracting(Cadet::bonus).containsExactly(3, 5);
        }
    }

    @Test
    void whatTheQueryItselfSelectsHasAnOptionOfItsOwn() {
        assertThatThrownBy(() -> of(Cadet.class).withExpression(Cadet_.bonus, Cadet_.score))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("options(withExpression(..))");
    }
}
