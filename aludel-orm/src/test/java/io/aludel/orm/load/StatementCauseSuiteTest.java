package io.aludel.orm.load;

import static io.aludel.orm.Load.immediateload;
import static io.aludel.orm.Load.selectinload;
import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.CallSites;
import io.aludel.orm.MappedTables;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.model.Node;
import io.aludel.orm.model.Post;
import io.aludel.orm.model.Post_;
import io.aludel.orm.model.Profile;
import io.aludel.orm.model.Tag;
import io.aludel.orm.model.User;
import io.aludel.orm.model.User_;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements that the application did not ask for say which attribute they load, and from which line it was touched. */
@EveryDatabase
class StatementCauseSuiteTest extends MappedTables {
    private static final Registry MODELS = Registry.of(User.class, Profile.class, Post.class, Tag.class, Node.class);
    private static final CallSites SITES = CallSites.DEFAULT
            .including("io.aludel.orm.load.StatementCauseSuiteTest")
            .including("io.aludel.orm.model.");

    private final List<String> causes = new ArrayList<>();
    private final List<String> sites = new ArrayList<>();

    StatementCauseSuiteTest() {
        super(MODELS);
    }

    @BeforeEach
    void fill() {
        sessions.transactWithoutResult(session -> {
            for (int number = 1; number <= 3; number++) {
                User user = new User("user" + number, number + "@example.org");
                user.getPosts().add(new Post("title", "body"));
                session.add(user);
            }
        });
        engine.events().beforeExecute(event -> {
            causes.add(event.cause().map(cause -> cause + ": " + cause.remedy()).orElse("asked for"));
            sites.add(event.callSite(SITES).orElseThrow().methodName());
        });
    }

    @Test
    void aRelationshipIsLoadedForAllOrForOne() {
        try (Session session = sessions.open()) {
            session.execute(select(User.class))
                    .all()
                    .forEach(user -> user.getPosts().size());
            assertThat(causes).containsExactly("asked for", "User.posts of 3 objects: selectinload(User_.posts)");
        }
        causes.clear();
        try (Session session = sessions.fetchMode(FetchMode.ONE).open()) {
            session.execute(select(User.class).limit(2))
                    .all()
                    .forEach(user -> user.getPosts().size());
            assertThat(causes)
                    .containsExactly(
                            "asked for",
                            "User.posts of 1 object: selectinload(User_.posts)",
                            "User.posts of 1 object: selectinload(User_.posts)");
        }
    }

    @Test
    void theLineIsThatOfWhoCalledTheEntity() {
        try (Session session = sessions.open()) {
            User user = session.execute(select(User.class).limit(1)).one();
            sites.clear();
            user.getPosts().size();
            assertThat(sites).containsExactly("theLineIsThatOfWhoCalledTheEntity");
        }
    }

    @Test
    void whatIsLoadedWithTheQueryHasNoCause() {
        try (Session session = sessions.open()) {
            session.execute(select(User.class).options(selectinload(User_.posts)))
                    .all();
            session.execute(select(Post.class)).all().forEach(Post::getAuthor);
            assertThat(causes).containsOnly("asked for").hasSize(3);
        }
    }

    @Test
    void whatIsLoadedAtOnceIsATouchOfEach() {
        try (Session session = sessions.fetchMode(FetchMode.ONE).open()) {
            session.execute(select(Post.class).options(immediateload(Post_.author)))
                    .all();
            assertThat(causes)
                    .hasSize(4)
                    .startsWith("asked for", "Post.author of 1 object: selectinload(Post_.author)");
            session.execute(select(Tag.class)).all();
            assertThat(causes).hasSize(5).endsWith("asked for");
        }
    }

    @Test
    void expiredObjectsSayThatTheyAre() {
        try (Session session = sessions.open()) {
            User user = session.get(User.class, 1L).orElseThrow();
            session.commit();
            causes.clear();
            user.getUsername();
            assertThat(causes).containsExactly("User.username of 1 object: SessionOptions.expireOnCommit(false)");
        }
    }
}
