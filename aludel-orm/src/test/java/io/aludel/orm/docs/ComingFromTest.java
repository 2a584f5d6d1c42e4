package io.aludel.orm.docs;

import static io.aludel.orm.Load.joinedload;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.IntegrityException;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionOptions;
import io.aludel.orm.error.PendingRollbackException;
import io.aludel.sql.Keyset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Does what the pages for people who know other libraries show. */
class ComingFromTest {
    private Blog blog;

    @BeforeEach
    void open() {
        blog = Blog.filled();
    }

    @AfterEach
    void close() {
        blog.close();
    }

    @Test
    void hibernate() {
        try (Session session = blog.sessions.open()) {
            // region hibernateFetch
            List<Author> authors = session.execute(
                            select(Author.class).where(Author_.name.like("a%")).options(joinedload(Author_.articles)))
                    .all(); // each author once
            // endregion
            assertThat(authors).hasSize(1);
            assertThat(blog.sent()).hasSize(1);
            // region hibernateRollback
            Author twin = new Author("alice", "twin@example.org"); // the name is taken
            session.add(twin);
            assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
            assertThatThrownBy(() -> session.get(Author.class, 1L)).isInstanceOf(PendingRollbackException.class);
            session.rollback();
            assertThat(session.get(Author.class, 1L)).isPresent(); // the session goes on
            // endregion
        }
    }

    @Test
    void sqlalchemy() {
        // region classic
        try (Session session =
                blog.sessions.with(SessionOptions.CLASSIC).open()) { // autoflush always, lazy loads one by one
            List<Author> authors =
                    session.query(Author.class).filterBy("name", "alice").all(); // the legacy Query
            // endregion
            assertThat(authors).hasSize(1);
        }
    }

    @Test
    void whatThePagesSayInWords() {
        Author bob = blog.sessions.transact(session -> session.getOne(Author.class, 2L));
        try (Session session = blog.sessions.open()) {
            assertThat(session.execute(select(Author.class).join(Author_.articles))
                            .all())
                    .as("a join of the query repeats objects")
                    .hasSize(3);
            session.expungeAll();
            session.delete(bob);
            assertThat(session.deleted()).as("delete attaches").contains(bob);
            session.commit();
            assertThat(session.execute(select(Author.class)).all()).hasSize(1);
            Author carol = session.merge(new Author("carol", "carol@example.org"));
            assertThat(session.newObjects()).as("merge makes a new object").containsExactly(carol);
        }
        Author alice = blog.sessions.transact(session -> session.getOne(Author.class, 1L));
        try (Session session = blog.sessions.open()) {
            session.add(alice);
            assertThat(session.inspect(alice).isPersistent()).as("add attaches").isTrue();
            session.commit();
            assertThat(session.inspect(alice).isLoaded(Author_.name))
                    .as("a commit expires")
                    .isFalse();
        }
    }

    @Test
    void rowsAndDiscovery() {
        assertThat(Registry.discover().metadata().tables()).as("discover").isNotEmpty();
        try (Session session = blog.sessions.open()) {
            assertThat(session.execute(insert(Label.class)
                                    .values(List.of(Map.of(Label_.name, "a"), Map.of(Label_.name, "b")))
                                    .onConflict(Label_.name)
                                    .doUpdate(Label_.name)
                                    .returning(Label_.name))
                            .all())
                    .containsExactly("a", "b");
            Keyset keyset = Keyset.by(Article_.id.asc());
            assertThat(session.execute(keyset.after(select(Article.class), null).limit(2))
                            .all())
                    .hasSize(2);
        }
    }

    record Row(String author, String title) {}

    @Test
    void jooq() {
        try (Session session = blog.sessions.open()) {
            // region jooqRows
            List<Row> rows = session.execute(select(Author_.name, Article_.title)
                            .join(Author_.articles) // the condition is the relationship
                            .where(Article_.published.isTrue())
                            .orderBy(Article_.title))
                    .map(Row::new)
                    .all();
            // endregion
            assertThat(rows).containsExactly(new Row("alice", "Hello"));
            // region jooqStore
            Author alice = session.getOne(Author.class, 1L);
            alice.setEmail("alice@example.com"); // no store(): the flush writes it
            session.commit();
            // endregion
            assertThat(session.scalar(select(count()).from(Author.class).where(Author_.email.eq("alice@example.com"))))
                    .isEqualTo(1);
        }
    }
}
