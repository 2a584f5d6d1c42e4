package io.aludel.orm.tenant;

import static io.aludel.orm.Load.includeDeleted;
import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Engine;
import io.aludel.engine.UniqueViolationException;
import io.aludel.orm.CrossTenant;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.tenant.model.Bard;
import io.aludel.orm.tenant.model.Friar;
import io.aludel.orm.tenant.model.Friar_;
import io.aludel.orm.tenant.model.Hermit;
import io.aludel.orm.tenant.model.Hermit_;
import io.aludel.orm.tenant.model.Novice;
import io.aludel.orm.tenant.model.Novice_;
import io.aludel.orm.tenant.model.Palmer;
import io.aludel.orm.tenant.model.Palmer_;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What living rows do not share, deleted ones may. */
@EveryDatabase
class UniqueAmongLivingSuiteTest {
    private static final Registry MODELS =
            Registry.of(Palmer.class, Bard.class, Hermit.class, Novice.class, Friar.class);

    private final List<String> statements = new ArrayList<>();
    private Engine engine;
    private SessionFactory sessions;
    private boolean exact;

    @BeforeEach
    void create(TestDatabase database) {
        exact = database.kind() == TestDatabase.Kind.SQLITE;
        engine = Engine.create(database.url());
        engine.events().afterExecute(event -> statements.add(event.sql()));
        MODELS.metadata().createAll(engine);
        sessions = SessionFactory.of(engine, MODELS);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void add(Object object) {
        sessions.transactWithoutResult(session -> session.add(object));
    }

    @Test
    void theTableHasAColumnAndIndexesForIt() {
        if (exact) {
            assertThat(statements)
                    .contains(
                            "CREATE UNIQUE INDEX palmer_badge_living ON palmer (badge, living)",
                            "CREATE UNIQUE INDEX palmer_of_bard ON palmer (name, bard_id, living)",
                            "CREATE UNIQUE INDEX hermit_cave_present ON hermit (cave, present)")
                    .anyMatch(sql -> sql.contains(
                            "living INTEGER GENERATED ALWAYS AS (CASE WHEN (deleted_at IS NULL) THEN 1 END)"));
        }
        assertThat(Objects.requireNonNull(MODELS.metadata().table("palmer").column("living"))
                        .computed())
                .isNotNull();
    }

    @Test
    void twoLivingRowsDoNotShareTheValue() {
        add(new Palmer(1, "a", "ann"));
        assertThatThrownBy(() -> add(new Palmer(2, "a", "bob"))).isInstanceOf(UniqueViolationException.class);
        add(new Hermit(1, "deep"));
        assertThatThrownBy(() -> add(new Hermit(2, "deep"))).isInstanceOf(UniqueViolationException.class);
        add(new Novice(1, 7));
        assertThatThrownBy(() -> add(new Novice(2, 7))).isInstanceOf(UniqueViolationException.class);
        Bard bard = new Bard(1);
        add(bard);
        sessions.transactWithoutResult(session -> {
            Palmer third = new Palmer(3, "c", "cid");
            third.setBard(session.get(Bard.class, 1L).orElseThrow());
            session.add(third);
        });
        assertThatThrownBy(() -> sessions.transactWithoutResult(session -> {
                    Palmer fourth = new Palmer(4, "d", "cid");
                    fourth.setBard(session.get(Bard.class, 1L).orElseThrow());
                    session.add(fourth);
                }))
                .isInstanceOf(UniqueViolationException.class);
    }

    @Test
    void aDeletedRowLeavesItsValueToOthers() {
        for (long id = 1; id <= 3; id++) {
            long each = id;
            add(new Palmer(each, "a", "ann"));
            add(new Hermit(each, "deep"));
            add(new Novice(each, 7));
            sessions.transactWithoutResult(session -> {
                session.delete(session.get(Palmer.class, each).orElseThrow());
                session.delete(session.get(Hermit.class, each).orElseThrow());
                session.execute(delete(Novice.class).allRows());
            });
        }
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Palmer.class).options(includeDeleted()))
                            .all())
                    .hasSize(3);
        }
    }

    @Test
    void oneFlushTakesOverWhatItDeletes() {
        add(new Palmer(1, "a", "ann"));
        sessions.transactWithoutResult(session -> {
            session.delete(session.get(Palmer.class, 1L).orElseThrow());
            session.add(new Palmer(2, "a", "ann"));
        });
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Palmer_.id)).all()).containsExactly(2L);
        }
    }

    @Test
    void anUpsertChangesTheLivingRow() {
        add(new Palmer(1, "a", "ann"));
        sessions.transactWithoutResult(
                session -> session.delete(session.get(Palmer.class, 1L).orElseThrow()));
        add(new Palmer(2, "a", "bob"));
        add(new Hermit(1, "deep"));
        add(new Novice(1, 7));
        statements.clear();
        sessions.transactWithoutResult(session -> {
            session.upsertAll(
                    Palmer.class, List.of(new Palmer(3, "a", "cid"), new Palmer(4, "d", "dan")), Palmer_.badge);
            session.upsertAll(Hermit.class, List.of(new Hermit(2, "deep"), new Hermit(3, "dry")), Hermit_.cave);
            session.upsertAll(
                    Novice.class, List.of(new Novice(2, 7), new Novice(3, 8)), Novice_.place.floor, Novice_.place.cell);
        });
        if (exact) {
            assertThat(statements.get(0))
                    .endsWith(" ON CONFLICT (badge, living) DO UPDATE SET name = excluded.name"
                            + " WHERE palmer.deleted_at IS NULL");
        }
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Palmer_.id, Palmer_.name).orderBy(Palmer_.id))
                            .map((id, name) -> id + " " + name)
                            .all())
                    .containsExactly("2 cid", "4 dan");
            assertThat(session.get(Palmer.class, 1L, includeDeleted())
                            .orElseThrow()
                            .getName())
                    .isEqualTo("ann");
            assertThat(session.execute(select(Hermit_.id).orderBy(Hermit_.id)).all())
                    .containsExactly(1L, 3L);
            assertThat(session.execute(select(Novice_.id).orderBy(Novice_.id)).all())
                    .containsExactly(1L, 3L);
        }
    }

    @Test
    void anUpsertStaysWithinItsTenant() {
        for (String house : List.of("red", "blue")) {
            sessions.forTenant(house).transactWithoutResult(session -> session.add(new Friar(1, "old " + house)));
        }
        sessions.forTenant("red").transactWithoutResult(session -> {
            session.upsertAll(
                    Friar.class,
                    List.of(new Friar(1, "new red"), new Friar(2, "second red")),
                    Friar_.tenant,
                    Friar_.bed);
            session.execute(select(Friar.class).where(Friar_.bed.eq(1))).all().forEach(session::delete);
        });
        sessions.forTenant("red")
                .transactWithoutResult(session ->
                        session.upsertAll(Friar.class, List.of(new Friar(1, "third red")), Friar_.tenant, Friar_.bed));
        try (Session session = sessions.open();
                CrossTenant all = session.crossTenant("test")) {
            assertThat(session.execute(select(Friar_.name).orderBy(Friar_.name)).all())
                    .containsExactly("old blue", "second red", "third red");
        }
    }

    @Test
    void anUpsertFindsNoDeletedRow() {
        add(new Palmer(1, "a", "ann"));
        sessions.transactWithoutResult(
                session -> session.delete(session.get(Palmer.class, 1L).orElseThrow()));
        sessions.transactWithoutResult(session -> session.execute(insert(Palmer.class)
                .set(Palmer_.id, 2L)
                .set(Palmer_.badge, "a")
                .set(Palmer_.name, "bob")
                .onConflict(Palmer_.badge)
                .doUpdate(Palmer_.name)));
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Palmer_.name)).all()).containsExactly("bob");
        }
    }

    @Test
    void anUpsertByTheKeyOfADeletedRowDoesNothing() {
        add(new Palmer(1, "a", "ann"));
        add(new Hermit(1, "deep"));
        add(new Novice(1, 7));
        sessions.transactWithoutResult(session -> {
            session.delete(session.get(Palmer.class, 1L).orElseThrow());
            session.delete(session.get(Hermit.class, 1L).orElseThrow());
            session.delete(session.get(Novice.class, 1L).orElseThrow());
        });
        sessions.transactWithoutResult(session -> {
            session.upsertAll(Palmer.class, List.of(new Palmer(1, "b", "bob"), new Palmer(2, "c", "cid")), Palmer_.id);
            session.upsertAll(Hermit.class, List.of(new Hermit(1, "dry"), new Hermit(2, "wide")), Hermit_.id);
            session.upsertAll(Novice.class, List.of(new Novice(1, 8), new Novice(2, 9)), Novice_.id);
            session.execute(insert(Palmer.class)
                    .set(Palmer_.id, 1L)
                    .set(Palmer_.badge, "d")
                    .set(Palmer_.name, "dan")
                    .onConflict(Palmer_.id)
                    .doUpdate(Palmer_.name, Palmer_.badge));
        });
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Palmer_.id)).all()).containsExactly(2L);
            assertThat(session.execute(select(Hermit_.id)).all()).containsExactly(2L);
            assertThat(session.execute(select(Novice_.id)).all()).containsExactly(2L);
            Palmer palmer = session.get(Palmer.class, 1L, includeDeleted()).orElseThrow();
            assertThat(palmer.getName()).isEqualTo("ann");
            assertThat(palmer.getBadge()).isEqualTo("a");
            assertThat(session.get(Hermit.class, 1L, includeDeleted())
                            .orElseThrow()
                            .getCave())
                    .isEqualTo("deep");
            assertThat(session.get(Novice.class, 1L, includeDeleted())
                            .orElseThrow()
                            .getPlace()
                            .cell())
                    .isEqualTo(7);
        }
    }

    @Test
    void aRowIsRestoredWhenItsValueIsFree() {
        add(new Palmer(1, "a", "ann"));
        sessions.transactWithoutResult(
                session -> session.delete(session.get(Palmer.class, 1L).orElseThrow()));
        add(new Palmer(2, "a", "bob"));
        assertThatThrownBy(() -> sessions.transactWithoutResult(session -> session.restore(
                        session.get(Palmer.class, 1L, includeDeleted()).orElseThrow())))
                .isInstanceOf(UniqueViolationException.class);
        sessions.transactWithoutResult(session -> {
            session.get(Palmer.class, 2L).orElseThrow().setBadge("b");
            session.restore(session.get(Palmer.class, 1L, includeDeleted()).orElseThrow());
        });
        sessions.transactWithoutResult(session -> {
            Palmer other = session.get(Palmer.class, 2L).orElseThrow();
            session.delete(session.get(Palmer.class, 1L).orElseThrow());
            other.setBadge("a");
        });
    }
}
