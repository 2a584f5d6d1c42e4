package io.aludel.orm.load;

import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.lazyload;
import static io.aludel.orm.Load.noload;
import static io.aludel.orm.Load.raiseload;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.orm.Load.subqueryload;
import static io.aludel.orm.Load.withLoaderCriteria;
import static io.aludel.orm.Orm.entity;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Connection;
import io.aludel.orm.Session;
import io.aludel.orm.error.LazyLoadException;
import io.aludel.orm.load.model.Columnist;
import io.aludel.orm.load.model.Columnist_;
import io.aludel.orm.load.model.Remark;
import io.aludel.orm.load.model.Remark_;
import io.aludel.orm.load.model.Story;
import io.aludel.orm.load.model.Story_;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is easily thought otherwise of loading: what is joined, repeated, refreshed, and where options end. */
@EveryDatabase
class LoadingRulesSuiteTest extends LoadSuite {
    private static List<String> titles(Columnist columnist) {
        return columnist.getArticles().stream().map(Story::getTitle).toList();
    }

    private static Columnist first(Session session, io.aludel.sql.ast.StatementOption... options) {
        return session.execute(
                        select(Columnist.class).where(Columnist_.id.eq(1L)).options(options))
                .one();
    }

    @Test
    void whatIsJoinedToBeLoadedIsNotWhatTheQuerySpeaksOf() {
        try (Session session = sessions.open()) {
            List<Columnist> found = session.execute(select(Columnist.class)
                            .join(Columnist_.articles)
                            .where(Story_.title.eq("article1"))
                            .options(joinedload(Columnist_.articles)))
                    .all();
            assertThat(found).hasSize(1);
            assertThat(titles(found.get(0))).containsExactly("article1", "article2");
            sent(
                    "SELECT columnist.id, columnist.archived, columnist.name, story_1.id AS id_1, story_1.archived AS archived_1,"
                            + " story_1.title, story_1.author_id FROM columnist JOIN story ON columnist.id = story.author_id"
                            + " LEFT OUTER JOIN story AS story_1 ON columnist.id = story_1.author_id"
                            + " WHERE story.title = ? ORDER BY story_1.id");
        }
    }

    @Test
    void eachObjectComesOnceWhateverIsJoinedToIt() {
        try (Session session = sessions.open()) {
            var joined = joinedload(Columnist_.articles).joinedload(Story_.comments);
            assertThat(session.execute(select(Columnist.class).options(joined)).all())
                    .hasSize(3);
            assertThat(session.query(Columnist.class).options(joined).all()).hasSize(3);
            assertThat(session.execute(select(entity(Columnist.class), Columnist_.name)
                                    .options(joined))
                            .all())
                    .hasSize(3);
            assertThat(session.execute(select(Columnist.class)
                                    .join(Columnist_.articles)
                                    .options(selectinload(Columnist_.articles)))
                            .all())
                    .hasSize(6); // rows that the query itself repeats stay
        }
    }

    @Test
    void manyKeysGoInPortions(TestDatabase database) {
        List<Map<String, Object>> authors = new ArrayList<>();
        List<Map<String, Object>> stories = new ArrayList<>();
        for (long id = 100; id < 1303; id++) {
            authors.add(Map.of("id", id, "name", "n" + id, "archived", false));
            stories.add(Map.of("id", id, "title", "t" + id, "archived", false, "author_id", id));
        }
        try (Connection connection = engine.begin()) {
            connection.execute(insert(MODELS.metadata().table("columnist")), authors);
            connection.execute(insert(MODELS.metadata().table("story")), stories);
        }
        try (Session session = sessions.open()) {
            statements();
            List<Columnist> all = session.execute(select(Columnist.class)
                            .where(Columnist_.id.ge(100L))
                            .options(selectinload(Columnist_.articles)))
                    .all();
            assertThat(all).hasSize(1203).allMatch(each -> titles(each).equals(List.of("t" + each.getId())));
            boolean array = database.kind() == TestDatabase.Kind.POSTGRESQL || database.kind() == TestDatabase.Kind.H2;
            assertThat(statements()).isEqualTo(array ? 2 : 4);
        }
    }

    @Test
    void atSeveralPathsTheOptionsOfTheShallowestHold() {
        try (Session session = sessions.open()) {
            Columnist found = session.execute(select(Columnist.class)
                            .where(Columnist_.id.eq(1L))
                            .options(
                                    selectinload(Columnist_.articles)
                                            .selectinload(Story_.author)
                                            .raiseload(Columnist_.portrait),
                                    lazyload(Columnist_.portrait)))
                    .one();
            assertThat(found.getArticles().get(0).getAuthor()).isSameAs(found);
            assertThat(found.getPortrait()).isNotNull();
        }
        try (Session session = sessions.open()) {
            Story story = session.execute(select(Story.class)
                            .where(Story_.id.eq(1L))
                            .options(selectinload(Story_.author).raiseload(Columnist_.portrait)))
                    .one();
            assertThatThrownBy(() -> story.getAuthor().getPortrait()).isInstanceOf(LazyLoadException.class);
        }
    }

