package example.desk;

import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.devpage.DevPage;
import io.aludel.devpage.DevPageOptions;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.DatabaseException;
import io.aludel.error.InvalidRequestException;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the development page shows. */
class DevPageTest {
    @TempDir
    private Path folder;

    private Desk desk() {
        return new Desk(folder, UnaryOperator.identity());
    }

    private static JsonNode json(Desk desk, String path) throws Exception {
        return JsonMapper.builder().build().readTree(desk.body(path));
    }

    @Test
    void requestsAreListedWithCounts() throws Exception {
        try (Desk desk = desk()) {
            desk.page.record("GET /titles", desk::titles);
            desk.page.record("POST /names", () -> desk.rename("Ann", "Another one"));
            Markup page = new Markup(desk.body("/"));
            assertThat(page.texts("caption")).containsExactly("The last 2 requests, newest first");
            assertThat(page.texts("thead")).containsExactly("BeganRequestOutcomeStatementsRowsDatabaseTotalN+1");
            List<List<String>> rows = page.rows();
            assertThat(rows.get(1).subList(1, 5)).containsExactly("POST /names", "done", "3", "3");
            assertThat(rows.get(1).get(7)).isEmpty();
            assertThat(rows.get(2).subList(1, 5)).containsExactly("GET /titles", "done", "4", "6");
            assertThat(rows.get(2).get(7)).isEqualTo("N+1");
        }
    }

    @Test
    void aLoopIsToldWithAttributeOwnersLineAndRemedy() throws Exception {
        try (Desk desk = desk()) {
            desk.page.record("GET /titles", desk::titles);
            String text = desk.body("/requests/1");
            Markup page = new Markup(text);
            assertThat(page.texts("h2"))
                    .containsExactly(
                            "N+1: Writer.stories was loaded by 3 statements for 3 objects", "Statements", "In order");
            assertThat(page.texts("pre").get(1)).contains("at example.desk.Desk.titles(Desk.java:");
            assertThat(page.texts("section").get(0))
                    .contains("Load it with the query: options(selectinload(Writer_.stories))");
        }
    }

    @Test
    void statementsAreGroupedByShapeAndLine() throws Exception {
        try (Desk desk = desk()) {
            desk.page.record("GET /titles", desk::titles);
            List<List<String>> rows = new Markup(desk.body("/requests/1")).rows();
            assertThat(rows.get(0))
                    .containsExactly("Statement", "Count", "Executions", "Rows", "Total", "Longest", "Plan");
            assertThat(rows.get(1).get(0))
                    .startsWith("SELECT writers.id, writers.name FROM writersat example.desk.Desk.titles(Desk.java:");
            assertThat(rows.get(1).subList(1, 4)).containsExactly("1", "1", "3");
            assertThat(rows.get(2).get(0))
                    .contains("WHERE stories.writer_id = ?")
                    .contains("loads Writer.stories because it was touched")
                    .endsWith("N+1");
            assertThat(rows.get(2).subList(1, 4)).containsExactly("3", "3", "3");
            assertThat(rows).hasSize(3);
        }
    }

    @Test
    void transactionsAndFlushesStandBetweenStatements() throws Exception {
        try (Desk desk = desk()) {
            desk.page.record("POST /names", () -> desk.rename("Ann", "Another one"));
            JsonNode steps = json(desk, "/requests/1.json").get("steps");
            assertThat(steps.valueStream()
                            .map(step -> step.has("text")
                                    ? step.get("text").asString().replaceAll(" after .*", "")
                                    : step.get("sql").asString().replaceAll(" .*", ""))
                            .toList())
                    .containsExactly(
                            "BEGIN",
                            "SELECT",
                            "flush begins",
                            "flush ends",
                            "SELECT",
                            "flush begins",
                            "INSERT",
                            "flush ends",
                            "COMMIT");
            assertThat(new Markup(desk.body("/requests/1")).texts("ol").get(0))
                    .contains("BEGIN")
                    .contains("flush begins")
                    .contains("COMMIT");
        }
    }

    @Test
    void valuesAreHidden() throws Exception {
        try (Desk desk = desk()) {
            desk.page.record("POST /names", () -> {
                desk.rename("Ann", "a private matter");
                try (Connection connection = desk.engine.connect()) {
                    connection.execute(text("SELECT 'as private' AS x")).all();
                }
            });
            for (String path : List.of("/requests/1", "/requests/1.json", "/requests/1/statements/1/plan", "/")) {
                assertThat(desk.body(path)).doesNotContain("private").doesNotContain("'Ann'");
            }
            assertThat(desk.body("/requests/1")).contains("Values of parameters are hidden.");
        }
    }

