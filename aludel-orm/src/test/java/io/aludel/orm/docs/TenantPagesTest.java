package io.aludel.orm.docs;

import static io.aludel.orm.Load.includeDeleted;
import static io.aludel.orm.Load.purge;
import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Engine;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.CrossTenant;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.annotation.SoftDelete;
import io.aludel.orm.annotation.TenantId;
import io.aludel.orm.annotation.UniqueAmongLiving;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Does what the pages about tenants and deleted rows show. */
class TenantPagesTest {
    // region tenantMapping
    @MappedSuperclass
    public abstract static class OfTenant {
        @TenantId
        private @Nullable String tenant;

        public @Nullable String getTenant() {
            return tenant;
        }
    }

    @Entity
    public static class Receipt extends OfTenant {
        @Id
        @GeneratedValue
        private @Nullable Long id;

        private String text;

        public Receipt(String text) {
            this.text = text;
        }
        // endregion

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }
    }

    // region softMapping
    @Entity
    @SoftDelete("deletedAt")
    public static class Jotting {
        @Id
        @GeneratedValue
        private @Nullable Long id;

        private String text;

        private @Nullable Instant deletedAt;

        public Jotting(String text) {
            this.text = text;
        }
        // endregion

        public String getText() {
            return text;
        }

        public @Nullable Instant getDeletedAt() {
            return deletedAt;
        }
    }

    // region softUnique
    @Entity
    @SoftDelete("left")
    @UniqueAmongLiving("email")
    @UniqueAmongLiving({"club", "badge"})
    public static class Clubber {
        @Id
        private long id;

        private String email;

        private String club;

        private int badge;

        @Column(name = "left_at")
        private @Nullable Instant left;
        // endregion

        public Clubber(long id, String email, String club, int badge) {
            this.id = id;
            this.email = email;
            this.club = club;
            this.badge = badge;
        }

        public long getId() {
            return id;
        }

        public String getEmail() {
            return email;
        }

        public String getClub() {
            return club;
        }

        public int getBadge() {
            return badge;
        }

        public @Nullable Instant getLeft() {
            return left;
        }
    }

    private final Registry models = Registry.of(Receipt.class, Jotting.class, Clubber.class);
    private final Engine engine = Engine.create("sqlite::memory:");
    private final SessionFactory sessions = SessionFactory.of(engine, models);

    @BeforeEach
    void open() {
        models.metadata().createAll(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void tenants() {
        // region tenantScope
        SessionFactory acme = sessions.forTenant("acme"); // or sessions.open(options.tenant("acme"))
        SessionFactory byRequest = sessions.tenantResolver(Requests::tenant); // asked once by each session
        // endregion
        // region tenantUse
        acme.transactWithoutResult(session -> session.add(new Receipt("paper"))); // gets the tenant "acme"
        try (Session session = acme.open()) {
            session.execute(select(Receipt.class)).all(); // .. WHERE receipt.tenant = ?
            session.get(Receipt.class, 1L); // empty for the row of another tenant
            session.execute(update(Receipt.class)
                    .set(TenantPagesTest_Receipt_.text, "ink")
                    .allRows()); // its own rows
            session.commit();
        }
        // endregion
        try (Session session = byRequest.open()) {
            assertThat(session.execute(select(Receipt.class)).all()).isEmpty();
        }
        assertThatThrownBy(() -> {
                    try (Session session = sessions.open()) {
                        session.execute(select(Receipt.class)).all();
                    }
                })
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("the session has no tenant");
        List<String> audit = new ArrayList<>();
        // region crossTenant
        sessions.events().onCrossTenant((session, reason) -> audit.add(reason));
        try (Session session = sessions.open();
                CrossTenant all = session.crossTenant("monthly report")) {
            session.execute(select(Receipt.class)).all(); // of all tenants
            session.execute(text("SELECT count(*) FROM receipt")).all(); // refused without a reason
        }
        // endregion
        assertThat(audit).containsExactly("monthly report");
    }

    /** Who asks. */
    private static final class Requests {
        static String tenant() {
            return "other";
        }
    }

    @Test
    void deletedRowsStay() {
        try (Session session = sessions.open()) {
            session.addAll(List.of(new Jotting("a"), new Jotting("b"), new Jotting("c")));
            session.commit();
            Jotting memo = session.get(Jotting.class, 1L).orElseThrow();
            // region softUse
            session.delete(memo); // UPDATE jotting SET deleted_at = ?
            session.execute(
                    delete(Jotting.class).where(TenantPagesTest_Jotting_.text.eq("b"))); // the same for many rows
            session.commit();
            session.get(Jotting.class, 1L); // empty
            session.execute(select(Jotting.class)).all(); // the third one
            // endregion
            // region softRestore
            Jotting deleted = session.get(Jotting.class, 1L, includeDeleted()).orElseThrow();
            session.restore(deleted);
            List<Jotting> all = session.execute(select(Jotting.class).options(includeDeleted()))
                    .all();
            // endregion
            session.commit();
            assertThat(all).hasSize(3);
            assertThat(session.get(Jotting.class, 1L)).isPresent();
            // region softPurge
            session.purge(deleted); // DELETE FROM jotting
            session.execute(delete(Jotting.class)
                    .where(TenantPagesTest_Jotting_.deletedAt.isNotNull())
                    .options(purge())); // marked rows go, too
            session.commit();
            // endregion
            assertThat(session.execute(select(Jotting.class).options(includeDeleted()))
                            .all())
                    .hasSize(1);
        }
    }

    @Test
    void uniqueAmongLiving() {
        SessionFactory sessions = SessionFactory.of(engine, models);
        sessions.transactWithoutResult(session -> session.add(new Clubber(1, "a@x", "chess", 1)));
        sessions.transactWithoutResult(session -> {
            // region softUniqueUse
            session.delete(session.get(Clubber.class, 1L).orElseThrow());
            session.add(new Clubber(2, "a@x", "chess", 1)); // the same flush
            // endregion
        });
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Clubber.class)).one().getId()).isEqualTo(2);
        }
    }
}
