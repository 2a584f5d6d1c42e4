package io.aludel.orm.docs;

import static io.aludel.orm.Load.containsEager;
import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.raiseload;
import static io.aludel.orm.Load.selectinPolymorphic;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.IntegrityException;
import io.aludel.event.Registration;
import io.aludel.orm.History;
import io.aludel.orm.JoinMode;
import io.aludel.orm.ObjectState;
import io.aludel.orm.Registry;
import io.aludel.orm.Savepoint;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionOptions;
import io.aludel.orm.error.DetachedInstanceException;
import io.aludel.orm.error.LazyLoadException;
import io.aludel.orm.load.FetchMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Does what the tutorial of the ORM shows, on SQLite. */
class TutorialTest {
    private Blog blog;
    private SessionFactory sessions;

    @BeforeEach
    void open() {
        blog = Blog.filled();
        sessions = blog.sessions;
    }

    @AfterEach
    void close() {
        blog.close();
    }

    @Test
    void connectsAndSaves() {
        // region connect
        Engine engine = Engine.create("sqlite::memory:"); // or postgresql://author:secret@localhost/blog
        Registry models =
                Registry.of(Author.class, Article.class, Label.class, Attachment.class, Picture.class, Recording.class);
        models.metadata().createAll(engine); // CREATE TABLE for each table that is missing
        SessionFactory sessions = SessionFactory.of(engine, models);
        // endregion
        // region add
        try (Session session = sessions.open()) {
            Author alice = new Author("alice", "alice@example.org");
            alice.getArticles().add(new Article("Hello", "Hello, world"));
            session.add(alice); // Alice and her article are pending: nothing is sent yet
            session.flush(); // two INSERTs, parents first; the keys are there, nothing is committed
            System.out.println(
                    alice.getId() + " wrote " + alice.getArticles().get(0).getId());
            session.commit();
        } // rolled back here if the line above is not reached
        // endregion
        // region rollback
        try (Session session = sessions.open()) {
            session.add(new Author("mallory", "mallory@example.org"));
            session.flush();
            session.rollback(); // the row is gone, and the object is as it was before add
        }
        // endregion
        // region transact
        Long id = sessions.transact(
                session -> { // commits when it returns, rolls back when it throws
                    Author bob = new Author("bob", "bob@example.org");
                    session.add(bob);
                    session.flush();
                    return bob.getId();
                });
        // endregion
        try (Session session = sessions.open()) {
            assertThat(session.get(Author.class, id)).isPresent();
            assertThat(session.scalar(select(count()).from(Author.class))).isEqualTo(2);
        }
        engine.close();
    }

    // region ArticleCount
    record ArticleCount(String name, long articles) {}
    // endregion

    @Test
    void queries() {
        try (Session session = sessions.open()) {
            // region get
            Optional<Author> first = session.get(Author.class, 1L); // no statement when it is in the session already
            // endregion
            assertThat(first).isPresent();
            // region query
            List<Author> authors = session.execute(select(Author.class)
                            .where(Author_.name.like("a%"))
                            .orderBy(Author_.name)
                            .limit(20))
                    .all();

            Optional<Author> nobody = session.execute(select(Author.class).where(Author_.email.eq("no@example.org")))
                    .oneOrEmpty();

            long drafts = session.scalar(select(count()).from(Article.class).where(Article_.published.isFalse()));
            // endregion
            assertThat(authors).hasSize(1);
            assertThat(nobody).isEmpty();
            assertThat(drafts).isEqualTo(2);
            // region counts
            List<ArticleCount> counts = session.execute(select(Author_.name, count(Article_.id))
                            .outerJoin(Author_.articles) // ON authors.id = articles.author_id
                            .groupBy(Author_.name)
                            .orderBy(count(Article_.id).desc()))
                    .map(ArticleCount::new) // a mistake in types or their number does not compile
                    .all();
            // endregion
            assertThat(counts).containsExactly(new ArticleCount("alice", 2), new ArticleCount("bob", 1));
            // region exists
            List<Author> javaAuthors = session.execute(select(Author.class)
                            .where(Author_.articles.any(Article_.labels.any(Label_.name.eq("java")))))
                    .all();
            // endregion
            assertThat(javaAuthors).extracting(Author::getName).containsExactly("alice");
        }
    }

