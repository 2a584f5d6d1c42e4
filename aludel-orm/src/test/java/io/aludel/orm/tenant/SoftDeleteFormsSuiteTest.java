package io.aludel.orm.tenant;

import static io.aludel.orm.Load.includeDeleted;
import static io.aludel.orm.Load.purge;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.aludel.engine.UniqueViolationException;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.annotation.SoftDelete;
import io.aludel.orm.annotation.UniqueAmongLiving;
import io.aludel.testkit.EveryDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every type that a mark may have: times of three kinds, a flag that may be unknown, a text, a status that may be unknown. */
@EveryDatabase
class SoftDeleteFormsSuiteTest extends MappedTables {
    /** Marked by a time without a zone, in a column with a name of its own. */
    @Entity
    @SoftDelete("struckAt")
    public static class Almanac {
        @Id
        private long id;

        @Column(name = "struck_at_utc")
        private @Nullable LocalDateTime struckAt;

        @Version
        private int edition;

        public Almanac(long id) {
            this.id = id;
        }

        public long getId() {
            return id;
        }

        public @Nullable LocalDateTime getStruckAt() {
            return struckAt;
        }

        public int getEdition() {
            return edition;
        }
    }

    /** Marked by a time with an offset. */
    @Entity
    @SoftDelete("struckAt")
    public static class Codex {
        @Id
        private long id;

        private @Nullable OffsetDateTime struckAt;

        public Codex(long id) {
            this.id = id;
        }

        public long getId() {
            return id;
        }

        public @Nullable OffsetDateTime getStruckAt() {
            return struckAt;
        }
    }

    /** Marked by a text. */
    @Entity
    @SoftDelete(value = "state", deleted = "burnt", living = "whole")
    @UniqueAmongLiving("title")
    public static class Parchment {
        @Id
        private long id;

        private String title;

        private String state = "torn";

        public Parchment(long id, String title) {
            this.id = id;
            this.title = title;
        }

        public long getId() {
            return id;
        }

        public String getState() {
            return state;
        }
    }

    /** Marked by a flag that may be NULL, which is alive. */
    @Entity
    @SoftDelete("scraped")
    @UniqueAmongLiving("title")
    public static class Vellum {
        @Id
        private long id;

        private String title;

        private @Nullable Boolean scraped;

        public Vellum(long id, String title) {
            this.id = id;
            this.title = title;
        }

        public long getId() {
            return id;
        }

        public @Nullable Boolean getScraped() {
            return scraped;
        }
    }

    /** Marked by a status that may be NULL, which is alive; the words are not the usual ones. */
    @Entity
    @SoftDelete(value = "state", deleted = "ASH", living = "FRESH")
    public static class Papyrus {
        /** What becomes of it. */
        public enum State {
            FRESH,
            BRITTLE,
            ASH
        }

        @Id
        private long id;

        @Enumerated(EnumType.ORDINAL)
        private @Nullable State state;

        public Papyrus(long id, @Nullable State state) {
            this.id = id;
            this.state = state;
        }

        public long getId() {
            return id;
        }

        public @Nullable State getState() {
            return state;
        }
    }

    private static final Registry MODELS =
            Registry.of(Almanac.class, Codex.class, Parchment.class, Vellum.class, Papyrus.class);

    SoftDeleteFormsSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void fill() {
        sessions.transactWithoutResult(session -> {
            for (long id = 1; id <= 3; id++) {
                session.addAll(List.of(
                        new Almanac(id),
                        new Codex(id),
                        new Parchment(id, "p" + id),
                        new Vellum(id, "v" + id),
                        new Papyrus(id, id == 1 ? null : Papyrus.State.BRITTLE)));
            }
        });
    }

    private List<Long> living(Class<?> type) {
        try (Session session = sessions.open()) {
            List<Long> found = session.execute(select(type)).all().stream()
                    .map(SoftDeleteFormsSuiteTest::id)
                    .sorted()
                    .toList();
            assertThat(session.scalar(select(count()).from(type))).isEqualTo((long) found.size());
            for (long id = 1; id <= 3; id++) {
                assertThat(session.get(type, id).isPresent()).isEqualTo(found.contains(id));
            }
            return found;
        }
    }

    private static long id(Object object) {
        return object instanceof Almanac almanac
                ? almanac.getId()
                : object instanceof Codex codex
                        ? codex.getId()
                        : object instanceof Parchment parchment
                                ? parchment.getId()
                                : object instanceof Vellum vellum ? vellum.getId() : ((Papyrus) object).getId();
    }

    private static <T> T found(Session session, Class<T> type, long id) {
        return session.get(type, id, includeDeleted()).orElseThrow();
    }