    @Test
    void valuesAreShownToWhoWantsThem() throws Exception {
        try (Desk desk = new Desk(folder, DevPageOptions::withValues)) {
            desk.page.record("POST /names", () -> desk.rename("Ann", "a private matter"));
            assertThat(desk.body("/requests/1")).contains("a private matter").doesNotContain("are hidden.");
            assertThat(json(desk, "/requests/1.json")
                            .get("steps")
                            .get(1)
                            .get("values")
                            .asString())
                    .isEqualTo("[Ann]");
        }
    }

    @Test
    void thePlanIsAskedForWhenItIsWanted() throws Exception {
        try (Desk desk = desk()) {
            desk.page.record("POST /names", () -> desk.rename("Ann", "Another one"));
            String link = "/requests/1/statements/1/plan";
            assertThat(new Markup(desk.body("/requests/1")).attributes("a", "href"))
                    .contains(link);
            assertThat(new Markup(desk.body(link)).texts("pre").get(1))
                    .contains("SEARCH writers USING COVERING INDEX")
                    .contains("(name=?)");
            assertThat(json(desk, link + ".json").get("plan").get(0).asString()).contains("SEARCH writers");
            assertThat(json(desk, "/requests.json").get("requests")).hasSize(1);
        }
    }

    @Test
    void failuresAreToldWithoutTheirMessage() throws Exception {
        try (Desk desk = desk()) {
            assertThatThrownBy(() -> desk.page.record("GET /nowhere", () -> {
                        try (Connection connection = desk.engine.connect()) {
                            connection.execute(text("SELECT 'private' FROM nowhere"));
                        }
                    }))
                    .isInstanceOf(DatabaseException.class);
            assertThat(desk.body("/requests/1"))
                    .contains("failed: CORE-1402")
                    .contains("ROLLBACK")
                    .doesNotContain("private");
        }
    }

    @Test
    void whatNobodyNamesIsGatheredByThread() throws Exception {
        try (Desk desk = desk()) {
            desk.titles();
            desk.titles();
            JsonNode requests = json(desk, "/requests.json").get("requests");
            assertThat(requests).hasSize(1);
            assertThat(requests.get(0).get("kind").asString()).isEqualTo("unnamed");
            assertThat(requests.get(0).get("statements").asInt()).isEqualTo(8);
        }
    }

    @Test
    void onlyTheLastRequestsAndTheFirstStepsAreKept() throws Exception {
        try (Desk desk = new Desk(folder, options -> options.requests(2).stepsOfRequest(3))) {
            for (int count = 0; count < 3; count++) {
                desk.page.record("GET /titles", desk::titles);
            }
            assertThat(json(desk, "/requests.json").get("requests")).hasSize(2);
            assertThat(desk.get("/requests/1").statusCode()).isEqualTo(404);
            JsonNode last = json(desk, "/requests/3.json");
            assertThat(last.get("steps")).hasSize(3);
            assertThat(desk.body("/requests/3")).contains("further steps of this request: counted, but not kept.");
        }
    }

    @Test
    void theEngineTellsHowItIs() throws Exception {
        try (Desk desk = desk()) {
            desk.titles();
            desk.titles();
            Markup page = new Markup(desk.body("/engine"));
            assertThat(page.texts("h2"))
                    .containsExactly("Connections", "Statements", "Transactions", "Compiled statements");
            assertThat(page.texts("dt")).startsWith("In use", "Idle", "Threads waiting");
            assertThat(page.rows().get(2).get(0)).isEqualTo("Queries of sessions");
            JsonNode json = json(desk, "/engine.json");
            assertThat(json.get("pool").get("active").asInt()).isZero();
            assertThat(json.get("plans").get("capacity").asInt()).isEqualTo(500);
        }
    }

