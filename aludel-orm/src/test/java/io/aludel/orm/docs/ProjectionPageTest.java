package io.aludel.orm.docs;

import static io.aludel.orm.Load.selectinload;
import static io.aludel.orm.Load.withLoaderCriteria;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.Session;
import io.aludel.orm.annotation.ColumnExpression;
import io.aludel.orm.annotation.From;
import io.aludel.orm.annotation.Projection;
import io.aludel.sql.Expression;
import io.aludel.sql.Keyset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Does what the page about projections shows. */
class ProjectionPageTest {
    // region projections
    @Projection(Author.class)
    record AuthorOut(long id, String name, List<ArticleOut> articles) {}

    @Projection(Article.class)
    record ArticleOut(
            long id,
            String title,
            @From("author.name") String by,
            @From("labels.name") Set<String> labels) {}
    // endregion

    // region computed
    @Projection(Author.class)
    record AuthorRow(
            String name,
            String contact,
            @From("home.city") @Nullable String city,
            long articles) {
        @ColumnExpression
        static Expression<Long> articles(Author_.Path author) {
            return select(count())
                    .from(Article.class)
                    .where(Article_.author.id().eq(author.id))
                    .asScalar();
        }

        static long articles(Author author) { // for AuthorRow_.from(author); without it there is no such method
            return author.getArticles().size();
        }
    }
    // endregion

    private Blog blog;
    private Session session;

    @BeforeEach
    void open() {
        blog = Blog.filled();
        session = blog.sessions.open();
    }

    @AfterEach
    void close() {
        session.close();
        blog.close();
    }

    @Test
    void queries() {
        // region queryProjection
        List<AuthorOut> page = session.execute(select(Author.class)
                        .as(AuthorOut.class)
                        .orderBy(Author_.name)
                        .limit(20))
                .all();
        // endregion
        assertThat(page).hasSize(2);
        assertThat(page.get(0).articles()).isNotEmpty();
        assertThat(blog.sent()).hasSize(3);
    }

    @Test
    void collections() {
        // region projectedCollection
        List<AuthorOut> newest = session.execute(select(Author.class)
                        .as(AuthorOut.class)
                        .options(
                                selectinload(Author_.articles
                                        .where(Article_.published.isTrue())
                                        .orderBy(Article_.id.desc())
                                        .limit(3)),
                                withLoaderCriteria(SoftDeletable.class, SoftDeletable_.deletedAt.isNull())))
                .all();
        // endregion
        assertThat(newest).hasSize(2);
        assertThat(blog.sent()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void computed() {
        List<AuthorRow> rows =
                session.execute(select(Author.class).as(AuthorRow.class)).all();
        assertThat(blog.sent()).hasSize(1);
        assertThat(rows)
                .isEqualTo(ProjectionPageTest_AuthorRow_.from(
                        session.execute(select(Author.class)).all()));
    }

    @Test
    void pages() {
        // region projectedPages
        Keyset keyset = Keyset.by(Author_.name.asc(), Author_.id.asc());
        var query = select(Author.class).as(AuthorOut.class);
        List<AuthorOut> first =
                session.execute(keyset.after(query, null).limit(1)).all();
        AuthorOut last = first.get(first.size() - 1);
        String cursor = keyset.cursor(List.of(last.name(), last.id()));
        List<AuthorOut> second =
                session.execute(keyset.after(query, cursor).limit(1)).all();
        // endregion
        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
    }

    @Test
    void objects() {
        Author author = session.getOne(Author.class, 1L);
        // region fromObject
        AuthorOut out = ProjectionPageTest_AuthorOut_.from(author); // AuthorOut_ where AuthorOut is no nested class
        AuthorOut same = ProjectionPageTest_AuthorOut_.fromLoaded(author); // raises when something is not loaded
        // endregion
        assertThat(out).isEqualTo(same);
        assertThat(out.articles()).isNotEmpty();
    }
}
