package io.aludel.orm.load;

import static io.aludel.orm.Load.defaultload;
import static io.aludel.orm.Load.defer;
import static io.aludel.orm.Load.deferRaising;
import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.lazyload;
import static io.aludel.orm.Load.loadOnly;
import static io.aludel.orm.Load.loadOnlyRaising;
import static io.aludel.orm.Load.populateExisting;
import static io.aludel.orm.Load.raiseload;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.orm.Load.undefer;
import static io.aludel.orm.Load.undeferGroup;
import static io.aludel.orm.Load.wildcard;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Result;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.Load;
import io.aludel.orm.Session;
import io.aludel.orm.SessionOptions;
import io.aludel.orm.error.LazyLoadException;
import io.aludel.orm.load.model.Columnist;
import io.aludel.orm.load.model.Columnist_;
import io.aludel.orm.load.model.Story;
import io.aludel.orm.load.model.Story_;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.StatementOption;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What options may say: columns, wildcards, branches, what sticks to objects, and how rows are read. */
@EveryDatabase
class OptionSuiteTest extends LoadSuite {
    private Columnist first(Session session, StatementOption... options) {
        return session.execute(select(Columnist.class).options(options).where(Columnist_.id.eq(1L)))
                .one();
    }

    @Test
    void lazyColumnsAreReadWhenTheyAreTouchedWithTheirGroup() {
        try (Session session = sessions.open()) {
            Columnist columnist = first(session);
            sent("SELECT columnist.id, columnist.archived, columnist.name FROM columnist WHERE columnist.id = ?");
            assertThat(columnist.getMotto()).isEqualTo("write");
            sent("SELECT columnist.biography, columnist.motto FROM columnist WHERE columnist.id = ?");
            assertThat(columnist.getBiography()).isEqualTo("born");
            sentNothing();
        }
    }

    @Test
    void lazyColumnsAreReadForAllPeers() {
        try (Session session = sessions.open()) {
            for (Columnist columnist : session.execute(select(Columnist.class)).all()) {
                assertThat(columnist.getMotto()).isEqualTo("write");
            }
            assertThat(statements()).isEqualTo(2);
        }
    }

    @Test
    void columnsMayRefuseToBeRead() {
        try (Session session = sessions.open()) {
            Columnist columnist = first(session, deferRaising(Columnist_.name));
            assertThatThrownBy(columnist::getSecret)
                    .isInstanceOf(LazyLoadException.class)
                    .hasMessageContaining("Columnist.secret of Columnist#1")
                    .hasMessageContaining("undefer(Columnist_.secret)");
            assertThatThrownBy(columnist::getName).isInstanceOf(LazyLoadException.class);
        }
    }

    @Test
    void whatIsLeftOutMayRefuseToBeRead() {
        try (Session session = sessions.open()) {
            Columnist columnist = first(session, loadOnlyRaising(Columnist_.name));
            assertThat(columnist.getName()).isNotNull();
            assertThatThrownBy(columnist::getSecret).isInstanceOf(LazyLoadException.class);
        }
    }

    @Test
    void undeferReadsThemWithTheRow() {
        try (Session session = sessions.open()) {
            Columnist columnist = first(session, undefer(Columnist_.secret), undeferGroup("texts"));
            sent("SELECT columnist.id, columnist.archived, columnist.name, columnist.biography, columnist.motto,"
                    + " columnist.secret FROM columnist WHERE columnist.id = ?");
            assertThat(columnist.getSecret() + columnist.getMotto()).isEqualTo("xwrite");
            sentNothing();
        }
    }

    @Test
    void loadOnlyLeavesOthersToATouch() {
        try (Session session = sessions.open()) {
            Columnist columnist = first(session, loadOnly(Columnist_.name));
            sent("SELECT columnist.id, columnist.name FROM columnist WHERE columnist.id = ?");
            assertThat(columnist.isArchived()).isFalse();
            sent("SELECT columnist.archived FROM columnist WHERE columnist.id = ?");
        }
    }

