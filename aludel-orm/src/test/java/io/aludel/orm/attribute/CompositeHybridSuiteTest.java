package io.aludel.orm.attribute;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.sql.Predicate;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values of several columns: what hybrids say of them, and documents within them that change in place. */
@EveryDatabase
class CompositeHybridSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(Crossing.class);

    private final List<String> statements = new ArrayList<>();

    CompositeHybridSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void create() {
        sessions.transact(session -> {
            Crossing one = new Crossing(1, new Crossing.Span(1, 5));
            one.delayed(new Crossing.Span(1, 5));
            one.hold(new Crossing.Hold("Ann"));
            Objects.requireNonNull(one.hold()).goods().put("tea", 3);
            one.manifest(new Crossing.Manifest("first", new HashMap<>(Map.of("seal", "red"))));
            Crossing two = new Crossing(2, new Crossing.Span(4, 30));
            two.delayed(new Crossing.Span(6, 30));
            session.addAll(List.of(one, two));
            return null;
        });
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    private List<Integer> ids(Session session, Predicate condition) {
        return session.execute(select(Crossing_.id).where(condition).orderBy(Crossing_.id))
                .all();
    }

    private Crossing crossing(Session session, int id) {
        return session.get(Crossing.class, id).orElseThrow();
    }

    @Test
    void aHybridCalculatesWithComponents() {
        try (Session session = sessions.open()) {
            assertThat(crossing(session, 2).days()).isEqualTo(26);
            assertThat(session.execute(select(Crossing_.days).orderBy(Crossing_.days.desc()))
                            .all())
                    .containsExactly(26, 4);
            assertThat(ids(session, Crossing_.covers(5))).containsExactly(1, 2);
            assertThat(ids(session, Crossing_.covers(2))).containsExactly(1);
            assertThat(ids(session, Crossing_.covers(2).not())).containsExactly(2);
            Crossing_.Path other = Crossing_.as("other");
            assertThat(session.execute(select(other.id).where(other.days.gt(4))).all())
                    .containsExactly(2);
        }
    }

    @Test
    void aHybridComparesWholeValues() {
        try (Session session = sessions.open()) {
            assertThat(ids(session, Crossing_.isDelayed)).containsExactly(2);
            assertThat(ids(session, Crossing_.isDelayed.not())).containsExactly(1);
            assertThat(ids(session, Crossing_.span.eq(new Crossing.Span(4, 30))))
                    .containsExactly(2);
        }
    }

    @Test
    void theOppositeOfAHybridIsTheOppositeOperator() {
        try (Session session = sessions.open()) {
            assertThat(ids(session, Crossing_.isLong.not())).containsExactly(1);
            assertThat(statements.get(0)).contains("WHERE crossing.last - crossing.first <= ");
        }
    }

    @Test
    void settingAHybridChangesAComponent() {
        try (Session session = sessions.open()) {
            Crossing one = crossing(session, 1);
            session.execute(update(Crossing.class)
                    .set(Crossing_.days, Crossing_.days.plus(2))
                    .where(Crossing_.isLong.not()));
            assertThat(one.span()).isEqualTo(new Crossing.Span(1, 7));
            session.execute(update(Crossing.class)
                    .set(Crossing_.span, new Crossing.Span(2, 3))
                    .where(Crossing_.days.eq(6)));
            assertThat(one.span()).isEqualTo(new Crossing.Span(2, 3));
            session.refresh(one);
            assertThat(one.days()).isEqualTo(1);
        }
    }

    @Test
    void aDocumentInAClassOfValuesIsWrittenWhenItChanges() {
        try (Session session = sessions.open()) {
            Crossing one = crossing(session, 1);
            Crossing.Hold hold = Objects.requireNonNull(one.hold());
            assertThat(session.dirty()).isEmpty();
            hold.goods().put("silk", List.of(1, 2));
            assertThat(session.dirty()).containsExactly(one);
            statements.clear();
            session.commit();
            assertThat(statements).singleElement().asString().startsWith("UPDATE crossing SET goods=");
            assertThat(Objects.requireNonNull(one.hold()).goods()).containsOnlyKeys("tea", "silk");
            Objects.requireNonNull(one.hold()).goods().remove("tea");
            session.rollback();
            assertThat(Objects.requireNonNull(one.hold()).goods()).containsOnlyKeys("tea", "silk");
            Objects.requireNonNull(one.hold()).goods(new HashMap<>(Map.of("new", true)));
            session.commit();
            assertThat(Objects.requireNonNull(one.hold()).goods()).containsOnly(Map.entry("new", true));
            Objects.requireNonNull(one.hold()).goods().put("later", 1);
            session.commit();
        }
        try (Session session = sessions.open()) {
            assertThat(Objects.requireNonNull(crossing(session, 1).hold()).goods())
                    .containsOnlyKeys("new", "later");
        }
    }

    @Test
    void aDocumentInARecordIsWrittenWhenItChanges() {
        try (Session session = sessions.open()) {
            Crossing one = crossing(session, 1);
            Objects.requireNonNull(one.manifest()).notes().put("seal", "blue");
            assertThat(session.dirty()).containsExactly(one);
            session.commit();
            assertThat(Objects.requireNonNull(one.manifest()).notes()).containsEntry("seal", "blue");
            one.manifest(new Crossing.Manifest("second", new HashMap<>(Map.of("seal", "green"))));
            session.flush();
            Objects.requireNonNull(one.manifest()).notes().put("weight", 5);
            session.commit();
        }
        try (Session session = sessions.open()) {
            Crossing.Manifest manifest =
                    Objects.requireNonNull(crossing(session, 1).manifest());
            assertThat(manifest.title()).isEqualTo("second");
            assertThat(manifest.notes()).containsOnlyKeys("seal", "weight");
        }
    }
}
