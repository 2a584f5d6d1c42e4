package io.aludel.orm.tenant;

import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.orm.Load.subqueryload;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.exists;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Connection;
import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.annotation.From;
import io.aludel.orm.annotation.Projection;
import io.aludel.orm.tenant.model.Citadel;
import io.aludel.orm.tenant.model.Citadel_;
import io.aludel.orm.tenant.model.Warder;
import io.aludel.orm.tenant.model.Warder_;
import io.aludel.sql.Row;
import io.aludel.sql.Sql;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of one guild that refer to rows of another everywhere, as after an accident: nothing of the other comes out. */
@EveryDatabase
class IntrusionSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Citadel.class, Warder.class);

    private SessionFactory red;

    @Projection(Citadel.class)
    record CitadelOut(
            String name,
            @From("ally.name") @Nullable String ally,
            @From("visitors.name") List<String> visitors,
            long guards) {}

    IntrusionSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void fill() {
        red = sessions.forTenant("red");
        try (Connection connection = engine.begin()) {
            var citadel = MODELS.metadata().table("citadel");
            var warder = MODELS.metadata().table("warder");
            connection.execute(Sql.insert(citadel).values(Map.of("id", 11L, "guild", "blue", "name", "blue11")));
            connection.execute(
                    Sql.insert(citadel).values(Map.of("id", 1L, "guild", "red", "name", "red1", "ally_id", 11L)));
            connection.execute(Sql.update(citadel)
                    .values(Map.of("ally_id", 1L))
                    .where(Sql.table(citadel).col("id", Long.class).eq(11L)));
            Map<Long, String> warders = Map.of(1L, "red", 11L, "blue");
            warders.forEach((id, guild) -> connection.execute(Sql.insert(warder)
                    .values(Map.of(
                            "id",
                            id,
                            "guild",
                            guild,
                            "name",
                            guild + id,
                            "citadel_id",
                            1L,
                            "reserve_id",
                            1L,
                            "post_id",
                            1L))));
            connection.execute(
                    Sql.insert(warder).values(Map.of("id", 2L, "guild", "red", "name", "red2", "citadel_id", 11L)));
            var visitors = MODELS.metadata().table("citadel_visitors");
            List<String> columns =
                    visitors.columns().stream().map(column -> column.name()).toList();
            String citadelId = columns.stream()
                    .filter(name -> name.startsWith("citadel"))
                    .findFirst()
                    .orElseThrow();
            String warderId = columns.stream()
                    .filter(name -> !name.equals(citadelId))
                    .findFirst()
                    .orElseThrow();
            for (long id : List.of(1L, 11L)) {
                connection.execute(Sql.insert(visitors).values(Map.of(citadelId, 1L, warderId, id)));
            }
        }
    }

    private static Citadel citadel(Session session) {
        return session.get(Citadel.class, 1L).orElseThrow();
    }

    @Test
    void collectionsOfEveryKindHoldTheTenantsOwn() {
        try (Session session = red.open()) {
            Citadel citadel = citadel(session);
            assertThat(citadel.getAlly()).isNull();
            assertThat(citadel.getAllies()).isEmpty();
            assertThat(session.execute(citadel.getWarders().select()).all())
                    .extracting(Warder::getName)
                    .containsExactly("red1");
            assertThat(session.execute(citadel.getReserves().select()).all())
                    .extracting(Warder::getName)
                    .containsExactly("red1");
            assertThat(citadel.getPosts()).containsOnlyKeys("red1");
            assertThat(citadel.getVisitorNames()).containsExactly("red1");
            assertThat(citadel.getGuards()).isEqualTo(1);
            assertThat(session.execute(citadel.getWarders()
                                    .update()
                                    .set(Warder_.name, "x")
                                    .allRows())
                            .rowCount())
                    .isEqualTo(1);
            var visitors = MODELS.metadata().table("citadel_visitors");
            assertThat(session.execute(Sql.delete(visitors).allRows()).rowCount())
                    .isEqualTo(1);
            assertThat(session.execute(citadel.getWarders().delete().allRows()).rowCount())
                    .isEqualTo(1);
        }
    }

    @Test
    void optionsOfEveryKindLoadTheTenantsOwn() {
        for (var option : List.of(
                joinedload(Citadel_.visitors), selectinload(Citadel_.visitors), subqueryload(Citadel_.visitors))) {
            try (Session session = red.open()) {
                Citadel citadel =
                        session.execute(select(Citadel.class).options(option)).one();
                assertThat(citadel.getVisitors()).extracting(Warder::getName).containsExactly("red1");
            }
        }
        for (var option :
                List.of(joinedload(Citadel_.ally), selectinload(Citadel_.ally), subqueryload(Citadel_.ally))) {
            try (Session session = red.open()) {
                assertThat(session.execute(select(Citadel.class).options(option))
                                .one()
                                .getAlly())
                        .isNull();
            }
        }
    }

    @Test
    void joinsOfEveryKindMeetTheTenantsOwn() {
        try (Session session = red.open()) {
            var ally = Citadel_.as("a");
            List<List<Object>> found = new ArrayList<>();
            for (var query : List.of(
                    select(Citadel_.name, ally.name)
                            .outerJoin(ally, Citadel_.ally.id().eq(ally.id)),
                    select(Citadel_.name, ally.name)
                            .join(ally, Citadel_.ally.id().eq(ally.id)),
                    select(Citadel_.name, Warder_.name).join(Citadel_.visitors),
                    select(Citadel_.name, Warder_.name).outerJoin(Citadel_.visitors),
                    select(Citadel_.name, Warder_.name).where(Citadel_.id.gt(0L)))) {
                session.execute(query).forEach(row -> {
                    found.add(List.of(row.value1()));
                    if (row.value2() != null) {
                        found.add(List.of(row.value2()));
                    }
                });
            }
            assertThat(new TreeSet<>(found.stream().map(Object::toString).toList()))
                    .allMatch(name -> name.startsWith("[red"));
        }
    }

    @Test
    void subqueriesOfEveryKindSeeTheTenantsOwn() {
        try (Session session = red.open()) {
            assertThat(session.scalar(select(count()).from(Warder.class))).isEqualTo(2);
            assertThat(session.scalars(
                                    select(select(count()).from(Citadel.class).asScalar()))
                            .all())
                    .containsExactly(1L);
            assertThat(session.execute(select(Warder_.name)
                                    .where(exists(select(Citadel_.id).where(Citadel_.id.eq(Warder_.citadel.id())))))
                            .all())
                    .containsExactly("red1");
            assertThat(session.execute(select(Warder_.name).where(Warder_.citadel.has()))
                            .all())
                    .containsExactly("red1");
            assertThat(session.execute(select(Citadel_.name).where(Citadel_.visitors.any(Warder_.name.eq("blue11"))))
                            .all())
                    .isEmpty();
            assertThat(session.execute(select(Warder_.name)
                                    .union(select(Citadel_.name))
                                    .union(select(Warder_.name)))
                            .all())
                    .allMatch(name -> name.startsWith("red"));
            var all = select(Citadel_.name.label("name"))
                    .unionAll(select(Warder_.name))
                    .cte("everybody");
            assertThat(session.scalar(select(count()).from(all))).isEqualTo(3);
            var inner = select(Warder_.name.label("n")).subquery("inner_rows");
            assertThat(session.scalar(select(count()).from(inner))).isEqualTo(2);
            assertThat(session.execute(select(Warder.class).where(Citadel_.visitors.withParent(citadel(session))))
                            .all())
                    .hasSize(1);
        }
    }

    @Test
    void objectsAreReadInEveryWay() {
        try (Session session = red.open()) {
            assertThat(session.getAll(Citadel.class, List.of(11L, 1L)))
                    .hasSize(2)
                    .startsWith((Citadel) null);
            List<Warder> streamed = new ArrayList<>();
            session.stream(select(Warder.class), 1).forEach(streamed::add);
            assertThat(streamed).hasSize(2);
            assertThat(session.query(Warder.class).count()).isEqualTo(2);
            assertThat(session.query(Citadel.class).all()).hasSize(1);
            List<Warder> held = session.execute(select(Warder.class)).all();
            session.expireAll();
            assertThat(held).extracting(Warder::getCitadel).containsExactlyInAnyOrder(citadel(session), null);
        }
    }

    @Test
    void projectionsSeeTheTenantsOwn() {
        try (Session session = red.open()) {
            assertThat(session.execute(select(Citadel.class).as(CitadelOut.class))
                            .all())
                    .containsExactly(new CitadelOut("red1", null, List.of("red1"), 1));
        }
    }

    @Test
    void changesOfEveryKindTouchTheTenantsOwn() {
        try (Session session = red.open()) {
            session.execute(update(Warder.class)
                    .set(
                            Warder_.name,
                            select(Citadel_.name)
                                    .where(Citadel_.id.eq(Warder_.citadel.id()))
                                    .asScalar())
                    .where(Warder_.id.eq(1L)));
            session.execute(update(Warder.class)
                    .set(Warder_.name, "taken")
                    .where(Warder_.citadel.id().in(select(Citadel_.id))));
            session.execute(
                    Sql.delete(Warder.class).where(exists(select(Citadel_.id).where(Citadel_.name.eq("blue11")))));
            session.commit();
        }
        try (Connection connection = engine.connect()) {
            List<String> names = new ArrayList<>();
            connection
                    .execute(Sql.text("SELECT name FROM warder ORDER BY id"))
                    .forEach((Row row) -> names.add(String.valueOf(row.get(0))));
            assertThat(names).containsExactly("taken", "red2", "blue11");
        }
    }

    @Test
    void collectionsOfEveryKindTakeNoForgedObjects() {
        List<BiConsumer<Citadel, Warder>> ways = List.of(
                (citadel, warder) -> citadel.getWarders().add(warder),
                (citadel, warder) -> citadel.getReserves().add(warder),
                (citadel, warder) -> citadel.getPosts().put("forged", warder),
                (citadel, warder) -> citadel.getVisitors().add(warder),
                (citadel, warder) -> warder.setCitadel(citadel));
        for (BiConsumer<Citadel, Warder> way : ways) {
            try (Session session = red.open()) {
                Warder forged = new Warder(11, "forged");
                session.makeTransientToDetached(forged);
                session.add(forged);
                way.accept(citadel(session), forged);
                assertThatThrownBy(session::flush)
                        .isInstanceOfSatisfying(
                                AludelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.OTHER_TENANT));
            }
        }
    }
}
