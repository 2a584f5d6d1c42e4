package io.aludel.orm.relate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.UniqueViolationException;
import io.aludel.orm.History;
import io.aludel.orm.Registry;
import io.aludel.orm.Savepoint;
import io.aludel.orm.Session;
import io.aludel.orm.metamodel.Attribute;
import io.aludel.orm.relate.model.Revue;
import io.aludel.orm.relate.model.Revue.Costume;
import io.aludel.orm.relate.model.Revue.Mime;
import io.aludel.orm.relate.model.Revue.Poster;
import io.aludel.orm.relate.model.Revue.Sketch;
import io.aludel.orm.relate.model.Revue.Titled;
import io.aludel.orm.relate.model.Revue.Turn;
import io.aludel.orm.relate.model.Revue_;
import io.aludel.orm.relate.model.Revue_Mime_;
import io.aludel.sql.Sql;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An element may stand several times in a list. It has come when it stands somewhere and has gone when it stands nowhere: its other end,
 * the history, its row, and whether it is an orphan follow that, whatever is done to the list.
 */
@EveryDatabase
class RepeatedElementsSuiteTest {
    private static final Registry MODELS =
            Registry.of(Revue.class, Sketch.class, Costume.class, Turn.class, Mime.class, Poster.class);

    /** A list of a revue: how to read and replace it, how elements are made, whether they belong to a revue, and whose rows do. */
    private record Kind<E extends Titled>(
            Attribute<?> attribute,
            Function<Revue, List<E>> list,
            BiConsumer<Revue, List<E>> replace,
            Function<String, E> make,
            @Nullable BiFunction<E, Revue, Boolean> belongs,
            String rows) {}

    private static final Kind<Sketch> SKETCHES = new Kind<>(
            Revue_.sketches,
            Revue::getSketches,
            Revue::setSketches,
            Sketch::new,
            (sketch, revue) -> sketch.getRevue() == revue,
            "SELECT title FROM revue_sketch WHERE revue_id = ");
    private static final Kind<Costume> COSTUMES = new Kind<>(
            Revue_.costumes,
            Revue::getCostumes,
            Revue::setCostumes,
            Costume::new,
            (costume, revue) -> costume.getRevue() == revue,
            "SELECT title FROM revue_costume WHERE revue_id IS NULL OR revue_id = ");
    private static final Kind<Turn> TURNS = new Kind<>(
            Revue_.turns,
            Revue::getTurns,
            Revue::setTurns,
            Turn::new,
            null,
            "SELECT title FROM revue_turn WHERE revue_id = ");
    private static final Kind<Mime> MIMES = new Kind<>(
            Revue_.mimes,
            Revue::getMimes,
            Revue::setMimes,
            Mime::new,
            (mime, revue) -> mime.getRevues().equals(List.of(revue)),
            "SELECT title FROM revue_performer JOIN revue_mime ON mime_id = id WHERE revue_id = ");

    /** Does something to a list of at least two elements, of which some stand there twice. */
    private interface Change {
        <E extends Titled> void apply(List<E> list, E fresh);
    }

