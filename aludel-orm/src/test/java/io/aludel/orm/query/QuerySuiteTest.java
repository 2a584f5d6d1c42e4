package io.aludel.orm.query;

import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Orm.bundle;
import static io.aludel.orm.Orm.entity;
import static io.aludel.orm.Orm.fromStatement;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.sqlTrue;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.union;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.ArgumentException;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.AutoFlush;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.SelectedItem;
import io.aludel.orm.Session;
import io.aludel.orm.model.Node;
import io.aludel.orm.model.Post;
import io.aludel.orm.model.Post_;
import io.aludel.orm.model.Profile;
import io.aludel.orm.model.Tag;
import io.aludel.orm.model.User;
import io.aludel.orm.model.User_;
import io.aludel.sql.Keyset;
import io.aludel.sql.Query;
import io.aludel.sql.QueryExpr;
import io.aludel.sql.Row;
import io.aludel.sql.Row2;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be asked of entities, beyond their tables. */
@EveryDatabase
class QuerySuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(User.class, Profile.class, Post.class, Tag.class, Node.class);

    private final List<String> statements = new ArrayList<>();
    private Session session;

    QuerySuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void open() {
        sessions.transactWithoutResult(work -> {
            User ann = new User("ann", "ann@example.org");
            User bob = new User("bob", "bob@example.org");
            ann.getPosts().add(new Post("First", ".."));
            ann.getPosts().add(new Post("Second", ".."));
            bob.getPosts().add(new Post("Third", ".."));
            work.addAll(List.of(ann, bob));
        });
        session = sessions.open();
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void anEntityComesFromASubquery() {
        QueryExpr newest =
                select(Post.class).orderBy(Post_.title.desc()).limit(2).subquery("newest");
        Post_.Path post = Post_.as(newest);

        List<Post> posts = session.execute(select(post).orderBy(post.title)).all();

        assertThat(posts).extracting(Post::getTitle).containsExactly("Second", "Third");
        assertThat(session.contains(posts.get(0))).isTrue();
    }

    @Test
    void anEntityComesFromACommonTableExpression() {
        Post_.Path post =
                Post_.as(select(Post.class).where(Post_.title.ne("First")).cte("others"));

        assertThat(session.execute(select(post.title).orderBy(post.title)).all())
                .containsExactly("Second", "Third");
        assertThat(statements.get(0)).startsWith("WITH others AS");
    }

    @Test
    void anEntityComesFromASetOperation() {
        Post_.Path post = Post_.as(union(
                        select(Post.class).where(Post_.title.eq("First")),
                        select(Post.class).where(Post_.title.eq("Third")))
                .subquery("either"));

        assertThat(session.execute(select(post).orderBy(post.title)).all())
                .extracting(Post::getTitle)
                .containsExactly("First", "Third");
    }

    @Test
    void aJoinGoesToASubquerysEntity() {
        Post_.Path post =
                Post_.as(select(Post.class).where(Post_.title.ne("First")).subquery("p"));

        List<Row2<String, String>> rows = session.execute(select(User_.username, post.title)
                        .join(User_.posts, post)
                        .orderBy(post.title))
                .all();

        assertThat(rows)
                .extracting(Row2::value1, Row2::value2)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ann", "Second"),
                        org.assertj.core.groups.Tuple.tuple("bob", "Third"));
    }

    @Test
    void valuesComeInBundles() {
        List<Row2<Row, String>> rows = session.execute(select(bundle("who", User_.username, User_.email), Post_.title)
                        .join(User_.posts)
                        .orderBy(Post_.title))
                .all();

        assertThat(rows).hasSize(3);
        assertThat(rows.get(2).value1().get("username", String.class)).isEqualTo("bob");
        assertThat(rows.get(2).value1().get(1, String.class)).isEqualTo("bob@example.org");
        assertThat(rows.get(2).value2()).isEqualTo("Third");
    }

    @Test
    void objectsComeFromAStatementAsItIs() {
        List<User> users = session.execute(fromStatement(
                        User.class,
                        text("select * from users where username = :name").bind("name", "bob")))
                .all();

        assertThat(users).extracting(User::getEmail).containsExactly("bob@example.org");
        assertThat(session.get(User.class, users.get(0).getId())).containsSame(users.get(0));
        assertThat(statements).hasSize(1);
    }

    @Test
    void whatAStatementDoesNotGiveIsLoadedWhenTouched() {
        User ann = session.execute(
                        fromStatement(User.class, text("select id, username from users where username = 'ann'")))
                .one();
        statements.clear();

        assertThat(ann.getUsername()).isEqualTo("ann");
        assertThat(statements).isEmpty();
        assertThat(ann.getEmail()).isEqualTo("ann@example.org");
        assertThat(statements).hasSize(1);
    }

    @Test
    void aStatementGivesObjectsBesideValues() {
        List<Row2<User, Long>> rows = session.execute(fromStatement(
                        entity(User.class),
                        count().label("written"),
                        text(
                                "select u.id, u.username, (select count(*) from posts p where p.author_id = u.id) as written"
                                        + " from users u order by u.username")))
                .all();

        assertThat(rows).extracting(row -> row.value1().getUsername()).containsExactly("ann", "bob");
        assertThat(rows).extracting(Row2::value2).containsExactly(2L, 1L);
        assertThat(session.contains(rows.get(0).value1())).isTrue();
    }

    @Test
    void objectsOfSeveralEntitiesAreToldApartByPrefixes() {
        Post_.Path post = Post_.as("p");
        List<Row> rows = session.execute(fromStatement(
                        List.of(entity(User.class), post, User_.username),
                        text("select u.id as users_id, u.username as username, p.id as p_id, p.title as p_title,"
                                + " p.author_id as p_author_id, p.version as p_version from users u"
                                + " join posts p on p.author_id = u.id"
                                + " order by p.title")))
                .all();

        assertThat(rows).hasSize(3);
        assertThat(rows.get(2).get(0, User.class).getUsername()).isEqualTo("bob");
        assertThat(rows.get(2).get(1, Post.class).getTitle()).isEqualTo("Third");
        assertThat(rows.get(2).get("username", String.class)).isEqualTo("bob");
        assertThat(rows.get(2).get(1, Post.class).getAuthor())
                .isSameAs(rows.get(2).get(0));
        assertThatThrownBy(() -> session.execute(fromStatement(
                        entity(User.class), count().label("posts"), text("select id, 1 as postz from users"))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("the statement gives no column 'posts'");
    }

    @Test
    void aStatementWithoutTheKeyIsRefused() {
        Query<User> query = fromStatement(User.class, text("select username from users"));

        assertThatThrownBy(() -> session.execute(query))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("no column 'id', which is part of the key of User");
    }

    @Test
    void anAttributeByNameIsFoundAmongTheJoinedEntities() {
        assertThat(session.execute(select(User.class).join(User_.posts).filterBy("title", "Third"))
                        .all())
                .extracting(User::getUsername)
                .containsExactly("bob");
        assertThatThrownBy(() -> select(User.class).filterBy("usernam", "x"))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("Did you mean 'username'?");
    }

    @Test
    void theClassicQueryIsASelectThatKnowsItsSession() {
        assertThat(session.query(User.class)
                        .filter(User_.username.eq("ann"))
                        .one()
                        .getEmail())
                .isEqualTo("ann@example.org");
        assertThat(session.query(User.class).orderBy(User_.username.desc()).first())
                .map(User::getUsername)
                .contains("bob");
        assertThat(session.query(User.class).join(User_.posts).count()).isEqualTo(3);
        assertThat(session.query(User.class).filterBy("username", "cid").exists())
                .isFalse();
        assertThat(session.query(Post.class)
                        .filter(Post_.title.eq("First"))
                        .update(Map.of("title", "1st"))
                        .rowCount())
                .isEqualTo(1);
        assertThat(session.query(Post.class)
                        .filter(Post_.title.eq("1st"))
                        .delete()
                        .rowCount())
                .isEqualTo(1);
        assertThat(session.query(Post.class).count()).isEqualTo(2);
    }

    @Test
    void theClassicQueryLoadsAsItIsTold() {
        User ann = session.query(User.class).filter(User_.username.eq("ann")).one();
        assertThat(session.query(User.class).get(Objects.requireNonNull(ann.getId())))
                .containsSame(ann);
        session.expungeAll();
        statements.clear();

        List<User> users = session.query(User.class)
                .options(joinedload(User_.posts))
                .orderBy(User_.username)
                .all();
        assertThat(users).hasSize(2);
        assertThat(users.get(0).getPosts()).hasSize(2);
        assertThat(statements).hasSize(1);
        assertThat(session.query(Post.class).orderBy(Post_.title).yieldPer(2).all())
                .extracting(Post::getTitle)
                .containsExactly("First", "Second", "Third");
        assertThat(session.query(Post.class).orderBy(Post_.title).slice(1, 3).all())
                .extracting(Post::getTitle)
                .containsExactly("Second", "Third");
        assertThat(session.query(User.class).fromStatement(text("select * from users where username = 'bob'")))
                .containsExactly(users.get(1));
    }

    @Test
    void theClassicQuerySelectsOtherThings() {
        var written = session.query(User.class).join(User_.posts).filter(Post_.title.ne("First"));

        assertThat(session.execute(written.selecting(Post_.title)).all()).containsExactlyInAnyOrder("Second", "Third");
        assertThat(session.scalar(written.selecting(count()))).isEqualTo(2L);
        assertThat(session.execute(written.with(Post_.title)).all())
                .extracting(row -> row.value1().getUsername() + " " + row.value2())
                .containsExactlyInAnyOrder("ann Second", "bob Third");
        assertThat(session.execute(session.query(User.class).selecting(User_.username, User_.email))
                        .all())
                .hasSize(2);
    }

    @Test
    void aStatementTellsWhatItSelects() {
        Post_.Path post = Post_.as("p");
        var selected = SelectedItem.of(select(
                entity(User.class), post, User_.username, post.id.plus(1L).label("next")));

        assertThat(selected).extracting(SelectedItem::name).containsExactly("User", "p", "username", "next");
        assertThat(selected)
                .extracting(SelectedItem::type)
                .containsExactly(User.class, Post.class, String.class, Long.class);
        assertThat(selected.get(1).alias()).isEqualTo("p");
        assertThat(selected.get(1).isEntity()).isTrue();
        assertThat(selected.get(2).entity()).isEqualTo(User.class);
        assertThat(selected.get(2).attribute()).isEqualTo("username");
        assertThat(selected.get(3).entity()).isNull();
        assertThat(SelectedItem.of(update(User.class).set(User_.email, "x").returning(User.class)))
                .extracting(SelectedItem::isEntity)
                .containsExactly(true);
        assertThat(SelectedItem.entityOf(update(User.class).set(User_.email, "x")))
                .contains(User.class);
        assertThat(SelectedItem.entityOf(select(count()))).isEmpty();
    }

    @Test
    void aJoinWithoutAConditionGoesByTheForeignKey() {
        assertThat(session.execute(
                                select(User_.username).join(entity(Post.class)).where(Post_.title.eq("Third")))
                        .all())
                .containsExactly("bob");
        assertThat(statements.get(0)).contains("JOIN posts ON users.id = posts.author_id");
    }

    @Test
    void joinsStandAloneInFrom() {
        User_.Path user = User_.as("u");
        Post_.Path post = Post_.as("p");

        assertThat(session.execute(select(post.title)
                                .from(user.outerJoin(post, post.author.id().eq(user.id)))
                                .where(user.username.eq("bob")))
                        .all())
                .containsExactly("Third");
        assertThat(session.execute(select(post).from(user.join(post)).where(user.username.eq("bob")))
                        .all())
                .extracting(Post::getTitle)
                .containsExactly("Third");
    }

    @Test
    void autoflushIsChosenForAStatement() {
        User ann = session.query(User.class).filter(User_.username.eq("ann")).one();
        ann.setEmail("changed");
        var emails = select(User_.email).where(User_.username.eq("ann"));

        assertThat(session.execute(emails.withOption(AutoFlush.OPTION, AutoFlush.NEVER))
                        .one())
                .isEqualTo("ann@example.org");
        assertThat(session.execute(emails).one()).isEqualTo("changed");
        try (Session never = session.factory()
                .with(session.options().autoFlush(AutoFlush.NEVER))
                .open()) {
            never.add(new User("cid", "cid@example.org"));
            session.rollback();
            assertThat(never.execute(select(count()).from(User.class).withOption(AutoFlush.OPTION, AutoFlush.ALWAYS))
                            .one())
                    .isEqualTo(3L);
        }
    }

    @Test
    void aLateralSubqueryLooksAtTheEntity() {
        Assumptions.assumeThat(engine.dialect().name()).isEqualTo("postgresql");
        QueryExpr last = select(Post.class)
                .where(Post_.author.id().eq(User_.id))
                .orderBy(Post_.title.desc())
                .limit(1)
                .lateral("newest");
        Post_.Path newest = Post_.as(last);

        assertThat(session.execute(select(User_.username, newest)
                                .join(newest, sqlTrue())
                                .orderBy(User_.username))
                        .map((name, post) -> name + " " + post.getTitle())
                        .all())
                .containsExactly("ann Second", "bob Third");
        assertThat(statements.get(0)).contains("JOIN LATERAL (SELECT");
    }

    @Test
    void pagesAreCountedApart() {
        var page = select(Post.class).orderBy(Post_.title).limit(2).offset(1);

        assertThat(session.execute(page).all()).extracting(Post::getTitle).containsExactly("Second", "Third");
        assertThat(session.scalar(select(count()).from(Post.class))).isEqualTo(3L);
    }

    @Test
    void aStatementIsAValueForManySessions() {
        var byName = select(User.class).where(User_.username.eq("ann"));
        User here = session.execute(byName).one();

        try (Session other = session.factory().open()) {
            assertThat(other.execute(byName).one())
                    .isNotSameAs(here)
                    .extracting(User::getUsername)
                    .isEqualTo("ann");
        }
    }

    @Test
    void keysetsGoOnWhereAPageEnded() {
        Keyset keyset = Keyset.by(Post_.title.asc());
        List<Post> page =
                session.execute(keyset.after(select(Post.class), null).limit(2)).all();
        String next = keyset.cursor(List.of(page.get(1).getTitle()));

        assertThat(page).extracting(Post::getTitle).containsExactly("First", "Second");
        assertThat(session.execute(keyset.after(select(Post.class), next).limit(2))
                        .all())
                .extracting(Post::getTitle)
                .containsExactly("Third");
    }
}