    @Test
    void aForeignKeyThatWasLeftOutIsReadWhenItIsNeeded() {
        try (Session session = sessions.open()) {
            Story story = session.execute(
                            select(Story.class).options(loadOnly(Story_.title)).where(Story_.id.eq(1L)))
                    .one();
            sent("SELECT story.id, story.title FROM story WHERE story.id = ?");
            assertThat(story.getAuthor().getName()).isEqualTo("author1");
            sent(
                    "SELECT story.author_id FROM story WHERE story.id = ?",
                    "SELECT columnist.id, columnist.archived, columnist.name FROM columnist WHERE columnist.id = ?");
            session.execute(select(Story.class).options(loadOnly(Story_.author)).where(Story_.id.eq(2L)))
                    .one();
            sent("SELECT story.id, story.author_id FROM story WHERE story.id = ?");
        }
    }

    @Test
    void deferLeavesAColumnToATouch() {
        try (Session session = sessions.open()) {
            Columnist columnist = first(session, defer(Columnist_.name));
            sent("SELECT columnist.id, columnist.archived FROM columnist WHERE columnist.id = ?");
            assertThat(columnist.getName()).isEqualTo("author1");
            sent("SELECT columnist.name FROM columnist WHERE columnist.id = ?");
        }
    }

    @Test
    void columnsOfWhatIsJoinedAreChosenAlongTheChain() {
        try (Session session = sessions.open()) {
            session.execute(select(Story.class)
                            .options(joinedload(Story_.author).loadOnly(Columnist_.name), loadOnly(Story_.title)))
                    .all();
            sent("SELECT story.id, story.title, columnist_1.id AS id_1, columnist_1.name FROM story"
                    + " LEFT OUTER JOIN columnist AS columnist_1 ON story.author_id = columnist_1.id");
        }
    }

    @Test
    void aWildcardSpeaksOfEveryEntityThatIsReached() {
        try (Session session = sessions.open()) {
            Columnist columnist = first(session, selectinload(Columnist_.articles), raiseload());
            Story story = columnist.getArticles().get(0);
            assertThatThrownBy(columnist::getPortrait).isInstanceOf(LazyLoadException.class);
            assertThatThrownBy(() -> story.getComments().size()).isInstanceOf(LazyLoadException.class);
        }
    }

    @Test
    void orOfOneEntityAlone() {
        try (Session session = sessions.open()) {
            Columnist columnist = first(
                    session,
                    selectinload(Columnist_.articles),
                    Load.of(Columnist.class).raiseload());
            assertThatThrownBy(columnist::getPortrait).isInstanceOf(LazyLoadException.class);
            assertThat(columnist.getArticles().get(0).getComments()).hasSize(2);
        }
        try (Session session = sessions.open()) {
            Columnist columnist =
                    first(session, selectinload(Columnist_.articles).raiseload());
            assertThat(columnist.getPortrait()).isNotNull();
            assertThatThrownBy(
                            () -> columnist.getArticles().get(0).getComments().size())
                    .isInstanceOf(LazyLoadException.class);
        }
    }

    @Test
    void aWildcardMayLoadEverything() {
        try (Session session = sessions.open()) {
            Columnist columnist = first(session, Load.of(Columnist.class).wildcard(Strategy.SELECTIN));
            assertThat(statements()).isEqualTo(3);
            assertThat(columnist.getArticles()).hasSize(2);
            assertThat(columnist.getPortrait()).isNotNull();
            sentNothing();
            first(session, wildcard(Strategy.LAZY));
            assertThat(statements()).isEqualTo(1);
        }
    }

    @Test
    void optionsBranch() {
        try (Session session = sessions.open()) {
            Columnist columnist = first(
                    session,
                    defaultload(Columnist_.articles)
                            .options(
                                    selectinload(Story_.comments),
                                    selectinload(Story_.labels).raiseload()));
            assertThat(statements()).isEqualTo(1);
            assertThat(columnist.getArticles()).hasSize(2);
            assertThat(statements()).isEqualTo(3);
            assertThat(columnist.getArticles().get(0).getLabels()).hasSize(2);
            sentNothing();
        }
    }

