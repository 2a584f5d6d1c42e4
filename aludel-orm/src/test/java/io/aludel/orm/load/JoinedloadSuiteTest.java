package io.aludel.orm.load;

import static io.aludel.orm.Load.joinedload;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.orm.Session;
import io.aludel.orm.load.model.Columnist;
import io.aludel.orm.load.model.Columnist_;
import io.aludel.orm.load.model.Story;
import io.aludel.orm.load.model.Story_;
import io.aludel.testkit.EveryDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Loading in the same statement: joinedload, nested and under a limit. */
@EveryDatabase
class JoinedloadSuiteTest extends LoadSuite {
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
}
