package io.aludel.orm.relate;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.relate.model.Box;
import io.aludel.orm.relate.model.Shelf;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A one-to-many that only the one side knows of writes the foreign key of its elements. */
@EveryDatabase
class ForeignKeyOfCollectionSuiteTest {
    private static final Registry MODELS = Registry.of(Shelf.class, Box.class);
    private static final String BOXES = "SELECT label, shelf_id, outer_id FROM box ORDER BY id";

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

    private Shelf shelf(String name, String... labels) {
        Shelf shelf = new Shelf(name);
        for (String label : labels) {
            shelf.getBoxes().add(new Box(label));
        }
        session.add(shelf);
        return shelf;
    }

    @Test
    void newElementsAreInsertedWithTheKeyOfTheirOwner() {
        shelf("high", "a", "b");
        session.flush();

        assertThat(bench.rows(BOXES)).containsExactly("a|1|null", "b|1|null");
    }

    @Test
    void theCollectionIsLoadedByTheForeignKey() {
        shelf("high", "a", "b");
        session = bench.reopen();

        Shelf shelf = session.get(Shelf.class, 1L).orElseThrow();
        bench.sent();

        assertThat(shelf.getBoxes()).extracting(Box::getLabel).containsExactly("a", "b");
        assertThat(bench.sent()).hasSize(1);
    }

    @Test
    void anElementThatIsPutInIsUpdatedAlone() {
        Shelf shelf = shelf("high");
        Box box = new Box("a");
        session.add(box);
        session.flush();
        bench.sent();

        shelf.getBoxes().add(box);
        session.flush();

        assertThat(bench.sent()).containsExactly("UPDATE box SET shelf_id=? WHERE box.id = ?");
        assertThat(bench.rows(BOXES)).containsExactly("a|1|null");
    }

    @Test
    void anElementThatIsTakenOutLosesItsForeignKey() {
        Shelf shelf = shelf("high", "a", "b");
        session.flush();
        bench.sent();

        Box box = shelf.getBoxes().remove(0);
        box.setLabel("c");
        session.flush();

        assertThat(bench.sent()).hasSize(1);
        assertThat(bench.rows(BOXES)).containsExactly("c|null|null", "b|1|null");
    }

    @Test
    void anElementMovesFromOneOwnerToAnother() {
        Shelf high = shelf("high", "a");
        Shelf low = shelf("low");
        session.flush();
        bench.sent();

        low.getBoxes().add(high.getBoxes().remove(0));
        session.flush();

        assertThat(bench.sent()).hasSize(1);
        assertThat(bench.rows(BOXES)).containsExactly("a|2|null");
    }

    @Test
    void elementsOfADeletedOwnerStayWithoutOne() {
        shelf("high", "a", "b");
        session = bench.reopen();
        session.delete(session.get(Shelf.class, 1L).orElseThrow());
        session.flush();

        assertThat(bench.rows(BOXES)).containsExactly("a|null|null", "b|null|null");
    }

    @Test
    void orphansAndWhatIsInThemAreDeletedInnermostFirst() {
        Box outer = new Box("outer");
        Box middle = new Box("middle");
        outer.getInner().add(middle);
        middle.getInner().add(new Box("inner"));
        session.add(outer);
        session.flush();
        assertThat(bench.rows(BOXES)).containsExactly("outer|null|null", "middle|null|1", "inner|null|2");

        outer.getInner().clear();
        session.flush();
        assertThat(bench.rows(BOXES)).containsExactly("outer|null|null");

        outer.getInner().addAll(List.of(new Box("x"), new Box("y")));
        session.flush();
        session.delete(outer);
        session.flush();
        assertThat(bench.rows(BOXES)).isEmpty();
    }
}