    @Test
    void optionsStickToObjectsUntilTheyAreLoadedLater() {
        try (Session session = sessions.open()) {
            Columnist columnist = first(session, lazyload(Columnist_.articles).joinedload(Story_.comments));
            statements();
            assertThat(columnist.getArticles().get(0).getComments()).hasSize(2);
            sent("SELECT story.id, story.archived, story.title, story.author_id, remark_1.id AS id_1, remark_1.text,"
                    + " remark_1.article_id FROM story LEFT OUTER JOIN remark AS remark_1 ON story.id = remark_1.article_id"
                    + " WHERE story.author_id = ? ORDER BY story.id, remark_1.id");
        }
    }

    @Test
    void optionsThatContradictEachOtherAreRefused() {
        try (Session session = sessions.open()) {
            assertThatThrownBy(() -> first(session, joinedload(Columnist_.articles), selectinload(Columnist_.articles)))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("selectinload(Columnist.articles) and joinedload(Columnist.articles)");
            assertThat(first(
                            session,
                            joinedload(Columnist_.articles),
                            defaultload(Columnist_.articles).selectinload(Story_.comments)))
                    .isNotNull();
        }
    }

    @Test
    void columnsThatContradictEachOtherAreRefused() {
        try (Session session = sessions.open()) {
            assertThatThrownBy(() -> first(session, loadOnly(Columnist_.name), defer(Columnist_.name)))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("one loads Columnist.name with the row");
        }
    }

    @Test
    void whatTheSessionLoadsForItselfIsNotRefused() {
        try (Session session = sessions.open()) {
            Story story = session.execute(
                            select(Story.class).options(raiseload()).where(Story_.id.eq(1L)))
                    .one();
            session.delete(story);
            session.flush();
            assertThat(session.get(Story.class, 1)).isEmpty();
        }
    }

    @Test
    void optionsThatDoNotApplyAreRefused() {
        try (Session session = sessions.open()) {
            assertThatThrownBy(() -> first(session, selectinload(Story_.comments)))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("begins at Story, which the query does not select");
        }
    }

    @Test
    void optionsSpeakOfAliases() {
        try (Session session = sessions.open()) {
            Columnist_.Path other = Columnist_.as("other");
            session.execute(select(other).options(selectinload(other.articles)).where(other.id.eq(1L)))
                    .one();
            assertThat(statements()).isEqualTo(2);
        }
    }

    @Test
    void getTakesOptions() {
        try (Session session = sessions.open()) {
            Columnist columnist = session.get(Columnist.class, 1, joinedload(Columnist_.articles))
                    .orElseThrow();
            assertThat(columnist.getArticles()).hasSize(2);
            assertThat(statements()).isEqualTo(1);
            session.get(Columnist.class, 1, selectinload(Columnist_.portrait));
            sentNothing();
        }
    }

    @Test
    void aRefreshLoadsWhatTheOptionsLoadedBefore() {
        try (Session session = sessions.open()) {
            Columnist columnist = first(session, joinedload(Columnist_.articles));
            session.refresh(columnist);
            assertThat(columnist.getArticles()).hasSize(2);
            assertThat(statements()).isEqualTo(2);
            session.expire(columnist);
            assertThat(columnist.getName()).isEqualTo("author1");
            assertThat(columnist.getArticles()).hasSize(2);
            assertThat(statements()).isEqualTo(1);
        }
    }

    @Test
    void peersThatAreExpiredAreReadTogether() {
        try (Session session = sessions.open()) {
            List<Columnist> columnists = session.execute(
                            select(Columnist.class).options(selectinload(Columnist_.articles)))
                    .all();
            session.commit();
            statements();
            for (Columnist columnist : columnists) {
                assertThat(columnist.getName()).startsWith("author");
                assertThat(columnist.getArticles()).hasSize(2);
            }
            assertThat(statements()).isEqualTo(2);
        }
    }

