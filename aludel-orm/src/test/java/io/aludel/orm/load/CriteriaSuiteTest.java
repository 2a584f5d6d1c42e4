package io.aludel.orm.load;

import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.orm.Load.subqueryload;
import static io.aludel.orm.Load.withLoaderCriteria;
import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.InvalidRequestException;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionOptions;
import io.aludel.orm.load.model.Archivable;
import io.aludel.orm.load.model.Archivable_;
import io.aludel.orm.load.model.Columnist;
import io.aludel.orm.load.model.Columnist_;
import io.aludel.orm.load.model.Remark;
import io.aludel.orm.load.model.Remark_;
import io.aludel.orm.load.model.Story;
import io.aludel.orm.load.model.Story_;
import io.aludel.testkit.EveryDatabase;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Conditions on relationships and entities: in options, in joins, and wherever an entity is read. */
@EveryDatabase
class CriteriaSuiteTest extends LoadSuite {
    private static final LoaderCriteria KEPT = withLoaderCriteria(Archivable.class, Archivable_.archived.isFalse());
    private static final LoaderCriteria KEPT_STORIES = withLoaderCriteria(Story.class, Story_.archived.isFalse());

    private static String titles(Columnist columnist) {
        return columnist.getArticles().stream().map(Story::getTitle).collect(Collectors.joining(" "));
    }

    private List<String> titles(Session session, io.aludel.sql.ast.StatementOption... options) {
        return session.execute(select(Columnist.class).options(options).orderBy(Columnist_.id)).all().stream()
                .map(CriteriaSuiteTest::titles)
                .toList();
    }

