package io.aludel.orm.docs;

import static io.aludel.orm.Load.defer;
import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.lazyload;
import static io.aludel.orm.Load.loadOnly;
import static io.aludel.orm.Load.loadOnlyRaising;
import static io.aludel.orm.Load.populateExisting;
import static io.aludel.orm.Load.raiseload;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.orm.Load.undefer;
import static io.aludel.orm.Load.withLoaderCriteria;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Result;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionOptions;
import io.aludel.orm.error.LazyLoadException;
import io.aludel.orm.load.FetchMode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Does what the page about loading shows. */
class LoadingPageTest {
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
    void modes() {
        // region fetchMode
        SessionFactory classic = sessions.fetchMode(FetchMode.ONE); // a statement for each object that is touched
        SessionFactory strict = sessions.fetchMode(FetchMode.RAISE); // touching what is not loaded throws
        // endregion
        try (Session one = classic.open()) {
            one.execute(select(Author.class))
                    .all()
                    .forEach(author -> author.getArticles().size());
            assertThat(blog.sent()).hasSize(3);
        }
        try (Session raising = strict.open()) {
            Author author = raising.getOne(Author.class, 1L);
            assertThatThrownBy(() -> author.getArticles().size()).isInstanceOf(LazyLoadException.class);
        }
    }

    @Test
    void chains() {
        // region chain
        List<Author> authors = session.execute(select(Author.class)
                        .options(selectinload(Author_.articles)
                                .options(joinedload(Article_.labels), selectinload(Article_.attachments))))
                .all();
        // endregion
        assertThat(blog.sent()).hasSize(3);
        assertThat(authors.get(0).getArticles().get(0).getAttachments()).hasSize(2);
        assertThat(blog.sent()).isEmpty();
    }

    @Test
    void columns() {
        // region columns
        List<Article> withBody = session.execute(select(Article.class).options(undefer(Article_.body)))
                .all(); // body is @Lazy
        List<Author> names = session.execute(select(Author.class).options(loadOnly(Author_.name)))
                .all(); // SELECT authors.id, authors.name
        List<Author> only = session.execute(select(Author.class).options(loadOnlyRaising(Author_.name)))
                .all(); // getEmail() throws
        List<Author> light = session.execute(select(Author.class).options(defer(Author_.email)))
                .all();
        // endregion
        assertThat(withBody).hasSize(3);
        assertThat(names).hasSize(2);
        assertThat(light).hasSize(2);
        assertThat(only).hasSize(2);
        assertThat(blog.sent().get(1)).isEqualTo("SELECT authors.id, authors.name FROM authors");
    }

    @Test
    void raising() {
        // region raise
        Article article = session.execute(select(Article.class)
                        .where(Article_.title.eq("Hello"))
                        .options(joinedload(Article_.author).loadOnly(Author_.name), raiseload()))
                .one();
        assertThat(article.getAuthor().getName()).isEqualTo("alice");
        assertThatThrownBy(() -> article.getLabels().size()).isInstanceOf(LazyLoadException.class);
        // endregion
        assertThat(blog.sent()).hasSize(1);
    }

    @Test
    void partsAndTops() {
        // region part
        List<Author> authors = session.execute(select(Author.class)
                        .options(selectinload(Author_.articles
                                .where(Article_.published.isFalse())
                                .orderBy(Article_.id.desc())
                                .limit(1)))) // one for each author: a window function in one statement
                .all();
        // endregion
        assertThat(authors).allMatch(author -> author.getArticles().size() == 1);
        assertThat(blog.sent()).hasSize(2);
    }

    @Test
    void criteria() {
        session.getOne(Article.class, 1L).setDeletedAt(Instant.now());
        session.commit();
        // region criteria
        SessionFactory present = sessions.with(SessionOptions.DEFAULT.loading(
                withLoaderCriteria(SoftDeletable.class, SoftDeletable_.deletedAt.isNull())));
        try (Session session = present.open()) {
            List<Article> articles = session.execute(select(Article.class)).all(); // WHERE .. deleted_at IS NULL
            Author alice = session.getOne(Author.class, 1L);
            alice.getArticles().size(); // so are lazy loads, joins, get, ORM updates and deletes
            // endregion
            assertThat(articles).hasSize(2);
            assertThat(alice.getArticles()).hasSize(1);
            assertThat(session.get(Article.class, 1L)).isEmpty();
        }
    }

    @Test
    void streams() {
        int seen = 0;
        // region stream
        try (Result<Author> authors =
                session.stream(select(Author.class).options(selectinload(Author_.articles)), 100)) {
            for (Author author : authors) { // a hundred at a time, each hundred with its articles
                seen += author.getArticles().size();
            }
        }
        // endregion
        assertThat(seen).isEqualTo(3);
    }

    @Test
    void getAndRefresh() {
        // region getWith
        Author alice = session.getOne(Author.class, 1L);
        Article first =
                session.get(Article.class, 1L, selectinload(Article_.labels)).orElseThrow();

        session.refresh(alice); // reads the row again; changes that are not flushed are lost
        session.refresh(alice, Author_.email); // this attribute alone
        session.execute(select(Author.class).options(populateExisting())).all(); // rows win over what is here
        // endregion
        assertThat(first.getLabels()).hasSize(2);
        List<Article> lazy = session.execute(select(Article.class).options(lazyload(Article_.author)))
                .all();
        assertThat(lazy).hasSize(3);
    }
}
