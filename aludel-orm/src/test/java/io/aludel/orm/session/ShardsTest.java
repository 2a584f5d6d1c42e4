package io.aludel.orm.session;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Engine;
import io.aludel.error.ArgumentException;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.Shards;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Members of the first half of the alphabet on one database, the others on another. */
class ShardsTest {
    private static final Registry MODELS = Registry.of(Member.class, Loan.class, Badge.class);

    @TempDir
    Path directory;

    private final Map<String, Engine> engines = new LinkedHashMap<>();
    private Shards<String> shards;

    @BeforeEach
    void open() {
        for (String name : List.of("early", "late")) {
            Engine engine = Engine.create("sqlite:" + directory.resolve(name + ".db"));
            MODELS.metadata().createAll(engine);
            engines.put(name, engine);
        }
        shards = Shards.of(
                SessionFactory.of(engines.get("early"), MODELS),
                engines,
                name -> name.compareTo("n") < 0 ? "early" : name.equals("zoe") ? "lost" : "late");
        for (String name : List.of("tom", "ann", "uma", "bob")) {
            shards.<Object>transact(name, session -> {
                session.add(new Member(name));
                return name;
            });
        }
    }

    @AfterEach
    void close() {
        engines.values().forEach(Engine::close);
    }

    private static List<Member> members(Session session) {
        return session.execute(select(Member.class).orderBy(Member_.name)).all();
    }

    @Test
    void aSessionBelongsToTheDatabaseOfItsKey() {
        try (Session session = shards.open("bob")) {
            assertThat(members(session)).extracting(Member::getName).containsExactly("ann", "bob");
        }
        assertThat(shards.<List<Member>>transact("tom", ShardsTest::members))
                .extracting(Member::getName)
                .containsExactly("tom", "uma");
        assertThat(shards.factories().keySet()).containsExactly("early", "late");
    }

    @Test
    void allAreAskedInTheirOrder() {
        assertThat(shards.gather(ShardsTest::members))
                .extracting(Member::getName)
                .containsExactly("ann", "bob", "tom", "uma");
    }

    @Test
    void severalAreAskedAtOnce() {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            assertThat(shards.gather(ShardsTest::members, threads))
                    .extracting(Member::getName)
                    .containsExactly("ann", "bob", "tom", "uma");
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void theFirstOfAllAreAmongTheFirstOfEach() {
        List<Member> last = shards.gather(
                session -> session.execute(select(Member.class)
                                .orderBy(Member_.name.desc())
                                .limit(3))
                        .all(),
                Comparator.comparing(Member::getName).reversed(),
                3);
        assertThat(last).extracting(Member::getName).containsExactly("uma", "tom", "bob");
    }

    @Test
    void whatOneDatabaseFailsWithIsTold() {
        assertThatThrownBy(() -> shards.gather(session -> {
                    throw new IllegalStateException("not now");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("not now");
    }

    @Test
    void aNameThatIsNoneIsSaid() {
        assertThatThrownBy(() -> shards.open("zoe"))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("there is no shard 'lost'; there are early, late.");
        assertThatThrownBy(() -> Shards.of(SessionFactory.of(engines.get("early"), MODELS), Map.of(), key -> "early"))
                .isInstanceOf(ArgumentException.class);
    }
}
