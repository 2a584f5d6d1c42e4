package io.aludel.engine;

import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How connections are kept, seen through the events of the pool; on a file, where connections cost nothing. */
class PoolKindTest {
    @TempDir
    Path folder;

    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    private EngineBuilder builder() {
        return Engine.builder("sqlite:" + folder.resolve("test.db"));
    }

    private Engine counted(Engine engine) {
        engine.events().pool().on(PoolEvent.Kind.CONNECT, event -> opened.incrementAndGet());
        engine.events().pool().on(PoolEvent.Kind.CLOSE, event -> closed.incrementAndGet());
        return engine;
    }

    private static void use(Engine engine) {
        try (Connection connection = engine.connect()) {
            connection.scalar(text("SELECT 1"));
        }
    }

    @Test
    void aPoolOpensWhatIsNeededAndKeepsIt() {
        try (Engine engine = counted(builder().build())) {
            assertThat(opened).hasValue(0);
            use(engine);
            use(engine);
            assertThat(opened).hasValue(1);
            assertThat(engine.poolStatus()).isEqualTo(new PoolStatus(0, 1, 0));
        }
    }

    @Test
    void oneConnectionIsReplacedAfterItsUse() {
        for (PoolKind kind : List.of(PoolKind.POOLED, PoolKind.SINGLE)) {
            opened.set(0);
            closed.set(0);
            AtomicInteger replaced = new AtomicInteger();
            try (Engine engine = counted(builder().pool(kind).build())) {
                engine.events().pool().on(PoolEvent.Kind.SOFT_INVALIDATE, event -> replaced.incrementAndGet());
                try (Connection connection = engine.connect()) {
                    connection.scalar(text("SELECT 1"));
                    connection.driver().retire();
                    assertThat(connection.scalar(text("SELECT 2"), Integer.class))
                            .isEqualTo(2);
                    assertThat(connection.driver().isInvalidated()).isFalse();
                    assertThat(connection.inTransaction()).isTrue();
                    connection.commit();
                }
                assertThat(opened).hasValue(1);
                assertThat(replaced).hasValue(0);
                use(engine);
                use(engine);
                assertThat(opened).hasValue(2);
                assertThat(replaced).hasValue(1);
                assertThat(closed).hasValue(1);
            }
        }
    }

    @Test
    void whatCameBackLastIsLentFirst() {
        try (Engine engine = builder().build()) {
            Connection first = engine.connect();
            Connection second = engine.connect();
            Connection third = engine.connect();
            first.driver().info().put("name", "first");
            second.driver().info().put("name", "second");
            third.driver().info().put("name", "third");
            List.of(third, first, second).forEach(Connection::close);
            for (int use = 0; use < 5; use++) {
                try (Connection again = engine.connect()) {
                    assertThat(again.driver().info()).containsEntry("name", "second");
                }
            }
            try (Connection again = engine.connect();
                    Connection other = engine.connect()) {
                assertThat(again.driver().info()).containsEntry("name", "second");
                assertThat(other.driver().info()).containsEntry("name", "first");
            }
        }
    }

    @Test
    void onlyTheOneThatWasMarkedIsReplaced() {
        try (Engine engine = counted(builder().build())) {
            try (Connection first = engine.connect();
                    Connection second = engine.connect()) {
                first.scalar(text("SELECT 1"));
                second.scalar(text("SELECT 1"));
                second.driver().info().put("kept", true);
                first.driver().retire();
            }
            try (Connection first = engine.connect();
                    Connection second = engine.connect()) {
                assertThat(List.of(
                                first.driver().info().size(),
                                second.driver().info().size()))
                        .containsExactlyInAnyOrder(0, 1);
            }
            assertThat(opened).hasValue(3);
        }
    }

    @Test
    void withoutAPoolEachUseOpensAndCloses() {
        try (Engine engine = counted(builder().pool(PoolKind.UNPOOLED).build())) {
            use(engine);
            use(engine);
            assertThat(opened).hasValue(2);
            assertThat(closed).hasValue(2);
            try (Connection one = engine.connect();
                    Connection other = engine.connect()) {
                assertThat(engine.poolStatus()).isEqualTo(new PoolStatus(2, 0, 0));
                assertThat(one.isClosed() || other.isClosed()).isFalse();
            }
            assertThat(engine.poolStatus().open()).isZero();
        }
    }

    @Test
    void aSingleConnectionIsLentToOneAfterTheOther() throws Exception {
        try (Engine engine = counted(builder().pool(PoolKind.SINGLE).build())) {
            Connection first = engine.connect();
            CompletableFuture<Void> second = CompletableFuture.runAsync(() -> use(engine));
            while (engine.poolStatus().waiting() == 0) {
                Thread.onSpinWait();
            }
            first.close();
            second.get(10, TimeUnit.SECONDS);
            assertThat(opened).hasValue(1);
        }
        assertThat(closed).hasValue(1);
    }