    @Test
    void bothSidesStayInStep() {
        try (Session session = sessions.open()) {
            // region step
            Author alice = session.getOne(Author.class, 1L);
            Author bob = session.getOne(Author.class, 2L);

            Article article = new Article("News", "…");
            alice.getArticles().add(article); // article.getAuthor() is Alice now, and the article is pending
            article.setAuthor(bob); // it left Alice's articles and came to Bob's
            bob.getArticles().remove(article); // an orphan: it will never be inserted
            // endregion
            assertThat(article.getAuthor()).isNull();
            session.flush();
            assertThat(session.contains(article)).isFalse();
            // region link
            Article hello = alice.getArticles().get(0);
            hello.getLabels().add(new Label("news")); // a row of labels and one of article_labels
            hello.getLabels().removeIf(label -> label.getName().equals("sql")); // the label stays
            session.commit();
            // endregion
            assertThat(hello.getLabels()).extracting(Label::getName).containsExactlyInAnyOrder("news", "java");
        }
    }

    @Test
    void loading() {
        try (Session session = sessions.open()) {
            // region peers
            List<Author> authors = session.execute(select(Author.class)).all(); // one statement
            for (Author author : authors) {
                author.getArticles().size(); // the first touch loads those of all authors: one more
            }
            // endregion
            assertThat(blog.sent()).hasSize(2);
        }
        try (Session session = sessions.open()) {
            // region eager
            List<Author> authors = session.execute(select(Author.class)
                            .options(selectinload(Author_.articles).selectinload(Article_.labels)))
                    .all(); // three statements, however many authors, articles and labels there are

            List<Article> articles = session.execute(
                            select(Article.class).options(joinedload(Article_.author), raiseload()))
                    .all(); // one statement; any other relationship refuses to be touched
            // endregion
            assertThat(authors).hasSize(2);
            assertThat(blog.sent()).hasSize(4);
            assertThat(articles).hasSize(3);
        }
        try (Session session = sessions.open()) {
            // region contains
            List<Author> published = session.execute(select(Author.class)
                            .join(Author_.articles)
                            .where(Article_.published.isTrue())
                            .options(containsEager(Author_.articles))) // getArticles() has what this query joined
                    .unique()
                    .all();
            // endregion
            assertThat(published.get(0).getArticles()).hasSize(1);
        }
    }

    @Test
    void detached() {
        // region detached
        Author alice = sessions.transact(session -> session.getOne(Author.class, 1L)); // the session is closed
        assertThat(alice.getName()).isEqualTo("alice"); // columns stay
        assertThatThrownBy(() -> alice.getArticles().size())
                .isInstanceOf(DetachedInstanceException.class)
                .hasMessageContaining("selectinload(Author_.articles)"); // what would have loaded them
        // endregion
        // region merge
        alice.setEmail("alice@example.com"); // changed while no session was there
        Author current = sessions.transact(session -> session.merge(alice)); // the session's own, changed
        // endregion
        assertThat(current).isNotSameAs(alice);
        assertThat(current.getEmail()).isEqualTo("alice@example.com");
    }

    @Test
    void edits() {
        try (Session session = sessions.open()) {
            // region edit
            Author alice = session.getOne(Author.class, 1L);
            alice.setEmail("alice@example.com");

            ObjectState state = session.inspect(alice);
            History history = state.history(Author_.email); // added alice@example.com, deleted alice@example.org

            session.flush(); // UPDATE authors SET email = ? WHERE id = ?: this column alone
            // endregion
            assertThat(history.added()).isEqualTo(List.of("alice@example.com"));
            assertThat(state.isPersistent()).isTrue();
            assertThat(blog.sent().get(1))
                    .startsWith("UPDATE authors SET email")
                    .doesNotContain("name");
            // region autoflush
            alice.setEmail("first@example.org");
            session.execute(select(Label.class)).all(); // does not read authors: nothing is written yet
            session.execute(select(Author.class)).all(); // does: the UPDATE comes first
            // endregion
            assertThat(blog.sent()).hasSize(3);
            // region bulk
            long changed = session.execute(
                            update(Article.class).set(Article_.published, true).where(Article_.author.eq(alice)))
                    .rowCount(); // one statement; articles that are in the session are brought in step
            // endregion
            assertThat(changed).isEqualTo(2);
            // region delete
            session.delete(alice); // her articles go with her: cascade = ALL
            session.commit();
            // endregion
            assertThat(session.scalar(select(count()).from(Article.class))).isEqualTo(1);
        }
    }

