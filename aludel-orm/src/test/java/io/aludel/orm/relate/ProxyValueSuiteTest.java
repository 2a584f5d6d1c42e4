package io.aludel.orm.relate;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.relate.model.Alley;
import io.aludel.orm.relate.model.Alley_;
import io.aludel.orm.relate.model.Deanery;
import io.aludel.orm.relate.model.Deanery_;
import io.aludel.orm.relate.model.Lodge;
import io.aludel.orm.relate.model.Lodge_;
import io.aludel.sql.Predicate;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Conditions on what an object shows of another: a value, an object, and a value of that object. */
@EveryDatabase
class ProxyValueSuiteTest {
    private static final Registry MODELS = Registry.of(Lodge.class, Alley.class, Deanery.class);

    private final Deanery north = new Deanery(1, "north");
    private final Deanery south = new Deanery(2, "south");
    private Workbench bench;
    private Session session;

    /** Lodge 1 is in Mill Lane in the north, 2 in Bath Lane in the south, 3 in one without name and deanery, 4 in none. */
    @BeforeEach
    void open(TestDatabase database) {
        bench = new Workbench(database, MODELS);
        session = bench.session();
        session.addAll(List.of(
                new Lodge(1, new Alley(1, "mill", north)),
                new Lodge(2, new Alley(2, "bath", south)),
                new Lodge(3, new Alley(3, null, null)),
                new Lodge(4, null)));
        session.commit();
        bench.sent();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private List<Integer> lodges(Predicate condition) {
        return session.execute(select(Lodge_.id).where(condition).orderBy(Lodge_.id))
                .all();
    }

    @Test
    void aValueIsOneOfSome() {
        assertThat(lodges(Lodge_.alleyName.in(List.of("mill", "x")))).containsExactly(1);
        assertThat(bench.sent())
                .containsExactly("SELECT lodge.id FROM lodge WHERE EXISTS (SELECT 1 FROM alley"
                        + " WHERE lodge.alley_id = alley.id AND alley.name IN (?, ?)) ORDER BY lodge.id");
        assertThat(lodges(Lodge_.alleyName.in("mill", "bath"))).containsExactly(1, 2);
        assertThat(lodges(Lodge_.alleyName.in(List.of()))).isEmpty();
        assertThat(lodges(Lodge_.alleyName.in("mill").not())).containsExactly(2, 3, 4);
    }

    @Test
    void aValueIsNoneOfSome() {
        assertThat(lodges(Lodge_.alleyName.notIn(List.of("mill")))).containsExactly(2);
        assertThat(bench.sent())
                .containsExactly("SELECT lodge.id FROM lodge WHERE EXISTS (SELECT 1 FROM alley"
                        + " WHERE lodge.alley_id = alley.id AND (alley.name NOT IN (?))) ORDER BY lodge.id");
        assertThat(lodges(Lodge_.alleyName.notIn(List.of()))).containsExactly(1, 2, 3);
    }

    @Test
    void aValueBehindAViewIsOneOfSome() {
        assertThat(lodges(Lodge_.parishName.in("north", "east"))).containsExactly(1);
        assertThat(bench.sent())
                .containsExactly("SELECT lodge.id FROM lodge WHERE EXISTS (SELECT 1 FROM alley"
                        + " WHERE lodge.alley_id = alley.id AND (EXISTS (SELECT 1 FROM deanery"
                        + " WHERE alley.deanery_id = deanery.id AND deanery.name IN (?, ?)))) ORDER BY lodge.id");
        assertThat(lodges(Lodge_.parishName.notIn(List.of("north")))).containsExactly(2);
        assertThat(lodges(Lodge_.parishName.in(List.of()))).isEmpty();
    }

    @Test
    void anObjectIsOneOfSome() {
        assertThat(lodges(Lodge_.deanery.in(List.of(north, south)))).containsExactly(1, 2);
        assertThat(lodges(Lodge_.deanery.in(south))).containsExactly(2);
        assertThat(lodges(Lodge_.deanery.in(List.of()))).isEmpty();
        assertThat(lodges(Lodge_.deanery.notIn(List.of(north)))).containsExactly(2, 3);
        assertThat(lodges(Lodge_.deanery.ne(north))).containsExactly(2, 3);
        assertThat(lodges(Lodge_.deanery.eq(north))).containsExactly(1);
    }

    @Test
    void aValueIsComparedAndMayBeAbsent() {
        assertThat(lodges(Lodge_.alleyName.eq("mill"))).containsExactly(1);
        assertThat(lodges(Lodge_.alleyName.ne("mill"))).containsExactly(2);
        assertThat(lodges(Lodge_.alleyName.isNull())).containsExactly(3, 4);
        assertThat(lodges(Lodge_.alleyName.eq(null))).containsExactly(3, 4);
        assertThat(lodges(Lodge_.alleyName.isNotNull())).containsExactly(1, 2);
        assertThat(lodges(Lodge_.parishName.isNull())).containsExactly(3, 4);
        assertThat(lodges(Lodge_.parishName.ne("north"))).containsExactly(2);
        assertThat(lodges(Lodge_.deanery.isNull())).containsExactly(3, 4);
        assertThat(lodges(Lodge_.deanery.isNotNull())).containsExactly(1, 2);
        assertThat(lodges(Lodge_.deanery.has())).containsExactly(1, 2);
    }

    @Test
    void whatItShowsMeetsAnyCondition() {
        assertThat(lodges(Lodge_.alleyName.has(Alley_.name.like("%a%")))).containsExactly(2);
        assertThat(lodges(Lodge_.deanery.has(Deanery_.name.in("south", "west"))))
                .containsExactly(2);
    }

    @Test
    void aViewOfAViewIsReadAndWritten() {
        Lodge lodge = session.getOne(Lodge.class, 3);
        assertThat(lodge.getDeaneryName()).isNull();
        lodge.setDeanery(north);
        session.commit();

        assertThat(lodge.getDeaneryName()).isEqualTo("north");
        assertThat(bench.rows("SELECT deanery_id FROM alley WHERE id = 3")).containsExactly("1");
    }
}
