package io.aludel.orm.relate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.UniqueViolationException;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Unique values among the rows of collections of values and of link tables go from one owner to another in one flush. */
@EveryDatabase
class UniqueElementsSuiteTest {
    private static final Registry MODELS = Registry.of(Satchel.class, Charm.class);

    private Workbench bench;
    private Session session;
    private Satchel first;
    private Satchel second;

    @BeforeEach
    void open(TestDatabase database) {
        bench = new Workbench(database, MODELS);
        session = bench.session();
        session.add(filled(1, "a", "b"));
        session.add(filled(2, "x", "y"));
        session = bench.reopen();
        first = session.getOne(Satchel.class, 1);
        second = session.getOne(Satchel.class, 2);
        for (Satchel each : List.of(first, second)) { // what is loaded later flushes what was changed before
            assertThat(each.badges).hasSize(2);
            assertThat(each.labels).hasSize(2);
            assertThat(each.codes).hasSize(2);
            assertThat(each.charms).hasSize(2);
        }
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static Satchel filled(int id, String one, String other) {
        Satchel satchel = new Satchel(id);
        satchel.badges.addAll(List.of(one, other));
        satchel.labels.addAll(List.of(one, other));
        satchel.codes.put("k", one);
        satchel.codes.put("l", other);
        satchel.seals.addAll(List.of(new Seal(one, 1), new Seal(other, 2)));
        satchel.charms.addAll(List.of(new Charm(id * 10), new Charm(id * 10 + 1)));
        return satchel;
    }

    private List<String> badges() {
        return bench.rows("SELECT satchel_id, badge FROM satchel_badge ORDER BY 1, 2");
    }

    private List<String> labels() {
        return bench.rows("SELECT satchel_id, place, label FROM satchel_label ORDER BY 1, 2");
    }

    private List<String> codes() {
        return bench.rows("SELECT satchel_id, name, code FROM satchel_code ORDER BY 1, 2");
    }

    private List<String> charms() {
        return bench.rows("SELECT satchel_id, charm_id FROM satchel_charm ORDER BY 1, 2");
    }

    @Test
    void ofSetsAreExchanged() {
        Set<String> had = new LinkedHashSet<>(first.badges);
        first.badges = new LinkedHashSet<>(second.badges);
        second.badges = had;
        session.flush();
        assertThat(badges()).containsExactly("1|x", "1|y", "2|a", "2|b");
    }

    @Test
    void ofSetsGoToNewOwnersAndComeFromDeletedOnes() {
        Satchel third = new Satchel(3);
        third.badges.add("a");
        session.add(third);
        session.delete(first);
        second.badges.remove("y");
        third.badges.add("y");
        second.badges.add("b");
        session.flush();
        assertThat(badges()).containsExactly("2|b", "2|x", "3|a", "3|y");
    }

    @Test
    void withinAListTheyTurn() {
        first.labels.add(first.labels.remove(0));
        bench.sent();
        session.flush();
        assertThat(bench.sent())
                .hasSize(2)
                .allMatch(sql ->
                        sql.startsWith("DELETE FROM satchel_label") || sql.startsWith("INSERT INTO satchel_label"));
        assertThat(labels()).containsExactly("1|0|b", "1|1|a", "2|0|x", "2|1|y");
        assertThat(bench.reopen().getOne(Satchel.class, 1).labels).containsExactly("b", "a");
    }

    @Test
    void betweenListsTheyAreExchangedAndPassedOn() {
        first.labels.set(0, "x");
        second.labels.set(0, "n");
        second.labels.set(1, "a");
        first.labels.add("y");
        first.labels.add(0, "m");
        session.flush();
        assertThat(labels()).containsExactly("1|0|m", "1|1|x", "1|2|b", "1|3|y", "2|0|n", "2|1|a");
    }

    @Test
    void underTheKeysOfMapsTheyAreExchanged() {
        first.codes.put("k", "b");
        first.codes.put("l", "x");
        second.codes.put("k", "y");
        second.codes.put("l", "a");
        session.flush();
        assertThat(codes()).containsExactly("1|k|b", "1|l|x", "2|k|y", "2|l|a");
    }

    @Test
    void whatNeedNotBeUniqueIsUpdated() {
        first.seals.set(0, new Seal("a", 7));
        bench.sent();
        session.flush();
        assertThat(bench.sent()).singleElement().asString().startsWith("UPDATE satchel_seal SET ");
        first.seals.set(0, new Seal("b", 7));
        first.seals.set(1, new Seal("a", 2));
        session.flush();
        assertThat(bench.rows("SELECT place, motto, colours FROM satchel_seal WHERE satchel_id = 1 ORDER BY 1"))
                .containsExactly("0|b|7", "1|a|2");
    }

    @Test
    void whatIsThereTwiceIsAViolation() {
        first.labels.set(0, "x");
        assertThatThrownBy(session::flush)
                .isInstanceOf(UniqueViolationException.class)
                .hasMessageContaining("satchel_label")
                .hasMessageContaining("Satchel.labels");
        session.rollback();
        assertThat(first.labels).containsExactly("a", "b");
    }

    @Test
    void linksAreExchangedAndMoved() {
        Charm fromFirst = first.charms.remove(0);
        Charm fromSecond = second.charms.remove(1);
        first.charms.add(fromSecond);
        second.charms.add(fromFirst);
        session.flush();
        assertThat(charms()).containsExactly("1|11", "1|21", "2|10", "2|20");

        Satchel third = new Satchel(3);
        third.charms.add(second.charms.remove(0));
        third.charms.add(first.charms.remove(0));
        session.add(third);
        session.delete(first);
        session.flush();
        assertThat(charms()).containsExactly("2|10", "3|11", "3|20");
    }

    /** Its values are unique among all satchels. */
    @Entity
    static class Satchel {
        @Id
        private int id;

        @ElementCollection
        @CollectionTable(
                name = "satchel_badge",
                joinColumns = @JoinColumn(name = "satchel_id"),
                uniqueConstraints = @UniqueConstraint(columnNames = "badge"))
        @Column(name = "badge")
        private Set<String> badges = new LinkedHashSet<>();

        @ElementCollection
        @CollectionTable(
                name = "satchel_label",
                joinColumns = @JoinColumn(name = "satchel_id"),
                uniqueConstraints = @UniqueConstraint(columnNames = "label"))
        @Column(name = "label")
        @OrderColumn(name = "place")
        private List<String> labels = new ArrayList<>();

        @ElementCollection
        @CollectionTable(
                name = "satchel_code",
                joinColumns = @JoinColumn(name = "satchel_id"),
                uniqueConstraints = @UniqueConstraint(columnNames = "code"))
        @Column(name = "code")
        @MapKeyColumn(name = "name")
        private Map<String, String> codes = new LinkedHashMap<>();

        @ElementCollection
        @CollectionTable(name = "satchel_seal", joinColumns = @JoinColumn(name = "satchel_id"))
        @OrderColumn(name = "place")
        private List<Seal> seals = new ArrayList<>();

        @ManyToMany(cascade = CascadeType.PERSIST)
        @JoinTable(
                name = "satchel_charm",
                joinColumns = @JoinColumn(name = "satchel_id"),
                inverseJoinColumns = @JoinColumn(name = "charm_id"),
                uniqueConstraints = @UniqueConstraint(columnNames = "charm_id"))
        private List<Charm> charms = new ArrayList<>();

        Satchel(int id) {
            this.id = id;
        }
    }

    /** Hangs on one satchel. */
    @Entity
    static class Charm {
        @Id
        private int id;

        Charm(int id) {
            this.id = id;
        }
    }

    /** A motto that no other seal has, in some colours. */
    @Embeddable
    record Seal(@Column(unique = true) String motto, int colours) {}
}