    @Test
    void savepoints() {
        // region savepoint
        try (Session session = sessions.open()) {
            session.add(new Author("carol", "carol@example.org"));
            try (Savepoint attempt = session.beginNested()) {
                session.add(new Author("alice", "another@example.org")); // there is an Alice already
                attempt.commit();
            } catch (IntegrityException taken) {
                System.out.println("the name is taken"); // undone up to the savepoint; Carol is still there
            }
            session.commit();
        }
        // endregion
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Author_.name).orderBy(Author_.name))
                            .all())
                    .containsExactly("alice", "bob", "carol");
        }
    }

    @Test
    void inheritance() {
        try (Session session = sessions.open()) {
            // region polymorphic
            List<Attachment> all = session.execute(select(Attachment.class)
                            .orderBy(Attachment_.id)
                            .options(selectinPolymorphic(Attachment.class, Picture.class, Recording.class)))
                    .all(); // a Picture and a Recording, in three statements

            List<Picture> wide = session.execute(select(Picture.class).where(Picture_.width.gt(600)))
                    .all(); // one statement: attachments JOIN pictures
            // endregion
            assertThat(all.get(0)).isInstanceOf(Picture.class);
            assertThat(all.get(1)).isInstanceOf(Recording.class);
            assertThat(blog.sent()).hasSize(4);
            assertThat(wide).hasSize(1);
            // region embedded
            Author alice = session.execute(select(Author.class).where(Author_.home.city.eq("Springfield")))
                    .one();
            alice.setHome(new Address("Elm Street 5", "Springfield")); // UPDATE authors SET street = ?
            // endregion
            assertThat(alice.getName()).isEqualTo("alice");
            // region hybrid
            alice.contact(); // in Java: alice <alice@example.org>
            List<String> contacts =
                    session.execute(select(Author_.contact).orderBy(Author_.id)).all(); // in SQL
            // endregion
            assertThat(contacts.get(0)).isEqualTo(alice.contact());
        }
    }

    @Test
    void events() {
        // region events
        Registration lowercase = sessions.events()
                .beforeInsert(
                        Author.class,
                        (author, connection) ->
                                author.setEmail(author.getEmail().toLowerCase()));
        // endregion
        sessions.transactWithoutResult(session -> session.add(new Author("dave", "Dave@Example.org")));
        // region unregister
        lowercase.close();
        // endregion
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Author_.email).where(Author_.name.eq("dave")))
                            .one())
                    .isEqualTo("dave@example.org");
        }
    }

    @Test
    void testing() {
        Engine engine = blog.engine;
        // region testing
        try (Connection connection = engine.connect()) {
            connection.beginTransaction();
            SessionFactory isolated = sessions.with(SessionOptions.DEFAULT.joinMode(JoinMode.CREATE_SAVEPOINT));
            try (Session session = isolated.open(connection)) {
                session.add(new Author("erin", "erin@example.org"));
                session.commit(); // releases a savepoint, no more
            }
            connection.rollback(); // the database is as it was
        }
        // endregion
        try (Session session = sessions.open()) {
            assertThat(session.scalar(select(count()).from(Author.class))).isEqualTo(2);
        }
        // region strict
        SessionFactory strict = sessions.fetchMode(FetchMode.RAISE);
        try (Session session = strict.open()) {
            Author alice = session.getOne(Author.class, 1L);
            assertThatThrownBy(() -> alice.getArticles().size()).isInstanceOf(LazyLoadException.class);
        }
        // endregion
    }
}
