package io.aludel.orm.load;

import static io.aludel.orm.Load.containsEager;
import static io.aludel.orm.Load.fetchMode;
import static io.aludel.orm.Load.immediateload;
import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.lazyload;
import static io.aludel.orm.Load.noload;
import static io.aludel.orm.Load.raiseOnSql;
import static io.aludel.orm.Load.raiseload;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.orm.Load.subqueryload;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.InvalidRequestException;
import io.aludel.orm.Session;
import io.aludel.orm.error.LazyLoadException;
import io.aludel.orm.load.model.Clip;
import io.aludel.orm.load.model.Columnist;
import io.aludel.orm.load.model.Columnist_;
import io.aludel.orm.load.model.Heading;
import io.aludel.orm.load.model.Heading_;
import io.aludel.orm.load.model.Keyword;
import io.aludel.orm.load.model.Rack;
import io.aludel.orm.load.model.Rack_;
import io.aludel.orm.load.model.Remark;
import io.aludel.orm.load.model.Remark_;
import io.aludel.orm.load.model.Story;
import io.aludel.orm.load.model.Story_;
import io.aludel.orm.load.model.Tome;
import io.aludel.orm.load.model.Tome_;
import io.aludel.testkit.EveryDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The strategies by which relationships are loaded, statement by statement. */
@EveryDatabase
class StrategySuiteTest extends LoadSuite {
    private static final String AUTHORS =
            "SELECT columnist.id, columnist.archived, columnist.name FROM columnist ORDER BY columnist.id";
    private static final String ARTICLES_OF_MANY = "SELECT story.author_id, story.id, story.archived,"
            + " story.title FROM story WHERE story.author_id IN (?, ?, ?, ?) ORDER BY story.id";

    private static final String ARTICLES_OF_ONE = "SELECT story.id, story.archived, story.title,"
            + " story.author_id FROM story WHERE story.author_id = ? ORDER BY story.id";

    private List<Columnist> authors(Session session, io.aludel.sql.ast.StatementOption... options) {
        return session.execute(select(Columnist.class).options(options).orderBy(Columnist_.id))
                .all();
    }

    @Test
    void aTouchLoadsForAllObjectsOfTheResult() {
        try (Session session = sessions.open()) {
            for (Columnist author : authors(session)) {
                assertThat(author.getArticles()).hasSize(2);
            }
            sent(AUTHORS, ARTICLES_OF_MANY);
        }
    }

    @Test
    void orForOneObjectAtATimeInTheClassicWay() {
        try (Session session = sessions.open()) {
            for (Columnist author : authors(session, fetchMode(FetchMode.ONE))) {
                assertThat(author.getArticles()).hasSize(2);
            }
            sent(AUTHORS, ARTICLES_OF_ONE, ARTICLES_OF_ONE, ARTICLES_OF_ONE);
        }
    }

    @Test
    void orNotAtAll() {
        try (Session session = sessions.open()) {
            Columnist author = authors(session, fetchMode(FetchMode.RAISE)).get(0);
            assertThatThrownBy(() -> author.getArticles().size()).isInstanceOf(LazyLoadException.class);
        }
    }

    @Test
    void selectinUsesTheForeignKeyWithoutAJoin() {
        try (Session session = sessions.open()) {
            List<Columnist> authors = authors(session, selectinload(Columnist_.articles));
            sent(AUTHORS, ARTICLES_OF_MANY);
            assertThat(authors).allMatch(author -> author.getArticles().size() == 2);
            sentNothing();
        }
    }

    @Test
    void selectinOfAToOneUsesTheValuesOfItsForeignKey() {
        try (Session session = sessions.open()) {
            List<Story> articles = session.execute(select(Story.class)
                            .options(selectinload(Story_.author))
                            .orderBy(Story_.id))
                    .all();
            sent(
                    "SELECT story.id, story.archived, story.title, story.author_id FROM story ORDER BY story.id",
                    "SELECT columnist.id, columnist.archived, columnist.name FROM columnist WHERE columnist.id IN (?, ?, ?, ?)");
            assertThat(articles.get(5).getAuthor().getName()).isEqualTo("author3");
            sentNothing();
        }
    }

