package io.aludel.orm.docs;

import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.withLoaderCriteria;
import static io.aludel.orm.Orm.fromStatement;
import static io.aludel.orm.Orm.withPolymorphic;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.length;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.union;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.aludel.engine.UniqueViolationException;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.AutoFlush;
import io.aludel.orm.ObjectState;
import io.aludel.orm.ScopedSession;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionObjects;
import io.aludel.orm.SessionOptions;
import io.aludel.orm.Synchronization;
import io.aludel.sql.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Does what the pages about sessions, states, flushes, queries, inheritance, events and threads show. */
class AreaPagesTest {
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

    // Sessions

    @Test
    void sessionOptions() {
        // region options
        SessionFactory kept = sessions.with(SessionOptions.DEFAULT
                .expireOnCommit(false) // what is loaded stays loaded after a commit
                .autoFlush(AutoFlush.ALWAYS)); // before each statement
        // endregion
        try (Session session = kept.open()) {
            Author alice = session.getOne(Author.class, 1L);
            session.commit();
            blog.sent();
            assertThat(alice.getName()).isEqualTo("alice");
            assertThat(blog.sent()).isEmpty();
        }
    }

    @Test
    void scopes() {
        // region scope
        ScopedSession scoped = sessions.scoped(Thread::currentThread); // or the request, the tenant, the task
        scoped.session().add(new Author("carol", "carol@example.org"));
        scoped.session().commit(); // the same session
        scoped.remove(); // at the end of the scope
        // endregion
        assertThat(session.scalar(select(count()).from(Author.class))).isEqualTo(3);
    }

    @Test
    void refreshAndExpire() {
        Author alice = session.getOne(Author.class, 1L);
        // region expire
        session.expire(alice); // read again when it is touched
        session.refresh(alice); // read again now
        session.expunge(alice); // leaves the session; her articles, too: cascade = ALL
        session.add(alice); // and comes back
        session.noAutoFlush(() -> session.execute(select(Author.class)).all()); // nothing is written before this query
        // endregion
        assertThat(session.contains(alice)).isTrue();
    }

    @Test
    void violations() {
        List<String> told = new ArrayList<>();
        session.add(new Author("alice", "other@example.org"));
        // region violation
        try {
            session.flush();
        } catch (UniqueViolationException taken) {
            if (taken.concerns(Author_.name)) {
                told.add("this name is taken");
            }
            session.rollback();
        }
        // endregion
        assertThat(told).containsExactly("this name is taken");
    }

    // States

    @Test
    void states() {
        // region states
        Author carol = new Author("carol", "carol@example.org");
        ObjectState state = session.inspect(carol);
        assertThat(state.isTransient()).isTrue();
        session.add(carol);
        assertThat(state.isPending()).isTrue();
        session.flush();
        assertThat(state.isPersistent()).isTrue();
        session.delete(carol);
        session.flush();
        assertThat(state.isDeleted()).isTrue();
        session.commit();
        assertThat(state.isDetached()).isTrue();
        // endregion
        // region history
        Author alice = session.getOne(Author.class, 1L);
        alice.setEmail("new@example.org");
        ObjectState inspected = session.inspect(alice);
        assertThat(inspected.history(Author_.email).deleted()).isEqualTo(List.of("alice@example.org"));
        assertThat(inspected.isLoaded(Author_.articles)).isFalse();
        assertThat(session.dirty()).containsExactly(alice);
        assertThat(session.isModified(alice)).isTrue();
        // endregion
        // region identity
        Author again = session.execute(select(Author.class).where(Author_.name.eq("alice")))
                .one();
        assertThat(again).isSameAs(alice); // one object for each row in a session
        assertThat(SessionObjects.of(alice)).contains(session);
        // endregion
    }

    // Flush

    @Test
    void expressionsAsValues() {
        Article article = session.getOne(Article.class, 1L);
        blog.sent();
        // region setExpression
        session.set(article, Article_.title, Article_.title.concat("!")); // UPDATE articles SET title = title || ?
        session.flush();
        // endregion
        assertThat(article.getTitle()).isEqualTo("Hello!");
    }

    @Test
    void bulk() {
        // region bulkChanges
        session.execute(
                insert(Label.class), List.of(Map.of("name", "orm"), Map.of("name", "jdbc"))); // one batch, no objects
        session.execute(update(Author.class), List.of(Map.of("id", 1L, "email", "a@example.org"))); // by key
        session.execute(update(Article.class)
                .set(Article_.title, Article_.title.concat(" (old)"))
                .where(Article_.published.isFalse()));
        session.execute(delete(Label.class).where(length(Label_.name).gt(20)), Synchronization.FETCH);
        session.execute(insert(Label.class)
                .set(Label_.name, "orm")
                .onConflict(Label_.name)
                .doUpdate(Label_.name));
        // endregion
        assertThat(session.scalar(select(count()).from(Label.class))).isEqualTo(4);
    }

    // Queries

    @Test
    void aliases() {
        // region alias
        var other = Article_.as("other");
        List<String> pairs = session.execute(select(Article_.title, other.title)
                        .join(other, other.author.id().eq(Article_.author.id()))
                        .where(Article_.id.lt(other.id)))
                .map((first, second) -> first + " and " + second)
                .all();
        // endregion
        assertThat(pairs).containsExactly("Hello and Again");
    }

