package io.aludel.orm.event;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.History;
import io.aludel.orm.Session;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Whatever is done to a list of objects, both ends are in step before the flush, the history says it, and the rows follow. */
@EveryDatabase
class PoemListSuiteTest extends EventSuite {
    private final Poem x = new Poem("x");
    private final Poem y = new Poem("y");

    /** Does something to the poems a, b, c and d, and compares the titles that are left. */
    private void after(Consumer<List<Poem>> change, String... titles) {
        Long id = save("ann " + titles.length + change.hashCode(), "a", "b", "c", "d");
        try (Session session = sessions.open()) {
            Poet ann = session.getOne(Poet.class, id);
            List<Poem> before = new ArrayList<>(ann.getPoems());
            change.accept(ann.getPoems());
            List<Poem> left = new ArrayList<>(ann.getPoems());
            assertThat(left).extracting(Poem::getTitle).containsExactly(titles);
            assertThat(left).allMatch(poem -> poem.getPoet() == ann);
            List<Poem> gone = new ArrayList<>(before);
            gone.removeAll(left);
            assertThat(gone).allMatch(poem -> poem.getPoet() == null);
            List<Poem> added = new ArrayList<>(left);
            added.removeAll(before);
            History history = session.inspect(ann).history(Poet_.poems);
            assertThat(List.<Object>copyOf(history.added())).containsExactlyInAnyOrderElementsOf(added);
            assertThat(List.<Object>copyOf(history.deleted())).containsExactlyInAnyOrderElementsOf(gone);
            session.commit();
            assertThat(session.execute(select(Poem_.title).where(Poem_.poet.eq(ann)))
                            .all())
                    .containsExactlyInAnyOrder(titles);
            assertThat(session.execute(text("SELECT count(*) FROM poem WHERE poet_id IS NULL"))
                            .scalar())
                    .asString()
                    .isEqualTo("0");
        }
    }

    @Test
    void elementsComeInAnywhere() {
        after(poems -> poems.add(1, x), "a", "x", "b", "c", "d");
        after(poems -> poems.addAll(2, List.of(new Poem("v"), new Poem("w"))), "a", "b", "v", "w", "c", "d");
        after(poems -> poems.addAll(List.of(new Poem("v"))), "a", "b", "c", "d", "v");
    }

    @Test
    void anIteratorAddsSetsAndRemoves() {
        after(
                poems -> {
                    ListIterator<Poem> each = poems.listIterator(1);
                    each.next();
                    each.set(x);
                    each.next();
                    each.remove();
                    each.add(y);
                    assertThat(each.previous()).isSameAs(y);
                },
                "a",
                "x",
                "y",
                "d");
    }

    @Test
    void aPartOfTheListIsTheListItself() {
        after(poems -> poems.subList(1, 3).clear(), "a", "d");
        after(
                poems -> {
                    List<Poem> part = poems.subList(2, 4);
                    part.add(x);
                    part.remove(0);
                    part.set(0, y);
                },
                "a",
                "b",
                "y",
                "x");
    }

    @Test
    void someStayAndOthersGo() {
        after(poems -> poems.retainAll(List.of(poems.get(0), poems.get(2))), "a", "c");
        after(poems -> poems.removeAll(List.of(poems.get(0), poems.get(2))), "b", "d");
        after(poems -> poems.removeIf(poem -> poem.getTitle().compareTo("b") > 0), "a", "b");
        after(List::clear);
    }

    @Test
    void allMayBeReplaced() {
        after(poems -> poems.replaceAll(poem -> poem.getTitle().equals("b") ? x : poem), "a", "x", "c", "d");
    }

    @Test
    void anElementMayStandThereTwice() {
        Long id = save("ann", "a", "b");
        try (Session session = sessions.open()) {
            Poet ann = session.getOne(Poet.class, id);
            Poem first = ann.getPoems().get(0);
            ann.getPoems().add(first);
            assertThat(ann.getPoems()).extracting(Poem::getTitle).containsExactly("a", "b", "a");
            assertThat(first.getPoet()).isSameAs(ann);
            session.commit();
            assertThat(ann.getPoems()).extracting(Poem::getTitle).containsExactlyInAnyOrder("a", "b");
        }
    }
}
