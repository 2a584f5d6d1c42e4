package io.aludel.orm.random;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.Savepoint;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.random.Club.Tagged;
import io.aludel.orm.random.World.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One sequence while it is carried out: the session and its objects on one side, the world as it should be on the other. */
final class Run implements AutoCloseable {
    private final SessionFactory sessions;
    private final Session session;
    private final Deque<Saved> saved = new ArrayDeque<>();
    private World world = new World();
    private TreeMap<Integer, Tagged> objects = new TreeMap<>();
    private int lastTag;

    /** The world at the beginning of the transaction or of a savepoint. */
    private record Saved(
            World world,
            TreeMap<Integer, Tagged> objects,
            @Nullable Savepoint savepoint) {}

    Run(SessionFactory sessions) {
        this.sessions = sessions;
        this.session = sessions.open();
        remember(null);
    }

    Session session() {
        return session;
    }

    SessionFactory sessions() {
        return sessions;
    }

    World world() {
        return world;
    }

    /** A fresh number, which also makes unique names. */
    int next() {
        return ++lastTag;
    }

    <T extends Tagged> T create(Kind kind, T object) {
        int tag = next();
        object.setTag(tag);
        world.create(kind, tag);
        objects.put(tag, object);
        return object;
    }

    @SuppressWarnings("unchecked") // the kind of the thing says which class it has
    <T extends Tagged> T object(int tag) {
        return (T) requireNonNull(objects.get(tag));
    }

    /** Does something with a thing of a kind, if there is one. */
    <T extends Tagged> void with(Kind kind, int choice, BiConsumer<Integer, T> action) {
        List<Integer> all = world.all(kind);
        if (!all.isEmpty()) {
            int tag = all.get(Math.floorMod(choice, all.size()));
            action.accept(tag, object(tag));
        }
    }

    void forget(int tag) {
        world.delete(tag);
        objects.keySet().retainAll(world.all());
    }

    private void remember(@Nullable Savepoint savepoint) {
        saved.push(new Saved(world.copy(), new TreeMap<>(objects), savepoint));
    }

    void savepoint() {
        if (saved.size() < 4) {
            remember(session.beginNested());
        }
    }

    void releaseSavepoint() {
        Savepoint savepoint = saved.element().savepoint();
        if (savepoint != null) {
            savepoint.commit();
            saved.pop();
        }
    }

    void rollbackSavepoint() {
        Savepoint savepoint = saved.element().savepoint();
        if (savepoint != null) {
            savepoint.rollback();
            restore();
        }
    }

    private void restore() {
        Saved last = saved.pop();
        world = last.world();
        objects = last.objects();
    }

    void rollback() {
        session.rollback();
        while (!saved.isEmpty()) {
            restore();
        }
        remember(null);
    }

    /** Commits and compares the tables, a fresh session and this one with the world. */
    void commit() {
        session.commit();
        saved.clear();
        remember(null);
        try (Session fresh = sessions.open()) {
            assertThat(Observer.tables(fresh)).as("tables").isEqualTo(world.lines());
            assertThat(Observer.all(fresh)).as("a fresh session").isEqualTo(world.lines());
        }
        look();
    }

    /** Compares the objects of this session with the world. */
    void look() {
        assertThat(Observer.objects(objects.values())).as("the session").isEqualTo(world.lines());
    }

    @Override
    public void close() {
        session.close();
    }
}
