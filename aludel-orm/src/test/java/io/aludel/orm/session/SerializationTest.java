package io.aludel.orm.session;

import static io.aludel.orm.Load.selectinload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Engine;
import io.aludel.orm.ObjectState;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.error.StaleDataException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is left of an object after Java serialization: its values, and what was loaded of its relationships. It comes back as a new object
 * with a key, which a session takes by {@code merge}.
 */
class SerializationTest {
    private static final Registry MODELS = Registry.of(Suitcase.class, Sock.class);

    private Engine engine;
    private SessionFactory sessions;
    private Long id;

    @BeforeEach
    void create() {
        engine = Engine.create("h2:mem:travel" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        MODELS.metadata().createAll(engine);
        sessions = SessionFactory.of(engine, MODELS);
        id = sessions.transact(session -> {
            Suitcase suitcase = new Suitcase("ann");
            suitcase.setLock("1234");
            suitcase.getSocks().add(new Sock("red"));
            suitcase.getSocks().add(new Sock("green"));
            session.add(suitcase);
            session.flush();
            return suitcase.getId();
        });
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static Suitcase travelled(Suitcase suitcase) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(suitcase);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (Suitcase) in.readObject();
        }
    }

    private Suitcase loaded() {
        return sessions.transact(session ->
                session.get(Suitcase.class, id, selectinload(Suitcase_.socks)).orElseThrow());
    }

    @Test
    void valuesAndLoadedCollectionsTravel() throws IOException, ClassNotFoundException {
        Suitcase copy = travelled(loaded());
        assertThat(copy.getId()).isEqualTo(id);
        assertThat(copy.getOwner()).isEqualTo("ann");
        assertThat(copy.getSocks()).extracting(Sock::getColor).containsExactly("red", "green");
        assertThat(ObjectState.of(copy).isTransient()).isTrue();
    }

    @Test
    void whatIsNotLoadedStaysBehindWithoutBeingLoaded() throws IOException, ClassNotFoundException {
        Suitcase detached = sessions.transact(session -> session.getOne(Suitcase.class, id));
        Suitcase copy = travelled(detached);
        assertThat(copy.getOwner()).isEqualTo("ann");
        assertThat(copy.getSocks()).isEmpty();
        copy.setOwner("bob");
        sessions.transactWithoutResult(session -> session.merge(copy));
        assertThat(loaded().getOwner()).isEqualTo("bob");
        assertThat(loaded().getSocks()).hasSize(2);
    }

    @Test
    void mergeBringsChangesBack() throws IOException, ClassNotFoundException {
        Suitcase copy = travelled(loaded());
        copy.setOwner("bob");
        copy.getSocks().get(0).setColor("blue");
        copy.getSocks().remove(1);
        copy.getSocks().add(new Sock("black"));
        sessions.transactWithoutResult(session -> session.merge(copy));
        Suitcase after = loaded();
        assertThat(after.getOwner()).isEqualTo("bob");
        assertThat(after.getLock()).isEqualTo("1234");
        assertThat(after.getSocks()).extracting(Sock::getColor).containsExactlyInAnyOrder("blue", "black");
    }

    @Test
    void aCopyOfAnOldRowDoesNotOverwriteANewOne() throws IOException, ClassNotFoundException {
        Suitcase copy = travelled(loaded());
        sessions.transactWithoutResult(
                session -> session.getOne(Suitcase.class, id).setLock("9999"));
        copy.setOwner("bob");
        try (Session session = sessions.open()) {
            assertThatThrownBy(() -> session.merge(copy)).isInstanceOf(StaleDataException.class);
        }
    }

    @Test
    void objectsOfASessionTravelToo() throws IOException, ClassNotFoundException {
        try (Session session = sessions.open()) {
            Suitcase here = session.getOne(Suitcase.class, id);
            assertThat(travelled(here).getOwner()).isEqualTo("ann");
            assertThat(session.contains(here)).isTrue();
            assertThat(session.dirty()).isEmpty();
        }
    }
}
