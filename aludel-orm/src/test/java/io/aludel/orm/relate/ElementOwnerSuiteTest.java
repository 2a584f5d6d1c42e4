package io.aludel.orm.relate;

import static io.aludel.orm.Load.joinedload;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.relate.model.Allergen;
import io.aludel.orm.relate.model.Banquet;
import io.aludel.orm.relate.model.Banquet_;
import io.aludel.orm.relate.model.Cubby;
import io.aludel.orm.relate.model.Cubby_;
import io.aludel.orm.relate.model.Menu;
import io.aludel.orm.relate.model.Menu_;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Collections of values and the keys of their owners: natural, composite, inherited. */
@EveryDatabase
class ElementOwnerSuiteTest {
    private static final Registry MODELS = Registry.of(Menu.class, Banquet.class, Cubby.class);

    private Workbench bench;
    private Session session;

    @BeforeEach
    void open(TestDatabase database) {
        bench = new Workbench(database, MODELS);
        session = bench.session();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Menu menu() {
        Menu menu = new Menu("m");
        menu.getCourses().addAll(List.of(" soup", "fish "));
        menu.getPrices().put(Allergen.EGG, 3);
        menu.getPrices().put(Allergen.MILK, 2);
        session.add(menu);
        session.flush();
        bench.sent();
        return menu;
    }

    @Test
    void elementsAreValidated() {
        menu();

        assertThat(bench.rows("SELECT courses FROM menu_courses ORDER BY courses"))
                .containsExactly("fish", "soup");
    }

    @Test
    void theDatabaseDeletesRowsWhereItCan() {
        Menu menu = menu();
        session.delete(menu);
        session.flush();

        assertThat(bench.sent()).noneMatch(sql -> sql.contains("menu_courses")).anyMatch(sql -> sql.contains("price"));
        assertThat(bench.rows("SELECT courses FROM menu_courses")).isEmpty();
        assertThat(bench.rows("SELECT price FROM menu_price")).isEmpty();
    }

    @Test
    void rowsFollowTheKeyOfTheirOwner() {
        Menu menu = menu();
        menu.setCode("n");
        menu.getPrices().put(Allergen.NUTS, 1);
        menu.getPrices().put(Allergen.EGG, 4);
        menu.getPrices().remove(Allergen.MILK);
        menu.getCourses().remove("fish");
        session.flush();

        assertThat(bench.rows("SELECT menu_code, prices_key, price FROM menu_price ORDER BY price"))
                .containsExactly("n|NUTS|1", "n|EGG|4");
        assertThat(bench.rows("SELECT menu_code, courses FROM menu_courses")).containsExactly("n|soup");
    }

    @Test
    void aSubclassHasCollectionsOfItsOwnAndThoseAbove() {
        Banquet banquet = new Banquet("b");
        banquet.getGuests().addAll(List.of("Ann", "Ann"));
        banquet.getCourses().add("cake");
        session.add(banquet);
        session = bench.reopen();

        Banquet found = (Banquet) session.get(Menu.class, "b").orElseThrow();
        assertThat(found.getGuests()).containsExactly("Ann", "Ann");
        assertThat(found.getCourses()).containsExactly("cake");
        assertThat(session.scalars(select(Banquet_.code).where(Banquet_.guests.contains("Ann")))
                        .all())
                .containsExactly("b");
        assertThat(session.scalars(select(Menu_.code).where(Menu_.courses.contains("cake")))
                        .all())
                .containsExactly("b");
        session.delete(found);
        session.flush();
        assertThat(bench.rows("SELECT guests FROM banquet_guests")).isEmpty();
    }

    @Test
    void aKeyMayHaveSeveralColumns() {
        for (int place = 1; place < 4; place++) {
            Cubby cubby = new Cubby(7, place);
            cubby.getThings().addAll(List.of("hat" + place, "coat"));
            session.add(cubby);
        }
        session = bench.reopen();

        List<Cubby> found =
                session.scalars(select(Cubby.class).orderBy(Cubby_.place)).all();
        assertThat(bench.sent()).hasSize(2);
        assertThat(found.get(2).getThings()).containsExactlyInAnyOrder("hat3", "coat");
        session = bench.reopen();
        found = session.scalars(select(Cubby.class).orderBy(Cubby_.place).options(joinedload(Cubby_.things)))
                .all();
        assertThat(bench.sent()).hasSize(1);
        assertThat(found.get(1).getThings()).containsExactlyInAnyOrder("hat2", "coat");
        session.delete(found.get(0));
        found.get(1).getThings().remove("coat");
        session.flush();
        assertThat(bench.rows("SELECT in_rack, in_place, things FROM cubby_thing ORDER BY in_place, things"))
                .containsExactly("7|2|hat2", "7|3|coat", "7|3|hat3");
    }
}
