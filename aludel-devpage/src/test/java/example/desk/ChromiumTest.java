package example.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aludel.devpage.DevPageOptions;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser, without a window. Runs where Chromium is installed. */
class ChromiumTest {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final int SECONDS = 60;

    @TempDir
    private Path folder;

    private String chromium;

    @BeforeEach
    void find() {
        Optional<Path> found = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .flatMap(place -> NAMES.stream().map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(
                found.isPresent(), "NOT RUN: the pages were not tried in a browser, since Chromium is not installed");
        chromium = found.orElseThrow().toString();
    }

    /** What the browser made of a page, after it had read everything. */
    private String dom(Desk desk, String path) throws IOException, InterruptedException {
        return run(desk, path, "--dump-dom");
    }

    private String run(Desk desk, String path, String... more) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory(folder, "profile");
        Path output = Files.createTempFile(folder, "dom", ".html");
        List<String> command = new ArrayList<>(List.of(
                chromium,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile));
        command.addAll(List.of(more));
        command.add(desk.uri().resolve(path).toString());
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS))
                    .as("Chromium ends")
                    .isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    @Test
    void theLoopIsSeenOnThePageOfItsRequest() throws Exception {
        try (Desk desk = new Desk(folder, options -> options)) {
            desk.page.record("GET /titles", desk::titles);
            assertThat(dom(desk, "/")).contains("<strong class=\"warning\">N+1</strong>");
            assertThat(dom(desk, "/requests/1"))
                    .contains("<h2>N+1: Writer.stories was loaded by 3 statements for 3 objects</h2>")
                    .contains("selectinload(Writer_.stories)");
        }
    }

    @Test
    void hostileNamesStayText() throws Exception {
        String attack = "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">";
        try (Desk desk = new Desk(folder, options -> options)) {
            desk.page.record(attack, desk::titles);
            for (String path : List.of("/", "/requests/1", "/schema")) {
                assertThat(dom(desk, path)).doesNotContain("<title>owned").doesNotContain("<script");
            }
        }
    }

    @Test
    void theDiagramIsDrawnInThePage() throws Exception {
        try (Desk desk = new Desk(folder, options -> options)) {
            assertThat(dom(desk, "/schema"))
                    .contains("<svg ")
                    .contains("stories</text>")
                    .contains("<path d=\"M ");
        }
    }

    private static long colours(BufferedImage picture) {
        return Arrays.stream(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                .distinct()
                .count();
    }

    @Test
    void pagesCanBePictured() throws Exception {
        try (Desk desk = new Desk(folder, (DevPageOptions options) -> options.requests(10))) {
            desk.page.record("GET /titles", desk::titles);
            Path picture = folder.resolve("page.png");
            run(desk, "/requests/1", "--screenshot=" + picture, "--window-size=1200,900");
            BufferedImage shown = ImageIO.read(picture.toFile());
            assertThat(shown.getWidth()).isEqualTo(1200);
            assertThat(colours(shown)).as("a page with text, not a blank one").isGreaterThan(20);
        }
    }
}
