package example.desk;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.text;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names, labels and statements are text on the page, whatever stands in them. */
class HostileNamesTest {
    private static final String ATTACK = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>&amp;\u202e\u0007";

    /** What the pages themselves are made of. */
    private static final Set<String> ELEMENTS = Set.of(
            "html head meta title link body a header footer nav main section h1 h2 p pre code span strong ul ol li dl dt dd div table caption thead tbody tr th td svg path rect text img"
                    .split(" "));

    private static final Set<String> ATTRIBUTES = Set.of(
            "lang charset name content rel href class id role aria-label aria-current tabindex scope src alt xmlns width height viewBox font-family font-size font-weight fill stroke d x y rx text-anchor"
                    .split(" "));

    @TempDir
    private Path folder;

    private static MetaData model() {
        MetaData model = new MetaData();
        Table.of(ATTACK, model, column(ATTACK, BIGINT).primaryKey().comment(ATTACK), column("x", VARCHAR(5)));
        Table.of("other", model, column("id", BIGINT).primaryKey(), column("]]>--><", BIGINT));
        return model;
    }

    @Test
    void nothingBecomesMarkup() throws Exception {
        try (Desk desk = new Desk(
                folder, options -> options.withValues().models(model()).migrations(Desk.migrations(other())))) {
            model().createAll(desk.engine);
            desk.page.record("GET /" + ATTACK, () -> {
                try (Connection connection = desk.engine.connect()) {
                    for (int count = 0; count < 3; count++) {
                        connection
                                .execute(text("SELECT :a AS \"<b>x</b>\" -- </code><script>alert(3)</script>\n")
                                        .bind("a", ATTACK))
                                .all();
                    }
                }
            });
            for (String path : List.of(
                    "/",
                    "/requests/1",
                    "/requests/2",
                    "/requests/2/statements/1/plan",
                    "/engine",
                    "/schema",
                    "/schema.svg",
                    "/revisions",
                    "/" + "%3Cscript%3E")) {
                Markup page = new Markup(desk.body(path));
                assertThat(ELEMENTS).as(path).containsAll(page.elements());
                assertThat(ATTRIBUTES).as(path).containsAll(page.attributes());
                assertThat(page.attributes("a", "href")).as(path).allMatch(link -> link.matches("[/#][\\w/.-]*"));
            }
            Markup request = new Markup(desk.body("/requests/2"));
            assertThat(request.texts("h1").get(0)).startsWith("GET /\"'><script>alert(1)</script>");
            assertThat(new Markup(desk.body("/schema.svg")).elements()).doesNotContain("script", "img");
        }
    }

    @Test
    void whatCannotBeSeenIsMarked() throws Exception {
        try (Desk desk = new Desk(folder, options -> options)) {
            desk.page.record("turned \u202e around\u0000", desk::titles);
            assertThat(new Markup(desk.body("/")).texts("th")).contains("turned \uFFFD around\uFFFD");
        }
    }

    @Test
    void textsForOtherToolsHaveNoWordsOfTheirs() throws Exception {
        try (Desk desk = new Desk(folder, options -> options.models(model()))) {
            assertThat(desk.body("/schema.mmd").lines().toList())
                    .allMatch(line -> line.matches("erDiagram|[\\w ,{}|o-]+(: \\w+)?"), "has words alone");
            assertThat(desk.get("/schema.json").headers().firstValue("X-Content-Type-Options"))
                    .contains("nosniff");
        }
    }

    private static Engine other() {
        return Engine.create("sqlite::memory:");
    }
}
