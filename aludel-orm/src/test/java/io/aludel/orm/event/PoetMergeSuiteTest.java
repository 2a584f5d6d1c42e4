package io.aludel.orm.event;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.ObjectState;
import io.aludel.orm.Session;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What merging leaves alone, what it empties, and what it makes; what the far end of a collection does without reading it. */
@EveryDatabase
class PoetMergeSuiteTest extends EventSuite {
    private final List<String> statements = new ArrayList<>();

    private Poet detached(Long id, boolean poems) {
        return sessions.transact(session -> {
            Poet poet = session.getOne(Poet.class, id);
            if (poems) {
                poet.getPoems().size();
            }
            return poet;
        });
    }

    private String poems() {
        try (Session session = sessions.open()) {
            return String.valueOf(
                    session.execute(text("SELECT count(*) FROM poem")).scalar());
        }
    }

    @Test
    void theSourceStaysAsItIs() {
        Long id = save("ann", "a", "b");
        Poet source = new Poet("eve");
        source.getPoems().add(new Poem("c"));
        try (Session session = sessions.open()) {
            Poet made = session.merge(source);
            assertThat(made).isNotSameAs(source);
            assertThat(session.newObjects()).contains(made, made.getPoems().get(0));
            assertThat(made.getPoems().get(0)).isNotSameAs(source.getPoems().get(0));
            assertThat(ObjectState.of(source).isTransient()).isTrue();
            assertThat(session.contains(source)).isFalse();
            session.commit();
            assertThat(source.getId()).isNull();
            assertThat(source.getPoems()).singleElement().matches(poem -> poem.getId() == null);
            assertThat(made.getId()).isNotNull().isNotEqualTo(id);
        }
        assertThat(poems()).isEqualTo("3");
    }

    @Test
    void whatTheSourceDoesNotHaveIsNotTouched() {
        Long id = save("ann", "a", "b");
        Poet source = detached(id, false);
        source.setEmail("ann@example.org");
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
        try (Session session = sessions.open()) {
            Poet here = session.merge(source);
            assertThat(statements).singleElement().asString().contains("SELECT").contains("poet");
            assertThat(session.contains(source)).isFalse();
            assertThat(here.getEmail()).isEqualTo("ann@example.org");
            session.commit();
            assertThat(here.getPoems()).hasSize(2);
        }
    }

    @Test
    void anEmptyCollectionEmptiesAndDeletesOrphans() {
        Long id = save("ann", "a", "b");
        Poet source = detached(id, true);
        source.getPoems().clear();
        try (Session session = sessions.open()) {
            Poet here = session.merge(source);
            assertThat(here.getPoems()).isEmpty();
            session.commit();
        }
        assertThat(poems()).isEqualTo("0");
    }

    @Test
    void theFarEndDoesNotReadTheCollection() {
        Long id = save("ann", "a", "b");
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
        try (Session session = sessions.open()) {
            Poet ann = session.getOne(Poet.class, id);
            statements.clear();
            Poem added = new Poem("c");
            added.setPoet(ann);
            assertThat(statements).as("nothing is read").isEmpty();
            session.add(added);
            assertThat(ann.getPoems()).extracting(Poem::getTitle).containsExactlyInAnyOrder("a", "b", "c");
            session.commit();
            assertThat(session.execute(select(Poem.class)).all()).hasSize(3);
        }
    }
}