    @Test
    void selectinOfManyToManyGoesThroughTheLinks() {
        try (Session session = sessions.open()) {
            List<Story> articles = session.execute(select(Story.class)
                            .options(selectinload(Story_.labels))
                            .where(Story_.id.le(2L))
                            .orderBy(Story_.id))
                    .all();
            sent(
                    "SELECT story.id, story.archived, story.title, story.author_id FROM story WHERE story.id <= ? ORDER BY story.id",
                    "SELECT story_labels.story_id, keyword.id, keyword.name FROM story_labels JOIN keyword ON story_labels.keyword_id = keyword.id"
                            + " WHERE story_labels.story_id IN (?, ?) ORDER BY keyword.id");
            assertThat(articles.get(0).getLabels()).extracting(Keyword::getName).containsExactly("red", "blue");
            assertThat(articles.get(1).getLabels()).isEmpty();
        }
    }

    @Test
    void selectinAsksAgainForWhatIsBelowOfWhatIsHere() {
        try (Session session = sessions.open()) {
            List<Columnist> authors = authors(session);
            assertThat(authors.get(0).getArticles()).hasSize(2);
            statements();
            authors(session, selectinload(Columnist_.articles).selectinload(Story_.comments));
            assertThat(statements()).isEqualTo(3);
            assertThat(authors.get(0).getArticles().get(0).getComments()).hasSize(2);
            sentNothing();
        }
    }

    @Test
    void selectinRecursIntoATree() {
        try (Session session = sessions.open()) {
            Heading root = session.execute(select(Heading.class)
                            .where(Heading_.id.eq(1L))
                            .options(selectinload(Heading_.children).recursion(1)))
                    .one();
            assertThat(statements()).isEqualTo(3);
            Heading second = root.getChildren().get(0).getChildren().get(0);
            sentNothing();
            assertThat(second.getName()).isEqualTo("topic3");
            assertThat(second.getChildren()).hasSize(1);
            assertThat(statements()).isEqualTo(1);
        }
    }

    @Test
    void selectinRecursToTheEndOfATree() {
        try (Session session = sessions.open()) {
            session.execute(select(Heading.class)
                            .where(Heading_.id.eq(1L))
                            .options(selectinload(Heading_.children).recursion(-1)))
                    .one();
            assertThat(statements()).isEqualTo(6);
        }
    }

    @Test
    void onlyARelationshipToTheSameEntityRecurs() {
        try (Session session = sessions.open()) {
            assertThatThrownBy(() ->
                            authors(session, selectinload(Columnist_.articles).recursion(1)))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("Columnist.articles does not lead from an entity to itself");
        }
    }

    @Test
    void joinedLoadsInTheSameStatement() {
        try (Session session = sessions.open()) {
            List<Columnist> authors = authors(session, joinedload(Columnist_.articles));
            assertThat(authors)
                    .hasSize(3)
                    .allMatch(author -> author.getArticles().size() == 2);
            sent(
                    "SELECT columnist.id, columnist.archived, columnist.name, story_1.id AS id_1, story_1.archived AS archived_1,"
                            + " story_1.title, story_1.author_id FROM columnist LEFT OUTER JOIN story AS story_1"
                            + " ON columnist.id = story_1.author_id ORDER BY columnist.id, story_1.id");
        }
    }

