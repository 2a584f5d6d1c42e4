package io.aludel.migrate.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.migrate.cli.Aludel;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Table;
import io.aludel.sql.Sql;
import io.aludel.testkit.Snippets;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code docs/migrate} shows of the program is what it prints. In a block of the language {@code console}, lines behind {@code $} are
 * typed in a project with a small history, a fresh one for each page; what stands below them has to come. With
 * {@code -Ddocs.fill=true} the pages are written anew.
 */
class TranscriptsTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^<!-- transcript -->\\n```console\\n(.*?)^```$");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    Path folder;

    static MetaData model() {
        MetaData model = new MetaData();
        Table.of(
                "users",
                model,
                Column.of("id", Sql.BIGINT).notNull(),
                Column.of("name", Sql.VARCHAR(50)).notNull(),
                Column.of("biography", Sql.TEXT),
                new PrimaryKey("pk_users", List.of("id")));
        Table.of("tags", model, Column.of("name", Sql.VARCHAR(20)).notNull());
        return model;
    }

    @TestFactory
    List<DynamicTest> pages() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : pages("docs/migrate")) {
            String text = Files.readString(page);
            if (BLOCK.matcher(text).find()) {
                tests.add(DynamicTest.dynamicTest(String.valueOf(page.getFileName()), () -> compare(page, text)));
            }
        }
        return tests;
    }

    private static List<Path> pages(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Snippets.root().resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private void compare(Path page, String text) throws IOException {
        Path project = Files.createDirectories(folder.resolve(String.valueOf(page.getFileName())));
        begin(project);
        Matcher block = BLOCK.matcher(text);
        StringBuilder played = new StringBuilder();
        while (block.find()) {
            String now = "<!-- transcript -->\n```console\n" + play(project, block.group(1)) + "```";
            block.appendReplacement(played, Matcher.quoteReplacement(now));
        }
        block.appendTail(played);
        if (Boolean.getBoolean("docs.fill")) {
            Files.writeString(page, played.toString());
        } else {
            assertThat(text).isEqualTo(played.toString());
        }
    }

    private static String play(Path project, String block) {
        StringBuilder played = new StringBuilder();
        int code = 0;
        for (String line : block.lines().filter(typed -> typed.startsWith("$ ")).toList()) {
            played.append(line).append('\n');
            if (line.equals("$ echo $?")) {
                played.append(code).append('\n');
            } else {
                StringWriter printed = new StringWriter();
                code = run(project, line.substring("$ aludel ".length()), new PrintWriter(printed, true));
                String text = printed.toString().replace(project + "/", "").replace(project.toString(), ".");
                played.append(text).append(text.isEmpty() || text.endsWith("\n") ? "" : "\n");
            }
        }
        return played.toString().replaceAll("[ \\t]+\\n", "\n");
    }

    private static int run(Path project, String typed, PrintWriter printed) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(typed);
        while (word.find()) {
            words.add((word.group(1) == null ? word.group(2) : word.group(1)).replace("./", project + "/"));
        }
        if (!words.contains("init") && !words.contains("--help")) {
            words.addAll(List.of("-c", project.resolve("aludel.properties").toString()));
        }
        return Aludel.run(printed, printed, words.toArray(String[]::new));
    }

    private static void begin(Path project) throws IOException {
        Files.writeString(
                project.resolve("aludel.properties"),
                "url=sqlite:" + project.resolve("app.db") + "\nmodel=" + TranscriptsTest.class.getName()
                        + "#model\npackage=com.acme.revisions\nformat=sql\nsql.directory=db/revisions\n");
        Path revisions = Files.createDirectories(project.resolve("db/revisions"));
        revision(
                revisions,
                "1975ea83b712_create_users",
                "message create users",
                "CREATE TABLE users (id BIGINT NOT NULL, name VARCHAR(50) NOT NULL, CONSTRAINT pk_users PRIMARY KEY (id));",
                "DROP TABLE users;");
        revision(
                revisions,
                "27c6a30d7c24_add_biographies",
                "follows 1975ea83b712\n-- aludel: message add biographies",
                "ALTER TABLE users ADD COLUMN biography TEXT;",
                "ALTER TABLE users DROP COLUMN biography;");
        revision(
                revisions,
                "ae1027a6acf5_create_invoices",
                "follows 1975ea83b712\n-- aludel: message create invoices\n-- aludel: labels billing",
                "CREATE TABLE invoices (id BIGINT);",
                "DROP TABLE invoices;");
    }

    private static void revision(Path folder, String name, String says, String upgrade, String downgrade)
            throws IOException {
        Files.writeString(
                folder.resolve(name + ".sql"),
                "-- aludel: revision " + name.substring(0, name.indexOf('_')) + "\n-- aludel: " + says
                        + "\n-- aludel: upgrade\n" + upgrade + "\n-- aludel: downgrade\n" + downgrade + "\n");
    }
}