    private static final List<Change> CHANGES = List.of(
            new Change() {
                @Override
                public <E extends Titled> void apply(List<E> list, E fresh) {
                    list.remove(list.get(0));
                }
            },
            new Change() {
                @Override
                public <E extends Titled> void apply(List<E> list, E fresh) {
                    list.remove(list.size() - 1);
                }
            },
            new Change() {
                @Override
                public <E extends Titled> void apply(List<E> list, E fresh) {
                    E first = list.get(0);
                    while (list.remove(first)) {
                        assertThat(list).hasSizeLessThan(20);
                    }
                }
            },
            new Change() {
                @Override
                public <E extends Titled> void apply(List<E> list, E fresh) {
                    list.set(0, list.get(1));
                }
            },
            new Change() {
                @Override
                public <E extends Titled> void apply(List<E> list, E fresh) {
                    list.set(list.size() - 1, fresh);
                }
            },
            new Change() {
                @Override
                public <E extends Titled> void apply(List<E> list, E fresh) {
                    list.add(1, list.get(0));
                }
            },
            new Change() {
                @Override
                public <E extends Titled> void apply(List<E> list, E fresh) {
                    list.addAll(List.of(fresh, list.get(0), fresh));
                }
            },
            new Change() {
                @Override
                public <E extends Titled> void apply(List<E> list, E fresh) {
                    list.addAll(1, List.of(fresh, list.get(1)));
                    list.remove(fresh);
                }
            },
            new Change() {
                @Override
                public <E extends Titled> void apply(List<E> list, E fresh) {
                    list.removeAll(List.of(list.get(0)));
                }
            },
            new Change() {
                @Override
                public <E extends Titled> void apply(List<E> list, E fresh) {
                    list.retainAll(List.of(list.get(0)));
                }
            },
            new Change() {
                @Override
                public <E extends Titled> void apply(List<E> list, E fresh) {
                    String title = list.get(1).getTitle();
                    list.removeIf(element -> element.getTitle().equals(title));
                }
            },
            new Change() {
                @Override
                public <E extends Titled> void apply(List<E> list, E fresh) {
                    list.subList(0, 1).clear();
                }
            },
            new Change() {
                @Override
                public <E extends Titled> void apply(List<E> list, E fresh) {
                    List<E> part = list.subList(0, 2);
                    part.add(part.get(1));
                    part.remove(0);
                    part.set(0, fresh);
                }
            },
            new Change() {
                @Override
                public <E extends Titled> void apply(List<E> list, E fresh) {
                    list.sort(Comparator.comparing(Titled::getTitle).reversed());
                }
            },
            new Change() {
                @Override
                public <E extends Titled> void apply(List<E> list, E fresh) {
                    Collections.swap(list, 0, list.size() - 1);
                    Collections.swap(list, 0, 1);
                }
            },
            new Change() {
                @Override
                public <E extends Titled> void apply(List<E> list, E fresh) {
                    Collections.reverse(list);
                    Collections.rotate(list, 1);
                }
            },
            new Change() {
                @Override
                public <E extends Titled> void apply(List<E> list, E fresh) {
                    E first = list.get(0);
                    list.replaceAll(element -> element == first ? fresh : first);
                }
            },
            new Change() {
                @Override
                public <E extends Titled> void apply(List<E> list, E fresh) {
                    list.clear();
                }
            },
            new Change() {
                @Override
                public <E extends Titled> void apply(List<E> list, E fresh) {
                    List<E> all = new ArrayList<>(list);
                    list.clear();
                    list.addAll(List.of(all.get(1), all.get(1)));
                }
            },
            new Change() {
                @Override
                public <E extends Titled> void apply(List<E> list, E fresh) {
                    Iterator<E> each = list.iterator();
                    each.next();
                    each.remove();
                    each.next();
                }
            },
            new Change() {
                @Override
                public <E extends Titled> void apply(List<E> list, E fresh) {
                    ListIterator<E> each = list.listIterator();
                    E first = each.next();
                    each.add(first);
                    each.next();
                    each.set(first);
                }
            });

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

    /** A revue with the elements a and b in a list, loaded. */
    private <E extends Titled> Revue revue(Kind<E> kind) {
        Revue revue = new Revue("revue");
        kind.list.apply(revue).addAll(List.of(kind.make.apply("a"), kind.make.apply("b")));
        session.add(revue);
        session.commit();
        return reload(revue, kind);
    }

    /** Both ends are loaded: loading later would flush. */
    private <E extends Titled> Revue reload(Revue revue, Kind<E> kind) {
        session = bench.reopen();
        Revue loaded = session.getOne(Revue.class, revue.getId());
        BiFunction<E, Revue, Boolean> belongs = kind.belongs;
        kind.list
                .apply(loaded)
                .forEach(element -> assertThat(belongs == null || belongs.apply(element, loaded))
                        .isTrue());
        bench.sent();
        return loaded;
    }

    @Test
    void whateverIsDoneToAListOfElementsOfAnOwner() {
        CHANGES.forEach(change -> after(SKETCHES, change));
    }

    @Test
    void whateverIsDoneToAListWhoseOrphansGo() {
        CHANGES.forEach(change -> after(COSTUMES, change));
    }

    @Test
    void whateverIsDoneToAListWithPlaces() {
        CHANGES.forEach(change -> after(TURNS, change));
    }

    @Test
    void whateverIsDoneToAListOfLinks() {
        CHANGES.forEach(change -> after(MIMES, change));
    }

    private <E extends Titled> void after(Kind<E> kind, Change change) {
        for (Change second : CHANGES.subList(0, 8)) {
            after(kind, change, second, false);
        }
        after(kind, change, CHANGES.get(7), true);
    }

