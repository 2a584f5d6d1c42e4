package io.aludel.orm;

import static io.aludel.orm.Load.containsEager;
import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.raiseload;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.sql.Sql.*;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.Dialects;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.engine.Result;
import io.aludel.orm.annotation.Projection;
import io.aludel.orm.error.DetachedInstanceException;
import io.aludel.orm.error.LazyLoadException;
import io.aludel.orm.model.Node;
import io.aludel.orm.model.Node_;
import io.aludel.orm.model.Post;
import io.aludel.orm.model.Post_;
import io.aludel.orm.model.Profile;
import io.aludel.orm.model.Tag;
import io.aludel.orm.model.User;
import io.aludel.orm.model.User_;
import io.aludel.reflect.Inspector;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.Row;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What using Aludel is meant to feel like, as far as it is built: models, engine and schema, sessions, queries, loading, and Core by
 * itself. Not there yet: hybrids and validators, conditions on relationships in loader options, the strategies subquery, immediate,
 * noload, write-only and dynamic.
 */
@EveryDatabase
class NorthStarTest {
    private static final Registry MODELS = Registry.of(User.class, Post.class, Tag.class, Profile.class, Node.class);

    private Engine engine;
    private SessionFactory sessions;
    private final List<String> statements = new ArrayList<>();

