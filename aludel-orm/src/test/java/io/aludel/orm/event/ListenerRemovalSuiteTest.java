package io.aludel.orm.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.event.Registration;
import io.aludel.orm.Session;
import io.aludel.orm.SessionEvents;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Listeners that go, or bring others, while they are called: those that were there are called once, and the change takes place. */
@EveryDatabase
class ListenerRemovalSuiteTest extends EventSuite {
    private final List<String> heard = new ArrayList<>();

    /** A listener that removes itself, beside one that stays and one that it adds. */
    private void adds(Function<Runnable, Registration> kind) {
        @Nullable Registration[] own = new Registration[1];
        own[0] = kind.apply(() -> {
            heard.add("once");
            Objects.requireNonNull(own[0]).close();
            kind.apply(() -> heard.add("added"));
        });
        kind.apply(() -> heard.add("stays"));
    }

    @Test
    void aListenerOfTheSessionRemovesItself() {
        SessionEvents events = sessions.events();
        adds(listener -> events.beforeFlush(session -> listener.run()));
        try (Session session = sessions.open()) {
            session.add(new Poet("ann"));
            session.flush();
            assertThat(heard).startsWith("once", "stays").doesNotHaveDuplicates();
            heard.clear();
            session.add(new Poet("bob"));
            session.commit();
            assertThat(heard).containsExactly("stays", "added");
        }
    }

    @Test
    void aListenerOfRowsRemovesItself() {
        SessionEvents events = sessions.events();
        adds(listener -> events.beforeInsert(Poet.class, (poet, session) -> listener.run()));
        try (Session session = sessions.open()) {
            Poet ann = new Poet("ann");
            session.add(ann);
            session.flush();
            assertThat(heard).startsWith("once", "stays").doesNotHaveDuplicates();
            assertThat(session.contains(ann)).isTrue();
            heard.clear();
            session.add(new Poet("bob"));
            session.commit();
            assertThat(heard).containsExactly("stays", "added");
        }
    }

    @Test
    void aListenerOfAnAttributeRemovesItself() {
        Long id = save("ann");
        SessionEvents events = sessions.events();
        adds(listener -> events.onSet(Poet_.email, change -> listener.run()));
        try (Session session = sessions.open()) {
            Poet ann = session.get(Poet.class, id).orElseThrow();
            ann.setEmail("a@x");
            assertThat(heard).startsWith("once", "stays").doesNotHaveDuplicates();
            heard.clear();
            ann.setEmail("b@x");
            assertThat(heard).containsExactly("stays", "added");
            session.commit();
            assertThat(ann.getEmail()).isEqualTo("b@x");
        }
    }

    @Test
    void aListenerOfOneSessionGoesWithIt() {
        try (Session session = sessions.open()) {
            session.events().beforeCommit(committing -> heard.add("commit"));
            session.add(new Poet("ann"));
            session.commit();
        }
        try (Session session = sessions.open()) {
            session.add(new Poet("bob"));
            session.commit();
        }
        assertThat(heard).containsExactly("commit");
    }
}