    /** Does the same to the list and to a plain one, with an element that stands there twice; they agree, and everything follows. */
    private <E extends Titled> void after(Kind<E> kind, Change first, Change second, boolean flushed) {
        Revue revue = revue(kind);
        List<E> list = kind.list.apply(revue);
        list.add(list.get(0));
        if (flushed) {
            session.flush();
        }
        List<E> plain = new ArrayList<>(list);
        List<E> original = List.copyOf(flushed ? plain : plain.subList(0, 2));
        List<E> made = new ArrayList<>(plain.subList(0, 2));
        for (Change change : List.of(first, second)) {
            if (plain.size() > 1) {
                E fresh = kind.make.apply("c" + made.size());
                made.add(fresh);
                change.apply(list, fresh);
                change.apply(plain, fresh);
                agree(kind, revue, plain, original, made);
            }
        }
        kind.replace.accept(revue, once(plain));
        agree(kind, revue, once(plain), original, made);
        session.flush();
        assertThat(list).isEqualTo(once(plain));
        rows(kind, revue, plain);
        Revue again = reload(revue, kind);
        assertThat(titles(kind.list.apply(again))).containsExactlyInAnyOrderElementsOf(titles(once(plain)));
    }

    private <E extends Titled> void agree(Kind<E> kind, Revue revue, List<E> plain, List<E> original, List<E> made) {
        List<E> list = kind.list.apply(revue);
        assertThat(titles(list)).isEqualTo(titles(plain));
        BiFunction<E, Revue, Boolean> belongs = kind.belongs;
        if (belongs != null) {
            made.forEach(element -> assertThat(belongs.apply(element, revue))
                    .as(element.getTitle() + " of " + titles(plain))
                    .isEqualTo(plain.contains(element)));
        }
        History history = session.inspect(revue).history(kind.attribute);
        assertThat(List.<Object>copyOf(history.added()))
                .isEqualTo(plain.stream().filter(one -> !original.contains(one)).toList());
        assertThat(List.<Object>copyOf(history.deleted()))
                .containsExactlyInAnyOrderElementsOf(
                        original.stream().filter(one -> !plain.contains(one)).toList());
    }

    private <E extends Titled> void rows(Kind<E> kind, Revue revue, Collection<E> elements) {
        assertThat(bench.rows(kind.rows + revue.getId())).containsExactlyInAnyOrderElementsOf(titles(once(elements)));
    }

    private static <E> List<E> once(Collection<E> elements) {
        return elements.stream().distinct().toList();
    }

    private static List<String> titles(Collection<? extends Titled> elements) {
        return elements.stream().map(Titled::getTitle).toList();
    }

    private List<String> changes() {
        return bench.sent().stream()
                .filter(sql -> !sql.startsWith("SELECT"))
                .map(sql -> sql.substring(0, sql.indexOf(' ')))
                .toList();
    }

    /** Adding loads nothing, so that only the database knows of the row; the reference sends it, too. */
    @Test
    void aLinkThatIsThereIsRefusedByTheDatabaseWhenTheListWasNotLoaded() {
        Revue revue = revue(MIMES);
        session = bench.reopen();
        Mime mime = session.execute(Sql.select(Mime.class).where(Revue_Mime_.title.eq("a")))
                .one();
        Revue again = session.getOne(Revue.class, revue.getId());
        again.getMimes().add(mime);
        assertThatThrownBy(session::flush).isInstanceOf(UniqueViolationException.class);
        session.rollback();
        assertThat(titles(again.getMimes())).containsExactlyInAnyOrder("a", "b");
        again.getMimes().add(mime);
        bench.sent();
        session.flush();
        assertThat(changes()).isEmpty();
    }

    @Test
    void aSecondPlaceIsNoChangeOfTheRows() {
        for (Kind<?> kind : List.of(SKETCHES, COSTUMES, MIMES)) {
            secondPlace(kind);
        }
    }

    private <E extends Titled> void secondPlace(Kind<E> kind) {
        Revue revue = revue(kind);
        List<E> list = kind.list.apply(revue);
        E first = list.get(0);
        list.add(first);
        session.flush();
        assertThat(changes()).isEmpty();
        list.remove(first);
        session.flush();
        assertThat(changes()).isEmpty();
        list.remove(first);
        session.flush();
        assertThat(changes()).containsExactly(kind == (Kind<?>) SKETCHES ? "UPDATE" : "DELETE");
        rows(kind, revue, list);
    }

