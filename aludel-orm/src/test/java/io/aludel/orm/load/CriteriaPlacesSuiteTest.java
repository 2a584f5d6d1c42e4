package io.aludel.orm.load;

import static io.aludel.orm.Load.containsEager;
import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.orm.Load.subqueryload;
import static io.aludel.orm.Load.withLoaderCriteria;
import static io.aludel.orm.Orm.entity;
import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.Session;
import io.aludel.orm.load.model.Columnist;
import io.aludel.orm.load.model.Columnist_;
import io.aludel.orm.load.model.Remark;
import io.aludel.orm.load.model.Remark_;
import io.aludel.orm.load.model.Story;
import io.aludel.orm.load.model.Story_;
import io.aludel.sql.ast.StatementOption;
import io.aludel.testkit.EveryDatabase;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Conditions on entities in every place of a statement: subqueries, queries that stand for entities, joins, aliases of loaders. */
@EveryDatabase
class CriteriaPlacesSuiteTest extends LoadSuite {
    private static final LoaderCriteria KEPT_STORIES = withLoaderCriteria(Story.class, Story_.archived.isFalse());

    private static String titles(Columnist columnist) {
        return columnist.getArticles().stream().map(Story::getTitle).collect(Collectors.joining(" "));
    }

    private List<String> titles(Session session, StatementOption... options) {
        return authors(session, options).stream()
                .map(CriteriaPlacesSuiteTest::titles)
                .toList();
    }

    @Test
    void theyHoldWithinAQueryThatStandsForTheEntity() {
        var first = select(Story.class).orderBy(Story_.id).limit(2).subquery("first");
        Story_.Path own = Story_.as(first);
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(own).options(KEPT_STORIES).orderBy(own.id))
                            .all())
                    .extracting(Story::getTitle)
                    .containsExactly("article1", "article3");
            sent("SELECT first.id, first.archived, first.title, first.author_id FROM (SELECT story.id AS id,"
                    + " story.archived AS archived, story.title AS title, story.author_id AS author_id FROM story"
                    + " WHERE story.archived IS 0 ORDER BY story.id LIMIT ?) AS first ORDER BY first.id");
        }
    }

    @Test
    void theyHoldInEachPartOfAUnionInWithAndBelowEveryStrategy() {
        var both = select(Story.class)
                .where(Story_.id.le(2L))
                .unionAll(select(Story.class).where(Story_.id.gt(4L)));
        Story_.Path union = Story_.as(both.subquery("both_parts"));
        Story_.Path common =
                Story_.as(select(Story.class).where(Story_.id.lt(4L)).cte("early"));
        try (Session session = sessions.open()) {
            for (var strategy :
                    List.of(selectinload(union.comments), joinedload(union.comments), subqueryload(union.comments))) {
                assertThat(session.execute(select(union)
                                        .options(KEPT_STORIES, strategy)
                                        .orderBy(union.id))
                                .all())
                        .extracting(story -> story.getComments().size())
                        .containsExactly(2, 1);
                session.expireAll();
            }
            assertThat(session.execute(select(common).options(KEPT_STORIES)).all())
                    .extracting(Story::getTitle)
                    .containsExactlyInAnyOrder("article1", "article3");
            List<Columnist> filled = session.execute(select(Columnist.class)
                            .join(Columnist_.articles, union)
                            .options(KEPT_STORIES, containsEager(Columnist_.articles, union))
                            .orderBy(Columnist_.id))
                    .all();
            assertThat(filled).extracting(CriteriaPlacesSuiteTest::titles).containsExactly("article1", "article5");
            assertThat(session.execute(delete(Remark.class)
                                    .where(Remark_.article.id().in(select(common.id)))
                                    .options(KEPT_STORIES))
                            .rowCount())
                    .isEqualTo(3);
        }
    }

    @Test
    void aSubqueryThatReadsTheSameEntityHasRowsOfItsOwn() {
        try (Session session = sessions.open()) {
            var titled = select(Story_.id).where(Story_.title.ne("article1"));
            assertThat(session.execute(select(Story_.id)
                                    .where(Story_.id.notIn(titled))
                                    .options(KEPT_STORIES))
                            .all())
                    .containsExactly(1L);
            sent("SELECT story.id FROM story WHERE (story.id NOT IN (SELECT story.id FROM story WHERE story.title != ?"
                    + " AND story.archived IS 0)) AND story.archived IS 0");
            var all = select(Story_.id.label("i")).where(Story_.title.ne("x")).subquery("everything");
            assertThat(session.execute(select(Story_.id, all.col("i", Long.class))
                                    .where(Story_.id.eq(1L))
                                    .options(KEPT_STORIES))
                            .all())
                    .hasSize(3);
        }
    }

    @Test
    void joinsAlongForeignKeysTakeThemIntoOn() {
        try (Session session = sessions.open()) {
            var none = withLoaderCriteria(Story.class, Story_.title.eq("none"));
            assertThat(session.execute(select(Columnist_.name)
                                    .outerJoin(entity(Story.class))
                                    .options(none))
                            .all())
                    .hasSize(3);
            sent("SELECT columnist.name FROM columnist LEFT OUTER JOIN story ON columnist.id = story.author_id"
                    + " AND story.title = ?");
            assertThat(session.execute(select(Columnist_.name)
                                    .join(entity(Story.class))
                                    .options(KEPT_STORIES))
                            .all())
                    .hasSize(3);
        }
    }

    @Test
    void conditionsAlongRelationshipsFollowTheUseOfTheEntity() {
        var commented = Story_.comments.any(Remark_.text.eq("again"));
        var listed = Columnist_.articles.where(commented);
        for (var option : List.of(selectinload(listed), joinedload(listed), subqueryload(listed))) {
            try (Session session = sessions.open()) {
                assertThat(titles(session, option)).containsExactly("article1", "", "");
            }
        }
        var authored = withLoaderCriteria(Columnist.class, Columnist_.articles.any(Story_.title.eq("article1")));
        var written = withLoaderCriteria(Story.class, Story_.author.isNull());
        for (var option : List.of(joinedload(Story_.author), selectinload(Story_.author))) {
            try (Session session = sessions.open()) {
                assertThat(session.execute(select(Story.class)
                                        .options(option, authored)
                                        .orderBy(Story_.id))
                                .all())
                        .extracting(story -> story.getAuthor() != null)
                        .containsExactly(true, true, false, false, false, false);
            }
        }
        try (Session session = sessions.open()) {
            assertThat(titles(session, joinedload(Columnist_.articles), written))
                    .containsExactly("", "", "");
        }
    }
}
