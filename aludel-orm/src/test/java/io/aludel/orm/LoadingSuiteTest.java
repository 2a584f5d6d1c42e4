package io.aludel.orm;

import static io.aludel.orm.Load.containsEager;
import static io.aludel.orm.Load.joinedload;
import static io.aludel.orm.Load.raiseload;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.literalSql;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Connection;
import io.aludel.orm.error.LazyLoadException;
import io.aludel.orm.load.FetchMode;
import io.aludel.orm.model.Node;
import io.aludel.orm.model.Node_;
import io.aludel.orm.model.Post;
import io.aludel.orm.model.Post_;
import io.aludel.orm.model.Profile;
import io.aludel.orm.model.Tag;
import io.aludel.orm.model.User;
import io.aludel.orm.model.User_;
import io.aludel.sql.Sql;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries over entities and the strategies by which relationships are loaded, with the number of statements of each. */
@EveryDatabase
class LoadingSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(User.class, Profile.class, Post.class, Tag.class, Node.class);

    record PostCount(String username, long posts) {}

    private final List<String> statements = new ArrayList<>();

    LoadingSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void fill() {
        var tables = MODELS.metadata();
        try (Connection connection = engine.begin()) {
            for (int user = 1; user <= 3; user++) {
                connection.execute(Sql.insert(tables.table("users"))
                        .values(Map.of("id", (long) user, "username", "user" + user, "email", user + "@example.org")));
            }
            for (int post = 1; post <= 6; post++) {
                connection.execute(Sql.insert(tables.table("posts"))
                        .values(Map.of(
                                "id",
                                (long) post,
                                "title",
                                "post" + post,
                                "body",
                                "…",
                                "published",
                                post % 2 == 0,
                                "version",
                                1,
                                "author_id",
                                (long) (post + 1) / 2)));
            }
            for (int tag = 1; tag <= 2; tag++) {
                connection.execute(
                        Sql.insert(tables.table("tags")).values(Map.of("id", (long) tag, "name", "tag" + tag)));
            }
            for (int post = 1; post <= 6; post++) {
                connection.execute(Sql.insert(tables.table("post_tags"))
                        .values(Map.of("post_id", (long) post, "tag_id", (long) (post % 2 + 1))));
            }
        }
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @Test
    void entitiesAreLoadedAndAreTheSameObjectByKey() {
        try (Session session = sessions.open()) {
            List<User> users = session.execute(select(User.class)
                            .where(User_.username.like("user%"))
                            .orderBy(User_.username.desc())
                            .limit(2))
                    .all();
            assertThat(users).extracting(User::getUsername).containsExactly("user3", "user2");
            assertThat(session.get(User.class, 3)).containsSame(users.get(0));
            assertThat(statements).hasSize(1);
            assertThat(users.get(0).getClass()).isSameAs(User.class);
        }
    }

    @Test
    void rowsAreMappedIntoRecords() {
        try (Session session = sessions.open()) {
            List<PostCount> counts = session.execute(
                            select(User_.username, count(Post_.id).label("post_count"))
                                    .outerJoin(User_.posts)
                                    .groupBy(User_.username)
                                    .orderBy(User_.username))
                    .map(PostCount::new)
                    .all();
            assertThat(counts)
                    .containsExactly(new PostCount("user1", 2), new PostCount("user2", 2), new PostCount("user3", 2));
        }
    }

    @Test
    void aliasesJoinAnEntityToItself() {
        try (Session session = sessions.open()) {
            var parent = Node_.as("parent");
            assertThat(session.execute(select(Node_.name, parent.name).join(Node_.parent, parent))
                            .all())
                    .isEmpty();
        }
    }

    @Test
    void lazyLoadingLoadsPeersInOneStatement() {
        try (Session session = sessions.open()) {
            for (User user : session.execute(select(User.class)).all()) {
                assertThat(user.getPosts()).hasSize(2);
            }
            assertThat(statements).hasSize(2);
        }
    }

    @Test
    void lazyLoadingOneByOneIsTheClassicWay() {
        try (Session session = sessions.fetchMode(FetchMode.ONE).open()) {
            for (User user : session.execute(select(User.class)).all()) {
                assertThat(user.getPosts()).hasSize(2);
            }
            assertThat(statements).hasSize(4);
        }
    }

    @Test
    void lazyLoadingCanBeForbidden() {
        try (Session session = sessions.fetchMode(FetchMode.RAISE).open()) {
            User user = session.get(User.class, 1).orElseThrow();
            assertThatThrownBy(() -> user.getPosts().size())
                    .isInstanceOf(LazyLoadException.class)
                    .hasMessageContaining("User.posts")
                    .hasMessageContaining("selectinload(User_.posts)");
        }
    }

    @Test
    void selectinLoadsInOneMoreStatementForEachLevel() {
        try (Session session = sessions.open()) {
            List<User> users = session.execute(
                            select(User.class).options(selectinload(User_.posts).selectinload(Post_.tags)))
                    .all();
            assertThat(users.get(0).getPosts().get(0).getTags()).hasSize(1);
            assertThat(users.get(0).getPosts().get(0).getAuthor()).isSameAs(users.get(0));
            assertThat(statements).hasSize(3);
        }
    }

    @Test
    void joinedLoadsInTheSameStatementAndRowsAreUnique() {
        try (Session session = sessions.open()) {
            List<User> users = session.execute(select(User.class)
                            .options(joinedload(User_.posts).joinedload(Post_.tags))
                            .orderBy(User_.id))
                    .all();
            assertThat(users).hasSize(3);
            assertThat(users.get(1).getPosts()).extracting(Post::getTitle).containsExactlyInAnyOrder("post3", "post4");
            assertThat(users.get(1).getPosts().get(0).getTags()).hasSize(1);
            assertThat(statements).hasSize(1);
        }
    }

    @Test
    void joinedLoadingUnderALimitCountsObjects() {
        try (Session session = sessions.open()) {
            List<User> users = session.execute(select(User.class)
                            .options(joinedload(User_.posts))
                            .orderBy(User_.username.desc())
                            .limit(2))
                    .all();
            assertThat(users).extracting(User::getUsername).containsExactly("user3", "user2");
            assertThat(users.get(1).getPosts()).hasSize(2);
            assertThat(statements).hasSize(1);
        }
    }

    @Test
    void toOnesAreJoined() {
        try (Session session = sessions.open()) {
            List<Post> posts = session.execute(
                            select(Post.class).options(joinedload(Post_.author).loadOnly(User_.username), raiseload()))
                    .all();
            assertThat(posts).extracting(post -> post.getAuthor().getUsername()).contains("user1", "user3");
            assertThat(statements).hasSize(1);
            assertThatThrownBy(() -> posts.get(0).getTags().size()).isInstanceOf(LazyLoadException.class);
            assertThat(posts.get(0).getAuthor().getEmail()).endsWith("@example.org");
            assertThat(statements).hasSize(2);
        }
    }

    @Test
    void containsEagerFillsFromTheQuerysOwnJoin() {
        try (Session session = sessions.open()) {
            List<User> users = session.execute(select(User.class)
                            .join(User_.posts)
                            .where(Post_.published.isTrue())
                            .options(containsEager(User_.posts)))
                    .all();
            assertThat(users.stream().flatMap(user -> user.getPosts().stream()).map(Post::getTitle))
                    .containsExactlyInAnyOrder("post2", "post4", "post6");
            assertThat(statements).hasSize(1);
        }
    }

    @Test
    void manyToManyIsLoadedFromTheOtherEndInOrder() {
        try (Session session = sessions.open()) {
            Tag tag = session.get(Tag.class, 1).orElseThrow();
            assertThat(tag.getPosts()).extracting(Post::getTitle).containsExactly("post2", "post4", "post6");
            assertThat(statements).hasSize(2);
        }
    }

    @Test
    void toOneUsesTheIdentityMap() {
        try (Session session = sessions.open()) {
            // The list keeps the users alive: a session holds clean objects weakly.
            List<User> users = session.execute(select(User.class)).all();
            Map<String, List<Post>> byAuthor = session.execute(select(Post.class)).all().stream()
                    .collect(Collectors.groupingBy(post -> post.getAuthor().getUsername()));
            assertThat(byAuthor.keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            users.stream().map(User::getUsername).toList());
            assertThat(statements).hasSize(2);
        }
    }

    @Test
    void aValueOfAnotherTypeIsToldWithoutBeingShown() {
        try (Session session = sessions.open()) {
            session.connection().execute(text("ALTER TABLE users ADD COLUMN nick VARCHAR(20)"));
            session.connection().execute(text("UPDATE users SET nick = 'secret-nick'"));
            assertThatThrownBy(() -> session.execute(
                                    select(literalSql("nick", Sql.TIMESTAMP)).from(User.class))
                            .all())
                    .hasMessageContaining("CORE-1305")
                    .satisfies(failure -> assertThat(allMessages(failure)).doesNotContain("secret-nick"));
        }
    }

    private static String allMessages(Throwable failure) {
        StringBuilder all = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            all.append(each.getMessage()).append('\n');
        }
        return all.toString();
    }

    @Test
    void inverseOneToOneIsLoadedOnce() {
        try (Session session = sessions.open()) {
            for (User user : session.execute(select(User.class)).all()) {
                assertThat(user.getProfile()).isNull();
            }
            assertThat(statements).hasSize(2);
        }
    }
}
