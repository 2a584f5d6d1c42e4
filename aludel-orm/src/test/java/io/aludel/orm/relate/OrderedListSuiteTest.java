package io.aludel.orm.relate;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.relate.model.Deck;
import io.aludel.orm.relate.model.Slide;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists whose elements know their places. */
@EveryDatabase
class OrderedListSuiteTest {
    private static final Registry MODELS = Registry.of(Deck.class, Slide.class);

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

    private static final String SLIDES = "SELECT text, position FROM slide ORDER BY position, id";

    private Deck deck(String... texts) {
        Deck deck = new Deck("deck");
        for (String text : texts) {
            deck.getSlides().add(new Slide(text));
        }
        session.add(deck);
        session.flush();
        bench.sent();
        return deck;
    }

    private static List<String> places(Deck deck) {
        return deck.getSlides().stream()
                .map(slide -> slide.getText() + slide.getPosition())
                .toList();
    }

    @Test
    void elementsGetTheirPlacesAsTheyComeIn() {
        Deck deck = deck("a", "b", "c");

        assertThat(places(deck)).containsExactly("a0", "b1", "c2");
        assertThat(bench.rows(SLIDES)).containsExactly("a|0", "b|1", "c|2");
    }

    @Test
    void theListIsLoadedInItsOrder() {
        Deck deck = deck("a", "b", "c");
        deck.getSlides().add(0, deck.getSlides().remove(2));
        session = bench.reopen();

        assertThat(places(session.get(Deck.class, 1L).orElseThrow())).containsExactly("c0", "a1", "b2");
    }

    @Test
    void everythingBehindAnInsertedElementMoves() {
        Deck deck = deck("a", "b");
        deck.getSlides().add(1, new Slide("n"));
        session.flush();

        assertThat(bench.rows(SLIDES)).containsExactly("a|0", "n|1", "b|2");
    }

    @Test
    void theGapOfARemovedElementIsClosed() {
        Deck deck = deck("a", "b", "c");
        deck.getSlides().remove(0);
        session.flush();

        assertThat(bench.rows(SLIDES)).containsExactly("b|0", "c|1");
    }

    @Test
    void anElementThatIsReplacedGivesItsPlace() {
        Deck deck = deck("a", "b");
        deck.getSlides().set(0, new Slide("n"));

        assertThat(places(deck)).containsExactly("n0", "b1");
    }

    @Test
    void anElementAtTheEndKeepsAPlaceThatItHas() {
        Deck deck = deck("a");
        Slide late = new Slide("z");
        late.setPosition(7);
        deck.getSlides().add(late);
        deck.getSlides().add(new Slide("b"));

        assertThat(places(deck)).containsExactly("a0", "z7", "b2");
    }

    @Test
    void sortingMovesTheElements() {
        Deck deck = deck("b", "c", "a");
        deck.getSlides().sort((left, right) -> left.getText().compareTo(right.getText()));
        session.flush();

        assertThat(bench.rows(SLIDES)).containsExactly("a|0", "b|1", "c|2");
    }

    @Test
    void aNewListKeepsWhatIsInBoth() {
        Deck deck = deck("a", "b");
        Slide first = deck.getSlides().get(0);
        deck.setSlides(List.of(first, new Slide("n")));
        session.flush();

        assertThat(bench.rows(SLIDES)).containsExactly("a|0", "n|1");
    }

    @Test
    void elementsThatChangePlacesStayWithTheirOwner() {
        Deck deck = deck("a", "b", "c", "d");
        Collections.reverse(deck.getSlides());
        session.flush();
        assertThat(bench.rows(SLIDES)).containsExactly("d|0", "c|1", "b|2", "a|3");
        Collections.swap(deck.getSlides(), 1, 3);
        Collections.rotate(deck.getSlides(), 1);
        session.flush();
        assertThat(bench.rows(SLIDES)).containsExactly("c|0", "d|1", "a|2", "b|3");
        deck.getSlides().sort(Comparator.comparing(Slide::getText));
        session = bench.reopen();

        assertThat(places(session.get(Deck.class, 1L).orElseThrow())).containsExactly("a0", "b1", "c2", "d3");
    }
}
