package io.aludel.orm.docs;

import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Result;
import io.aludel.event.ListenerOption;
import io.aludel.event.Registration;
import io.aludel.orm.OrmExecution;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.error.PendingRollbackException;
import io.aludel.orm.load.ApplicationOption;
import io.aludel.sql.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Does what the page about events shows. */
class EventPageTest {
    private final List<String> log = new ArrayList<>();
    private Blog blog;
    private SessionFactory sessions;
    private Session session;

    @BeforeEach
    void open() {
        blog = Blog.filled();
        sessions = blog.sessions;
        session = sessions.open();
    }

    @AfterEach
    void close() {
        session.close();
        blog.close();
    }

    @Test
    void registrations() {
        // region registration
        Registration watching = sessions.events().afterCommit(committed -> log.add("commit"));
        sessions.events().afterBegin((begun, connection) -> log.add("first of all"), ListenerOption.FIRST);
        sessions.events().beforeCommit(committing -> log.add("the first commit"), ListenerOption.ONCE);
        watching.close(); // no more
        // endregion
        for (int number = 0; number < 2; number++) {
            session.getOne(Author.class, 1L);
            session.commit();
        }
        assertThat(log).containsExactly("first of all", "the first commit", "first of all");
    }

    @Test
    void order() {
        sessions.events().beforeFlush(flushing -> log.add("beforeFlush"));
        sessions.events().beforeInsert(Author.class, (author, connection) -> log.add("beforeInsert"));
        sessions.events().afterInsert(Author.class, (author, connection) -> log.add("afterInsert"));
        sessions.events().afterFlush(flushed -> log.add("afterFlush"));
        sessions.events().afterFlushPostexec(flushed -> log.add("afterFlushPostexec"));
        sessions.events().beforeAttach((in, object) -> log.add("beforeAttach"));
        sessions.events().afterAttach((in, object) -> log.add("afterAttach"));
        sessions.events().transientToPending((in, object) -> log.add("transientToPending"));
        sessions.events().pendingToPersistent((in, object) -> log.add("pendingToPersistent"));
        sessions.events().afterBegin((begun, connection) -> log.add("afterBegin"));
        sessions.events().beforeCommit(committing -> log.add("beforeCommit"));
        sessions.events().afterCommit(committed -> log.add("afterCommit"));
        // region order
        session.add(new Author("carol", "carol@example.org"));
        assertThat(log).containsExactly("beforeAttach", "afterAttach", "transientToPending");
        log.clear();
        session.commit();
        assertThat(log)
                .containsExactly(
                        "beforeCommit",
                        "beforeFlush", // objects may still be added, changed, deleted
                        "afterBegin", // the first statement needs a connection
                        "beforeInsert",
                        "afterInsert", // keys are there
                        "afterFlush", // session.newObjects() still says what was new
                        "pendingToPersistent",
                        "afterFlushPostexec",
                        "afterCommit");
        // endregion
    }

    @Test
    void beforeFlush() {
        // region beforeFlush
        sessions.events().beforeFlush(flushing -> {
            for (Object changed : flushing.dirty()) {
                if (changed instanceof Article article && flushing.isModified(article)) {
                    flushing.add(new Label("changed: " + article.getTitle())); // takes part in this flush
                }
            }
        });
        // endregion
        session.getOne(Article.class, 1L).setTitle("Hi");
        session.commit();
        assertThat(session.execute(select(Label_.name).where(Label_.name.like("changed%")))
                        .all())
                .containsExactly("changed: Hi");
    }

    @Test
    void rows() {
        // region rows
        sessions.events()
                .beforeInsert(
                        Author.class,
                        (author, connection) ->
                                author.setEmail(author.getEmail().toLowerCase(Locale.ROOT)));
        sessions.events()
                .afterInsert(
                        Author.class,
                        (author, connection) -> // in the same transaction
                        connection.execute(insert(Blog.MODELS.table(Label.class))
                                .values(Map.of("name", "author " + author.getId()))));
        // endregion
        session.add(new Author("carol", "Carol@Example.org"));
        session.commit();
        assertThat(session.execute(select(Author_.email).where(Author_.name.eq("carol")))
                        .one())
                .isEqualTo("carol@example.org");
        assertThat(session.execute(select(Label_.name).where(Label_.name.like("author%")))
                        .all())
                .hasSize(1);
    }

    @Test
    void attributes() {
        // region attributes
        sessions.events().onSet(Author_.email, change -> {
            log.add(change.old().orElse("nothing") + " becomes " + change.value());
            change.value(change.value().strip()); // another value in its place
        });
        sessions.events().onAppend(Author_.articles, change -> {
            if (change.value().getTitle().isEmpty()) {
                throw new IllegalArgumentException("an article without a title"); // nothing changes
            }
        });
        // endregion
        Author alice = session.getOne(Author.class, 1L);
        alice.setEmail(" a@example.org ");
        assertThat(alice.getEmail()).isEqualTo("a@example.org");
        assertThat(log).containsExactly("alice@example.org becomes  a@example.org ");
        assertThatThrownBy(() -> alice.getArticles().add(new Article("", "")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(alice.getArticles()).hasSize(2);
    }

    // region cacheOption
    /** Says that the rows of a query are kept. */
    private record Cached(String region) implements ApplicationOption {}

    // endregion

    @Test
    void answers() {
        Map<String, List<?>> cache = new HashMap<>();
        // region cache
        sessions.events().onOrmExecute(execution -> {
            for (Cached cached : execution.applicationOptions(Cached.class)) {
                if (execution.cause() == OrmExecution.Cause.STATEMENT) {
                    List<?> rows = cache.computeIfAbsent(
                            cached.region(), region -> execution.invoke().all());
                    execution.answer(Result.of(rows));
                }
            }
        });
        Query<String> names = select(Author_.name).from(Author.class).options(new Cached("names"));
        // endregion
        List<String> first = session.execute(names).all();
        blog.sent();
        assertThat(session.execute(names).all()).isEqualTo(first).hasSize(2);
        assertThat(blog.sent()).isEmpty();
    }

    @Test
    void objects() {
        // region objects
        sessions.events().load(Author.class, author -> log.add("loaded " + author.getName()));
        sessions.events().refresh(Author.class, (author, names) -> log.add("refreshed " + names));
        sessions.events().expire(Author.class, (author, names) -> log.add("expired " + names)); // none: all of them
        Author alice = session.getOne(Author.class, 1L);
        session.expire(alice, Author_.email);
        assertThat(alice.getEmail()).isEqualTo("alice@example.org");
        assertThat(log).containsExactly("loaded alice", "expired [email]", "refreshed [email]");
        // endregion
    }

    @Test
    void refusals() {
        // region refusal
        sessions.events().beforeDelete(Author.class, (author, connection) -> {
            throw new IllegalStateException(author.getName() + " stays");
        });
        session.delete(session.getOne(Author.class, 1L));
        assertThatThrownBy(session::flush).hasMessage("alice stays"); // and the transaction is rolled back
        assertThatThrownBy(() -> session.get(Author.class, 2L)).isInstanceOf(PendingRollbackException.class);
        session.rollback(); // as after any flush that has failed
        assertThat(session.get(Author.class, 1L)).isPresent();
        // endregion
    }
}
