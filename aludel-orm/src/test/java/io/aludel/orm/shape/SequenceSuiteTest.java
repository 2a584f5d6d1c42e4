package io.aludel.orm.shape;

import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.Feature;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys that are numbers of sequences, taken in blocks; where a database has no sequences it numbers the rows by itself. */
@EveryDatabase
class SequenceSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Folio.class, Stub.class);

    private final List<String> statements = new ArrayList<>();
    private Session session;
    private boolean sequences;

    SequenceSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void open() {
        session = sessions.open();
        sequences = engine.dialect().has(Feature.SEQUENCES);
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @AfterEach
    void close() {
        session.close();
    }

    private List<Folio> added(int count) {
        List<Folio> folios = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            folios.add(new Folio("f" + number));
        }
        session.addAll(folios);
        session.flush();
        return folios;
    }

    @Test
    void oneNumberOfTheSequenceIsABlockOfKeys() {
        List<Folio> folios = added(3);

        // As Hibernate counts: the first number stands for nothing, the next is the one behind the block.
        assertThat(folios).extracting(Folio::id).isEqualTo(sequences ? List.of(10L, 11L, 12L) : List.of(1L, 2L, 3L));
        assertThat(statements.stream().filter(sql -> !sql.startsWith("INSERT"))).hasSize(sequences ? 2 : 0);

        statements.clear();
        List<Folio> more = added(4);
        assertThat(more)
                .extracting(Folio::id)
                .isEqualTo(sequences ? List.of(13L, 14L, 15L, 16L) : List.of(4L, 5L, 6L, 7L));
        assertThat(statements.stream().filter(sql -> !sql.startsWith("INSERT"))).hasSize(sequences ? 2 : 0);
    }

    @Test
    void sessionsShareABlockAndAnotherProgramTakesItsOwn() {
        Assumptions.assumeTrue(sequences);
        assertThat(added(1)).extracting(Folio::id).containsExactly(10L);
        session.commit();
        SessionFactory other = SessionFactory.of(engine, MODELS);
        Folio here = new Folio("here");
        Folio there = new Folio("there");
        sessions.transactWithoutResult(each -> each.add(here));
        other.transactWithoutResult(each -> each.add(there));
        assertThat(here.id()).isEqualTo(11);
        assertThat(there.id()).isEqualTo(13);
    }

    @Test
    void keysOfOneByOneSequencesAreAskedForEach() {
        Stub first = new Stub("a");
        Stub second = new Stub("b");
        session.addAll(List.of(first, second));
        session.flush();
        assertThat(List.of(first.id(), second.id())).containsExactly(1, 2);
        session.execute(insert(Stub.class).values(Map.of("text", "c")));
        assertThat(session.execute(select(Stub_.id).orderBy(Stub_.id)).all()).containsExactly(1, 2, 3);
    }

    @Test
    void rowsOfStatementsGetKeysOfTheirBlocksToo() {
        Folio folio = added(1).get(0);
        session.execute(insert(Folio.class).values(List.of(Map.of("title", "x"), Map.of("title", "y"))));
        session.execute(insert(Folio.class), List.of(Map.of("title", "v"), Map.of("title", "w")));
        Folio last = added(1).get(0);

        List<Long> ids = session.execute(select(Folio_.id).orderBy(Folio_.id)).all();
        long start = sequences ? 10 : 1;
        assertThat(ids).containsExactly(start, start + 1, start + 2, start + 3, start + 4, start + 5);
        assertThat(folio.id()).isEqualTo(start);
        assertThat(last.id()).isEqualTo(start + 5);
    }

    @Test
    void aQueryHasToSelectKeysToo() {
        Assumptions.assumeTrue(sequences);
        assertThatThrownBy(() ->
                        session.execute(insert(Folio.class).fromSelect(List.of(Folio_.title), select(value("x")))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("Select keys too");
        session.execute(
                insert(Folio.class).fromSelect(List.of(Folio_.id, Folio_.title), select(value(7L), value("x"))));
        assertThat(session.execute(select(Folio_.id)).all()).containsExactly(7L);
    }

    @Test
    void manyThreadsGetKeysOfTheirOwn() throws Exception {
        Assumptions.assumeTrue(sequences);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<List<Long>> work = () -> {
                List<Folio> folios = new ArrayList<>();
                for (int number = 0; number < 20; number++) {
                    folios.add(new Folio("t"));
                }
                sessions.transactWithoutResult(each -> each.addAll(folios));
                return folios.stream().map(Folio::id).toList();
            };
            Set<Long> ids = new HashSet<>();
            for (Future<List<Long>> done : threads.invokeAll(List.of(work, work, work, work))) {
                ids.addAll(done.get());
            }
            assertThat(ids).hasSize(80);
        } finally {
            threads.shutdown();
        }
    }
}
