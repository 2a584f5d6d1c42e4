package io.aludel.orm.flush;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.testkit.EveryDatabase;
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

/**
 * The order of entities goes by what the objects of a flush have to do with each other, also through objects that are not written; the
 * reference does the same.
 */
@EveryDatabase
class FlushOrderSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Silo.class, Barrow.class, Acorn.class);

    private final List<String> heard = new ArrayList<>();

    FlushOrderSuiteTest() {
        super(MODELS);
    }

    @Entity
    static class Silo {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private @Nullable Long id;

        private String name = "silo";

        @OneToMany(mappedBy = "silo")
        @OrderBy("id")
        private List<Barrow> barrows = new ArrayList<>();
    }

    @Entity
    static class Barrow {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private @Nullable Long id;

        private String name = "barrow";

        @ManyToOne(fetch = FetchType.LAZY)
        private @Nullable Silo silo;

        @OneToMany(mappedBy = "barrow")
        @OrderBy("id")
        private List<Acorn> acorns = new ArrayList<>();
    }

    @Entity
    static class Acorn {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private @Nullable Long id;

        private String name = "acorn";

        @ManyToOne(fetch = FetchType.LAZY)
        private @Nullable Barrow barrow;
    }

    private record Chain(Session session, Silo silo, Acorn acorn) {}

    @BeforeEach
    void save() {
        try (Session session = sessions.open()) {
            Silo silo = new Silo();
            session.add(silo);
            Barrow barrow = new Barrow();
            silo.barrows.add(barrow);
            barrow.acorns.add(new Acorn());
            session.commit();
        }
        engine.events().beforeExecute(statement -> {
            if (statement.sql().startsWith("UPDATE")) {
                heard.add(statement.sql().split(" ")[1]);
            }
        });
    }

    private Chain open() {
        Session session = sessions.open();
        return new Chain(
                session,
                session.get(Silo.class, 1L).orElseThrow(),
                session.get(Acorn.class, 1L).orElseThrow());
    }

    private void change(Chain chain) {
        chain.silo().name = "other silo";
        chain.acorn().name = "other acorn";
        chain.session().flush();
    }

    @Test
    void whatHasNothingToDoWithEachOtherStandsByName() {
        Chain chain = open();
        try (Session session = chain.session()) {
            change(chain);
        }
        assertThat(heard).containsExactly("acorn", "silo");
    }

    @Test
    void whatIsLoadedBetweenThemCountsThoughItIsNotWritten() {
        Chain chain = open();
        try (Session session = chain.session()) {
            assertThat(chain.silo().barrows).containsExactly(chain.acorn().barrow);
            change(chain);
        }
        assertThat(heard).containsExactly("silo", "acorn");
    }

    @Test
    void halfOfTheWayDoesNotCount() {
        Chain chain = open();
        try (Session session = chain.session()) {
            assertThat(chain.silo().barrows).hasSize(1);
            change(chain);
        }
        assertThat(heard).containsExactly("acorn", "silo");
    }

    @Test
    void anObjectOfWhichOnlyACollectionChangesIsToldOfBeforeWhatRefersToIt() {
        Chain chain = open();
        try (Session session = chain.session()) {
            session.events().beforeUpdate(Object.class, (object, connection) -> heard.add("before " + name(object)));
            session.events().beforeInsert(Object.class, (object, connection) -> heard.add("before " + name(object)));
            Barrow barrow = chain.silo().barrows.get(0);
            barrow.acorns.add(new Acorn());
            chain.silo().name = "other silo";
            session.flush();
        }
        assertThat(heard).containsExactly("before Silo", "silo", "before Barrow", "before Acorn");
    }

    private static String name(Object object) {
        return object.getClass().getSimpleName();
    }
}
