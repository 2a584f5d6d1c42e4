package io.aludel.orm.flush;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.testkit.EveryDatabase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where objects refer to others of their kind, listeners hear of them level by level, each before and after its rows; as the reference does. */
@EveryDatabase
class TreeOrderSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Twig.class);

    private final List<String> heard = new ArrayList<>();

    TreeOrderSuiteTest() {
        super(MODELS);
    }

    @Entity
    static class Twig {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private @Nullable Long id;

        private String name;

        @ManyToOne(fetch = FetchType.LAZY)
        private @Nullable Twig parent;

        @OneToMany(mappedBy = "parent", cascade = CascadeType.ALL, orphanRemoval = true)
        @OrderBy("id")
        private List<Twig> twigs = new ArrayList<>();

        Twig(String name, Twig... twigs) {
            this.name = name;
            this.twigs.addAll(List.of(twigs));
        }

        @SuppressWarnings("unused") // for loading
        private Twig() {
            this.name = "";
        }
    }

    private Twig root;
    private Twig branch;

    /** A root with a branch and a bud, and two twigs at the branch. */
    @BeforeEach
    void save() {
        branch = new Twig("branch", new Twig("first"), new Twig("second"));
        root = new Twig("root", branch, new Twig("bud"));
    }

    private Session open() {
        Session session = sessions.open();
        session.events().beforeInsert(Twig.class, (twig, connection) -> heard.add("insert " + twig.name));
        session.events().afterInsert(Twig.class, (twig, connection) -> heard.add("inserted " + twig.name));
        session.events().beforeUpdate(Twig.class, (twig, connection) -> heard.add("update " + twig.name));
        session.events().afterUpdate(Twig.class, (twig, connection) -> heard.add("updated " + twig.name));
        session.events().beforeDelete(Twig.class, (twig, connection) -> heard.add("delete " + twig.name));
        session.events().afterDelete(Twig.class, (twig, connection) -> heard.add("deleted " + twig.name));
        return session;
    }

    private void flush(Session session) {
        session.flush();
        heard.clear();
    }

    @Test
    void theParentHasItsKeyWhenAListenerHearsOfTheChild() {
        try (Session session = open()) {
            session.events().beforeInsert(Twig.class, (twig, connection) -> {
                if (twig.parent != null) {
                    assertThat(twig.parent.id).isNotNull();
                }
            });
            session.addAll(List.of(root, new Twig("other")));
            session.flush();
        }
        assertThat(heard)
                .containsExactly(
                        "insert root",
                        "insert other",
                        "inserted root",
                        "inserted other", //
                        "insert branch",
                        "insert bud",
                        "inserted branch",
                        "inserted bud", //
                        "insert first",
                        "insert second",
                        "inserted first",
                        "inserted second");
    }

    @Test
    void whatHasNothingToWriteHasItsLevelToo() {
        try (Session session = open()) {
            session.add(root);
            flush(session);
            root.name = "old root";
            branch.twigs.add(new Twig("third"));
            session.flush();
        }
        assertThat(heard)
                .containsExactly(
                        "update old root", "updated old root", //
                        "update branch", "updated branch", //
                        "insert third", "inserted third");
    }

    @Test
    void aMoveIsWrittenAfterBothParentsWereToldOf() {
        try (Session session = open()) {
            session.add(root);
            flush(session);
            branch.twigs.get(0).parent = root.twigs.get(1);
            session.flush();
        }
        assertThat(heard)
                .containsExactly(
                        "update branch",
                        "update bud",
                        "updated branch",
                        "updated bud", //
                        "update first",
                        "updated first");
    }

    @Test
    void childrenAreDeletedBeforeTheirParents() {
        try (Session session = open()) {
            session.add(root);
            flush(session);
            session.delete(root);
            session.flush();
        }
        assertThat(heard)
                .containsExactly(
                        "delete bud",
                        "delete first",
                        "delete second", //
                        "deleted bud",
                        "deleted first",
                        "deleted second", //
                        "delete branch",
                        "deleted branch", //
                        "delete root",
                        "deleted root");
    }

    @Test
    void theNewParentOfAnOldOneComesFirstAndItsNewChildLast() {
        try (Session session = open()) {
            session.add(root);
            flush(session);
            branch.name = "moved";
            branch.twigs.add(new Twig("third"));
            branch.parent = new Twig("top");
            session.flush();
        }
        assertThat(heard)
                .containsExactly(
                        "insert top",
                        "update root",
                        "inserted top",
                        "updated root", //
                        "update moved",
                        "updated moved", //
                        "insert third",
                        "inserted third");
    }
}
