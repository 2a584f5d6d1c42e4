package io.aludel.orm.relate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Loops over collections whose elements leave, or come, by their other end meanwhile. */
@EveryDatabase
class LoopSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Library.class, Tome.class);

    private Session session;
    private Library library;

    LoopSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void open() {
        Library made = new Library();
        sessions.transactWithoutResult(each -> {
            each.add(made);
            for (Tome tome : tomes("abcde")) {
                made.shelves().add(tome);
                made.desks().add(tome);
                made.catalogues().put(tome.code(), tome);
                made.loans().add(tome);
            }
        });
        session = sessions.open();
        library = session.getOne(Library.class, made.id());
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static List<Tome> tomes(String codes) {
        return codes.chars()
                .mapToObj(code -> new Tome(String.valueOf((char) code)))
                .toList();
    }

    private static List<String> codes(Iterable<Tome> tomes) {
        List<String> codes = new ArrayList<>();
        tomes.forEach(tome -> codes.add(tome.code()));
        return codes.stream().sorted().toList();
    }

    @Test
    void allLeaveAList() {
        int seen = 0;
        for (Tome tome : library.shelves()) {
            tome.shelf(null);
            seen++;
        }
        assertThat(seen).isEqualTo(5);
        assertThat(library.shelves()).isEmpty();
        session.commit();
        assertThat(library.shelves()).isEmpty();
    }

    @Test
    void allLeaveASet() {
        library.desks().forEach(tome -> tome.desk(null));
        assertThat(library.desks()).isEmpty();
        session.commit();
        assertThat(library.desks()).isEmpty();
    }

    @Test
    void allLeaveAMap() {
        library.catalogues().values().forEach(tome -> tome.catalogue(null));
        assertThat(library.catalogues()).isEmpty();
        session.commit();
        assertThat(library.catalogues()).isEmpty();
    }

    @Test
    void allLeaveByTheSetOfEachElement() {
        library.loans().stream().forEach(tome -> tome.borrowers().remove(library));
        assertThat(library.loans()).isEmpty();
        session.commit();
        assertThat(library.loans()).isEmpty();
    }

    @Test
    void theyMoveToAnotherOwner() {
        Library other = new Library();
        session.add(other);
        for (Tome tome : library.shelves()) {
            other.shelves().add(tome);
        }
        for (Tome tome : library.desks()) {
            tome.desk(other);
        }
        assertThat(library.shelves()).isEmpty();
        session.commit();
        assertThat(codes(other.shelves())).containsExactly("a", "b", "c", "d", "e");
        assertThat(codes(other.desks())).containsExactly("a", "b", "c", "d", "e");
        assertThat(library.desks()).isEmpty();
    }

    @Test
    void settersMayLetGoOfAllAndTakeSomeAgain() {
        List<Tome> shelved = new ArrayList<>(library.shelves().subList(0, 2));
        shelved.add(new Tome("new"));
        library.shelves(shelved);
        Set<Tome> laid = new HashSet<>(tomes("xyz"));
        library.desks(laid);
        session.commit();
        assertThat(codes(library.shelves())).containsExactly("a", "b", "new");
        assertThat(codes(library.desks())).containsExactly("x", "y", "z");
    }

    @Test
    void soItIsBeforeThereIsASession() {
        Library fresh = new Library();
        fresh.shelves(new ArrayList<>(tomes("abc")));
        List<Tome> first = List.copyOf(fresh.shelves());
        fresh.shelves(new ArrayList<>(tomes("xy")));
        assertThat(first).extracting(Tome::shelf).containsOnlyNulls();
        assertThat(codes(fresh.shelves())).containsExactly("x", "y");
        fresh.desks(new HashSet<>(tomes("abc")));
        fresh.desks(new HashSet<>(tomes("x")));
        assertThat(codes(fresh.desks())).containsExactly("x");
    }

    @Test
    void elementsThatComeMeanwhileAreNotSeenByTheLoop() {
        int seen = 0;
        for (Tome tome : library.shelves()) {
            Tome second = new Tome(tome.code() + "2");
            session.add(second);
            second.shelf(library);
            seen++;
        }
        assertThat(seen).isEqualTo(5);
        assertThat(library.shelves()).hasSize(10);
        session.commit();
        assertThat(codes(library.shelves())).contains("a", "a2", "e2").hasSize(10);
    }

    @Test
    void anIteratorMayRemoveWhatIsStillThere() {
        for (Iterator<Tome> all = library.shelves().iterator(); all.hasNext(); ) {
            Tome tome = all.next();
            if (tome.code().equals("a")) {
                tome.shelf(null);
            }
            if (!tome.code().equals("e")) {
                all.remove();
            }
        }
        assertThat(codes(library.shelves())).containsExactly("e");
        for (Iterator<Map.Entry<String, Tome>> all =
                        library.catalogues().entrySet().iterator();
                all.hasNext(); ) {
            Tome tome = all.next().getValue();
            if (tome.code().equals("b")) {
                tome.catalogue(null);
            }
            if (!tome.code().equals("d")) {
                all.remove();
            }
        }
        session.commit();
        assertThat(codes(library.shelves())).containsExactly("e");
        assertThat(library.catalogues()).containsOnlyKeys("d");
    }

    @Test
    void aChangeOfTheCollectionItselfIsRefusedAsByAnyOther() {
        assertThatThrownBy(() ->
                        library.shelves().forEach(tome -> library.shelves().add(new Tome("n"))))
                .isInstanceOf(ConcurrentModificationException.class);
        assertThatThrownBy(() -> library.desks().forEach(library.desks()::remove))
                .isInstanceOf(ConcurrentModificationException.class);
    }

    @Test
    void loopsWithinLoopsSeeWhatTheyBeganWith() {
        List<String> pairs = new ArrayList<>();
        for (Tome left : library.shelves()) {
            for (Tome right : library.shelves()) {
                pairs.add(left.code() + right.code());
            }
            left.shelf(null);
        }
        assertThat(pairs).hasSize(5 + 4 + 3 + 2 + 1).startsWith("aa", "ab").endsWith("ee");
        assertThat(library.shelves()).isEmpty();
    }

    @Test
    void theFirstMayGoUntilNoneIsLeft() {
        int gone = 0;
        while (!library.desks().isEmpty()) {
            library.desks().iterator().next().desk(null);
            gone++;
        }
        assertThat(gone).isEqualTo(5);
        assertThat(Stream.of(library.desks()).flatMap(Set::stream)).isEmpty();
    }
}
