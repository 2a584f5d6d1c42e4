package io.aludel.orm.projection;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.annotation.From;
import io.aludel.orm.annotation.Projection;
import io.aludel.orm.projection.Apparatus.Lens;
import io.aludel.orm.projection.PressCard.Bearer;
import io.aludel.orm.projection.PressCard.Imprint;
import io.aludel.testkit.EveryDatabase;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Projections of entities with keys of several columns, at either end of a to-one, and in hierarchies. */
@EveryDatabase
class ProjectionShapesSuiteTest extends MappedTables {
    private static final Registry MODELS =
            Registry.of(PressCard.class, Bearer.class, Imprint.class, Apparatus.class, Lens.class);

    /** Stands for a constraint of the web layer. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface Longest {
        int value();
    }

    @Projection(Bearer.class)
    record BearerOut(@Longest(40) String name, @Nullable CardOut card) {}

    @Projection(PressCard.class)
    record CardOut(@From("number.series") String series, PressCard.Number number, List<ImprintOut> imprints) {
        CardOut {
            imprints = List.copyOf(imprints); // they are here by now
        }
    }

    @Projection(Imprint.class)
    record ImprintOut(
            String town,
            @From("card.bearer.name") String bearer,
            @From("card.number.position") int position) {}

    @Projection(Labelled.class)
    record LabelOut(String label) {}

    @Projection(Lens.class)
    record LensOut(long id, String label, int millimetres) {}

    private final List<String> statements = new ArrayList<>();

    ProjectionShapesSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void fill() {
        sessions.transact(session -> {
            Bearer ann = new Bearer("ann");
            Bearer bob = new Bearer("bob");
            Bearer cid = new Bearer("cid");
            PressCard first = new PressCard(new PressCard.Number("a", 1), ann);
            PressCard second = new PressCard(new PressCard.Number("a", 2), bob);
            session.addAll(List.of(ann, bob, cid, first, second));
            session.addAll(
                    List.of(new Imprint("Rome", first), new Imprint("Oslo", first), new Imprint("Bern", second)));
            session.addAll(List.of(new Apparatus("tripod"), new Lens("wide", 24)));
            return null;
        });
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @Test
    void collectionsOfToOnesAreFoundByKeysOfSeveralColumns() {
        try (Session session = sessions.open()) {
            List<BearerOut> bearers = session.execute(
                            select(Bearer.class).as(BearerOut.class).orderBy(PressCard_Bearer_.name))
                    .all();
            assertThat(bearers)
                    .containsExactly(
                            new BearerOut(
                                    "ann",
                                    new CardOut(
                                            "a",
                                            new PressCard.Number("a", 1),
                                            List.of(
                                                    new ImprintOut("Oslo", "ann", 1),
                                                    new ImprintOut("Rome", "ann", 1)))),
                            new BearerOut(
                                    "bob",
                                    new CardOut(
                                            "a",
                                            new PressCard.Number("a", 2),
                                            List.of(new ImprintOut("Bern", "bob", 2)))),
                            new BearerOut("cid", null));
            assertThat(statements).hasSize(2);
            Bearer ann = session.execute(select(Bearer.class).where(PressCard_Bearer_.name.eq("ann")))
                    .one();
            assertThat(ProjectionShapesSuiteTest_BearerOut_.from(ann)).isEqualTo(bearers.get(0));
        }
    }

    @Test
    void aSuperclassIsProjectedForAllBelowIt() {
        try (Session session = sessions.open()) {
            assertThat(session.execute(
                                    select(Apparatus.class).as(LabelOut.class).orderBy(Apparatus_.label))
                            .all())
                    .containsExactly(new LabelOut("tripod"), new LabelOut("wide"));
            assertThat(session.execute(select(Lens.class).as(LabelOut.class)).all())
                    .containsExactly(new LabelOut("wide"));
            List<LensOut> lenses =
                    session.execute(select(Lens.class).as(LensOut.class)).all();
            assertThat(lenses).extracting(LensOut::label, LensOut::millimetres).containsExactly(tuple("wide", 24));
        }
    }

    @Test
    void annotationsOfComponentsStay() throws NoSuchMethodException {
        assertThat(BearerOut.class
                        .getDeclaredMethod("name")
                        .getAnnotation(Longest.class)
                        .value())
                .isEqualTo(40);
        assertThat(BearerOut.class.getRecordComponents()[0].getAnnotation(Longest.class))
                .isNotNull();
    }
}
