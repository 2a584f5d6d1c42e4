package io.aludel.orm.session;

import static io.aludel.orm.Load.selectinload;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.orm.Presence;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an object from elsewhere says when it is merged, and what it does not say. */
@EveryDatabase
class SessionMergeSuiteTest {
    private static final Registry MODELS = Registry.of(Member.class, Loan.class, Badge.class);

    private final List<String> statements = new ArrayList<>();
    private Engine engine;
    private SessionFactory sessions;
    private Long annId;

    @BeforeEach
    void create(TestDatabase database) {
        engine = Engine.create(database.url());
        MODELS.metadata().createAll(engine);
        sessions = SessionFactory.of(engine, MODELS);
        annId = sessions.transact(session -> {
            Member ann = new Member("ann");
            ann.setEmail("ann@example.org");
            ann.getLoans().add(new Loan("one"));
            ann.getLoans().add(new Loan("two"));
            session.add(ann);
            session.flush();
            return ann.getId();
        });
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Member detached() {
        return sessions.transact(session -> session.getOne(Member.class, annId));
    }

    private Member merged(Member source) {
        sessions.transactWithoutResult(session -> session.merge(source));
        return sessions.transact(session ->
                session.get(Member.class, annId, selectinload(Member_.loans)).orElseThrow());
    }

    @Test
    void nullInADetachedObjectOverwrites() {
        Member ann = detached();
        ann.setEmail(null);
        assertThat(merged(ann).getEmail()).isNull();
    }

    @Test
    void nullThatADetachedObjectWasLoadedWithOverwrites() {
        Member ann = detached();
        ann.setEmail(null);
        merged(ann);
        Member copy = detached();
        sessions.transactWithoutResult(
                session -> session.getOne(Member.class, annId).setEmail("again"));
        assertThat(merged(copy).getEmail()).isNull();
    }

    @Test
    void whatADetachedObjectHasNotLoadedIsLeftAlone() {
        Member ann = detached();
        ann.setName("anna");
        Member after = merged(ann);
        assertThat(after.getName()).isEqualTo("anna");
        assertThat(after.getLoans()).hasSize(2);
    }

    @Test
    void whatWasExpiredIsLeftAlone() {
        Member ann = sessions.transact(session -> {
            Member loaded = session.getOne(Member.class, annId);
            session.expire(loaded, Member_.email);
            return loaded;
        });
        ann.setName("anna");
        sessions.transactWithoutResult(
                session -> session.getOne(Member.class, annId).setEmail("other"));
        Member after = merged(ann);
        assertThat(after.getName()).isEqualTo("anna");
        assertThat(after.getEmail()).isEqualTo("other");
    }

    @Test
    void anEmptyCollectionInADetachedObjectEmptiesTheOther() {
        Member ann = sessions.transact(session ->
                session.get(Member.class, annId, selectinload(Member_.loans)).orElseThrow());
        ann.getLoans().clear();
        assertThat(merged(ann).getLoans()).isEmpty();
    }

    @Test
    void nullInANewObjectSaysNothing() {
        Member copy = new Member("anna");
        copy.setId(annId);
        Member after = merged(copy);
        assertThat(after.getName()).isEqualTo("anna");
        assertThat(after.getEmail()).isEqualTo("ann@example.org");
        assertThat(after.getLoans()).hasSize(2);
    }

    @Test
    void theObjectOfTheSessionIsLoadedWithOptions() {
        Member copy = detached();
        try (Session session = sessions.open()) {
            Member ann = session.merge(copy, selectinload(Member_.loans));
            assertThat(statements).filteredOn(sql -> sql.contains("loan")).hasSize(1);
            statements.clear();
            assertThat(ann.getLoans()).hasSize(2);
            assertThat(statements).isEmpty();
        }
        try (Session session = sessions.open()) {
            List<Member> all = session.mergeAll(List.of(copy), selectinload(Member_.loans));
            assertThat(session.inspect(all.get(0)).presence(Member_.loans)).isEqualTo(Presence.VALUE);
        }
    }
}