    @Test
    void theSchemaIsADiagramAndTables() throws Exception {
        try (Desk desk = desk()) {
            String text = desk.body("/schema");
            Markup page = new Markup(text);
            assertThat(page.texts("h2")).containsExactlyInAnyOrder("writers", "stories");
            assertThat(page.texts("text")).contains("writers", "stories", "writer_id", "VARCHAR(50)");
            assertThat(page.attributes("path", "class")).containsExactly("key");
            assertThat(text).contains("refers to writers (id)");
            assertThat(new Markup(desk.body("/schema.svg")).texts("text")).contains("writers");
            assertThat(desk.body("/schema.mmd"))
                    .startsWith("erDiagram\n")
                    .contains("    writers ||--o{ stories : writer_id\n");
            assertThat(json(desk, "/schema.json").get("tables")).hasSize(2);
        }
    }

    @Test
    void theRevisionsAreAPictureAndATable() throws Exception {
        Engine other = Engine.create("sqlite:" + folder.resolve("other.db"));
        try (other;
                Desk desk = new Desk(folder, options -> options.migrations(Desk.migrations(other)))) {
            Desk.migrations(other).upgrade("1975ea83b712");
            Markup page = new Markup(desk.body("/revisions"));
            assertThat(page.attributes("img", "src")).containsExactly("/revisions.svg");
            assertThat(page.rows().get(1))
                    .containsExactly("27c6a30d7c24", "tables of lamps", "", "1975ea83b712", "", "");
            assertThat(page.rows().get(2))
                    .containsExactly("1975ea83b712", "tables of <b>\"desks\"</b> & more", "", "", "", "is here");
            assertThat(new Markup(desk.body("/revisions.svg")).texts("text")).contains("tables of lamps");
            assertThat(json(desk, "/revisions.json").get("current").get(0).asString())
                    .isEqualTo("1975ea83b712");
        }
    }

    @Test
    void itIsOffUnlessItIsSwitchedOn() throws Exception {
        Engine engine = Engine.create("sqlite::memory:");
        try (engine;
                DevPage page = DevPage.of(engine, DevPageOptions.ofEnvironment())) {
            assertThat(page.isEnabled()).isFalse();
            assertThatThrownBy(() -> page.start(0))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageStartingWith("CORE-1005: the development page is not switched on.")
                    .hasMessageContaining("-Daludel.devpage=true");
            page.record(
                    "work",
                    () -> engine.transact(
                            connection -> connection.execute(text("SELECT 1")).all()));
        }
    }

    @Test
    void itAnswersToThisMachineAlone() throws Exception {
        try (Desk desk = desk()) {
            assertThat(desk.uri().getHost()).isEqualTo("localhost");
            assertThatThrownBy(() -> desk.page.start(new InetSocketAddress(0)))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("DevPageOptions.remote()");
            assertThat(RawHttp.status(desk.uri(), "GET / HTTP/1.1", "Host: evil.example:80"))
                    .isEqualTo(403);
            assertThat(RawHttp.status(desk.uri(), "GET / HTTP/1.1", "Host: localhost", "X-Forwarded-For: 10.0.0.1"))
                    .isEqualTo(403);
            assertThat(RawHttp.status(desk.uri(), "GET / HTTP/1.1", "Host: 127.0.0.1:80"))
                    .isEqualTo(200);
            assertThat(RawHttp.status(desk.uri(), "POST / HTTP/1.1", "Host: localhost"))
                    .isEqualTo(405);
        }
    }

    @Test
    void nothingIsLoadedFromElsewhere() throws Exception {
        try (Desk desk = desk()) {
            HttpResponse<String> answer = desk.get("/");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none'; style-src 'self'; img-src 'self'");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.body())
                    .doesNotContain("http:")
                    .doesNotContain("https:")
                    .doesNotContain("<script");
            assertThat(desk.get("/style.css").headers().firstValue("Content-Type"))
                    .contains("text/css; charset=utf-8");
            assertThat(desk.body("/style.css"))
                    .contains("prefers-color-scheme: dark")
                    .doesNotContain("url(");
        }
    }

    @Test
    void whatIsNotThereIsSaidOnAPage() throws Exception {
        try (Desk desk = desk()) {
            for (String path :
                    List.of("/nothing", "/requests/7", "/requests/x", "/revisions", "/requests/1/statements/9/plan")) {
                assertThat(desk.get(path).statusCode()).as(path).isEqualTo(404);
            }
            assertThat(new Markup(desk.body("/nothing")).texts("h1")).containsExactly("Not found");
            assertThat(new Markup(desk.body("/")).texts("main").get(0)).contains("Nothing has been sent");
        }
    }
}