    @Test
    void aWholeListCountsPlaces() {
        Revue revue = revue(MIMES);
        Mime first = revue.getMimes().get(0);
        Mime added = new Mime("c");
        revue.getMimes().addAll(List.of(first, added, added));
        assertThat(session.inspect(revue).history(Revue_.mimes).added()).hasSize(2);
        revue.setMimes(List.of(added, first));
        assertThat(session.inspect(revue).history(Revue_.mimes).added()).isEqualTo(List.of(added));
        assertThat(added.getRevues()).isEqualTo(List.of(revue));
        session.flush();
        rows(MIMES, revue, List.of(added, first));
    }

    @Test
    void twoRowsOfOneLinkGoTogether() {
        session.execute(Sql.text("DROP TABLE revue_mime"));
        session.execute(Sql.text("CREATE TABLE revue_mime (revue_id BIGINT, mime_id BIGINT)"));
        Revue revue = revue(MIMES);
        Mime added = new Mime("c");
        revue.getMimes().addAll(List.of(added, added));
        session.flush();
        assertThat(bench.rows("SELECT count(*) FROM revue_mime")).containsExactly("4");
        bench.sent();
        revue.getMimes().remove(added);
        session.flush();
        assertThat(changes()).isEmpty();
        assertThat(added.getRevues()).isEqualTo(List.of(revue));
        Revue again = reload(revue, MIMES);
        assertThat(titles(again.getMimes())).containsExactly("a", "b", "c");
        again.getMimes().remove(2);
        session.flush();
        assertThat(changes()).containsExactly("DELETE");
        assertThat(bench.rows("SELECT count(*) FROM revue_mime")).containsExactly("2");
    }

    @Test
    void aNewElementOfTwoPlacesGoesWithTheSecond() {
        Revue revue = revue(COSTUMES);
        Costume added = new Costume("c");
        revue.getCostumes().addAll(List.of(added, added));
        revue.getCostumes().remove(added);
        assertThat(session.inspect(added).isPending()).isTrue();
        revue.getCostumes().remove(added);
        assertThat(session.inspect(added).isTransient()).isTrue();
        assertThat(added.getRevue()).isNull();
        session.flush();
        assertThat(changes()).isEmpty();
    }

    @Test
    void anElementThatIsNoOrphanMayChange() {
        Revue revue = revue(COSTUMES);
        Costume first = revue.getCostumes().get(0);
        revue.getCostumes().add(first);
        revue.getCostumes().remove(first);
        Collections.swap(revue.getCostumes(), 0, 1);
        first.setTitle("changed");
        session.flush();
        rows(COSTUMES, revue, revue.getCostumes());
        assertThat(titles(revue.getCostumes())).containsExactly("changed", "b");
    }

    @Test
    void theOtherEndTakesAllPlaces() {
        Revue revue = revue(SKETCHES);
        Revue other = new Revue("other");
        session.add(other);
        Sketch first = revue.getSketches().get(0);
        revue.getSketches().add(first);
        first.setRevue(null);
        assertThat(titles(revue.getSketches())).containsExactly("b");
        revue.getSketches().addAll(List.of(first, first));
        assertThat(first.getRevue()).isSameAs(revue);
        other.getSketches().add(first);
        assertThat(titles(revue.getSketches())).containsExactly("b");
        session.flush();
        rows(SKETCHES, revue, revue.getSketches());
        rows(SKETCHES, other, List.of(first));
    }

    @Test
    void theOtherEndOfALinkTakesAllPlaces() {
        Revue revue = revue(MIMES);
        Mime first = revue.getMimes().get(0);
        revue.getMimes().add(first);
        first.getRevues().remove(revue);
        assertThat(titles(revue.getMimes())).containsExactly("b");
        session.flush();
        assertThat(changes()).containsExactly("DELETE");
        rows(MIMES, revue, revue.getMimes());
    }

    @Test
    void whatWaitsForAListIsThereOnceWhenTheListHasIt() {
        Revue revue = revue(SKETCHES);
        session = bench.reopen();
        session.noAutoFlush(() -> {
            Revue unloaded = session.getOne(Revue.class, revue.getId());
            Sketch first = session.execute(Sql.select(Sketch.class)).all().get(0);
            Sketch fresh = new Sketch("c");
            unloaded.getSketches().add(first);
            unloaded.getSketches().add(fresh);
            unloaded.getSketches().add(fresh);
            assertThat(titles(unloaded.getSketches())).containsExactly("a", "b", "c", "c");
            assertThat(session.inspect(unloaded).history(Revue_.sketches).added())
                    .isEqualTo(List.of(fresh, fresh));
            unloaded.getSketches().remove(fresh);
            assertThat(fresh.getRevue()).isSameAs(unloaded);
            session.flush();
            rows(SKETCHES, unloaded, unloaded.getSketches());
        });
    }