    @Test
    void criteriaHoldForWhatIsLoadedAgain() {
        var kept = withLoaderCriteria(Story.class, Story_.title.ne("article1"));
        for (var strategy : List.of(
                lazyload(Columnist_.articles),
                selectinload(Columnist_.articles),
                joinedload(Columnist_.articles),
                subqueryload(Columnist_.articles))) {
            try (Session session = sessions.open()) {
                Columnist found = first(session, kept, strategy);
                assertThat(titles(found)).containsExactly("article2");
                session.expire(found);
                assertThat(titles(found)).containsExactly("article2");
                assertThat(titles(found)).containsExactly("article2");
                assertThat(titles(found)).containsExactly("article2");
                assertThat(titles(found)).containsExactly("article2");
                session.expungeAll();
                Columnist other = first(session);
                assertThat(titles(other)).containsExactly("article1", "article2");
            }
        }
    }

    @Test
    void conditionsWithValuesHoldForWhatIsJoinedToThatWhichIsLoadedByKeys() {
        var notAgain = withLoaderCriteria(Remark.class, Remark_.text.ne("again"));
        var again = Story_.comments.where(Remark_.text.eq("again")).orderBy(Remark_.text.desc());
        try (Session session = sessions.open()) {
            Columnist found =
                    first(session, notAgain, selectinload(Columnist_.articles).joinedload(Story_.comments));
            assertThat(found.getArticles().get(0).getComments()).hasSize(1);
            assertThat(statements()).isEqualTo(2);
            session.expungeAll();
            found = first(session, selectinload(Columnist_.articles).joinedload(again));
            assertThat(found.getArticles().get(0).getComments()).hasSize(1);
            assertThat(found.getArticles().get(1).getComments()).isEmpty();
            assertThat(statements()).isEqualTo(2);
            session.expungeAll();
            found = first(session, notAgain, subqueryload(Columnist_.articles).joinedload(Story_.comments));
            assertThat(found.getArticles().get(0).getComments()).hasSize(1);
            assertThat(statements()).isEqualTo(2);
            session.expungeAll();
            found = first(session, subqueryload(Columnist_.articles).joinedload(again));
            assertThat(found.getArticles().get(0).getComments()).hasSize(1);
            assertThat(found.getArticles().get(1).getComments()).isEmpty();
            session.expungeAll();
            Story story = session.get(Story.class, 1L, joinedload(again)).orElseThrow();
            assertThat(story.getComments()).extracting(Remark::getText).containsExactly("again");
            session.refresh(story);
            assertThat(story.getComments()).extracting(Remark::getText).containsExactly("again");
        }
    }

    @Test
    void criteriaHoldForTheFarEndOfLinks() {
        var kept = withLoaderCriteria(
                io.aludel.orm.load.model.Keyword.class, io.aludel.orm.load.model.Keyword_.name.ne("red"));
        for (var strategy : List.of(
                lazyload(Story_.labels),
                selectinload(Story_.labels),
                joinedload(Story_.labels),
                subqueryload(Story_.labels))) {
            try (Session session = sessions.open()) {
                List<Story> found = session.execute(
                                select(Story.class).options(kept, strategy).orderBy(Story_.id))
                        .all();
                assertThat(found).hasSize(6);
                assertThat(found.get(0).getLabels()).hasSize(1);
                assertThat(found.get(2).getLabels()).isEmpty();
            }
        }
    }

    @Test
    void theFirstOfAResultIsNoLimit() {
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Columnist_.id).orderBy(Columnist_.id))
                            .first())
                    .contains(1L);
            sent("SELECT columnist.id FROM columnist ORDER BY columnist.id");
            assertThat(session.query(Columnist.class).orderBy(Columnist_.id).first())
                    .isPresent();
            assertThat(lastSent()).contains("LIMIT");
        }
    }

    @Test
    void aConditionInAnOptionDoesNotRefreshWhatIsLoaded() {
        var one = Columnist_.articles.where(Story_.title.eq("article1"));
        try (Session session = sessions.open()) {
            Columnist found = first(session);
            assertThat(titles(found)).containsExactly("article1", "article2");
            first(session, selectinload(one));
            first(session, joinedload(one));
            first(session, subqueryload(one));
            assertThat(titles(found)).containsExactly("article1", "article2");
            session.expire(found, Columnist_.articles);
            first(session, selectinload(one));
            assertThat(titles(found)).containsExactly("article1");
        }
    }

    @Test
    void whatIsLeftOutLooksEmptyUntilItIsAskedForByAnotherOption() {
        try (Session session = sessions.open()) {
            Columnist found = first(session, noload(Columnist_.articles));
            assertThat(found.getArticles()).isEmpty();
            session.flush();
            assertThat(session.scalar(select(count())
                            .from(Story.class)
                            .where(Story_.author.id().eq(1L))))
                    .isEqualTo(2L);
            session.expire(found);
            assertThat(found.getArticles()).isEmpty();
            session.expungeAll();
            assertThat(titles(first(session))).hasSize(2);
        }
    }

    @Test
    void aWildcardEndsWithItsQuery() {
        try (Session session = sessions.open()) {
            Columnist found = first(session, selectinload(Columnist_.articles), raiseload());
            assertThatThrownBy(() -> found.getArticles().get(0).getComments().size())
                    .isInstanceOf(LazyLoadException.class);
            Remark third = session.execute(select(Remark.class).where(Remark_.id.eq(3L)))
                    .one();
            assertThat(third.getArticle().getComments()).hasSize(1);
        }
    }
}
