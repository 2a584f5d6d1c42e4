package io.aludel.orm.load;

import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.orm.Load.subqueryload;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.InvalidRequestException;
import io.aludel.orm.Session;
import io.aludel.orm.load.model.Columnist;
import io.aludel.orm.load.model.Columnist_;
import io.aludel.orm.load.model.Heading;
import io.aludel.orm.load.model.Heading_;
import io.aludel.orm.load.model.Keyword;
import io.aludel.orm.load.model.Remark;
import io.aludel.orm.load.model.Story;
import io.aludel.orm.load.model.Story_;
import io.aludel.testkit.EveryDatabase;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Loading after the rows, by keys or by the query itself: selectinload and subqueryload. */
@EveryDatabase
class SelectinSuiteTest extends LoadSuite {
    @Test
    void selectinUsesTheForeignKeyWithoutAJoin() {
        try (Session session = sessions.open()) {
            List<Columnist> authors = authors(session, selectinload(Columnist_.articles));
            sent(AUTHORS, ARTICLES_OF_MANY);
            assertThat(authors).allMatch(author -> author.getArticles().size() == 2);
            sentNothing();
        }
    }

    /** All titles are the same, so the key decides; for one parent as for many. */
    @Test
    void theFirstOfEachParentAreTheSameWhereTheyAreLevel() {
        try (Session session = sessions.open()) {
            for (int story = 7; story <= 40; story++) {
                Story added = new Story(story, "level");
                session.get(Columnist.class, story % 3 + 1)
                        .orElseThrow()
                        .getArticles()
                        .add(added);
                session.add(added);
            }
            session.execute(update(Story.class).set(Story_.title, "level").allRows());
            session.flush();
            var first = Columnist_.articles.orderBy(Story_.title.desc()).limit(3);
            var last =
                    Columnist_.articles.orderBy(Story_.title, Story_.id.desc()).limit(2);
            for (int round = 0; round < 2; round++) {
                session.expungeAll();
                assertThat(authors(session, selectinload(first)))
                        .extracting(SelectinSuiteTest::keys)
                        .containsExactly("1 2 9", "3 4 7", "5 6 8");
                session.expungeAll();
                assertThat(session.get(Columnist.class, 1, selectinload(first)))
                        .map(SelectinSuiteTest::keys)
                        .contains("1 2 9");
                session.expungeAll();
                assertThat(authors(session, selectinload(last)))
                        .extracting(SelectinSuiteTest::keys)
                        .containsExactly("39 36", "40 37", "38 35");
            }
        }
    }

    private static String keys(Columnist columnist) {
        return columnist.getArticles().stream()
                .map(story -> String.valueOf(story.getId()))
                .collect(Collectors.joining(" "));
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
}