    @Test
    void aLinkThatWaitsIsWrittenOnlyWhenThereIsNone() {
        Revue revue = revue(MIMES);
        session = bench.reopen();
        session.noAutoFlush(() -> {
            Revue unloaded = session.getOne(Revue.class, revue.getId());
            Mime first = session.execute(Sql.select(Mime.class)).all().get(0);
            unloaded.getMimes().add(first);
            assertThat(titles(unloaded.getMimes())).containsExactly("a", "b");
            bench.sent();
            session.flush();
            assertThat(changes()).isEmpty();
        });
    }

    @Test
    void savepointsAndRefreshesBringBackWhatTheRowsSay() {
        Revue revue = revue(COSTUMES);
        Costume first = revue.getCostumes().get(0);
        revue.getCostumes().add(first);
        session.flush();
        Savepoint savepoint = session.beginNested();
        revue.getCostumes().removeIf(costume -> costume == first);
        session.flush();
        savepoint.rollback();
        assertThat(titles(revue.getCostumes())).containsExactly("a", "b");
        assertThat(first.getRevue()).isSameAs(revue);
        revue.getCostumes().add(first);
        session.refresh(revue);
        assertThat(titles(revue.getCostumes())).containsExactly("a", "b");
        revue.getCostumes().add(first);
        revue.getCostumes().remove(first);
        session.rollback();
        assertThat(titles(revue.getCostumes())).containsExactly("a", "b");
        assertThat(first.getRevue()).isSameAs(revue);
    }

    @Test
    void aMergedListHasThePlacesOfItsSource() {
        Revue source = revue(SKETCHES);
        source.getSketches().set(1, source.getSketches().get(0));
        session.expungeAll();
        Revue merged = session.merge(source);
        assertThat(titles(merged.getSketches())).containsExactly("a", "a");
        assertThat(merged.getSketches().get(0).getRevue()).isSameAs(merged);
        merged.getSketches().remove(0);
        assertThat(merged.getSketches().get(0).getRevue()).isSameAs(merged);
        session.flush();
        rows(SKETCHES, merged, merged.getSketches());
    }

    @Test
    void placesAreThoseOfTheLastEntry() {
        Revue revue = revue(TURNS);
        Turn first = revue.getTurns().get(0);
        revue.getTurns().add(first);
        assertThat(first.getPlace()).isZero();
        revue.getTurns().remove(first);
        session.flush();
        assertThat(bench.rows("SELECT title, place FROM revue_turn ORDER BY place"))
                .containsExactly("b|0", "a|1");
    }

    @Test
    void aSetLetsGoOfItsOwnElementForAnEqualOne() {
        Revue revue = new Revue("revue");
        Poster poster = new Poster("a");
        revue.getPosters().add(poster);
        assertThat(revue.getPosters().add(new Poster("a"))).isFalse();
        session.add(revue);
        session.commit();
        assertThat(revue.getPosters().remove(new Poster("a"))).isTrue();
        assertThat(poster.getRevue()).isNull();
        assertThat(session.inspect(revue).history(Revue_.posters).deleted())
                .hasSize(1)
                .allMatch(gone -> gone == poster);
        session.flush();
        assertThat(bench.rows("SELECT title, revue_id FROM revue_poster")).containsExactly("a|null");
    }

    @Test
    void whatWasRolledBackIsWrittenAgain() {
        Revue revue = new Revue("revue");
        Turn turn = new Turn("a");
        Mime mime = new Mime("b");
        revue.getTurns().add(turn);
        revue.getMimes().add(mime);
        session.add(revue);
        session.flush();
        session.rollback();
        session.add(revue);
        session.flush();
        rows(TURNS, revue, List.of(turn));
        rows(MIMES, revue, List.of(mime));
        Savepoint part = session.beginNested();
        Revue second = new Revue("second");
        second.getTurns().add(turn);
        second.getMimes().add(mime);
        session.add(second);
        session.flush();
        part.rollback();
        session.add(second);
        session.flush();
        rows(TURNS, second, List.of(turn));
        rows(MIMES, second, List.of(mime));
    }
}
