package io.aludel.orm.cost;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionOptions;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A flush costs what has changed, not what is loaded: with a hundred objects and with a hundred thousand the same bytes are allocated
 * and the same time of the processor is used. Both are this thread's own, and the least of many runs counts, so that other work on the
 * machine does not matter. A look at each object that is loaded would cost the larger session milliseconds each time.
 */
class FlushCostTest {
    private static final Registry MODELS = Registry.of(Pebble.class, Scratch.class);
    private static final int FEW = 100;
    private static final int MANY = 100_000;
    private static final int WARM_UP = 300;
    private static final int RUNS = 60;
    /** What the clock and the compiler add. */
    private static final long SLACK_NANOS = 200_000;

    private static final long SLACK_BYTES = 4_096;

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final List<Engine> engines = new ArrayList<>();

    @AfterEach
    void close() {
        engines.forEach(Engine::close);
    }

    private record Cost(long bytes, long nanos) {}

    /** A session in which so many objects are loaded, all of them held. */
    private final class Loaded implements AutoCloseable {
        final Session session;
        final List<Pebble> pebbles;

        Loaded(int objects) {
            Engine engine = Engine.create("h2:mem:cost" + objects + "_" + System.nanoTime());
            engines.add(engine);
            MODELS.metadata().createAll(engine);
            SessionFactory sessions =
                    SessionFactory.of(engine, MODELS).with(SessionOptions.DEFAULT.expireOnCommit(false));
            sessions.transact(filling -> {
                List<Pebble> all = new ArrayList<>();
                for (int id = 1; id <= objects; id++) {
                    all.add(new Pebble(id));
                }
                filling.bulkInsert(Pebble.class, all);
                return all.size();
            });
            session = sessions.open();
            pebbles = session.execute(select(Pebble.class).orderBy(Pebble_.id)).all();
            assertThat(pebbles).hasSize(objects);
        }

        /** The least that one run costs. */
        Cost cost(ObjIntConsumer<Loaded> work) {
            long bytes = Long.MAX_VALUE;
            long nanos = Long.MAX_VALUE;
            for (int run = 0; run < WARM_UP + RUNS; run++) {
                long bytesBefore = thread.getCurrentThreadAllocatedBytes();
                long nanosBefore = thread.getCurrentThreadCpuTime();
                work.accept(this, run);
                long nanosAfter = thread.getCurrentThreadCpuTime();
                long bytesAfter = thread.getCurrentThreadAllocatedBytes();
                if (run >= WARM_UP) {
                    bytes = Math.min(bytes, bytesAfter - bytesBefore);
                    nanos = Math.min(nanos, nanosAfter - nanosBefore);
                }
            }
            return new Cost(bytes, nanos);
        }

        @Override
        public void close() {
            session.close();
        }
    }

    private void costsTheSame(ObjIntConsumer<Loaded> work) {
        Cost few;
        Cost many;
        try (Loaded small = new Loaded(FEW)) {
            few = small.cost(work);
        }
        try (Loaded large = new Loaded(MANY)) {
            many = large.cost(work);
        }
        assertThat(many.bytes()).as("bytes, with few loaded %s", few).isLessThan(2 * few.bytes() + SLACK_BYTES);
        assertThat(many.nanos()).as("nanoseconds, with few loaded %s", few).isLessThan(3 * few.nanos() + SLACK_NANOS);
    }

    @Test
    void aFlushOfOneChangedObject() {
        costsTheSame((loaded, run) -> {
            loaded.pebbles.get(run % 10).setWeight(run + 1);
            loaded.session.flush();
        });
    }

    @Test
    void aFlushOfOneNewObjectAndALink() {
        costsTheSame((loaded, run) -> {
            loaded.session.add(new Scratch(run, loaded.pebbles.get(run % 10)));
            loaded.session.flush();
        });
    }

    @Test
    void aFlushOfNothing() {
        costsTheSame((loaded, run) -> loaded.session.flush());
    }

    @Test
    void anAutoflushThatHasNothingToWrite() {
        costsTheSame(
                (loaded, run) -> loaded.session.execute(select(Scratch.class)).all());
    }

    @Test
    void anAutoflushThatLeavesChangesToOtherTablesAlone() {
        costsTheSame((loaded, run) -> {
            loaded.pebbles.get(run % 10).setWeight(run + 1);
            loaded.session.execute(select(Scratch.class)).all();
        });
    }

    @Test
    void anAutoflushBeforeAQueryOfTheSameTable() {
        costsTheSame((loaded, run) -> {
            loaded.pebbles.get(run % 10).setWeight(run + 1);
            loaded.session
                    .execute(select(Pebble.class).where(Pebble_.id.eq(1L)))
                    .one();
        });
    }

    @Test
    void theQuestionWhetherAnythingHasChanged() {
        costsTheSame((loaded, run) -> {
            loaded.pebbles.get(run % 10).setWeight(run + 1);
            assertThat(loaded.session.dirty()).isNotEmpty();
        });
    }

    @Test
    void aCommitOfOneChangedObject() {
        costsTheSame((loaded, run) -> {
            loaded.pebbles.get(run % 10).setWeight(run + 1);
            loaded.session.commit();
        });
    }
}