    @Test
    void populateExistingTakesWhatTheRowsSay() {
        try (Session session = sessions.open()) {
            Columnist columnist = first(session, selectinload(Columnist_.articles));
            session.connection().execute(text("UPDATE columnist SET name = 'other'"));
            columnist.getArticles().remove(0);
            first(session);
            assertThat(columnist.getName()).isEqualTo("author1");
        }
        try (Session session = sessions.with(SessionOptions.DEFAULT.autoFlush(io.aludel.orm.AutoFlush.NEVER))
                .open()) {
            Columnist columnist = first(session, selectinload(Columnist_.articles));
            session.connection().execute(text("UPDATE columnist SET name = 'other'"));
            columnist.setName("mine");
            columnist.getArticles().clear();
            first(session, populateExisting(), selectinload(Columnist_.articles));
            assertThat(columnist.getName()).isEqualTo("other");
            assertThat(columnist.getArticles()).hasSize(2);
            assertThat(session.dirty()).doesNotContain(columnist);
        }
    }

    @Test
    void rowsAreReadInPortionsWithWhatBelongsToThem() {
        try (Session session = sessions.open()) {
            List<String> order = new ArrayList<>();
            try (Result<Columnist> columnists = session.stream(
                    select(Columnist.class)
                            .options(selectinload(Columnist_.articles))
                            .orderBy(Columnist_.id),
                    2)) {
                for (Columnist columnist : columnists) {
                    order.add(
                            columnist.getName() + " " + columnist.getArticles().size() + " after " + statements());
                }
            }
            assertThat(order).containsExactly("author1 2 after 2", "author2 2 after 0", "author3 2 after 1");
        }
    }

    @Test
    void aFetchSizeDoesTheSame() {
        try (Session session = sessions.open()) {
            int seen = 0;
            for (Columnist columnist : session.execute(select(Columnist.class)
                    .options(selectinload(Columnist_.articles))
                    .withOption(ExecutionOptions.FETCH_SIZE, 2))) {
                seen += columnist.getArticles().size();
            }
            assertThat(seen).isEqualTo(6);
            assertThat(statements()).isEqualTo(3);
        }
    }

    @Test
    void portionsComeAsLists() {
        try (Session session = sessions.open();
                Result<Story> stories = session.stream(select(Story.class), 4)) {
            List<Integer> sizes = new ArrayList<>();
            for (List<Story> portion : stories.partitions()) {
                sizes.add(portion.size());
            }
            assertThat(sizes).containsExactly(4, 2);
        }
    }

    @Test
    void joinedCollectionsCannotBeReadInPortions() {
        try (Session session = sessions.open()) {
            assertThatThrownBy(
                            () -> session.stream(select(Columnist.class).options(joinedload(Columnist_.articles)), 2))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("selectinload");
            assertThatThrownBy(() ->
                            session.stream(select(Columnist.class).options(Load.subqueryload(Columnist_.articles)), 2))
                    .isInstanceOf(InvalidRequestException.class);
        }
    }

    private record Reason(String text) implements StatementOption {
        @Override
        public Object shape() {
            return "reason";
        }
    }

    @Test
    void listenersSeeOptionsOfTheApplication() {
        List<Reason> seen = new ArrayList<>();
        sessions.events().onOrmExecute(execution -> {
            if (execution.statement() instanceof SelectNode select) {
                select.options().stream()
                        .filter(Reason.class::isInstance)
                        .map(Reason.class::cast)
                        .forEach(seen::add);
            }
        });
        try (Session session = sessions.open()) {
            first(session, new Reason("report"));
            assertThat(seen).containsExactly(new Reason("report"));
        }
    }

    @Test
    void queriesOfOneShapeArePlannedOnce() {
        try (Session session = sessions.open()) {
            long before = 0;
            for (long id = 1; id <= 3; id++) {
                session.execute(select(Columnist.class)
                                .where(Columnist_.id.eq(id))
                                .options(selectinload(Columnist_.articles
                                        .where(Story_.title.ne("t" + id))
                                        .limit(id))))
                        .one();
                before = id == 1 ? sessions.plans().misses() : before;
            }
            assertThat(sessions.plans().misses()).isEqualTo(before);
        }
    }
}
