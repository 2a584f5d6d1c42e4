package io.aludel.orm.docs;

import static io.aludel.orm.Load.joinedload;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.IntegrityException;
import io.aludel.orm.Session;
import io.aludel.orm.SessionOptions;
import io.aludel.orm.error.PendingRollbackException;
import java.util.List;
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
            List<Author> authors = session.execute(select(Author.class)
                            .where(Author_.name.like("a%"))
                            .options(joinedload(Author_.articles)))
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
            assertThat(session.scalar(
                            select(count()).from(Author.class).where(Author_.email.eq("alice@example.com"))))
                    .isEqualTo(1);
        }
    }
}