    @Test
    void anOptionLoadsPartOfARelationship() {
        var kept = Columnist_.articles.where(Story_.archived.isFalse());
        for (var option : List.of(selectinload(kept), joinedload(kept), subqueryload(kept))) {
            try (Session session = sessions.open()) {
                assertThat(titles(session, option)).containsExactly("article1", "article3", "article5");
                assertThat(statements()).isLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    void theConditionStandsInOn() {
        try (Session session = sessions.open()) {
            titles(session, joinedload(Columnist_.articles.where(Story_.title.eq("article1"))));
            sent(
                    "SELECT columnist.id, columnist.archived, columnist.name, story_1.id AS id_1, story_1.archived AS archived_1,"
                            + " story_1.title, story_1.author_id FROM columnist LEFT OUTER JOIN story AS story_1"
                            + " ON columnist.id = story_1.author_id AND story_1.title = ? ORDER BY columnist.id, story_1.id");
        }
    }

    @Test
    void valuesOfConditionsAreThoseOfEachExecution() {
        try (Session session = sessions.open()) {
            for (String title : List.of("article1", "article3")) {
                var option = selectinload(Columnist_.articles.where(Story_.title.eq(title)));
                session.expireAll();
                assertThat(String.join("", titles(session, option))).isEqualTo(title);
            }
        }
    }

    @Test
    void topOfEachParentIsChosenByTheDatabase() {
        try (Session session = sessions.open()) {
            var last = Columnist_.articles.orderBy(Story_.id.desc()).limit(1);
            assertThat(titles(session, selectinload(last))).containsExactly("article2", "article4", "article6");
            sent(
                    "SELECT columnist.id, columnist.archived, columnist.name FROM columnist ORDER BY columnist.id",
                    "SELECT anon_1.c1, anon_1.c2, anon_1.c3, anon_1.c4 FROM (SELECT story.author_id AS c1, story.id AS c2,"
                            + " story.archived AS c3, story.title AS c4, row_number() OVER (PARTITION BY story.author_id"
                            + " ORDER BY story.id DESC) AS n FROM story WHERE story.author_id IN (?, ?, ?, ?)) AS anon_1"
                            + " WHERE anon_1.n <= ? ORDER BY anon_1.n");
        }
    }

    @Test
    void topOfOneParentIsALimit() {
        try (Session session = sessions.open()) {
            session.get(
                    Columnist.class,
                    1,
                    selectinload(Columnist_.articles.orderBy(Story_.id.desc()).limit(1)));
            sent(
                    "SELECT columnist.id, columnist.archived, columnist.name FROM columnist WHERE columnist.id = ?",
                    "SELECT story.id, story.archived, story.title, story.author_id FROM story WHERE story.author_id = ?"
                            + " ORDER BY story.id DESC LIMIT ?");
        }
    }

    @Test
    void topOfEachParentGoesOnBelow() {
        try (Session session = sessions.open()) {
            var last = Columnist_.articles.orderBy(Story_.id.desc()).limit(1);
            List<Columnist> columnists = session.execute(select(Columnist.class)
                            .options(selectinload(last).joinedload(Story_.comments))
                            .orderBy(Columnist_.id))
                    .all();
            assertThat(columnists.get(0).getArticles().get(0).getComments()).hasSize(1);
            assertThat(statements()).isEqualTo(2);
        }
    }

    @Test
    void joinedloadCannotLimit() {
        try (Session session = sessions.open()) {
            assertThatThrownBy(() -> titles(session, joinedload(Columnist_.articles.limit(1))))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("selectinload(Columnist_.articles.limit(..))");
        }
    }

    @Test
    void joinsTakeConditions() {
        try (Session session = sessions.open()) {
            session.execute(select(Columnist_.name, Story_.title)
                            .outerJoin(Columnist_.articles.and(Story_.title.eq("article1"))))
                    .all();
            sent("SELECT columnist.name, story.title FROM columnist LEFT OUTER JOIN story"
                    + " ON columnist.id = story.author_id AND story.title = ?");
            Story_.Path own = Story_.as("own");
            session.execute(select(Columnist_.name, own.title)
                            .join(Columnist_.articles.and(Story_.title.eq("article1")), own))
                    .all();
            sent("SELECT columnist.name, own.title FROM columnist JOIN story AS own"
                    + " ON columnist.id = own.author_id AND own.title = ?");
        }
    }

    @Test
    void criteriaHoldWhereverAnEntityIsRead() {
        try (Session session = sessions.open()) {
            session.execute(select(Story.class).options(KEPT_STORIES).orderBy(Story_.id))
                    .all();
            sent(
                    "SELECT story.id, story.archived, story.title, story.author_id FROM story WHERE story.archived IS 0 ORDER BY story.id");
            session.execute(select(Columnist_.name, Story_.title)
                            .outerJoin(Columnist_.articles)
                            .options(KEPT_STORIES))
                    .all();
            sent("SELECT columnist.name, story.title FROM columnist LEFT OUTER JOIN story"
                    + " ON columnist.id = story.author_id AND story.archived IS 0");
            session.execute(select(Columnist_.name)
                            .where(Columnist_.id.in(select(Story_.author.id()).where(Story_.id.gt(1L))))
                            .options(KEPT_STORIES))
                    .all();
            sent("SELECT columnist.name FROM columnist WHERE columnist.id IN (SELECT story.author_id FROM story"
                    + " WHERE story.id > ? AND story.archived IS 0)");
            var common = select(Story_.id.label("id")).cte("c");
            session.execute(select(common.col("id", Long.class)).options(KEPT_STORIES))
                    .all();
            sent("WITH c AS (SELECT story.id AS id FROM story WHERE story.archived IS 0) SELECT c.id FROM c");
        }
    }

    @Test
    void aConditionOnAMappedSuperclassHoldsForAllThatExtendIt() {
        try (Session session = sessions.open()) {
            assertThat(titles(session, selectinload(Columnist_.articles), KEPT))
                    .containsExactly("article1", "article5");
        }
    }

    @Test
    void aliasesAreLeftAloneUnlessTheyAreIncluded() {
        try (Session session = sessions.open()) {
            Story_.Path own = Story_.as("own");
            assertThat(session.execute(select(own.title).options(KEPT_STORIES)).all())
                    .hasSize(6);
            assertThat(session.execute(select(own.title).options(KEPT_STORIES.includeAliases()))
                            .all())
                    .hasSize(3);
        }
    }

    @Test
    void everyStrategyAppliesThem() {
        for (var option : List.of(
                selectinload(Columnist_.articles),
                joinedload(Columnist_.articles),
                subqueryload(Columnist_.articles),
                io.aludel.orm.Load.immediateload(Columnist_.articles),
                io.aludel.orm.Load.lazyload(Columnist_.articles))) {
            try (Session session = sessions.open()) {
                assertThat(titles(session, option, KEPT_STORIES)).containsExactly("article1", "article3", "article5");
            }
        }
    }

    @Test
    void theyTravelToLazyLoads() {
        try (Session session = sessions.open()) {
            assertThat(titles(session, KEPT_STORIES)).containsExactly("article1", "article3", "article5");
        }
        try (Session session = sessions.open()) {
            assertThat(titles(session, KEPT_STORIES.withoutPropagation()))
                    .containsExactly("article1 article2", "article3 article4", "article5 article6");
        }
    }

    @Test
    void theyTravelDownTheObjectGraph() {
        try (Session session = sessions.open()) {
            var noAgain = withLoaderCriteria(Remark.class, Remark_.text.ne("again"));
            Columnist columnist = session.execute(
                            select(Columnist.class).where(Columnist_.id.eq(1L)).options(noAgain))
                    .one();
            assertThat(columnist.getArticles().get(0).getComments()).hasSize(1);
        }
    }

    @Test
    void aToOneThatTheyExcludeIsNull() {
        try (Session session = sessions.open()) {
            Story story = session.execute(select(Story.class)
                            .where(Story_.id.eq(3L))
                            .options(withLoaderCriteria(Columnist.class, Columnist_.archived.isFalse())))
                    .one();
            assertThat(story.getAuthor()).isNull();
        }
    }

    @Test
    void updatesAndDeletesObeyThem() {
        try (Session session = sessions.open()) {
            assertThat(session.execute(update(Story.class)
                                    .set(Story_.title, "new")
                                    .where(Story_.id.gt(1L))
                                    .options(KEPT_STORIES))
                            .rowCount())
                    .isEqualTo(2);
            sent("UPDATE story SET title=? WHERE story.id > ? AND story.archived IS 0");
            session.execute(delete(Remark.class)
                    .where(Remark_.article.id().in(select(Story_.id).where(Story_.title.eq("none"))))
                    .options(KEPT_STORIES));
            assertThat(lastSent())
                    .contains("IN (SELECT story.id FROM story WHERE story.title = ? AND story.archived IS ");
        }
    }

    @Test
    void whatTheyHideIsNotDeletedWithTheRest() {
        try (Session session = sessions.open()) {
            int archived = session.execute(select(Story.class).where(Story_.archived.isTrue()))
                    .all()
                    .size();
            assertThat(archived).isPositive();
            session.execute(delete(Remark.class).allRows());
            session.execute(text("DELETE FROM story_labels"));
            session.execute(delete(Story.class).allRows().options(KEPT_STORIES));
            assertThat(session.execute(select(Story_.archived)).all())
                    .hasSize(archived)
                    .containsOnly(true);
        }
    }

    @Test
    void getObeysThemForWhatIsHereToo() {
        try (Session session = sessions.open()) {
            assertThat(session.get(Story.class, 2, KEPT)).isEmpty();
            Story archived = session.get(Story.class, 2).orElseThrow();
            assertThat(session.get(Story.class, 2, KEPT)).isEmpty();
            assertThat(session.get(Story.class, 1, KEPT)).isPresent();
            assertThat(archived.getTitle()).isEqualTo("article2");
        }
    }

    @Test
    void sessionsHaveThemForEverything() {
        SessionFactory kept = sessions.with(SessionOptions.DEFAULT.loading(KEPT));
        try (Session session = kept.open()) {
            assertThat(session.execute(select(Story.class)).all()).hasSize(3);
            Columnist columnist = session.get(Columnist.class, 1).orElseThrow();
            assertThat(titles(columnist)).isEqualTo("article1");
            assertThat(session.get(Columnist.class, 2)).isEmpty();
            assertThat(session.execute(
                                    update(Story.class).set(Story_.title, "x").allRows())
                            .rowCount())
                    .isEqualTo(3);
        }
    }

    @Test
    void listenersAddThemToEverything() {
        sessions.events().onOrmExecute(execution -> execution.options(KEPT));
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Story.class)).all()).hasSize(3);
            Columnist columnist = session.get(Columnist.class, 1).orElseThrow();
            assertThat(titles(columnist)).isEqualTo("article1");
            assertThat(session.get(Story.class, 2)).isEmpty();
        }
    }
}
