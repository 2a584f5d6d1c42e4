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

import io.aludel.orm.Session;
import io.aludel.orm.error.LazyLoadException;
import io.aludel.orm.load.model.Clip;
import io.aludel.orm.load.model.Columnist;
import io.aludel.orm.load.model.Columnist_;
import io.aludel.orm.load.model.Rack;
import io.aludel.orm.load.model.Rack_;
import io.aludel.orm.load.model.Remark_;
import io.aludel.orm.load.model.Story;
import io.aludel.orm.load.model.Story_;
import io.aludel.orm.load.model.Tome;
import io.aludel.orm.load.model.Tome_;
import io.aludel.testkit.EveryDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The strategies that load at a touch, at once, not at all, or from what the query joins; and what the mapping says. */
@EveryDatabase
class StrategySuiteTest extends LoadSuite {
    private static final String ARTICLES_OF_ONE = "SELECT story.id, story.archived, story.title,"
            + " story.author_id FROM story WHERE story.author_id = ? ORDER BY story.id";

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
            assertThat(clip.getAuthor().getName())
                    .as("not even after the flush")
                    .isEqualTo("author1");
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