    @Test
    void joins() {
        // region joins
        Query<Author> javaAuthors = select(Author.class)
                .distinct()
                .join(Author_.articles)
                .join(Article_.labels)
                .where(Label_.name.eq("java"));
        Query<Author> drafting = select(Author.class)
                .outerJoin(Author_.articles.and(Article_.published.isFalse()))
                .where(Article_.id.isNull());
        // endregion
        assertThat(session.execute(javaAuthors).all()).hasSize(1);
        assertThat(session.execute(drafting).all()).isEmpty();
    }

    @Test
    void subqueries() {
        // region subquery
        var newest = Article_.as(
                select(Article.class).orderBy(Article_.id.desc()).limit(2).subquery("newest"));
        List<Article> articles =
                session.execute(select(newest).orderBy(newest.title)).all(); // entities of a subquery

        var either = Article_.as(union(
                        select(Article.class).where(Article_.published.isTrue()),
                        select(Article.class).where(Article_.title.eq("Draft")))
                .subquery("either"));
        List<Article> united = session.execute(select(either)).all();

        List<Author> authors = session.execute(fromStatement(
                        Author.class,
                        text("select * from authors where name = :name").bind("name", "bob")))
                .all();
        // endregion
        assertThat(articles).extracting(Article::getTitle).containsExactly("Again", "Draft");
        assertThat(united).hasSize(2);
        assertThat(authors).hasSize(1);
    }

    @Test
    void along() {
        Author alice = session.getOne(Author.class, 1L);
        Label java = session.execute(select(Label.class).where(Label_.name.eq("java")))
                .one();
        // region along
        select(Article.class).where(Article_.author.eq(alice)); // articles.author_id = ?
        select(Article.class).where(Article_.author.has(Author_.name.like("a%"))); // EXISTS
        select(Article.class).where(Article_.labels.contains(java)); // EXISTS over the links
        select(Author.class).where(Author_.articles.isEmpty()); // NOT EXISTS
        var mine = Article_.as("mine");
        select(mine).where(Author_.articles.withParent(alice, mine)); // ? = mine.author_id
        select(Article_.author.id(), count()).groupBy(Article_.author.id()); // the foreign key
        // endregion
        assertThat(session.execute(select(Article.class).where(Article_.labels.contains(java)))
                        .all())
                .hasSize(2);
    }

    // Inheritance

    @Test
    void inheritance() {
        // region withPolymorphic
        var media = withPolymorphic(Attachment.class, Picture.class, Recording.class);
        List<Attachment> big = session.execute(select(media)
                        .where(Picture_.in(media)
                                .width
                                .gt(600)
                                .or(Recording_.in(media).seconds.gt(10)))
                        .orderBy(Attachment_.in(media).id))
                .all(); // one statement with outer joins
        // endregion
        assertThat(big).hasSize(2);
        blog.sent();
        // region ofType
        List<Article> illustrated = session.execute(select(Article.class)
                        .join(Article_.attachments.ofType(Picture.class))
                        .where(Picture_.width.gt(600)))
                .all();
        List<Article> withPictures = session.execute(
                        select(Article.class).options(joinedload(Article_.attachments.ofType(Picture.class))))
                .all();
        // endregion
        assertThat(illustrated).hasSize(1);
        assertThat(withPictures).hasSize(3);
    }

    // Events

    @Test
    void listeners() {
        List<String> log = new ArrayList<>();
        // region listeners
        sessions.events()
                .beforeFlush(
                        flushing -> log.add("flush of " + flushing.newObjects().size()));
        sessions.events().afterInsert(Author.class, (author, connection) -> log.add("inserted " + author.getName()));
        sessions.events().afterCommit(committed -> log.add("commit"));
        session.events().pendingToPersistent((in, object) -> log.add("persistent")); // this session's alone
        // endregion
        session.add(new Author("carol", "carol@example.org"));
        session.commit();
        assertThat(log).containsExactly("flush of 1", "inserted carol", "persistent", "commit");
    }

    @Test
    void criteriaByListener() {
        session.getOne(Article.class, 1L).setDeletedAt(Instant.now());
        session.commit();
        // region onOrmExecute
        sessions.events()
                .onOrmExecute(execution ->
                        execution.options(withLoaderCriteria(SoftDeletable.class, SoftDeletable_.deletedAt.isNull())));
        // endregion
        assertThat(session.execute(select(Article.class)).all()).hasSize(2);
    }

    // Threads

    @Test
    void threads() throws Exception {
        // region threads
        ExecutorService threads = Executors.newFixedThreadPool(4); // or newVirtualThreadPerTaskExecutor()
        List<Future<Long>> results = new ArrayList<>();
        for (int task = 0; task < 4; task++) {
            results.add(threads.submit(() -> sessions.transact( // a session for each task
                    own -> own.scalar(select(count()).from(Article.class)))));
        }
        // endregion
        session.rollback();
        for (Future<Long> result : results) {
            assertThat(result.get()).isEqualTo(3);
        }
        threads.shutdown();
    }

    /** What is thrown when another thread does something. */
    private static Throwable inAnotherThread(Runnable work) {
        List<Throwable> failures = new ArrayList<>();
        Thread other = new Thread(() -> failures.add(catchThrowable(work::run)), "other");
        other.start();
        try {
            other.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return failures.get(0);
    }

    @Test
    void twoThreads() {
        List<Throwable> failures = new ArrayList<>();
        // region twoThreads
        session.events()
                .beforeFlush(
                        flushing -> // in the middle of a flush ..
                        failures.add(inAnotherThread(() -> session.get(Author.class, 2L))));
        session.add(new Author("carol", "carol@example.org"));
        session.flush();
        assertThat(failures.get(0))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("thread 'other'"); // .. which is named beside this one
        // endregion
    }
}