    @BeforeEach
    void engineAndSchema(TestDatabase database) {
        engine = Engine.builder(database.url())
                .poolSize(5)
                .maxOverflow(10)
                .poolTimeout(ofSeconds(30))
                .poolRecycle(ofMinutes(30))
                .prePing(true)
                .echo(true)
                .build();
        MODELS.metadata().createAll(engine);
        sessions = SessionFactory.of(engine, MODELS);
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private long saveAlice() {
        return sessions.transact(session -> {
            User alice = new User("alice", "alice@example.org");
            alice.setFullName("Alice");
            alice.getPosts().add(new Post("Hello", "…"));
            alice.getPosts().add(new Post("Again", "…"));
            alice.getPosts().get(0).getTags().add(new Tag("java"));
            session.add(alice);
            session.add(new User("bob", "bob@example.org"));
            session.flush();
            statements.clear();
            return alice.getId();
        });
    }

    @Test
    void aSessionIsAWorkspace() {
        try (Session session = sessions.open()) {
            User alice = new User("alice", "alice@example.org");
            Post post = new Post("Hello", "…");
            alice.getPosts().add(post);
            assertThat(post.getAuthor()).isSameAs(alice);
            session.add(alice);
            assertThat(session.inspect(post).isPending()).isTrue();
            session.flush();
            assertThat(alice.getId()).isNotNull();
            assertThat(post.getId()).isNotNull();
            session.commit();
        }
        assertThat(sessions.<Long>transact(
                        session -> session.scalar(select(count()).from(User.class))))
                .isEqualTo(1);
    }

    @Test
    void transactCommitsAndGivesBackWhatItLoaded() {
        long id = saveAlice();
        User saved = sessions.transact(session -> {
            User user = session.get(User.class, id).orElseThrow();
            user.setEmail("new@example.org");
            return user;
        });
        assertThat(saved.getEmail()).isEqualTo("new@example.org");
        assertThat(statements).hasSize(2);
        assertThat(statements.get(1)).startsWith("UPDATE users SET email").doesNotContain("username");
    }

    @Test
    void anExceptionRollsBack() {
        long id = saveAlice();
        assertThatThrownBy(() -> sessions.transact(session -> {
                    session.get(User.class, id).orElseThrow().setEmail("new@example.org");
                    session.flush();
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(sessions.<User>transact(
                                session -> session.get(User.class, id).orElseThrow())
                        .getEmail())
                .isEqualTo("alice@example.org");
    }

    @Test
    void objectsMoveBetweenStates() {
        long id = saveAlice();
        User detached = sessions.transact(session -> session.get(User.class, id).orElseThrow());
        detached.setEmail("elsewhere@example.org");
        try (Session session = sessions.open()) {
            User user = session.merge(detached);
            assertThat(user).isNotSameAs(detached);
            assertThat(user.getEmail()).isEqualTo("elsewhere@example.org");
            session.flush();
            session.refresh(user);
            session.expire(user);
            ObjectState state = session.inspect(user);
            assertThat(state.isPersistent()).isTrue();
            user.setEmail("again@example.org");
            assertThat(state.history(User_.email).added()).isEqualTo(List.of("again@example.org"));
            session.rollback();
            session.expunge(user);
            assertThat(session.inspect(user).isDetached()).isTrue();
            User bob = session.execute(select(User.class).where(User_.username.eq("bob")))
                    .one();
            session.delete(bob);
            session.commit();
        }
        assertThat(sessions.<Long>transact(
                        session -> session.scalar(select(count()).from(User.class))))
                .isEqualTo(1);
    }

    @Test
    void aSavepointIsAPartOfATransaction() {
        try (Session session = sessions.open()) {
            session.add(new User("alice", "alice@example.org"));
            try (Savepoint part = session.beginNested()) {
                session.add(new User("bob", "bob@example.org"));
                part.commit();
            }
            try (Savepoint undone = session.beginNested()) {
                session.add(new User("carol", "carol@example.org"));
                session.flush();
            }
            session.commit();
            assertThat(session.execute(select(User_.username).orderBy(User_.username))
                            .all())
                    .containsExactly("alice", "bob");
        }
    }

    @Test
    void queriesReadLikeSql() {
        saveAlice();
        try (Session session = sessions.open()) {
            List<User> users = session.execute(select(User.class)
                            .where(User_.username.like("a%"))
                            .orderBy(User_.username)
                            .limit(20))
                    .all();
            assertThat(users).extracting(User::getUsername).containsExactly("alice");

            Optional<User> one = session.execute(select(User.class).where(User_.email.eq("nobody@example.org")))
                    .oneOrEmpty();
            assertThat(one).isEmpty();
        }
    }

    record PostCount(String username, long posts) {}

    @Test
    void rowsCarryTheirTypes() {
        saveAlice();
        try (Session session = sessions.open()) {
            List<PostCount> counts = session.execute(
                            select(User_.username, count(Post_.id).label("post_count"))
                                    .outerJoin(User_.posts)
                                    .groupBy(User_.username)
                                    .orderBy(count(Post_.id).desc()))
                    .map(PostCount::new)
                    .all();
            assertThat(counts).containsExactly(new PostCount("alice", 2), new PostCount("bob", 0));
        }
    }

    @Test
    void anEntityIsJoinedToItselfUnderAnAlias() {
        try (Session session = sessions.open()) {
            Node root = new Node("root");
            Node leaf = new Node("leaf");
            leaf.setParent(root);
            session.add(leaf);
            var parent = Node_.as("parent");
            assertThat(session.execute(select(Node_.name, parent.name).join(Node_.parent, parent))
                            .map((name, above) -> name + " below " + above)
                            .all())
                    .containsExactly("leaf below root");
        }
    }

    @Test
    void ctesAndWindowsAreThere() {
        saveAlice();
        try (Session session = sessions.open()) {
            var perAuthor = select(Post_.author.id(), count().label("n"))
                    .groupBy(Post_.author.id())
                    .cte("per_author");
            assertThat(session.execute(select(User_.username, perAuthor.col("n", Long.class))
                                    .join(
                                            perAuthor,
                                            perAuthor.col(Post_.author.id()).eq(User_.id)))
                            .map((name, posts) -> name + " " + posts)
                            .all())
                    .containsExactly("alice 2");

            assertThat(session.execute(select(
                                            Post_.title,
                                            rowNumber()
                                                    .over(partitionBy(Post_.author.id())
                                                            .orderBy(Post_.title.desc())))
                                    .orderBy(Post_.title))
                            .map((title, place) -> title + " " + place)
                            .all())
                    .containsExactly("Again 2", "Hello 1");
        }
    }

    @Test
    void manyRowsAreChangedByOneStatement() {
        long id = saveAlice();
        try (Session session = sessions.open()) {
            session.execute(update(User.class)
                    .set(User_.fullName, upper(User_.fullName))
                    .where(User_.id.in(List.of(id))));
            assertThat(session.get(User.class, id).orElseThrow().getFullName()).isEqualTo("ALICE");
        }
    }

    @Test
    void loadingIsChosenPerQuery() {
        saveAlice();
        try (Session session = sessions.open()) {
            List<User> users = session.execute(select(User.class)
                            .options(selectinload(User_.posts).joinedload(Post_.tags))
                            .orderBy(User_.username))
                    .all();
            assertThat(users.get(0).getPosts()).hasSize(2);
            assertThat(users.get(0).getPosts().get(0).getAuthor()).isSameAs(users.get(0));
            assertThat(users.get(1).getPosts()).isEmpty();
            assertThat(statements).hasSize(2);
        }
    }

    @Test
    void whatWasNotAskedForCanBeRefused() {
        saveAlice();
        try (Session session = sessions.open()) {
            Post post = session.execute(select(Post.class)
                            .options(joinedload(Post_.author).loadOnly(User_.username), raiseload())
                            .orderBy(Post_.title))
                    .all()
                    .get(0);
            assertThat(post.getAuthor().getUsername()).isEqualTo("alice");
            assertThat(statements).hasSize(1);
            assertThatThrownBy(() -> post.getTags().size())
                    .isInstanceOf(LazyLoadException.class)
                    .hasMessageContaining("Post.tags");
        }
    }

    @Test
    void aJoinOfTheQueryFillsARelationship() {
        saveAlice();
        try (Session session = sessions.open()) {
            List<User> users = session.execute(
                            select(User.class).join(User_.posts).options(containsEager(User_.posts)))
                    .unique()
                    .all();
            assertThat(users).hasSize(1);
            assertThat(users.get(0).getPosts()).hasSize(2);
            assertThat(statements).hasSize(1);
        }
    }

    @Test
    void aDetachedObjectSaysWhatWouldHaveLoadedIt() {
        long id = saveAlice();
        User alice = sessions.transact(session -> session.get(User.class, id).orElseThrow());
        assertThatThrownBy(() -> alice.getPosts().size())
                .isInstanceOf(DetachedInstanceException.class)
                .hasMessageContaining("User#" + id)
                .hasMessageContaining("posts")
                .hasMessageContaining("selectinload(User_.posts)");
    }

    @Test
    void coreStandsAlone() {
        MetaData metadata = new MetaData();
        Table people = Table.of(
                "people",
                metadata,
                column("id", BIGINT).primaryKey(),
                column("name", VARCHAR(50)).notNull(),
                check("length(name) > 1").named("ck_people_name"));
        metadata.createAll(engine);

        try (Connection conn = engine.begin()) {
            conn.execute(insert(people).values(Map.of("name", "Ann")));
            Result<Row> rows =
                    conn.execute(text("SELECT * FROM people WHERE id = :id").bind("id", 1));
            for (Row row : rows) {
                assertThat(row.get("name", String.class)).isEqualTo("Ann");
            }
        }

        Table reflected = Inspector.of(engine).table("people");
        assertThat(reflected.column("name").isNullable()).isFalse();
        assertThat(reflected.primaryKeyColumns()).hasSize(1);
        assertThat(Dialects.POSTGRESQL.compile(select(people)).sql())
                .isEqualTo("SELECT people.id, people.name FROM people");
    }

    @Projection(User.class)
    record UserOut(long id, String username, List<PostOut> posts) {}

    @Projection(Post.class)
    record PostOut(long id, String title) {}

    @Test
    void shapesForTheOutsideWorldAreRecords() {
        long id = saveAlice();
        try (Session session = sessions.open()) {
            List<UserOut> page = session.execute(select(User.class)
                            .as(UserOut.class)
                            .orderBy(User_.username)
                            .limit(20))
                    .all();
            assertThat(page).extracting(UserOut::username).containsExactly("alice", "bob");
            assertThat(page.get(0).posts()).extracting(PostOut::title).containsExactlyInAnyOrder("Hello", "Again");
            assertThat(statements).hasSize(2);
            User user = session.get(User.class, id).orElseThrow();
            UserOut out = NorthStarTest_UserOut_.from(user);
            assertThat(out.posts()).hasSize(2);
        }
    }

    @Test
    void aRowThatIsThereIsUpdated() {
        long id = saveAlice();
        try (Session session = sessions.open()) {
            session.execute(insert(User.class)
                    .set(User_.username, "alice")
                    .set(User_.email, "upsert@example.org")
                    .onConflict(User_.username)
                    .doUpdate(User_.email));
            assertThat(session.get(User.class, id).orElseThrow().getEmail()).isEqualTo("upsert@example.org");
        }
    }
}
