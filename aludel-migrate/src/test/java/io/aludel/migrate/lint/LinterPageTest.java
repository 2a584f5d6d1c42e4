package io.aludel.migrate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.testkit.Snippets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page of the linter has each rule as it is. With {@code -Ddocs.fill=true} it is written anew. */
class LinterPageTest {
    private static final String BEGIN = "<!-- rules -->\n";

    private static Map<String, List<Rule>> groups() {
        Map<String, List<Rule>> groups = new LinkedHashMap<>();
        groups.put("Every database", AnyDatabaseRules.ALL);
        groups.put("PostgreSQL", PostgresqlRules.ALL);
        groups.put("MariaDB and MySQL", MysqlRules.ALL);
        groups.put("SQLite", SqliteRules.ALL);
        groups.put("H2", H2Rules.ALL);
        return groups;
    }

    private static String said(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Names of changes as placeholders. */
    private static String plain(String text) {
        return text.replaceAll("\\{(\\w+)}", "<$1>")
                .replace("<", "‹")
                .replace(">", "›")
                .replace("-›", "->");
    }

    private static String rules() {
        StringBuilder page = new StringBuilder("| Rule | | Severity | Risk |\n|---|---|---|---|\n");
        groups().forEach((title, rules) -> rules.forEach(rule -> page.append("| [")
                .append(rule.code())
                .append("](#")
                .append(rule.code().toLowerCase(Locale.ROOT))
                .append(") | ")
                .append(rule.name())
                .append(" | ")
                .append(said(rule.severity()))
                .append(" | ")
                .append(said(rule.risk()))
                .append(" |\n")));
        groups().forEach((title, rules) -> {
            page.append("\n## ").append(title).append('\n');
            rules.forEach(rule -> page.append("\n### ")
                    .append(rule.code())
                    .append("\n\n`")
                    .append(rule.name())
                    .append("`, ")
                    .append(said(rule.severity()))
                    .append(": ")
                    .append(plain(rule.happens()))
                    .append("\n\n```\n")
                    .append(plain(rule.remedy()))
                    .append("\n```\n"));
        });
        return page.toString();
    }

    @Test
    void thePageHasAllRules() throws IOException {
        Path page = Snippets.root().resolve("docs/migrate/linter.md");
        String text = Files.readString(page);
        String whole = text.substring(0, text.indexOf(BEGIN) + BEGIN.length()) + rules();
        if (Boolean.getBoolean("docs.fill")) {
            Files.writeString(page, whole);
        } else {
            assertThat(text).isEqualTo(whole);
        }
    }
}