    @Test
    void anOuterJoinToManyKeepsLinkAndTargetTogether() {
        try (Session session = sessions.open()) {
            List<Story> articles = session.execute(select(Story.class)
                            .options(joinedload(Story_.labels))
                            .orderBy(Story_.id))
                    .all();
            assertThat(articles).hasSize(6);
            sent("SELECT story.id, story.archived, story.title, story.author_id, keyword_1.id AS id_1, keyword_1.name"
                    + " FROM story LEFT OUTER JOIN (story_labels AS story_labels_1 JOIN keyword AS keyword_1"
                    + " ON story_labels_1.keyword_id = keyword_1.id) ON story.id = story_labels_1.story_id"
                    + " ORDER BY story.id, keyword_1.id");
        }
    }

    @Test
    void innerJoinsFollowEachOther() {
        try (Session session = sessions.open()) {
            List<Story> articles = session.execute(select(Story.class)
                            .options(joinedload(Story_.author)
                                    .innerJoin()
                                    .joinedload(Columnist_.portrait)
                                    .innerJoin()))
                    .all();
            assertThat(articles).hasSize(2);
            sent("SELECT story.id, story.archived, story.title, story.author_id, columnist_1.id AS id_1,"
                    + " columnist_1.archived AS archived_1, columnist_1.name, likeness_1.id AS id_2, likeness_1.file,"
                    + " likeness_1.author_id AS author_id_1 FROM story JOIN columnist AS columnist_1 ON story.author_id = columnist_1.id"
                    + " JOIN likeness AS likeness_1 ON columnist_1.id = likeness_1.author_id");
        }
    }

    @Test
    void anInnerJoinBelowAnOuterOneIsNested() {
        try (Session session = sessions.open()) {
            List<Story> articles = session.execute(select(Story.class)
                            .options(joinedload(Story_.author)
                                    .joinedload(Columnist_.portrait)
                                    .innerJoin()))
                    .all();
            assertThat(articles).hasSize(6);
            sent("SELECT story.id, story.archived, story.title, story.author_id, columnist_1.id AS id_1,"
                    + " columnist_1.archived AS archived_1, columnist_1.name, likeness_1.id AS id_2, likeness_1.file,"
                    + " likeness_1.author_id AS author_id_1 FROM story LEFT OUTER JOIN (columnist AS columnist_1 JOIN likeness AS likeness_1"
                    + " ON columnist_1.id = likeness_1.author_id) ON story.author_id = columnist_1.id");
        }
    }

    @Test
    void unlessItIsToStandBesideIt() {
        try (Session session = sessions.open()) {
            List<Story> articles = session.execute(select(Story.class)
                            .options(joinedload(Story_.author)
                                    .joinedload(Columnist_.portrait)
                                    .innerJoinUnnested()))
                    .all();
            assertThat(articles).hasSize(6);
            sent("SELECT story.id, story.archived, story.title, story.author_id, columnist_1.id AS id_1,"
                    + " columnist_1.archived AS archived_1, columnist_1.name, likeness_1.id AS id_2, likeness_1.file,"
                    + " likeness_1.author_id AS author_id_1 FROM story LEFT OUTER JOIN columnist AS columnist_1"
                    + " ON story.author_id = columnist_1.id LEFT OUTER JOIN likeness AS likeness_1"
                    + " ON columnist_1.id = likeness_1.author_id");
        }
    }

    @Test
    void aLimitCountsObjectsAndNotJoinedRows() {
        try (Session session = sessions.open()) {
            List<Columnist> authors = session.execute(select(Columnist.class)
                            .options(joinedload(Columnist_.articles))
                            .orderBy(Columnist_.name)
                            .limit(2))
                    .all();
            assertThat(authors).extracting(Columnist::getName).containsExactly("author1", "author2");
            sent(
                    "SELECT anon_1.c1, anon_1.c2, anon_1.c3, story_1.id, story_1.archived, story_1.title, story_1.author_id"
                            + " FROM (SELECT columnist.id AS c1, columnist.archived AS c2, columnist.name AS c3 FROM columnist ORDER BY columnist.name LIMIT ?)"
                            + " AS anon_1 LEFT OUTER JOIN story AS story_1 ON anon_1.c1 = story_1.author_id"
                            + " ORDER BY anon_1.c3, story_1.id");
        }
    }