    /** Deletes the first by its object and the second by a statement; brings both back; deletes the first for good. */
    private <T> void lives(Class<T> type) {
        assertThat(living(type)).containsExactly(1L, 2L, 3L);
        sessions.transactWithoutResult(
                session -> session.delete(session.get(type, 1L).orElseThrow()));
        assertThat(living(type)).containsExactly(2L, 3L);
        sessions.transactWithoutResult(session -> {
            session.delete(session.get(type, 3L).orElseThrow());
            session.flush();
            assertThat(session.execute(delete(type).allRows()).rowCount()).isEqualTo(1);
            assertThat(session.execute(delete(type).allRows()).rowCount()).isZero();
        });
        assertThat(living(type)).isEmpty();
        sessions.transactWithoutResult(session -> {
            session.restore(found(session, type, 1L));
            session.restore(found(session, type, 2L));
        });
        assertThat(living(type)).containsExactly(1L, 2L);
        sessions.transactWithoutResult(session -> {
            session.purge(session.get(type, 1L).orElseThrow());
            session.delete(session.get(type, 2L).orElseThrow());
        });
        String table = MODELS.metadata().tables().stream()
                .map(io.aludel.schema.Table::name)
                .filter(type.getSimpleName()::equalsIgnoreCase)
                .findFirst()
                .orElseThrow();
        assertThat(values("SELECT id FROM " + table + " ORDER BY id")).containsExactly("2", "3");
        sessions.transactWithoutResult(session -> assertThat(
                        session.execute(delete(type).allRows().options(purge())).rowCount())
                .isEqualTo(2));
        assertThat(values("SELECT id FROM " + table)).isEmpty();
    }

    @Test
    void aTimeWithoutAZone() {
        lives(Almanac.class);
    }

    @Test
    void aTimeWithAnOffset() {
        lives(Codex.class);
    }

    @Test
    void aText() {
        lives(Parchment.class);
    }

    @Test
    void aFlagThatMayBeNull() {
        lives(Vellum.class);
    }

    @Test
    void aStatusThatMayBeNull() {
        lives(Papyrus.class);
    }

    @Test
    void timesAreThoseOfUtc() {
        Instant before = Instant.now();
        sessions.transactWithoutResult(session -> {
            session.delete(session.get(Almanac.class, 1L).orElseThrow());
            session.delete(session.get(Codex.class, 1L).orElseThrow());
            session.flush();
            session.execute(delete(Almanac.class).allRows());
            session.execute(delete(Codex.class).allRows());
        });
        try (Session session = sessions.open()) {
            for (long id = 1; id <= 3; id++) {
                LocalDateTime struck = found(session, Almanac.class, id).getStruckAt();
                OffsetDateTime offset = found(session, Codex.class, id).getStruckAt();
                assertThat(struck).isNotNull();
                assertThat(offset).isNotNull();
                assertThat(struck.toInstant(ZoneOffset.UTC)).isCloseTo(before, within(60, ChronoUnit.SECONDS));
                assertThat(offset.toInstant()).isCloseTo(before, within(60, ChronoUnit.SECONDS));
            }
            assertThat(found(session, Almanac.class, 1L).getEdition()).isEqualTo(2);
        }
    }

    @Test
    void textsAndStatusesAreTheOnesThatTheMappingNames() {
        sessions.transactWithoutResult(session -> {
            session.delete(session.get(Parchment.class, 1L).orElseThrow());
            session.delete(session.get(Papyrus.class, 1L).orElseThrow());
            session.flush();
            session.execute(delete(Parchment.class).where(SoftDeleteFormsSuiteTest_Parchment_.id.eq(2L)));
            session.execute(delete(Papyrus.class).where(SoftDeleteFormsSuiteTest_Papyrus_.id.eq(2L)));
        });
        assertThat(values("SELECT state FROM parchment ORDER BY id")).containsExactly("burnt", "burnt", "torn");
        assertThat(values("SELECT state FROM papyrus ORDER BY id")).containsExactly("2", "2", "1");
        sessions.transactWithoutResult(session -> {
            session.restore(found(session, Parchment.class, 1L));
            session.restore(found(session, Papyrus.class, 1L));
        });
        assertThat(values("SELECT state FROM parchment ORDER BY id")).containsExactly("whole", "burnt", "torn");
        assertThat(values("SELECT state FROM papyrus ORDER BY id")).containsExactly("0", "2", "1");
    }

    @Test
    void whatIsNotMarkedYetIsUniqueAmongTheLivingToo() {
        assertThatThrownBy(() -> add(new Vellum(4, "v1"))).isInstanceOf(UniqueViolationException.class);
        assertThatThrownBy(() -> add(new Parchment(4, "p1"))).isInstanceOf(UniqueViolationException.class);
        sessions.transactWithoutResult(session -> {
            session.delete(session.get(Vellum.class, 1L).orElseThrow());
            session.delete(session.get(Parchment.class, 1L).orElseThrow());
        });
        add(new Vellum(4, "v1"));
        add(new Parchment(4, "p1"));
        assertThatThrownBy(() ->
                        sessions.transactWithoutResult(session -> session.restore(found(session, Vellum.class, 1L))))
                .isInstanceOf(UniqueViolationException.class);
    }

    private void add(Object object) {
        sessions.transactWithoutResult(session -> session.add(object));
    }
}