    @Test
    void anAssertingPoolShowsWhereTheFirstConnectionWasLent() {
        try (Engine engine = builder().pool(PoolKind.ASSERTING).build();
                Connection first = engine.connect()) {
            assertThatThrownBy(engine::connect)
                    .isInstanceOfSatisfying(
                            InvalidRequestException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.POOL_EXHAUSTED))
                    .hasMessageContaining("a second connection was asked for")
                    .cause()
                    .hasMessageContaining("the connection was lent here, to "
                            + Thread.currentThread().getName());
            assertThat(first.isClosed()).isFalse();
        }
    }

    @Test
    void anOldConnectionIsReplacedWhenItIsLentAgain() throws Exception {
        try (Engine engine =
                counted(builder().poolRecycle(Duration.ofMillis(300)).build())) {
            try (Connection connection = engine.connect()) {
                Thread.sleep(400);
                connection.scalar(text("SELECT 1"));
                assertThat(opened).hasValue(1);
            }
            use(engine);
            assertThat(opened).hasValue(2);
            assertThat(closed).hasValue(1);
        }
    }

    @Test
    void disposingBeginsAnew() {
        try (Engine engine = counted(builder().build())) {
            use(engine);
            Connection used = engine.connect();
            engine.dispose();
            use(engine);
            assertThat(opened).hasValue(2);
            used.scalar(text("SELECT 1"));
            used.close();
            use(engine);
            assertThat(opened).hasValue(2);
            assertThat(engine.poolStatus().active()).isZero();
        }
        Engine memory = counted(Engine.create("sqlite::memory:"));
        try (Connection connection = memory.begin()) {
            connection.execute(text("CREATE TABLE t (id INTEGER)"));
        }
        memory.dispose();
        try (Connection connection = memory.connect()) {
            assertThat(connection.scalar(text("SELECT count(*) FROM sqlite_master"), Integer.class))
                    .isZero();
        }
        memory.close();
    }

    @Test
    void closingWaitsForWhatIsInUse() {
        Engine engine = builder().build();
        Connection used = engine.connect();
        engine.close();
        assertThat(used.scalar(text("SELECT 1"), Integer.class)).isEqualTo(1);
        used.close();
        assertThatThrownBy(engine::connect).hasMessageContaining("the engine is closed");
        engine.close();
    }

    @Test
    void sizeAndOverflowTogetherAreTheMost() {
        try (Engine engine = counted(builder()
                .poolSize(2)
                .maxOverflow(1)
                .poolTimeout(Duration.ofMillis(300))
                .build())) {
            List<Connection> all = new ArrayList<>();
            for (int number = 0; number < 3; number++) {
                all.add(engine.connect());
            }
            assertThatThrownBy(engine::connect).hasMessageContaining("poolSize(2) and maxOverflow(1) allow 3");
            all.forEach(Connection::close);
            assertThat(opened).hasValue(3);
        }
    }

    @Test
    void zeroMeansAnyNumber() {
        try (Engine engine = counted(builder().poolSize(0).build())) {
            List<Connection> all = new ArrayList<>();
            for (int number = 0; number < 20; number++) {
                all.add(engine.connect());
            }
            all.forEach(Connection::close);
            assertThat(opened).hasValue(20);
        }
    }

    @Test
    void aThreadThatWaitsCanBeInterrupted() throws Exception {
        try (Engine engine = builder().poolSize(1).maxOverflow(0).build();
                Connection held = engine.connect()) {
            CompletableFuture<Throwable> thrown = new CompletableFuture<>();
            CountDownLatch started = new CountDownLatch(1);
            Thread waiting = new Thread(() -> {
                started.countDown();
                try {
                    engine.connect().close();
                    thrown.complete(new AssertionError("a connection came free"));
                } catch (RuntimeException e) {
                    thrown.complete(Thread.currentThread().isInterrupted() ? e : new AssertionError("flag lost", e));
                }
            });
            waiting.start();
            started.await();
            while (engine.poolStatus().waiting() == 0) {
                Thread.onSpinWait();
            }
            waiting.interrupt();
            assertThat(thrown.get(10, TimeUnit.SECONDS))
                    .isInstanceOf(RuntimeException.class)
                    .hasMessageContaining("interrupted");
            assertThat(held.scalar(text("SELECT 1"), Integer.class)).isEqualTo(1);
        }
    }

    @Test
    void manyThreadsLeaveNothingBehind() throws Exception {
        try (Engine engine = counted(builder().build())) {
            Set<CompletableFuture<Void>> all = java.util.stream.IntStream.range(0, 50)
                    .mapToObj(number -> CompletableFuture.runAsync(() -> use(engine)))
                    .collect(Collectors.toSet());
            for (CompletableFuture<Void> one : all) {
                one.get(20, TimeUnit.SECONDS);
            }
            assertThat(engine.poolStatus().active()).isZero();
            assertThat(opened.get()).isLessThanOrEqualTo(5);
        }
    }
}
