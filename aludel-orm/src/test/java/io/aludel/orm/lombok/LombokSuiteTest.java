package io.aludel.orm.lombok;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.sql.Sql;
import io.aludel.testkit.EveryDatabase;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Lombok makes is tracked like code that is written by hand. */
@EveryDatabase
class LombokSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Studio.class, Canvas.class, Fresco.class);

    private final List<String> statements = new ArrayList<>();

    LombokSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void create() {
        sessions.transact(session -> {
            Studio studio = Studio.builder().id(1).name("North").build();
            Canvas dawn = new Canvas("Dawn");
            dawn.getSize().width(3).height(4);
            dawn.setStudio(studio);
            Fresco hall = new Fresco();
            hall.setTitle("Hall");
            hall.setWall("east");
            studio.getCanvases().add(hall);
            session.add(studio);
            return null;
        });
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @Test
    void whatABuilderMadeIsWrittenWithItsDefaults() throws NoSuchMethodException {
        assertThat(Modifier.isPrivate(Studio.class.getDeclaredConstructor().getModifiers()))
                .isTrue();
        try (Session session = sessions.open()) {
            assertThat(session.execute(Sql.text("SELECT id, name, motto, rooms FROM studio"))
                            .one()
                            .values())
                    .hasToString("[1, North, null, 3]");
            assertThat(session.execute(Sql.text("SELECT title, width, height, studio_id FROM canvas ORDER BY title"))
                            .map(row -> row.values().toString())
                            .all())
                    .containsExactly("[Dawn, 3, 4, 1]", "[Hall, 0, 0, 1]");
        }
    }

    @Test
    void aPrivateConstructorIsEnoughToBeRead() {
        try (Session session = sessions.open()) {
            Studio studio = session.get(Studio.class, 1).orElseThrow();
            assertThat(studio.getName()).isEqualTo("North");
            assertThat(studio.getMotto()).isNull();
            assertThat(studio.getRooms()).isEqualTo(3);
            assertThat(statements).hasSize(1);
            assertThat(studio.getCanvases()).extracting(Canvas::getTitle).containsExactlyInAnyOrder("Dawn", "Hall");
            assertThat(statements).hasSize(2);
            assertThat(studio.getCanvases())
                    .allSatisfy(canvas -> assertThat(canvas.getStudio()).isSameAs(studio));
            assertThat(statements).hasSize(2);
        }
    }

    @Test
    void changesBySettersAreNoticedAndNothingElseIs() {
        try (Session session = sessions.open()) {
            Studio studio = session.get(Studio.class, 1).orElseThrow();
            statements.clear();
            studio.setName("North");
            session.flush();
            assertThat(statements).isEmpty();
            studio.setMotto("slowly");
            session.flush();
            assertThat(statements).singleElement().asString().startsWith("UPDATE studio SET motto=");
            session.commit();
            assertThat(studio.getMotto()).isEqualTo("slowly");
            session.rollback();
            studio.setRooms(9);
            session.rollback();
            assertThat(studio.getRooms()).isEqualTo(3);
        }
    }

    @Test
    void objectsComparedByTheirValuesKeepTheirIdentityWhileTheyChange() {
        try (Session session = sessions.open()) {
            Fresco hall = session.execute(select(Fresco.class)).one();
            int before = hall.hashCode();
            hall.setTitle("Great hall");
            hall.setRestored(true);
            hall.getSize().width(7);
            assertThat(hall.hashCode()).isNotEqualTo(before);
            statements.clear();
            session.flush();
            assertThat(statements)
                    .satisfiesExactly(
                            canvas -> assertThat(canvas).startsWith("UPDATE canvas SET title="),
                            fresco -> assertThat(fresco).startsWith("UPDATE fresco SET restored="));
            assertThat(session.get(Canvas.class, hall.getId()).orElseThrow()).isSameAs(hall);
            session.commit();
            assertThat(hall.toString()).contains("title=Great hall", "width=7", "wall=east, restored=true");
        }
        try (Session session = sessions.open()) {
            Studio studio = session.get(Studio.class, 1).orElseThrow();
            Canvas first = new Canvas("Twin");
            Canvas second = new Canvas("Twin");
            assertThat(first).isEqualTo(second);
            studio.getCanvases().addAll(List.of(first, second));
            session.commit();
            assertThat(session.execute(select(Canvas_.id).where(Canvas_.title.eq("Twin")))
                            .all())
                    .containsExactlyInAnyOrder(first.getId(), second.getId());
        }
    }

    @Test
    void aCollectionThatTheBuilderLeftAloneTakesAndLosesElements() {
        try (Session session = sessions.open()) {
            Studio studio = session.get(Studio.class, 1).orElseThrow();
            studio.getCanvases().removeIf(canvas -> canvas.getTitle().equals("Hall"));
            session.commit();
            assertThat(session.execute(select(Canvas_.title)).all()).containsExactly("Dawn");
            studio.setCanvases(new ArrayList<>(List.of(new Canvas("Dusk"))));
            session.commit();
            assertThat(session.execute(select(Canvas_.title)).all()).containsExactly("Dusk");
        }
    }

    @Test
    void aCopyIsAnObjectOfItsOwn() {
        try (Session session = sessions.open()) {
            Studio studio = session.get(Studio.class, 1).orElseThrow();
            Studio south = studio.toBuilder()
                    .id(2)
                    .name("South")
                    .canvases(new ArrayList<>())
                    .build();
            assertThat(session.contains(south)).isFalse();
            session.add(south);
            Studio renamed =
                    session.merge(studio.withName("Upper north").withCanvases(new ArrayList<>(studio.getCanvases())));
            assertThat(renamed).isSameAs(studio);
            session.commit();
            assertThat(session.execute(select(Studio_.name).orderBy(Studio_.id)).all())
                    .containsExactly("Upper north", "South");
            assertThat(south.getRooms()).isEqualTo(3);
            assertThat(studio.getCanvases()).hasSize(2);
        }
    }

    @Test
    void whatLombokRefusesIsRefused() {
        try (Session session = sessions.open()) {
            Canvas dawn = session.execute(select(Canvas.class).where(Canvas_.title.eq("Dawn")))
                    .one();
            assertThatThrownBy(() -> dawn.setTitle(nothing()))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessageContaining("title");
            session.commit();
            assertThat(dawn.getTitle()).isEqualTo("Dawn");
        }
    }

    @SuppressWarnings("NullAway")
    private static String nothing() {
        return null;
    }
}
