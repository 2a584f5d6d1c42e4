package io.aludel.orm.relate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.InvalidRequestException;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.relate.model.Item;
import io.aludel.orm.relate.model.Marker;
import io.aludel.orm.relate.model.Note;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Maps of entities, by an attribute or by its column. */
@EveryDatabase
class MapSuiteTest {
    private static final Registry MODELS = Registry.of(Item.class, Note.class, Marker.class);

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

    private Item item() {
        Item item = new Item("item");
        session.add(item);
        item.getNotes().put("b", new Note("b", "second"));
        item.getNotes().put("a", new Note("a", "first"));
        item.getLabels().put("x", new Marker("x"));
        return item;
    }

    @Test
    void elementsAreFoundByTheirKey() {
        item();
        session = bench.reopen();
        Item item = session.get(Item.class, 1L).orElseThrow();

        assertThat(item.getNotes()).containsOnlyKeys("a", "b");
        assertThat(item.getNotes().get("a").getText()).isEqualTo("first");
        assertThat(item.getLabels()).containsOnlyKeys("x");
    }

    @Test
    void bothSidesStayInStep() {
        Item item = item();
        Note note = new Note("c", "third");
        note.setItem(item);
        assertThat(item.getNotes()).containsEntry("c", note);

        item.getNotes().remove("c");
        assertThat(note.getItem()).isNull();
    }

    @Test
    void aNoteThatIsTakenOutIsDeleted() {
        Item item = item();
        session.flush();
        item.getNotes().remove("a");
        session.flush();

        assertThat(bench.rows("SELECT keyword FROM note")).containsExactly("b");
    }

    @Test
    void anElementTakesThePlaceOfAnother() {
        Item item = item();
        session.flush();
        Note old = item.getNotes().put("a", new Note("a", "new"));
        session.flush();

        assertThat(old.getItem()).isNull();
        assertThat(bench.rows("SELECT keyword, text FROM note ORDER BY keyword"))
                .containsExactly("a|new", "b|second");
    }

    @Test
    void aKeyIsNotComparedAndDoesNotFollowTheElement() {
        Item item = item();
        item.getNotes().put("wrong", new Note("right", ".."));
        item.getNotes().get("a").setKeyword("z");
        assertThat(item.getNotes()).containsOnlyKeys("a", "b", "wrong");

        session = bench.reopen();
        assertThat(session.get(Item.class, 1L).orElseThrow().getNotes()).containsOnlyKeys("b", "right", "z");
    }

    @Test
    void aWholeMapIsKeyedAnew() {
        Item item = item();
        Note kept = item.getNotes().get("a");
        item.setNotes(Map.of("wrong", kept, "other", new Note("n", "..")));

        assertThat(item.getNotes()).containsOnlyKeys("a", "n").containsEntry("a", kept);
    }

    @Test
    void anElementWithoutItsKeyIsRefused() {
        Item item = item();
        Note note = new Note(null, "..");

        assertThatThrownBy(() -> note.setItem(item))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("'keyword'");
    }

    @Test
    void viewsOfTheMapTakeOut() {
        Item item = item();
        item.getNotes().values().removeIf(note -> note.getText().equals("first"));
        item.getNotes().keySet().remove("b");
        item.getLabels().clear();
        session.flush();

        assertThat(item.getNotes()).isEmpty();
        assertThat(bench.rows("SELECT * FROM note")).isEmpty();
        assertThat(bench.rows("SELECT * FROM item_marker")).isEmpty();
    }
}
