package io.aludel.examples.blogspring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.aludel.engine.Engine;
import io.aludel.migrate.Migrations;
import io.aludel.orm.CrossTenant;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.test.SqlLog;
import io.aludel.testkit.TestDatabase;
import io.aludel.testkit.TestDatabases;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What the service answers, and with how many statements. Each test has a blog of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BlogSpec {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static int blogs;

    private final HttpClient client = HttpClient.newHttpClient();
    private TestDatabase database;
    private ConfigurableApplicationContext application;
    private SqlLog log;
    private String blog;

    abstract TestDatabase.Kind kind();

    @BeforeAll
    void start() {
        database = TestDatabases.create(kind());
        application = new SpringApplicationBuilder(BlogApplication.class)
                .run("--server.port=0", "--aludel.url=" + database.url(), "--logging.level.root=warn");
        log = SqlLog.of(application.getBean(Engine.class));
    }

    @AfterAll
    void stop() {
        log.close();
        application.close();
        database.close();
    }

    @BeforeEach
    void anotherBlog() {
        blog = "blog-" + ++blogs;
    }

    /** What came back: a status, a body, and how many statements it took. */
    private record Answer(int status, String body, String type, int statements) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        long id() {
            return json().get("id").asLong();
        }
    }

    private Answer ask(String method, String path, String body) {
        int port = application.getBean(Environment.class).getProperty("local.server.port", Integer.class, 0);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!blog.isEmpty()) {
            request.header("X-Blog", blog);
        }
        log.clear();
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(response.statusCode(), response.body(), type, log.count());
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private Answer get(String path) {
        return ask("GET", path, "");
    }

    private long user(String name) {
        Answer answer =
                ask("POST", "/users", "{\"email\": \"%s@example.org\", \"name\": \"%s\"}".formatted(name, name));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.id();
    }

    private long post(long author, String title, String tags) {
        Answer answer = ask("POST", "/posts", postOf(author, title, tags));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.id();
    }

    private Answer comment(long post, long author, String body) {
        Answer answer = ask(
                "POST", "/posts/" + post + "/comments", "{\"author\": %d, \"body\": \"%s\"}".formatted(author, body));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private static String postOf(long author, String title, String tags) {
        return "{\"author\": %d, \"title\": \"%s\", \"body\": \"About %s.\", \"tags\": [%s]}"
                .formatted(author, title, title, tags);
    }

    @Test
    void usersAreWrittenAndRead() {
        long ann = user("ann");
        Answer one = get("/users/" + ann);
        assertThat(one.json().get("name").asString()).isEqualTo("ann");
        assertThat(one.statements()).isEqualTo(1);
        assertThat(get("/users").json()).hasSize(1);
        assertThat(get("/users/999999").status()).isEqualTo(404);
    }

    @Test
    void problemsAreJson() {
        user("ann");
        Answer taken = ask("POST", "/users", "{\"email\": \"ann@example.org\", \"name\": \"Ann\"}");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.type()).startsWith("application/problem+json");
        Answer invalid = ask("POST", "/users", "{\"email\": \"nobody\", \"name\": \"\"}");
        assertThat(invalid.status()).isEqualTo(400);
        assertThat(invalid.json().get("errors")).hasSize(2);
        assertThat(invalid.json().get("errors").get(0).asString()).startsWith("email ");
        assertThat(invalid.statements()).isZero();
        blog = "";
        Answer refused = get("/posts");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("detail").asString()).isEqualTo("say which blog is meant: X-Blog");
    }

    @Test
    void aPostIsReadWholeInThreeStatements() {
        long ann = user("ann");
        long id = post(ann, "Engines", "\"steam\", \"looms\"");
        comment(id, ann, "First!");
        comment(id, ann, "Second.");
        Answer answer = get("/posts/" + id);
        assertThat(answer.json().get("comments")).hasSize(2);
        assertThat(answer.json().get("tags")).hasSize(2);
        assertThat(answer.json().get("author").get("name").asString()).isEqualTo("ann");
        assertThat(answer.statements()).isEqualTo(3);
    }

    @Test
    void windowsFollowEachOtherInTwoStatements() {
        long ann = user("ann");
        for (int number = 1; number <= 5; number++) {
            post(ann, "Post " + number, "\"all\"");
        }
        Answer first = get("/posts?size=2");
        assertThat(first.json().findValuesAsString("title")).containsExactly("Post 5", "Post 4");
        assertThat(first.statements()).isEqualTo(2);
        Answer second = get("/posts?size=2&after=" + first.json().get("next").asLong());
        assertThat(second.json().findValuesAsString("title")).containsExactly("Post 3", "Post 2");
        Answer last = get("/posts?size=2&after=" + second.json().get("next").asLong());
        assertThat(last.json().get("next").isNull()).isTrue();

        Answer page = get("/posts/pages/0");
        assertThat(page.json().get("total").asLong()).isEqualTo(5);
        assertThat(page.statements()).isEqualTo(3);
    }

    /** Once everything is prepared: the first requests of all find out what the database is. */
    @Test
    void everyEndpointHasItsNumberOfStatements() {
        long ann = user("ann");
        long id = post(ann, "Looms", "\"a\", \"b\"");
        comment(id, ann, "First!");
        Map<String, Integer> statements = new LinkedHashMap<>();
        BiConsumer<String, Answer> count = (name, answer) -> {
            assertThat(answer.status()).as(answer.body()).isLessThan(300);
            statements.put(name, answer.statements());
        };
        count.accept("list of users", get("/users"));
        count.accept("user", get("/users/" + ann));
        count.accept("new user", ask("POST", "/users", "{\"email\": \"bob@example.org\", \"name\": \"Bob\"}"));
        count.accept("window", get("/posts"));
        count.accept("page", get("/posts/pages/0"));
        count.accept("search", get("/posts/search?word=looms"));
        count.accept("post", get("/posts/" + id));
        count.accept("tags", get("/tags"));
        count.accept("new post", ask("POST", "/posts", postOf(ann, "Engines", "\"a\", \"c\"")));
        count.accept("changed post", ask("PUT", "/posts/" + id, postOf(ann, "Looms!", "\"b\", \"c\"")));
        count.accept("new comment", comment(id, ann, "Second."));
        count.accept("deleted post", ask("DELETE", "/posts/" + id, ""));
        count.accept("restored post", ask("POST", "/posts/" + id + "/restored", ""));
        assertThat(statements)
                .containsExactly(
                        entry("list of users", 1),
                        entry("user", 1),
                        entry("new user", 1),
                        entry("window", 2), // posts with their authors, tags
                        entry("page", 3), // and how many there are
                        entry("search", 2),
                        entry("post", 3), // the post with its author, tags, comments with theirs
                        entry("tags", 1),
                        entry(
                                "new post",
                                5), // the author and the tags are looked for; a tag, the post and its links are new
                        entry(
                                "changed post",
                                6), // the post, its tags and the wanted ones; the post, links that go and come
                        entry("new comment", 3), // the post and the author are looked for
                        entry("deleted post", 4), // the post, its comments; both are marked
                        entry("restored post", 4));
    }

    @Test
    void postsAreFoundByWords() {
        long ann = user("ann");
        post(ann, "Looms", "");
        post(ann, "100% Engines", "");
        assertThat(get("/posts/search?word=ENGINES").json().findValuesAsString("title"))
                .containsExactly("100% Engines");
        assertThat(get("/posts/search?word=%25").json()).hasSize(1);
    }

    @Test
    void aPostIsChanged() {
        long ann = user("ann");
        long id = post(ann, "Looms", "\"a\", \"b\"");
        Answer changed = ask("PUT", "/posts/" + id, postOf(ann, "Engines", "\"b\", \"c\""));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(get("/posts/" + id).json().get("title").asString()).isEqualTo("Engines");
        assertThat(get("/tags").json().findValuesAsString("tag")).containsExactly("b", "c", "a");
        assertThat(get("/tags").statements()).isEqualTo(1);
    }

    @Test
    void whatIsDeletedComesBack() {
        long ann = user("ann");
        long id = post(ann, "Looms", "");
        comment(id, ann, "First!");
        comment(id, ann, "Second.");
        Answer deleted = ask("DELETE", "/posts/" + id, "");
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(get("/posts/" + id).status()).isEqualTo(404);
        assertThat(get("/posts").json().get("posts")).isEmpty();
        Answer restored = ask("POST", "/posts/" + id + "/restored", "");
        assertThat(restored.status()).as(restored.body()).isEqualTo(204);
        assertThat(get("/posts/" + id).json().get("comments").findValuesAsString("body"))
                .containsExactly("First!", "Second.");
        assertThat(ask("POST", "/posts/999999/restored", "").status()).isEqualTo(404);
    }

    @Test
    void blogsDoNotSeeEachOther() {
        long id = post(user("ann"), "Looms", "");
        blog = blog + "-other";
        assertThat(get("/posts/" + id).status()).isEqualTo(404);
        assertThat(ask("DELETE", "/posts/" + id, "").status()).isEqualTo(404);
        assertThat(get("/posts").json().get("posts")).isEmpty();
        user("ann");
    }

    /** Whoever goes past the session says why: such SQL reaches the posts of all blogs. */
    @Test
    void jdbcNeedsAReason() {
        post(user("ann"), "Looms", "");
        JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
        Session session = application.getBean(Session.class);
        TransactionTemplate transaction =
                new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        String count = "SELECT count(*) FROM posts";
        assertThatThrownBy(() -> transaction.execute(status -> jdbc.queryForObject(count, Long.class)))
                .hasMessageContaining("ORM-2403")
                .hasMessageContaining("session.crossTenant(\"reason\")");
        Long posts = transaction.execute(status -> {
            try (CrossTenant all = session.crossTenant("count them")) {
                assertThat(all.reason()).isEqualTo("count them");
                return jdbc.queryForObject(count, Long.class);
            }
        });
        assertThat(posts).isPositive();
    }

    /** As a browser would: the page, then all that it names, then what its script asks for. */
    @Test
    void thePageOfTheInterfaceHasAllThatItNeeds() {
        Answer moved = get("/swagger-ui.html");
        assertThat(moved.status()).isEqualTo(302);
        Answer page = get("/swagger-ui/index.html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.type()).startsWith("text/html");
        List<String> parts = Pattern.compile("(?:src|href)=\"\\./([^\"]+\\.(?:js|css))\"")
                .matcher(page.body())
                .results()
                .map(part -> part.group(1))
                .toList();
        assertThat(parts).contains("swagger-ui-bundle.js", "swagger-ui.css", "swagger-initializer.js");
        for (String part : parts) {
            Answer answer = get("/swagger-ui/" + part);
            assertThat(answer.status()).as(part).isEqualTo(200);
            assertThat(answer.type()).as(part).contains(part.endsWith(".css") ? "css" : "javascript");
            assertThat(answer.body()).as(part).isNotBlank();
        }
        assertThat(get("/swagger-ui/swagger-initializer.js").body()).contains("/v3/api-docs/swagger-config");
        JsonNode config = get("/v3/api-docs/swagger-config").json();
        assertThat(config.get("url").asString()).isEqualTo("/v3/api-docs");
    }

    @Test
    void theInterfaceIsDescribed() {
        JsonNode described = get("/v3/api-docs").json();
        List<String> paths = new ArrayList<>(described.get("paths").propertyNames());
        assertThat(paths)
                .contains("/users", "/users/{id}", "/posts", "/posts/{id}", "/posts/search", "/posts/{id}/comments");
        JsonNode user = described.get("components").get("schemas").get("UserIn");
        assertThat(user.get("properties").get("email").get("format").asString()).isEqualTo("email");
        assertThat(described.get("components").get("schemas").has("PostOut")).isTrue();
    }

    @Test
    void thereArePagesForPeopleWhoRunIt() {
        assertThat(get("/actuator/health").json().get("status").asString()).isEqualTo("UP");
        assertThat(get("/actuator/migrations").json().get("pending")).isEmpty();
    }

    @Test
    void theHistoryEndsAtTheModel() {
        application
                .getBean(Migrations.class)
                .check(List.of(application.getBean(Registry.class).metadata()));
    }
}