    @Test
    void aToOneUnderALimitIsJoinedPlainly() {
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Story.class)
                                    .options(joinedload(Story_.author))
                                    .orderBy(Story_.id)
                                    .limit(2))
                            .all())
                    .hasSize(2);
            sent("SELECT story.id, story.archived, story.title, story.author_id, columnist_1.id AS id_1,"
                    + " columnist_1.archived AS archived_1, columnist_1.name FROM story LEFT OUTER JOIN columnist AS columnist_1"
                    + " ON story.author_id = columnist_1.id ORDER BY story.id LIMIT ?");
        }
    }

    @Test
    void subqueryRepeatsTheQuery() {
        try (Session session = sessions.open()) {
            List<Columnist> authors = session.execute(select(Columnist.class)
                            .where(Columnist_.id.lt(3L))
                            .orderBy(Columnist_.name)
                            .limit(2)
                            .options(subqueryload(Columnist_.articles).subqueryload(Story_.comments)))
                    .all();
            sent(
                    "SELECT columnist.id, columnist.archived, columnist.name FROM columnist WHERE columnist.id < ? ORDER BY columnist.name LIMIT ?",
                    "SELECT anon_1.k_id, story.id, story.archived, story.title, story.author_id FROM"
                            + " (SELECT columnist.id AS k_id FROM columnist WHERE columnist.id < ? ORDER BY columnist.name LIMIT ?) AS anon_1"
                            + " JOIN story ON anon_1.k_id = story.author_id ORDER BY story.id",
                    "SELECT story_1.id, remark.id AS id_1, remark.text, remark.article_id FROM"
                            + " (SELECT columnist.id AS k_id FROM columnist WHERE columnist.id < ? ORDER BY columnist.name LIMIT ?) AS anon_1"
                            + " JOIN story AS story_1 ON anon_1.k_id = story_1.author_id"
                            + " JOIN remark ON story_1.id = remark.article_id ORDER BY remark.id");
            assertThat(authors.get(0).getArticles().get(0).getComments())
                    .extracting(Remark::getText)
                    .containsExactly("comment1", "again");
            assertThat(authors.get(1).getArticles()).hasSize(2);
            sentNothing();
        }
    }

    @Test
    void subqueryStaysWhatItIsBelowAJoin() {
        try (Session session = sessions.open()) {
            List<Story> stories = session.execute(select(Story.class)
                            .where(Story_.id.lt(3L))
                            .options(joinedload(Story_.author).subqueryload(Columnist_.articles)))
                    .all();
            sent(
                    "SELECT story.id, story.archived, story.title, story.author_id, columnist_1.id AS id_1, columnist_1.archived AS archived_1,"
                            + " columnist_1.name FROM story LEFT OUTER JOIN columnist AS columnist_1 ON story.author_id = columnist_1.id"
                            + " WHERE story.id < ?",
                    "SELECT columnist_1.id, story.id AS id_1, story.archived, story.title, story.author_id FROM"
                            + " (SELECT DISTINCT story.author_id AS k_author_id FROM story WHERE story.id < ?) AS anon_1"
                            + " JOIN columnist AS columnist_1 ON anon_1.k_author_id = columnist_1.id"
                            + " JOIN story ON columnist_1.id = story.author_id ORDER BY story.id");
            assertThat(stories.get(0).getAuthor().getArticles()).hasSize(2);
            sentNothing();
        }
    }

    @Test
    void subqueryOfAToOneAsksForEachForeignKeyOnce() {
        try (Session session = sessions.open()) {
            List<Story> articles = session.execute(
                            select(Story.class).where(Story_.id.lt(3L)).options(subqueryload(Story_.author)))
                    .all();
            sent(
                    "SELECT story.id, story.archived, story.title, story.author_id FROM story WHERE story.id < ?",
                    "SELECT anon_1.k_author_id, columnist.id, columnist.archived, columnist.name FROM (SELECT DISTINCT story.author_id AS k_author_id"
                            + " FROM story WHERE story.id < ?) AS anon_1 JOIN columnist ON anon_1.k_author_id = columnist.id");
            assertThat(articles)
                    .allMatch(article -> article.getAuthor().getName().equals("author1"));
            sentNothing();
        }
    }

    @Test
    void immediateLoadsAtOnceAsATouchWould() {
        try (Session session = sessions.open()) {
            authors(session, immediateload(Columnist_.articles));
            sent(AUTHORS, ARTICLES_OF_MANY);
        }
        try (Session session = sessions.fetchMode(FetchMode.ONE).open()) {
            authors(session, immediateload(Columnist_.articles));
            sent(AUTHORS, ARTICLES_OF_ONE, ARTICLES_OF_ONE, ARTICLES_OF_ONE);
        }
    }

    @Test
    void immediateFindsAToOneInTheSession() {
        try (Session session = sessions.open()) {
            List<Columnist> authors = authors(session);
            statements();
            assertThat(session.execute(select(Story.class).options(immediateload(Story_.author)))
                            .all())
                    .hasSize(6);
            assertThat(statements()).isEqualTo(1);
            assertThat(authors).hasSize(3);
        }
    }

    @Test
    void noloadLooksEmpty() {
        try (Session session = sessions.open()) {
            Columnist author = authors(session, noload(Columnist_.articles), noload(Columnist_.portrait))
                    .get(0);
            assertThat(author.getArticles()).isEmpty();
            assertThat(author.getPortrait()).isNull();
            sent(AUTHORS);
        }
    }

    @Test
    void raiseOnSqlFindsWhatIsInTheSession() {
        try (Session session = sessions.open()) {
            Columnist first = session.get(Columnist.class, 1).orElseThrow();
            List<Story> articles = session.execute(select(Story.class)
                            .options(raiseOnSql(Story_.author))
                            .orderBy(Story_.id))
                    .all();
            assertThat(articles.get(0).getAuthor()).isSameAs(first);
            assertThatThrownBy(() -> articles.get(2).getAuthor())
                    .isInstanceOf(LazyLoadException.class)
                    .hasMessageContaining("Story.author")
                    .hasMessageContaining("raiseOnSql");
        }
    }

    @Test
    void raiseRefusesEvenThat() {
        try (Session session = sessions.open()) {
            Columnist first = session.get(Columnist.class, 1).orElseThrow();
            Story article = session.execute(select(Story.class)
                            .options(raiseload(Story_.author))
                            .where(Story_.id.eq(1L)))
                    .one();
            assertThatThrownBy(article::getAuthor).isInstanceOf(LazyLoadException.class);
            assertThat(first.getName()).isEqualTo("author1");
        }
    }

    @Test
    void containsEagerTakesWhatTheQueryJoins() {
        try (Session session = sessions.open()) {
            List<Columnist> authors = session.execute(select(Columnist.class)
                            .join(Columnist_.articles)
                            .where(Story_.archived.isTrue())
                            .options(containsEager(Columnist_.articles))
                            .orderBy(Columnist_.id))
                    .all();
            assertThat(authors).allMatch(author -> author.getArticles().size() == 1);
            sent(
                    "SELECT columnist.id, columnist.archived, columnist.name, story.id AS id_1, story.archived AS archived_1,"
                            + " story.title, story.author_id FROM columnist JOIN story ON columnist.id = story.author_id"
                            + " WHERE story.archived IS 1 ORDER BY columnist.id");
        }
    }

    @Test
    void containsEagerTakesAnAlias() {
        try (Session session = sessions.open()) {
            Story_.Path own = Story_.as("own");
            List<Columnist> authors = session.execute(select(Columnist.class)
                            .join(Columnist_.articles, own)
                            .where(own.archived.isFalse())
                            .options(containsEager(Columnist_.articles, own))
                            .orderBy(Columnist_.id))
                    .all();
            assertThat(authors.get(0).getArticles()).extracting(Story::getTitle).containsExactly("article1");
            assertThat(statements()).isEqualTo(1);
        }
    }

    @Test
    void containsEagerStaysWithinALimit() {
        try (Session session = sessions.open()) {
            List<Story> articles = session.execute(select(Story.class)
                            .join(Story_.author)
                            .options(
                                    containsEager(Story_.author).joinedload(Columnist_.articles),
                                    joinedload(Story_.comments))
                            .orderBy(Story_.id)
                            .limit(2))
                    .all();
            assertThat(articles).hasSize(2);
            assertThat(articles.get(0).getAuthor().getArticles()).hasSize(2);
            assertThat(articles.get(0).getComments()).hasSize(2);
            assertThat(statements()).isEqualTo(1);
        }
    }

    @Test
    void theMappingChoosesStrategies() {
        try (Session session = sessions.open()) {
            Rack shelf =
                    session.execute(select(Rack.class).where(Rack_.id.eq(4L))).one();
            assertThat(statements()).isEqualTo(4);
            assertThat(shelf.getTopic().getName()).isEqualTo("topic1");
            assertThat(shelf.getVolumes()).hasSize(1);
            assertThat(shelf.getAbove().getId()).isEqualTo(3);
            assertThat(shelf.getAbove().getAbove().getId()).isEqualTo(2);
            sentNothing();
            Tome volume = shelf.getVolumes().get(0);
            assertThat(volume.getShelf()).isSameAs(shelf);
            assertThatThrownBy(volume::getLabel).isInstanceOf(LazyLoadException.class);
        }
    }

    @Test
    void aTouchUsesTheForeignKeyAsItWasLoaded() {
        try (Session session = sessions.open()) {
            Clip clip = session.get(Clip.class, 1).orElseThrow();
            clip.setAuthorId(3L);
            session.noAutoFlush(() -> {
                assertThat(clip.getAuthor().getName()).isEqualTo("author1");
            });
            session.flush();
            session.expire(clip);
            assertThat(clip.getAuthor().getName()).isEqualTo("author3");
        }
    }

    @Test
    void optionsOverruleTheMapping() {
        try (Session session = sessions.open()) {
            session.execute(select(Tome.class).options(lazyload(Tome_.shelf)).where(Tome_.id.eq(1L)))
                    .one();
            sent("SELECT tome.id, tome.shelf_id, tome.label_id FROM tome WHERE tome.id = ?");
            session.execute(select(Rack.class).options(lazyload()).where(Rack_.id.eq(1L)))
                    .one();
            sent("SELECT rack.id, rack.topic_id, rack.above_id FROM rack WHERE rack.id = ?");
        }
    }

    @Test
    void changingTheStrategyNeverChangesTheRows() {
        List<io.aludel.sql.ast.StatementOption> strategies = List.of(
                lazyload(Columnist_.articles),
                joinedload(Columnist_.articles),
                selectinload(Columnist_.articles),
                subqueryload(Columnist_.articles),
                immediateload(Columnist_.articles));
        for (var strategy : strategies) {
            try (Session session = sessions.open()) {
                assertThat(authors(session, strategy))
                        .extracting(author ->
                                author.getName() + author.getArticles().size())
                        .containsExactly("author12", "author22", "author32");
            }
        }
    }

    @Test
    void eagerLoadsInCirclesEnd() {
        try (Session session = sessions.open()) {
            List<Columnist> authors = authors(
                    session,
                    selectinload(Columnist_.articles)
                            .selectinload(Story_.author)
                            .selectinload(Columnist_.articles)
                            .joinedload(Story_.author));
            assertThat(authors.get(0).getArticles().get(0).getAuthor()).isSameAs(authors.get(0));
            assertThat(statements()).isEqualTo(4);
            assertThat(Remark_.text).isNotNull();
        }
    }
}
