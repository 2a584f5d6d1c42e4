package io.aludel.orm.tenant;

import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.tenant.model.Banner;
import io.aludel.orm.tenant.model.BannerCount;
import io.aludel.orm.tenant.model.Banner_;
import io.aludel.orm.tenant.model.Pennant;
import io.aludel.orm.tenant.model.Pennant_;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables of a hierarchy that have a tenant each, and entities whose rows come from a query over them. */
@EveryDatabase
class TableOfTenantSuiteTest {
    private static final Registry MODELS = Registry.of(Banner.class, Pennant.class, BannerCount.class);

    private Engine engine;
    private SessionFactory red;
    private SessionFactory blue;

    @BeforeEach
    void fill(TestDatabase database) {
        engine = Engine.create(database.url());
        MODELS.metadata().createAll(engine);
        red = SessionFactory.of(engine, MODELS).forTenant("red");
        blue = SessionFactory.of(engine, MODELS).forTenant("blue");
        red.transactWithoutResult(session -> session.addAll(List.of(new Banner(1, "red1"), new Pennant(2, "red2", 2))));
        blue.transactWithoutResult(
                session -> session.addAll(List.of(new Banner(11, "blue11"), new Pennant(12, "blue12", 12))));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void allClassesOfTheHierarchyAreReadWithinTheTenant() {
        try (Session session = red.open()) {
            assertThat(session.execute(select(Banner.class)).all())
                    .extracting(Banner::getMotto)
                    .containsExactlyInAnyOrder("red1", "red2");
            assertThat(session.execute(select(Pennant.class)).all())
                    .extracting(Pennant::getMotto)
                    .containsExactly("red2");
            assertThat(session.scalar(select(count()).from(Banner.class))).isEqualTo(2);
            assertThat(session.get(Banner.class, 12L)).isEmpty();
            assertThat(session.get(Banner.class, 11L)).isEmpty();
            assertThat(session.get(Pennant.class, 12L)).isEmpty();
            assertThat(session.get(Banner.class, 2L)).isPresent();
        }
    }

    @Test
    void valuesOfAllClassesAreThoseOfTheTenant() {
        for (SessionFactory tenant : List.of(red, blue)) {
            tenant.transactWithoutResult(session -> session.execute(select(Banner.class))
                    .all()
                    .forEach(banner -> banner.getColours().addAll(List.of("gold", banner.getMotto()))));
        }
        try (Session session = red.open()) {
            assertThat(session.get(Banner.class, 1L).orElseThrow().getColours())
                    .containsExactlyInAnyOrder("gold", "red1");
            assertThat(session.get(Pennant.class, 2L).orElseThrow().getColours())
                    .containsExactlyInAnyOrder("gold", "red2");
            assertThat(session.execute(select(Banner_.id)
                                    .where(Banner_.colours.contains("gold"))
                                    .orderBy(Banner_.id))
                            .all())
                    .containsExactly(1L, 2L);
            assertThat(session.execute(select(Banner_.id).where(Banner_.colours.contains("blue12")))
                            .all())
                    .isEmpty();
        }
    }

    @Test
    void theirRowsAreChangedWithinTheTenant() {
        try (Session session = red.open()) {
            session.execute(update(Pennant.class).set(Pennant_.motto, "x").allRows());
            session.execute(delete(Pennant.class).allRows());
            session.commit();
        }
        try (Session session = blue.open()) {
            assertThat(session.execute(select(Banner.class)).all())
                    .extracting(Banner::getMotto)
                    .containsExactlyInAnyOrder("blue11", "blue12");
        }
    }

    @Test
    void aQueryBehindAnEntityIsWithinTheTenant() {
        try (Session session = red.open()) {
            assertThat(session.execute(select(BannerCount.class)).all())
                    .extracting(BannerCount::getGuild)
                    .containsExactly("red");
            assertThat(session.get(BannerCount.class, "blue")).isEmpty();
        }
    }
}
