package io.aludel.orm.projection;

import static io.aludel.orm.Load.includeDeleted;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.annotation.From;
import io.aludel.orm.annotation.Projection;
import io.aludel.sql.Keyset;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Projections where things are missing: to-ones, values, rows of others and deleted rows; and in parts of a result. */
@EveryDatabase
class ProjectionHolesSuiteTest extends MappedTables {
    private static final Registry MODELS =
            Registry.of(Hamper.class, Hamper.Haulier.class, Hamper.Wharf.class, Hamper.Trinket.class);

    @Projection(Hamper.Wharf.class)
    record WharfOut(String city) {}

    @Projection(Hamper.Haulier.class)
    record HaulierOut(String name, @Nullable WharfOut wharf) {}

    @Projection(Hamper.Trinket.class)
    record TrinketOut(
            String label,
            @From("hamper.haulier.name") @Nullable String by) {}

    @Projection(Hamper.class)
    record HamperOut(
            long id,
            Hamper.Size size,
            Hamper.@Nullable Spot spot,
            @From("spot.shelf") @Nullable Integer shelf,
            @Nullable HaulierOut haulier,
            @From("haulier.wharf.city") @Nullable String city,
            @From("haulier.id") @Nullable Long haulierId,
            List<TrinketOut> trinkets) {
        HamperOut {
            if (id <= 0) {
                throw new IllegalArgumentException("no id");
            }
            trinkets = List.copyOf(trinkets);
        }
    }

    private final List<String> statements = new ArrayList<>();
    private SessionFactory red;

    ProjectionHolesSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void fill() {
        red = sessions.forTenant("red");
        red.transactWithoutResult(session -> {
            Hamper.Wharf wharf = new Hamper.Wharf(1, "Ghent");
            Hamper.Haulier full = new Hamper.Haulier(1, "full", wharf);
            Hamper.Haulier bare = new Hamper.Haulier(2, "bare", null);
            session.addAll(List.of(wharf, full, bare));
            List<Hamper> hampers = List.of(
                    new Hamper(1, Hamper.Size.SMALL, new Hamper.Spot(1, null), full),
                    new Hamper(2, Hamper.Size.LARGE, null, bare),
                    new Hamper(3, Hamper.Size.SMALL, new Hamper.Spot(3, 4), null),
                    new Hamper(4, Hamper.Size.SMALL, null, full));
            session.addAll(hampers);
            session.addAll(List.of(
                    new Hamper.Trinket(1, "b", hampers.get(0)),
                    new Hamper.Trinket(2, "a", hampers.get(0)),
                    new Hamper.Trinket(3, "c", hampers.get(2)),
                    new Hamper.Trinket(4, "gone", hampers.get(2))));
            session.flush();
            session.delete(hampers.get(3));
            session.delete(session.get(Hamper.Trinket.class, 4L).orElseThrow());
        });
        sessions.forTenant("blue")
                .transactWithoutResult(session -> session.add(new Hamper(11, Hamper.Size.LARGE, null, null)));
        engine.events().afterExecute(event -> statements.add(event.sql()));
    }

    private static final HamperOut FIRST = new HamperOut(
            1,
            Hamper.Size.SMALL,
            new Hamper.Spot(1, null),
            null,
            new HaulierOut("full", new WharfOut("Ghent")),
            "Ghent",
            1L,
            List.of(new TrinketOut("a", "full"), new TrinketOut("b", "full")));
    private static final HamperOut SECOND =
            new HamperOut(2, Hamper.Size.LARGE, null, null, new HaulierOut("bare", null), null, 2L, List.of());
    private static final HamperOut THIRD = new HamperOut(
            3, Hamper.Size.SMALL, new Hamper.Spot(3, 4), 4, null, null, null, List.of(new TrinketOut("c", null)));

    @Test
    void whatIsMissingIsNullAtEveryLevel() {
        try (Session session = red.open()) {
            assertThat(session.execute(select(Hamper.class).as(HamperOut.class).orderBy(Hamper_.id))
                            .all())
                    .containsExactly(FIRST, SECOND, THIRD);
            assertThat(statements).hasSize(2);
        }
    }

    @Test
    void pagesAndPortionsHaveTheirCollections() {
        try (Session session = red.open()) {
            var query = select(Hamper.class).as(HamperOut.class);
            assertThat(session.execute(query.orderBy(Hamper_.id).limit(1).offset(2))
                            .all())
                    .containsExactly(THIRD);
            List<HamperOut> streamed = new ArrayList<>();
            session.stream(query.orderBy(Hamper_.id), 2).forEach(streamed::add);
            assertThat(streamed).containsExactly(FIRST, SECOND, THIRD);
            Keyset keyset = Keyset.by(Hamper_.id.desc());
            List<HamperOut> found = new ArrayList<>();
            String cursor = null;
            for (int page = 0; page < 3; page++) {
                HamperOut one =
                        session.execute(keyset.after(query, cursor).limit(1)).one();
                found.add(one);
                cursor = keyset.cursor(List.of(one.id()));
            }
            assertThat(found).containsExactly(THIRD, SECOND, FIRST);
        }
    }

    @Test
    void subqueriesAndUnionsChooseTheRows() {
        try (Session session = red.open()) {
            var ids = select(Hamper_.id)
                    .where(Hamper_.size.eq(Hamper.Size.LARGE))
                    .union(select(Hamper_.id).where(Hamper_.spot.row.eq(3)));
            assertThat(session.execute(select(Hamper.class)
                                    .as(HamperOut.class)
                                    .where(Hamper_.id.in(ids))
                                    .orderBy(Hamper_.id))
                            .all())
                    .containsExactly(SECOND, THIRD);
        }
    }

    @Test
    void deletedRowsComeWhenTheyAreMeant() {
        try (Session session = red.open()) {
            List<HamperOut> all = session.execute(select(Hamper.class)
                            .as(HamperOut.class)
                            .options(includeDeleted())
                            .orderBy(Hamper_.id))
                    .all();
            assertThat(all).extracting(HamperOut::id).containsExactly(1L, 2L, 3L, 4L);
            assertThat(all.get(2).trinkets()).extracting(TrinketOut::label).containsExactly("c", "gone");
        }
    }

    @Test
    void objectsGiveTheSame() {
        try (Session session = red.open()) {
            assertThat(ProjectionHolesSuiteTest_HamperOut_.from(
                            session.get(Hamper.class, 1L).orElseThrow()))
                    .isEqualTo(FIRST);
            assertThat(ProjectionHolesSuiteTest_HamperOut_.from(
                            session.get(Hamper.class, 2L).orElseThrow()))
                    .isEqualTo(SECOND);
            assertThat(ProjectionHolesSuiteTest_HamperOut_.from(
                            session.get(Hamper.class, 3L).orElseThrow()))
                    .isEqualTo(THIRD);
        }
    }
}
